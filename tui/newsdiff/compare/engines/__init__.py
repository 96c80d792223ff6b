"""The engines that score sentences, by name; each is loaded when it is chosen."""

from newsdiff.compare.engines.interface import Engine, Scores, Step
from newsdiff.errors import CompareError
from newsdiff.model import Settings

DEFAULT, NEURAL = "default", "neural"

NAMES = (DEFAULT, NEURAL)
"""What `Settings.engine` may say."""

__all__ = [
    "DEFAULT",
    "NAMES",
    "NEURAL",
    "Engine",
    "Scores",
    "Step",
    "check_engine",
    "engine_for",
]


def engine_for(settings: Settings) -> Engine:
    """Return the engine that the settings name.

    Raises:
        CompareError: there is none of that name, what it needs is not installed, or its
            model is not on this machine; the message says what to do.
    """
    if settings.engine == DEFAULT:
        from newsdiff.compare.engines.default import DefaultEngine

        return DefaultEngine()
    if settings.engine == NEURAL:
        from newsdiff.compare.engines.neural import neural_engine  # tokenizers, 0.1 s

        return neural_engine(settings.model)
    raise _unknown(settings.engine)


def check_engine(settings: Settings) -> None:
    """See whether the engine that the settings name can be had; loads no model.

    Raises:
        CompareError: as `engine_for`.
    """
    if settings.engine == NEURAL:
        from newsdiff.compare.engines.neural import located

        located(settings.model)
    elif settings.engine != DEFAULT:
        raise _unknown(settings.engine)


def _unknown(engine: str) -> CompareError:
    return CompareError(
        f"There is no engine {engine!r}. There are: {', '.join(NAMES)}."
    )
