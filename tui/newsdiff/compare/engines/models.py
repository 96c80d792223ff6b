"""Where a model lies on this machine, and how it is fetched if a person wants it."""

from pathlib import Path

from newsdiff.config import config_path
from newsdiff.errors import CompareError

SETTINGS, WEIGHTS, TOKENIZER = "config.json", "model.safetensors", "tokenizer.json"
POOLING = "1_Pooling/config.json"

NEEDED = (SETTINGS, WEIGHTS, TOKENIZER)
"""Files without which a folder holds no model that can be read here."""

USUAL_OWNER = "sentence-transformers"
"""Whose models are meant by a name without an owner."""

SMALLEST_MULTILINGUAL = "paraphrase-multilingual-MiniLM-L12-v2"
"""The one that is named to whoever has reports in several languages."""

MULTILINGUAL = frozenset(
    {
        f"{USUAL_OWNER}/{SMALLEST_MULTILINGUAL}",
        "sentence-transformers/paraphrase-multilingual-mpnet-base-v2",
        "sentence-transformers/LaBSE",
        "intfloat/multilingual-e5-small",
        "intfloat/multilingual-e5-base",
        "intfloat/multilingual-e5-large",
    }
)
"""Models of kinds that can be computed here, known to read many languages alike."""


def full_name(model: str) -> str:
    """Return a model's name with its owner; a folder stays as it is."""
    if "/" in model or "\\" in model or _is_folder(model):
        return model
    return f"{USUAL_OWNER}/{model}"


def find_model(model: str) -> Path:
    """Return the folder on this machine that holds a model.

    Raises:
        CompareError: it is not on this machine, or the folder lacks a file.
    """
    folder = Path(model).expanduser() if _is_folder(model) else _fetched_before(model)
    if missing := [name for name in NEEDED if not (folder / name).is_file()]:
        raise CompareError(
            f"The folder {folder} holds no model that newsdiff can read:"
            f" {', '.join(missing)} missing."
        )
    return folder


def _is_folder(model: str) -> bool:
    try:
        return Path(model).expanduser().is_dir()
    except (OSError, ValueError, RuntimeError):
        return False


def _fetched_before(model: str) -> Path:
    """Return where Hugging Face's tools keep a model; asks no network."""
    from huggingface_hub import try_to_load_from_cache

    name = full_name(model)
    try:
        found = try_to_load_from_cache(name, SETTINGS)
    except ValueError:  # no name that a model can have
        raise CompareError(
            f"There is no folder {model!r}, and no model can be called so."
        ) from None
    if not isinstance(found, str):
        raise CompareError(
            f"The model {name} is not on this machine. Name a folder that holds it as"
            f" the model under [compare] in {config_path()}, or fetch it from"
            f" huggingface.co: newsdiff model --fetch {name}"
        )
    return Path(found).parent


def fetch_model(model: str) -> Path:
    """Fetch a model from huggingface.co, where it is not on this machine yet.

    Raises:
        CompareError: it cannot be fetched.
    """
    if _is_folder(model):
        return find_model(model)
    from huggingface_hub import snapshot_download

    name = full_name(model)
    try:
        snapshot_download(name, allow_patterns=[*NEEDED, POOLING])
    except (OSError, ValueError, RuntimeError) as error:
        reason = str(error).strip().partition("\n")[0] or type(error).__name__
        raise CompareError(
            f"The model {name} could not be fetched: {reason[:200]}"
        ) from error
    return find_model(model)
