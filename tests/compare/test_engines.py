"""Engines: which one is taken, and what is said where it cannot be."""

import subprocess
import sys
from collections.abc import Sequence

import numpy as np
import pytest

import newsdiff
from newsdiff.compare.engines import NAMES, Scores, Step, engine_for, neural
from newsdiff.compare.pipeline import at_threshold, compare_articles
from newsdiff.errors import CompareError
from newsdiff.model import Article, Place, Settings
from tests.support import COAST_COURIER, HARBOUR_GAZETTE

REPORTS = (HARBOUR_GAZETTE, COAST_COURIER)


class FirstSentences:
    """An engine that finds only that reports begin alike."""

    name = "first sentences"
    model = "no model"
    threshold = 0.6
    several_languages = True

    def score(self, articles: Sequence[Article], step: Step) -> Scores:
        """Score 0.7 for the first sentences, nought for all others."""
        table = {}
        for b in range(len(articles)):
            for a in range(b):
                step()
                sizes = len(articles[a].sentences), len(articles[b].sentences)
                table[a, b] = np.zeros(sizes)
                table[a, b][0, 0] = 0.7
        return table


def test_the_engine_decides_the_scores_and_the_usual_threshold() -> None:
    comparison = compare_articles(REPORTS, None, engine=FirstSentences())
    assert [(m.left, m.right) for m in comparison.matches] == [
        (Place(0, 0), Place(1, 0))
    ]
    assert comparison.settings == Settings("first sentences", 0.6, "no model")


def test_a_threshold_that_a_person_sets_comes_before_the_engines() -> None:
    settings = Settings(threshold=0.8)
    comparison = compare_articles(REPORTS, settings, engine=FirstSentences())
    assert comparison.matches == ()


def test_another_threshold_asks_no_engine_again() -> None:
    comparison = compare_articles(REPORTS, None, engine=FirstSentences())
    assert at_threshold(comparison, 0.8).matches == ()
    assert at_threshold(comparison, 0.8).settings.engine == "first sentences"


def test_an_engine_is_cancelled_between_its_steps() -> None:
    asked = iter([False, True])
    with pytest.raises(CompareError, match="cancelled"):
        compare_articles(
            (*REPORTS, HARBOUR_GAZETTE),
            None,
            cancelled=lambda: next(asked),
            engine=FirstSentences(),
        )


def test_the_default_engine_is_taken_unless_another_is_named() -> None:
    comparison = newsdiff.compare(REPORTS)
    assert comparison.settings.engine == "default"
    assert comparison.settings.model == ""


def test_an_unknown_engine_is_refused_and_the_known_are_named() -> None:
    with pytest.raises(CompareError, match="no engine 'clever'") as raised:
        newsdiff.compare(REPORTS, Settings(engine="clever"))
    assert all(name in str(raised.value) for name in NAMES)


def test_a_missing_extra_is_said_with_what_to_type(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(neural, "find_spec", lambda package: None)
    with pytest.raises(CompareError, match=r"pip install 'newsdiff\[neural\]'"):
        newsdiff.compare(REPORTS, Settings(engine="neural"))


def test_the_default_engine_loads_nothing_of_the_neural_one() -> None:
    code = (
        "import sys; from newsdiff.compare.engines import engine_for;"
        "from newsdiff.model import Settings; engine_for(Settings());"
        "print(*sys.modules)"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    loaded = set(run.stdout.split())
    assert "newsdiff.compare.engines.default" in loaded
    assert "newsdiff.compare.engines.neural" not in loaded
    assert not loaded & {"tokenizers", "safetensors", "huggingface_hub", "torch"}


def test_a_model_that_is_not_here_is_named_with_what_to_do(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    with pytest.raises(CompareError, match="not on this machine") as raised:
        engine_for(Settings(engine="neural", model="nobody-has-this-model"))
    assert "newsdiff model --fetch" in str(raised.value)
