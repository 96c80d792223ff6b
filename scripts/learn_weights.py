"""Learn an engine's weights from labelled events, and tell how well they do on others.

    .venv/bin/python scripts/learn_weights.py FOLDER [--check-only]
    python scripts/learn_weights.py FOLDER --engine neural [--model NAME] [--check-only]

Writes compare/weights.json, or weights_neural.json: the same measures and a model's
signals, which need the extra `newsdiff[neural]` and the model on this machine.

FOLDER holds one JSON file an event: `reports` with `id`, `title` and `sentences`;
`pairs` of matching sentences as `[report, sentence, report, sentence, …]`; and `unsure`
pairs of the same form, which are left out. Only weights come out of it, no text.
Takes about a minute, with a model two or three.
"""

import argparse
import itertools
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from newsdiff.compare.context import Spots
from newsdiff.compare.engines import DEFAULT, NAMES, NEURAL
from newsdiff.compare.engines.encoding import Encoder
from newsdiff.compare.engines.neural import encoder_for, signals_of
from newsdiff.compare.learned import NEURAL_WEIGHTS_FILE, WEIGHTS_FILE
from newsdiff.compare.prepared import prepare
from newsdiff.compare.scoring import measured
from newsdiff.model import Article

Array = npt.NDArray[np.float64]

FOLDER = Path(__file__).parents[1] / "tui/newsdiff/compare"
TARGETS = {DEFAULT: FOLDER / WEIGHTS_FILE, NEURAL: FOLDER / NEURAL_WEIGHTS_FILE}
FOLDS = 6
PENALTY = 100.0
"""Strength of the pull towards nought, on measures brought to one spread."""
ROUNDS = 30
LEAST_GAIN = 1e-3
"""The loss is a sum over all pairs; a round that gains less is the last."""
OUTLIERS = (0.0, 1.0)
"""Quantiles of a measure between which it is taken as it is."""


@dataclass(frozen=True)
class Data:
    """All pairs of all events that are not in doubt."""

    names: list[str]
    values: Array
    """[pairs, measures]"""
    truth: Array
    """[pairs]: 1 for a match."""
    event: npt.NDArray[np.int64]
    """[pairs]: the number of the event."""


@dataclass(frozen=True)
class Fit:
    """Weights for the three forms of each measure, on their own scale."""

    low: Array
    high: Array
    weights: Array
    intercept: float

    def logit(self, values: Array) -> Array:
        """Return the log-odds of a match for each pair."""
        return forms(np.clip(values, self.low, self.high)) @ self.weights + (
            self.intercept
        )


def main() -> None:
    """Learn, check on held-out events, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--engine", choices=NAMES, default=DEFAULT)
    parser.add_argument("--model", default="", help="a name or a folder")
    parser.add_argument("--check-only", action="store_true")
    options = parser.parse_args()
    encoder = encoder_for(options.model) if options.engine == NEURAL else None
    data = load(options.folder, encoder)
    held_out = cross_validated(data)
    precision, f1, threshold = average_precision(held_out, data.truth)
    chance = 1 / (1 + np.exp(-threshold))
    print(f"{len(data.truth)} pairs, {int(data.truth.sum())} of them matches")
    print(
        f"events left out, {FOLDS} folds: AP {precision:.3f}  best F1 {f1:.3f}", end=""
    )
    print(f"  at threshold {chance:.3f}")
    if not options.check_only:
        target = TARGETS[options.engine]
        write(target, data.names, fit(data.values, data.truth))
        print(f"written: {target}")


def load(folder: Path, encoder: Encoder | None = None) -> Data:
    """Measure all pairs of all events of a folder, with a model's signals if given."""
    names: list[str] = []
    blocks: list[Array] = []
    truth: list[int] = []
    numbers: list[int] = []
    for number, path in enumerate(sorted(folder.glob("*.json"))):
        event = json.loads(path.read_text(encoding="utf-8"))
        matching = {key(pair) for pair in event["pairs"]}
        unsure = {key(pair) for pair in event.get("unsure", [])}
        for ids, rows, found in blocks_of(event["reports"], encoder):
            columns = dict(found)
            names = list(columns)
            width = next(iter(columns.values())).shape[1]
            pairs = [
                frozenset({(ids[0], i), (ids[1], j)})
                for i, j in itertools.product(
                    range(rows.start, rows.stop), range(width)
                )
            ]
            kept = np.array([pair not in unsure for pair in pairs])
            values = np.stack([columns[name].ravel() for name in names], axis=1)
            blocks.append(values[kept].astype(np.float64))
            truth += [pair in matching for pair in pairs if pair not in unsure]
            numbers += [number] * int(kept.sum())
    return Data(
        names, np.concatenate(blocks), np.array(truth, dtype=float), np.array(numbers)
    )


def key(pair: list[object]) -> frozenset[tuple[object, object]]:
    """Return a labelled pair without its order."""
    return frozenset({(pair[0], pair[1]), (pair[2], pair[3])})


def blocks_of(
    stored: list[dict[str, object]],
    encoder: Encoder | None,
) -> Iterator[tuple[tuple[object, object], slice, Iterator[tuple[str, Array]]]]:
    """Measure one event's pairs."""
    articles: list[Article] = []
    for report in stored:
        sentences = report["sentences"]
        assert isinstance(sentences, list)
        articles.append(Article.from_sentences(sentences, title=str(report["title"])))
    signals = signals_of(articles, encoder, lambda: None) if encoder else None
    reports = [prepare(article) for article in articles]
    for (a, b), rows, found in measured(reports, lambda: None):
        spots = Spots.grid(rows, len(articles[b].sentences))
        further = signals.measures((a, b), spots) if signals else ()
        yield (
            (stored[a]["id"], stored[b]["id"]),
            rows,
            (
                (name, values.astype(np.float64))
                for name, values in itertools.chain(found, further)
            ),
        )


def forms(values: Array) -> Array:
    """Return each measure itself, its root and its square, side by side."""
    return np.concatenate([values, np.sqrt(np.maximum(values, 0)), values**2], axis=1)


def fit(values: Array, truth: Array) -> Fit:
    """Fit a penalised logistic regression by Newton's method."""
    low, high = np.quantile(values, OUTLIERS, axis=0)
    raw = forms(np.clip(values, low, high))
    mean, spread = raw.mean(axis=0), raw.std(axis=0) + 1e-9
    scaled = np.ones((len(raw), raw.shape[1] + 1), dtype=np.float32)
    scaled[:, :-1] = (raw - mean) / spread
    pull = np.full(scaled.shape[1], PENALTY)
    pull[-1] = 0
    weights = np.zeros(scaled.shape[1])
    weights[-1] = np.log(truth.mean() / (1 - truth.mean()))
    before = loss(scaled, truth, weights, pull)
    for _ in range(ROUNDS):
        logit = (scaled @ weights.astype(np.float32)).astype(np.float64)
        chance = probability(logit)
        slope = scaled.T @ (chance - truth).astype(np.float32) + pull * weights
        certain = (chance * (1 - chance)).astype(np.float32)
        bend = (scaled * certain[:, None]).T @ scaled + np.diag(pull)
        move = np.linalg.solve(bend, slope)
        while (after := loss(scaled, truth, weights - move, pull)) > before:
            move /= 2
        weights -= move
        if before - after < LEAST_GAIN:
            break
        before = after
    own = weights[:-1] / spread
    return Fit(low, high, own, float(weights[-1] - (own * mean).sum()))


def probability(logit: Array) -> Array:
    """Turn log-odds into probabilities."""
    return 1 / (1 + np.exp(-np.clip(logit, -30, 30)))


def loss(
    values: npt.NDArray[np.float32], truth: Array, weights: Array, pull: Array
) -> float:
    """Return what the fit makes small: the penalised negative log-likelihood."""
    logit = (values @ weights.astype(np.float32)).astype(np.float64)
    likelihood = truth * logit - np.logaddexp(0, logit)
    return float((pull * weights**2).sum() / 2 - likelihood.sum())


def cross_validated(data: Data) -> Array:
    """Return log-odds from weights that never saw the pair's event."""
    order = np.random.default_rng(0).permutation(int(data.event.max()) + 1)
    fold = order[data.event] % FOLDS
    found = np.zeros(len(data.truth))
    for left_out in range(FOLDS):
        seen = fold != left_out
        learned = fit(data.values[seen], data.truth[seen])
        found[~seen] = learned.logit(data.values[~seen])
    return found


def average_precision(score: Array, truth: Array) -> tuple[float, float, float]:
    """Return average precision, best F1 and the score at which it is reached."""
    order = np.argsort(-score, kind="stable")
    hits = np.cumsum(truth[order])
    precision = hits / np.arange(1, len(order) + 1)
    recall = hits / truth.sum()
    f1 = 2 * precision * recall / np.maximum(precision + recall, 1e-9)
    best = int(f1.argmax())
    return (
        float((precision * truth[order]).sum() / truth.sum()),
        float(f1[best]),
        float(score[order][best]),
    )


def write(target: Path, names: list[str], learned: Fit) -> None:
    """Write the weights, one measure a line."""
    count = len(names)
    lines = []
    for number, name in enumerate(names):
        values = [learned.low[number], learned.high[number]]
        values += [learned.weights[number + form * count] for form in range(3)]
        numbers = ", ".join(f"{value:.5g}" for value in values)
        lines.append(f"    {json.dumps(name)}: [{numbers}]")
    text = "{\n"
    text += '  "made by": "scripts/learn_weights.py",\n'
    text += '  "columns": ["low", "high", "itself", "root", "square"],\n'
    text += f'  "intercept": {learned.intercept:.6g},\n'
    text += '  "weights": {\n' + ",\n".join(lines) + "\n  }\n}\n"
    target.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
