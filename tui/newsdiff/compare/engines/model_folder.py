"""A sentence model in a folder: its tokenizer, its weights, how it sums up a text."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from safetensors import SafetensorError
from safetensors.numpy import load_file
from tokenizers import Tokenizer

from newsdiff.compare.engines.encoding import Encoded
from newsdiff.compare.engines.interface import Step
from newsdiff.compare.engines.models import POOLING, SETTINGS, TOKENIZER, WEIGHTS
from newsdiff.compare.engines.transformer import Shape, Transformer, assemble, batches
from newsdiff.compare.progress import At, Stage
from newsdiff.compare.vocabulary import Matrix
from newsdiff.errors import CompareError

FIRST_POSITIONS = {"bert": 0, "roberta": 2, "xlm-roberta": 2, "camembert": 2}
"""The kinds of model that can be computed, and the number of a text's first place."""

MOST_TOKENS = 256
"""Tokens of a sentence that are read; what stands behind them is left out."""

MOST_KEPT = 1_000
"""Sentences whose vectors are kept, some 50 kB each, for the next comparison."""


@dataclass(frozen=True, slots=True, eq=False)
class FolderModel:
    """A model that has been read, ready to encode."""

    name: str
    multilingual: bool
    tokenizer: Tokenizer
    transformer: Transformer
    first_token_only: bool
    """The sentence's vector is its first token's, not the mean of all."""
    kept: dict[str, Encoded]
    """The vectors of the sentences that were encoded last."""

    def encode(self, texts: Sequence[str], step: Step) -> list[Encoded]:
        """Return each text's vectors; `step` is called between batches.

        Raises:
            CompareError: the model's parts do not fit together.
        """
        # Other threads may encode and let go of sentences meanwhile.
        found = {text: one for text in texts if (one := self.kept.get(text))}
        missing = sorted(set(texts) - set(found))
        try:
            found |= self._encoded(missing, step)
        except (ValueError, IndexError, ZeroDivisionError) as error:
            raise CompareError(
                f"The model {self.name} does not fit together: {_reason(error)}"
            ) from error
        self.kept.update(found)
        for text in list(self.kept)[:-MOST_KEPT]:
            self.kept.pop(text, None)
        return [found[text] for text in texts]

    def _encoded(self, texts: Sequence[str], step: Step) -> dict[str, Encoded]:
        read = self.tokenizer.encode_batch(list(texts))
        found: dict[str, Encoded] = {}
        for batch in batches([len(one.ids) for one in read]):
            step(At(Stage.MODEL, len(found), len(texts)))
            computed = self.transformer([read[number].ids for number in batch])
            for number, vectors in zip(batch, computed, strict=True):
                found[texts[number]] = self._one(read[number].offsets, vectors)
        return found

    def _one(self, offsets: Sequence[tuple[int, int]], vectors: Matrix) -> Encoded:
        whole = vectors[0] if self.first_token_only else vectors.mean(axis=0)
        own = [number for number, (start, end) in enumerate(offsets) if end > start]
        spans = tuple(offsets[number] for number in own)
        return Encoded(whole=np.asarray(whole), tokens=vectors[own], spans=spans)


@cache
def read_model(folder: Path, name: str, multilingual: bool) -> FolderModel:
    """Read the model in a folder; it stays in memory.

    Raises:
        CompareError: a file is missing or broken, or the model is of another kind.
    """
    try:
        config = json.loads((folder / SETTINGS).read_text(encoding="utf-8"))
        shape = _shape(config, name)
        transformer = assemble(load_file(folder / WEIGHTS), shape)
        json.loads((folder / TOKENIZER).read_text(encoding="utf-8"))
    except (OSError, ValueError, KeyError, TypeError, SafetensorError) as error:
        raise CompareError(
            f"The model in {folder} cannot be read: {_reason(error)}"
        ) from error
    return FolderModel(
        name=name,
        multilingual=multilingual,
        tokenizer=_tokenizer(folder, transformer.longest),
        transformer=transformer,
        first_token_only=_takes_first_token(folder),
        kept={},
    )


def _reason(error: Exception) -> str:
    return f"{type(error).__name__}: {error}".splitlines()[0][:200]


def _shape(config: object, name: str) -> Shape:
    if not isinstance(config, dict):
        raise TypeError(f"{SETTINGS} holds no settings")
    kind, activation = config.get("model_type"), config.get("hidden_act", "gelu")
    if (
        not isinstance(kind, str)
        or kind not in FIRST_POSITIONS
        or activation != "gelu"
        or config.get("position_embedding_type", "absolute") != "absolute"
    ):
        raise CompareError(
            f"The model {name} is of a kind that newsdiff cannot compute"
            f" ({kind}, {activation}). It computes: {', '.join(FIRST_POSITIONS)}."
        )
    return Shape(
        layers=int(str(config["num_hidden_layers"])),
        heads=int(str(config["num_attention_heads"])),
        epsilon=float(str(config.get("layer_norm_eps", 1e-12))),
        first_position=FIRST_POSITIONS[kind],
    )


def _tokenizer(folder: Path, longest: int) -> Tokenizer:
    try:
        tokenizer = Tokenizer.from_file(str(folder / TOKENIZER))
    except Exception as error:
        raise CompareError(
            f"The model in {folder} cannot be read: {_reason(error)}"
        ) from error
    tokenizer.no_padding()
    tokenizer.enable_truncation(min(MOST_TOKENS, longest))
    return tokenizer


def _takes_first_token(folder: Path) -> bool:
    """Read how the model sums up a sentence; most average their tokens."""
    try:
        stored = json.loads((folder / POOLING).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(stored, dict) and bool(stored.get("pooling_mode_cls_token"))
