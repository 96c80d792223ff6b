"""Labelled events -> every pair of their sentences, measured.

A folder holds one JSON file an event: `reports` with `id`, `title` and `sentences`;
`pairs` of matching sentences as `[report, sentence, report, sentence, …]`; and `unsure`
pairs of the same form, which are neither learned from nor asked for.
"""

import itertools
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NotRequired, TypedDict

import numpy as np
import numpy.typing as npt

from newsdiff.compare.context import Similar, Spots
from newsdiff.compare.engines.encoding import Encoder
from newsdiff.compare.engines.neural import signals_of
from newsdiff.compare.prepared import prepare
from newsdiff.compare.progress import go_on
from newsdiff.compare.scoring import measured
from newsdiff.compare.second_look import FirstLook
from newsdiff.model import Article

Array = npt.NDArray[np.float32]
Numbers = npt.NDArray[np.int64]


class StoredReport(TypedDict):
    """A report as a file has it."""

    id: str
    title: str
    sentences: list[str]


class Stored(TypedDict):
    """An event as a file has it."""

    reports: list[StoredReport]
    pairs: list[list[object]]
    unsure: NotRequired[list[list[object]]]


@dataclass(frozen=True)
class Data:
    """All pairs of all events."""

    names: list[str]
    values: Array
    """[pairs, measures]"""
    truth: Array
    """[pairs]: 1 for a match."""
    known: npt.NDArray[np.bool_]
    """[pairs]: whether the truth is sure."""
    event: Numbers
    """[pairs]: the number of the event."""
    folder: Numbers
    """[pairs]: the number of the folder that it is from."""
    place: Numbers
    """[pairs, 4]: a report, another one, a sentence of the one, one of the other."""


def load(folders: Sequence[Path], encoder: Encoder | None = None) -> Data:
    """Measure all pairs of all events, with a model's signals if given."""
    parts: list[Data] = []
    for folder, path in enumerate(folders):
        for file in sorted(path.glob("*.json")):
            event = json.loads(file.read_text(encoding="utf-8"))
            parts += _pairs_of(event, encoder, len(parts), folder)
    numbers = np.unique([part.event[0] for part in parts], return_inverse=True)[1]
    sizes = [len(part.truth) for part in parts]
    return Data(
        names=parts[0].names,
        values=np.concatenate([part.values for part in parts]),
        truth=np.concatenate([part.truth for part in parts]),
        known=np.concatenate([part.known for part in parts]),
        event=np.repeat(numbers, sizes),
        folder=np.concatenate([part.folder for part in parts]),
        place=np.concatenate([part.place for part in parts]),
    )


def _pairs_of(
    stored: Stored, encoder: Encoder | None, event: int, folder: int
) -> Iterator[Data]:
    """Yield the pairs of every two reports of one event."""
    reports = stored["reports"]
    ids = [report["id"] for report in reports]
    matching = {_key(pair) for pair in stored["pairs"]}
    unsure = {_key(pair) for pair in stored.get("unsure", [])}
    for a, b, spots, columns in _measured(reports, encoder):
        shape = np.broadcast_shapes(spots.rows.shape, spots.columns.shape)
        i, j = (np.broadcast_to(side, shape) for side in (spots.rows, spots.columns))
        place = np.stack([np.full(shape, a), np.full(shape, b), i, j], axis=-1)
        place = place.reshape(-1, 4)
        keys = [
            frozenset({(ids[a], one), (ids[b], other)})
            for one, other in place[:, 2:].tolist()
        ]
        count = len(keys)
        yield Data(
            names=list(columns),
            values=np.stack([v.ravel() for v in columns.values()], axis=1),
            truth=np.array([key in matching for key in keys], dtype=np.float32),
            known=np.array([key not in unsure for key in keys]),
            event=np.full(count, event),
            folder=np.full(count, folder),
            place=place,
        )


def _key(pair: list[object]) -> frozenset[tuple[object, object]]:
    """Return a labelled pair without its order."""
    return frozenset({(pair[0], pair[1]), (pair[2], pair[3])})


def _measured(
    stored: list[StoredReport], encoder: Encoder | None
) -> Iterator[tuple[int, int, Spots, dict[str, Array]]]:
    """Measure one event's pairs, those of every two reports."""
    articles: list[Article] = []
    for report in stored:
        sentences, title = report["sentences"], report["title"]
        articles.append(Article.from_sentences(sentences, title=title))
    signals = signals_of(articles, encoder, go_on) if encoder else None
    reports = [prepare(article) for article in articles]
    for (a, b), spots, found in measured(reports, go_on):
        further = signals.measures((a, b), spots) if signals else ()
        columns = dict(itertools.chain(found, further))
        yield a, b, spots, {n: v.astype(np.float32) for n, v in columns.items()}


def looked_again(data: Data, logit: Array) -> Data:
    """Return the pairs with the measures of a second look beside the first ones.

    Args:
        logit: log-odds of each pair, from weights that never saw its event.
    """
    scores = (1 / (1 + np.exp(-logit))).astype(np.float32)
    names: list[str] = []
    more: list[Array] = []
    for event in range(int(data.event.max()) + 1):
        here = np.flatnonzero(data.event == event)
        for columns in _second_measures(data.place[here], scores[here]):
            names = list(columns)
            more.append(np.stack([v.ravel() for v in columns.values()], axis=1))
    values = np.concatenate([data.values, np.concatenate(more)], axis=1)
    return replace(data, names=data.names + names, values=values)


def _second_measures(place: Numbers, scores: Array) -> Iterator[dict[str, Array]]:
    """Yield the measures of every two reports of one event, in the pairs' order."""
    table: dict[tuple[int, int], Array] = {}
    for a, b in dict.fromkeys(map(tuple, place[:, :2].tolist())):
        of = (place[:, 0] == a) & (place[:, 1] == b)
        height, width = (place[of][:, 2:].max(axis=0) + 1).tolist()
        table[a, b] = scores[of].reshape(height, width)
    look = FirstLook(table, int(place[:, 1].max()) + 1)
    for pair, known in table.items():
        spots = Spots.grid(slice(0, known.shape[0]), known.shape[1])
        yield {
            n: v.astype(np.float32)
            for n, v in look.measures(pair, Similar(known), spots)
        }
