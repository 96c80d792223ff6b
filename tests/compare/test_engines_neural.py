"""The neural engine, with a model of three vectors that tests make by hand."""

import itertools
from collections.abc import Sequence

import numpy as np
import pytest

from newsdiff.compare.context import Spots
from newsdiff.compare.engines import Step
from newsdiff.compare.engines.encoding import Encoded
from newsdiff.compare.engines.neural import NeuralEngine, signals_of
from newsdiff.compare.engines.signals import PREFIX
from newsdiff.compare.learned import NEURAL_WEIGHTS_FILE, learned_weighings
from newsdiff.compare.pipeline import compare_articles
from newsdiff.compare.prepared import prepare
from newsdiff.compare.progress import go_on
from newsdiff.compare.scoring import measured
from newsdiff.compare.vocabulary import Matrix
from newsdiff.errors import CompareError
from newsdiff.model import Article, Settings
from newsdiff.text.words import tokens
from tests.support import COAST_COURIER, HARBOUR_GAZETTE

MEANINGS = (
    {"talks", "negotiations", "patience", "ended", "broke"},
    {"rain", "downpour", "wet", "storm"},
    {"pears", "fruit", "orchard", "harvest"},
)
"""Words that mean nearly the same to the model of these tests."""


class HandMade:
    """A model that knows three meanings; other words are noise of their own."""

    name = "hand-made"
    multilingual = False

    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode(self, texts: Sequence[str], step: Step) -> list[Encoded]:
        found = []
        for text in texts:
            step()
            self.asked.append(text)
            words = tokens(text)
            vectors = np.stack(
                [_vector(token.word) for token in words] or [_vector("")]
            )
            spans = tuple((token.start, token.end) for token in words)
            found.append(Encoded(vectors.mean(axis=0), vectors[: len(spans)], spans))
        return found


def _vector(word: str) -> Matrix:
    vector = np.zeros(16, dtype=np.float32)
    for place, meant in enumerate(MEANINGS):
        if word in meant:
            vector[place] = 4
    noise = np.random.default_rng(sum(map(ord, word))).normal(size=13)
    vector[3:] = noise * 0.3
    return vector


LEFT = Article.from_sentences(
    [
        "The negotiations broke down on Friday.",
        "A downpour made the square wet.",
        "Growers feared for the fruit.",
    ]
)
RIGHT = Article.from_sentences(
    [
        "Pears were lost in the orchard.",
        "Both sides lost patience and ended their talks.",
        "The storm brought rain to the town.",
        "",
    ]
)


def signals(name: str) -> Matrix:
    """Return one signal of all sentences of the two reports."""
    found = signals_of([LEFT, RIGHT], HandMade(), go_on)
    spots = Spots.grid(slice(0, 3), 4)
    return dict(found.measures((0, 1), spots))[PREFIX + name]


@pytest.mark.parametrize(
    "name",
    [
        "sentences alike in the event",
        "best clauses alike",
        "words found, lesser",
        "words exclusive, greater",
        "words paired, lesser",
    ],
)
def test_what_means_the_same_in_other_words_has_the_strongest_signal(name: str) -> None:
    assert signals(name).argmax(axis=1).tolist() == [1, 2, 0]


def test_an_empty_sentence_has_no_signal_of_words() -> None:
    assert not signals("words paired, greater")[:, 3].any()


def test_every_signal_is_a_number_for_every_pair() -> None:
    found = signals_of([LEFT, RIGHT], HandMade(), go_on)
    for name, values in found.measures((0, 1), Spots.grid(slice(0, 3), 4)):
        assert values.shape == (3, 4), name
        assert np.isfinite(values).all(), name


def test_what_is_asked_of_some_sentences_is_as_of_all() -> None:
    found = signals_of([LEFT, RIGHT], HandMade(), go_on)
    whole = dict(found.measures((0, 1), Spots.grid(slice(0, 3), 4)))
    part = dict(found.measures((0, 1), Spots.grid(slice(1, 3), 4)))
    for name, values in part.items():
        assert np.allclose(values, whole[name][1:3]), name


def test_every_measure_and_signal_has_a_weight_and_none_is_left_over() -> None:
    reports = [prepare(LEFT), prepare(RIGHT)]
    ((_, spots, found),) = measured(reports, go_on)
    more = signals_of([LEFT, RIGHT], HandMade(), go_on)
    named = [name for name, _ in itertools.chain(found, more.measures((0, 1), spots))]
    assert len(named) == len(set(named))
    assert set(named) == set(learned_weighings(NEURAL_WEIGHTS_FILE).first.weights)


def test_the_engine_finds_what_the_default_misses() -> None:
    plain = compare_articles([LEFT, RIGHT], None)
    neural = compare_articles([LEFT, RIGHT], None, engine=NeuralEngine(HandMade()))
    for left, right in ((0, 1), (1, 2), (2, 0)):
        rank = neural.scores(0, 1)[left].argsort()[::-1].tolist().index(right)
        assert rank == 0
    assert neural.settings == Settings("neural", NeuralEngine.threshold, "hand-made")
    assert plain.matches == ()


def test_the_order_of_the_reports_changes_only_indices() -> None:
    reports = [HARBOUR_GAZETTE, COAST_COURIER, LEFT]
    engine = NeuralEngine(HandMade())
    plain = compare_articles(reports, None, engine=engine)
    turned = compare_articles(reports[::-1], None, engine=engine)
    for a, b in itertools.combinations(range(3), 2):
        assert np.array_equal(plain.scores(a, b), turned.scores(2 - a, 2 - b))


def test_a_report_without_sentences_is_no_trouble() -> None:
    empty = Article.from_sentences([])
    found = compare_articles(
        [LEFT, empty, RIGHT], None, engine=NeuralEngine(HandMade())
    )
    assert found.scores(0, 1).shape == (3, 0)


def test_cancelling_ends_it_while_the_model_is_asked() -> None:
    model = HandMade()
    with pytest.raises(CompareError, match="cancelled"):
        compare_articles(
            [LEFT, RIGHT],
            None,
            cancelled=lambda: len(model.asked) >= 3,
            engine=NeuralEngine(model),
        )
    assert len(model.asked) == 3
