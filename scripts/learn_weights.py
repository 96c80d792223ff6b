"""Learn an engine's weights from labelled events, and tell how well they do on others.

    .venv/bin/python -m scripts.learn_weights FOLDER [MORE ...] [--check-only]
    python -m scripts.learn_weights FOLDER [MORE ...] --engine neural [--model NAME]

Writes compare/weights.json, or weights_neural.json: the same measures and a model's
signals, which need the extra `newsdiff[neural]` and the model on this machine.

Folders are as `labelled_pairs.py` reads them. Events of the first are scored by weights
that never saw them; what is written is learned from all. Only weights come out of it,
no text. Takes some minutes and 2 GB.
"""

import argparse
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from newsdiff.compare.engines import DEFAULT, NAMES, NEURAL
from newsdiff.compare.engines.neural import encoder_for
from newsdiff.compare.learned import NEURAL_WEIGHTS_FILE, WEIGHTS_FILE
from scripts.labelled_pairs import Array, Data, Numbers, load, looked_again

FOLDER = Path(__file__).parents[1] / "tui/newsdiff/compare"
TARGETS = {DEFAULT: FOLDER / WEIGHTS_FILE, NEURAL: FOLDER / NEURAL_WEIGHTS_FILE}
FOLDS = 6
INNER_FOLDS = 5
PENALTY = 80.0
"""Strength of the pull towards nought, on measures brought to one spread."""
ROUNDS = 12
LEAST_GAIN = 0.05
"""The loss is a sum over all pairs; a round that gains less is the last."""
UNLIKE, ONE_IN = 0.06, 8
"""Of the pairs with less plain similarity that do not match, one in so many is learned
from, and counts for all of them."""


@dataclass(frozen=True)
class Fit:
    """Weights for the three forms of each measure, on their own scale."""

    names: list[str]
    low: Array
    high: Array
    weights: Array
    intercept: float

    def logit(self, values: Array) -> Array:
        """Return the log-odds of a match for each pair."""
        clipped = np.clip(values, self.low, self.high)
        return forms(clipped) @ self.weights.astype(np.float32) + self.intercept


def main() -> None:
    """Learn, check on held-out events, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--engine", choices=NAMES, default=DEFAULT)
    parser.add_argument("--model", default="", help="a name or a folder")
    parser.add_argument("--check-only", action="store_true")
    options = parser.parse_args()
    encoder = encoder_for(options.model) if options.engine == NEURAL else None
    data = load(options.folders, encoder)
    everything = np.ones(len(data.truth), dtype=bool)
    first = out_of_fold(data, folds(data, FOLDS, 0), everything)
    tell(data, first, "first look")
    tell(data, out_of_fold_twice(data), "second look")
    if not options.check_only:
        again = looked_again(data, first)
        target = TARGETS[options.engine]
        write(target, fit(data, everything), fit(again, everything))
        print(f"written: {target}")


def tell(data: Data, logit: Array, name: str) -> None:
    """Print how well events are told that were left out."""
    asked = data.known & (data.folder == 0)
    truth, score = data.truth[asked], logit[asked]
    precision, f1, threshold = average_precision(score, truth)
    print(
        f"{name}: {len(truth)} pairs, {int(truth.sum())} of them matches; events left"
        f" out, {FOLDS} folds: AP {precision:.4f}  best F1 {f1:.4f} at {threshold:.3f}"
    )
    chance = probability(score)
    for chosen in np.arange(0.20, 0.42, 0.02):
        said = chance >= chosen
        hit = truth[said].sum()
        right, found = hit / said.sum(), hit / truth.sum()
        print(
            f"  from {chosen:.2f} on: F1 {2 * right * found / (right + found):.3f}"
            f"  precision {right:.3f}  recall {found:.3f}"
        )


def forms(values: Array) -> Array:
    """Return each measure itself, its root and its square, side by side."""
    return np.concatenate([values, np.sqrt(np.maximum(values, 0)), values**2], axis=1)


def chosen_to_learn(data: Data, seen: npt.NDArray[np.bool_]) -> tuple[Numbers, Array]:
    """Return the pairs that are learned from, and for how many each counts."""
    base = data.values[:, data.names.index("base")]
    easy = (base < UNLIKE) & (data.truth == 0)
    numbers = np.flatnonzero(seen)
    kept = numbers[~easy[numbers] | (numbers % ONE_IN == 0)]
    return kept, np.where(easy[kept], float(ONE_IN), 1.0).astype(np.float32)


def fit(data: Data, seen: npt.NDArray[np.bool_]) -> Fit:
    """Fit a penalised logistic regression by Newton's method to some of the pairs."""
    kept, counts = chosen_to_learn(data, seen & data.known)
    values, truth = data.values[kept], data.truth[kept]
    low, high = values.min(axis=0), values.max(axis=0)
    raw = forms(values)
    mean = raw.mean(axis=0, dtype=np.float64).astype(np.float32)
    spread = raw.std(axis=0, dtype=np.float64).astype(np.float32) + 1e-6
    scaled = np.ones((len(raw), raw.shape[1] + 1), dtype=np.float32)
    np.divide(raw - mean, spread, out=scaled[:, :-1])
    del raw
    weights = solved(scaled, truth, counts)
    own = weights[:-1] / spread
    intercept = float(weights[-1] - (own * mean).sum())
    return Fit(data.names, low, high, own, intercept)


def solved(scaled: Array, truth: Array, counts: Array) -> npt.NDArray[np.float64]:
    """Return the weights that make the penalised loss least."""
    pull = np.full(scaled.shape[1], PENALTY)
    pull[-1] = 0
    weights = np.zeros(scaled.shape[1])
    share = (counts * truth).sum() / counts.sum()
    weights[-1] = np.log(share / (1 - share))

    def loss(weights: npt.NDArray[np.float64]) -> float:
        """Return the penalised negative log-likelihood."""
        logit = (scaled @ weights.astype(np.float32)).astype(np.float64)
        likelihood = counts * (truth * logit - np.logaddexp(0, logit))
        return float((pull * weights**2).sum() / 2 - likelihood.sum())

    before = loss(weights)
    for _ in range(ROUNDS):
        chance = probability(scaled @ weights.astype(np.float32))
        slope = scaled.T @ (counts * (chance - truth)) + pull * weights
        certain = counts * chance * (1 - chance)
        bend = (scaled * certain[:, None]).T @ scaled + np.diag(pull)
        move = np.linalg.solve(bend, slope)
        while (after := loss(weights - move)) > before and np.abs(move).max() > 1e-6:
            move /= 2
        weights -= move
        if before - after < LEAST_GAIN:
            break
        before = after
    return weights


def probability(logit: Array) -> Array:
    """Turn log-odds into probabilities."""
    return np.asarray(1 / (1 + np.exp(-np.clip(logit, -30, 30))), dtype=np.float32)


def folds(data: Data, count: int, seed: int) -> Numbers:
    """Return the number of the fold that each pair is in; events stay whole."""
    order = np.random.default_rng(seed).permutation(int(data.event.max()) + 1)
    return np.asarray(order[data.event] % count)


def out_of_fold(data: Data, fold: Numbers, seen: npt.NDArray[np.bool_]) -> Array:
    """Return log-odds of the seen pairs from weights that never saw the pair's fold."""
    found = np.zeros(len(data.truth), dtype=np.float32)
    for left_out in range(int(fold.max()) + 1):
        asked = seen & (fold == left_out)
        learned = fit(data, seen & (fold != left_out))
        found[asked] = learned.logit(data.values[asked])
    return found


def out_of_fold_twice(data: Data) -> Array:
    """Return log-odds of the second look from weights that never saw the pair's fold.

    Nor did those of the first look that it is told of: what is left out is left out
    from the beginning, or its truth would leak into what the second look learns from.
    """
    fold = folds(data, FOLDS, 0)
    found = np.zeros(len(data.truth), dtype=np.float32)
    for left_out in range(FOLDS):
        seen = fold != left_out
        first = out_of_fold(data, folds(data, INNER_FOLDS, left_out + 1), seen)
        first[~seen] = fit(data, seen).logit(data.values[~seen])
        again = looked_again(data, first)
        found[~seen] = fit(again, seen).logit(again.values[~seen])
    return found


def average_precision(score: Array, truth: Array) -> tuple[float, float, float]:
    """Return average precision, best F1 and the chance at which it is reached."""
    order = np.argsort(-score, kind="stable")
    hits = np.cumsum(truth[order], dtype=np.float64)
    precision = hits / np.arange(1, len(order) + 1)
    recall = hits / truth.sum()
    f1 = 2 * precision * recall / np.maximum(precision + recall, 1e-9)
    best = int(f1.argmax())
    return (
        float((precision * truth[order]).sum() / truth.sum()),
        float(f1[best]),
        float(probability(score[order][best : best + 1])[0]),
    )


def write(target: Path, first: Fit, second: Fit) -> None:
    """Write the weights, one measure a line."""
    text = '{\n  "made by": "scripts/learn_weights.py",\n'
    text += '  "columns": ["low", "high", "itself", "root", "square"],\n'
    text += f'  "first": {_section(first)},\n  "second": {_section(second)}\n}}\n'
    target.write_text(text, encoding="utf-8")


def _section(learned: Fit) -> str:
    count = len(learned.names)
    lines = []
    for number, name in enumerate(learned.names):
        values = [learned.low[number], learned.high[number]]
        values += [learned.weights[number + form * count] for form in range(3)]
        numbers = ", ".join(f"{value:.5g}" for value in values)
        lines.append(f"      {json.dumps(name)}: [{numbers}]")
    text = f'{{\n    "intercept": {learned.intercept:.6g},\n    "weights": {{\n'
    return text + ",\n".join(lines) + "\n    }\n  }"


if __name__ == "__main__":
    main()
