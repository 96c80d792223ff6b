"""The default engine's measures and a transformer's signals, weighed together."""

from collections.abc import Sequence
from importlib.util import find_spec
from itertools import accumulate
from pathlib import Path

from newsdiff.compare.engines.default import prepared
from newsdiff.compare.engines.encoding import Encoder
from newsdiff.compare.engines.interface import Engine, Scores, Step
from newsdiff.compare.engines.models import MULTILINGUAL, find_model, full_name
from newsdiff.compare.engines.sentence_vectors import sentence_vectors
from newsdiff.compare.engines.signals import Signals, find_signals
from newsdiff.compare.learned import (
    NEURAL_WEIGHTS_FILE,
    Weighings,
    learned_weighings,
)
from newsdiff.compare.scoring import score_pairs
from newsdiff.config import compare_config
from newsdiff.errors import CompareError
from newsdiff.model import Article

NEURAL_THRESHOLD = 0.32
"""Where precision and recall balance on the labelled events (docs/matching-neural.md).
"""

PACKAGES = ("safetensors", "tokenizers", "huggingface_hub")
"""What the extra installs."""


class NeuralEngine:
    """The default engine plus what a model tells of sentences, clauses and words."""

    name = "neural"
    threshold = NEURAL_THRESHOLD

    def __init__(self, encoder: Encoder, weighings: Weighings | None = None) -> None:
        """Make the engine.

        Args:
            weighings: of measures and signals; newsdiff's own if none.
        """
        self._encoder = encoder
        self._weighings = weighings or learned_weighings(NEURAL_WEIGHTS_FILE)

    @property
    def model(self) -> str:
        """The model that it asks."""
        return self._encoder.name

    @property
    def several_languages(self) -> bool:
        """Whether the model reads several languages alike."""
        return self._encoder.multilingual

    def score(self, articles: Sequence[Article], step: Step) -> Scores:
        """Score every pair of sentences of every two reports."""
        reports = prepared(articles, step)
        signals = signals_of(articles, self._encoder, step)
        return score_pairs(reports, step, self._weighings, signals.measures)


def signals_of(articles: Sequence[Article], encoder: Encoder, step: Step) -> Signals:
    """Ask a model about every pair of sentences of every two reports."""
    texts = [sentence.text for article in articles for sentence in article.sentences]
    vectors = sentence_vectors(texts, encoder.encode(texts, step))
    bounds = accumulate((len(article.sentences) for article in articles), initial=0)
    return find_signals(vectors, tuple(bounds), step)


def why_not_installed() -> str:
    """Return what to type where the extra is not installed, empty where it is."""
    if all(find_spec(package) for package in PACKAGES):
        return ""
    return (
        "The neural engine is not installed. To install it:"
        " pip install 'newsdiff[neural]'"
    )


def located(model: str) -> tuple[str, Path]:
    """Return a model's full name and the folder on this machine that holds it.

    Args:
        model: a name or a folder; empty for the configured one.

    Raises:
        CompareError: the extra or the model is not on this machine.
        ConfigError: the file of settings is not to be understood.
    """
    if reason := why_not_installed():
        raise CompareError(reason)
    name = full_name(model or compare_config().model)
    return name, find_model(name)


def encoder_for(model: str) -> Encoder:
    """Return a model that is on this machine; see `located`."""
    name, folder = located(model)
    from newsdiff.compare.engines.model_folder import read_model  # tokenizers, 0.1 s

    multilingual = compare_config().multilingual
    if multilingual is None:
        multilingual = name in MULTILINGUAL
    return read_model(folder, name, multilingual)


def neural_engine(model: str) -> Engine:
    """Return the engine with a model that is on this machine; see `encoder_for`."""
    return NeuralEngine(encoder_for(model))
