"""How fast the neural engine compares once its model is loaded.

    python benchmarks/neural_speed.py

Needs the extra `newsdiff[neural]` and the model. Compares three reports of forty
sentences of the English samples (a model cuts invented words to pieces), each time
others, so that no vector is known from before.
"""

import time

from newsdiff.compare.engines.neural import NeuralEngine, encoder_for
from newsdiff.compare.pipeline import compare_articles
from newsdiff.intake import read_many
from newsdiff.model import Article
from newsdiff.resources import SAMPLES

REPORTS, SENTENCES, ROUNDS = 3, 40, 3


def main() -> None:
    """Print the time to load, and the best of some rounds."""
    start = time.perf_counter()
    engine = NeuralEngine(encoder_for(""))
    loading = time.perf_counter() - start
    texts = sample_sentences()
    size = REPORTS * SENTENCES
    wall, processor = [], []
    for turn in range(ROUNDS):
        own = texts[turn * size : (turn + 1) * size]
        reports = [Article.from_sentences(own[part::REPORTS]) for part in range(3)]
        start, started = time.perf_counter(), time.process_time()
        compare_articles(reports, None, engine=engine)
        wall.append(time.perf_counter() - start)
        processor.append(time.process_time() - started)
    words = sum(len(text.split()) for text in texts) / len(texts)
    print(f"model loaded in {loading:.2f} s; {words:.0f} words a sentence")
    print(
        f"{REPORTS} x {SENTENCES}, neural: {min(wall):.2f} s,"
        f" {min(processor):.2f} s of processor time"
    )


def sample_sentences() -> list[str]:
    """Return the sentences of the English samples, each once."""
    found: dict[str, None] = {}
    for outcome in read_many([str(SAMPLES)]):
        article = outcome.result
        if isinstance(article, Article) and article.language == "en":
            found.update(dict.fromkeys(s.text for s in article.sentences))
    return list(found)


if __name__ == "__main__":
    main()
