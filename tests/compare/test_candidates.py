"""Large comparisons are measured closely only where sentences may match."""

import random

import numpy as np
import pytest

from newsdiff.compare import scoring
from newsdiff.compare.candidates import likely, unlikely
from newsdiff.compare.engines.default import DEFAULT_THRESHOLD
from newsdiff.compare.prepared import Report, prepare
from newsdiff.compare.progress import go_on
from newsdiff.model import Article

THRESHOLD = DEFAULT_THRESHOLD


def written(chance: random.Random, sentences: int) -> list[Report]:
    def sentence() -> str:
        syllables = ["ba", "ko", "lim", "nu", "res", "tar", "vo", "wen", "sti"]
        words = ["".join(chance.choices(syllables, k=3)) for _ in range(9)]
        return f"{' '.join(words[:5]).capitalize()} near {' '.join(words[5:])}."

    shared = [sentence() for _ in range(sentences // 3)]
    return [
        prepare(
            Article.from_sentences(
                [sentence() for _ in range(sentences - len(shared))]
                + [text.replace("near", "close to") for text in shared]
            )
        )
        for _ in range(3)
    ]


def test_the_matches_are_nearly_those_of_measuring_everything(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    reports = written(random.Random(3), 40)
    full = scoring.score_pairs(reports, go_on)
    monkeypatch.setattr(scoring, "MOST_FULLY_MEASURED", 0)
    close = scoring.score_pairs(reports, go_on)
    for pair, scores in full.items():
        matches = scores >= THRESHOLD
        assert matches.any()
        changed = (close[pair] >= THRESHOLD) != matches
        assert changed.sum() <= matches.sum() / 12
        assert np.abs(close[pair] - scores)[changed].max(initial=0) < 0.15


def test_the_best_partner_of_every_sentence_is_looked_at() -> None:
    similar = np.random.default_rng(1).random((50, 90), dtype=np.float32)
    looked = np.zeros(similar.shape, dtype=bool)
    for spots in likely(similar):
        looked[spots.rows, spots.columns] = True
    assert looked[np.arange(50), similar.argmax(axis=1)].all()
    assert looked[similar.argmax(axis=0), np.arange(90)].all()
    assert looked.mean() < 0.3


def test_pairs_that_are_not_looked_at_rank_by_similarity_and_never_match() -> None:
    similar = np.linspace(0, 0.5, 20, dtype=np.float32).reshape(4, 5)
    scores = unlikely(similar)
    assert np.all(np.diff(scores.ravel()) >= 0)
    assert scores.max() < THRESHOLD


def test_reports_without_sentences_have_no_pairs_to_look_at() -> None:
    assert list(likely(np.zeros((0, 5), dtype=np.float32))) == []
