"""A transformer of the BERT family, computed with numpy alone."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from newsdiff.compare.vocabulary import Matrix

Numbers = Sequence[int]
"""The tokens of a text as the model's vocabulary numbers them."""

TOKENS_AT_A_TIME = 1024
"""Tokens, padding included, that go through the layers together: few enough for the
processor's cache, enough to keep it busy."""

_FAR_BELOW = np.float32(-1e9)
"""What a place that holds no token weighs in attention: nothing."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What a model's config.json says of it."""

    layers: int
    heads: int
    epsilon: float
    first_position: int
    """The number of the first token's place: 0 in BERT, 2 in RoBERTa and its kin."""


@dataclass(frozen=True, slots=True)
class Linear:
    """A layer that multiplies and adds."""

    weight: Matrix
    """[inputs, outputs]"""
    bias: Matrix

    def __call__(self, values: Matrix) -> Matrix:
        """Return the layer's outputs."""
        rows = values.reshape(-1, values.shape[-1])  # numpy is slow with three axes
        result = rows @ self.weight
        result += self.bias
        return np.asarray(result.reshape(*values.shape[:-1], -1))


@dataclass(frozen=True, slots=True)
class Norm:
    """A layer that brings each row to mean 0 and spread 1, then to learned ones."""

    weight: Matrix
    bias: Matrix
    epsilon: float

    def __call__(self, values: Matrix) -> Matrix:
        """Return the values, levelled."""
        centred = values - values.mean(axis=-1, keepdims=True)
        spread = np.einsum("...i,...i->...", centred, centred) / values.shape[-1]
        centred /= np.sqrt(spread + self.epsilon)[..., None]
        centred *= self.weight
        centred += self.bias
        return np.asarray(centred)


@dataclass(frozen=True, slots=True)
class Layer:
    """Attention, then two layers for each token alone."""

    mixed: Linear
    """Queries, keys and values, side by side."""
    attended: Linear
    attended_norm: Norm
    widened: Linear
    narrowed: Linear
    norm: Norm
    heads: int

    def __call__(self, values: Matrix, mask: Matrix) -> Matrix:
        """Return the layer's outputs.

        Args:
            values: [texts, tokens, size].
            mask: [texts, 1, 1, tokens], nought at tokens and far below it elsewhere.
        """
        attended = self.attended(self._attention(values, mask))
        values = self.attended_norm(values + attended)
        return self.norm(values + self.narrowed(gelu(self.widened(values))))

    def _attention(self, values: Matrix, mask: Matrix) -> Matrix:
        texts, tokens, size = values.shape
        width = size // self.heads
        parts = self.mixed(values).reshape(texts, tokens, 3, self.heads, width)
        query, key, value = parts.transpose(2, 0, 3, 1, 4)
        weights = query @ key.swapaxes(-1, -2)
        weights *= np.float32(1 / math.sqrt(width))
        weights += mask
        weights -= weights.max(axis=-1, keepdims=True)
        np.exp(weights, out=weights)
        weights /= weights.sum(axis=-1, keepdims=True)
        return np.asarray((weights @ value).swapaxes(1, 2).reshape(values.shape))


@dataclass(frozen=True, slots=True)
class Transformer:
    """The whole model: token numbers in, a vector for each token out."""

    tokens: Matrix
    """[vocabulary, size]"""
    positions: Matrix
    norm: Norm
    layers: tuple[Layer, ...]

    @property
    def longest(self) -> int:
        """Tokens of the longest text that it can read."""
        return len(self.positions)

    def __call__(self, texts: Sequence[Numbers]) -> list[Matrix]:
        """Return [tokens, size] for each text, computed together."""
        width = max(len(text) for text in texts)
        numbers = np.zeros((len(texts), width), dtype=np.int64)
        mask = np.full((len(texts), 1, 1, width), _FAR_BELOW, dtype=np.float32)
        for row, text in enumerate(texts):
            numbers[row, : len(text)] = text
            mask[row, :, :, : len(text)] = 0
        values = self.norm(self.tokens[numbers] + self.positions[:width])
        for layer in self.layers:
            values = layer(values, mask)
        return [values[row, : len(text)] for row, text in enumerate(texts)]


def batches(lengths: Sequence[int]) -> Iterable[list[int]]:
    """Put texts of like length together, by their indices."""
    batch: list[int] = []
    for number in sorted(range(len(lengths)), key=lambda index: lengths[index]):
        if batch and (len(batch) + 1) * lengths[number] > TOKENS_AT_A_TIME:
            yield batch
            batch = []
        batch.append(number)
    if batch:
        yield batch


def gelu(values: Matrix) -> Matrix:
    """Return x times the chance that a normal number is below x.

    With the error function's formula 7.1.26 in Abramowitz and Stegun, off by less
    than 2e-7: numpy has no error function.
    """
    rows = values.reshape(-1, values.shape[-1])
    for row in range(0, len(rows), _ROWS):
        part = rows[row : row + _ROWS]
        part *= _normal_below(part)
    return values


_ROWS = 32
"""Rows at a time, so that all steps find them in the processor's cache."""


def _normal_below(values: Matrix) -> Matrix:
    size = np.abs(values) * np.float32(math.sqrt(0.5))
    ratio = 1 / (1 + np.float32(0.3275911) * size)
    series = np.float32(1.061405429) * ratio
    for factor in (-1.453152027, 1.421413741, -0.284496736, 0.254829592):
        series += np.float32(factor)
        series *= ratio
    size *= size
    np.negative(size, out=size)
    np.exp(size, out=size)
    series *= size
    series *= np.float32(0.5)
    return np.where(values < 0, series, 1 - series)


def assemble(stored: Mapping[str, Matrix], shape: Shape) -> Transformer:
    """Build a model from its stored arrays, by the names BERT gives them.

    Raises:
        KeyError: an array that the family has is not among them.
    """
    names = {_plain_name(name): name for name in stored}

    def array(name: str) -> Matrix:
        return np.ascontiguousarray(stored[names[name]], dtype=np.float32)

    def linear(*parts: str) -> Linear:
        weight = np.concatenate([array(f"{part}.weight") for part in parts])
        bias = np.concatenate([array(f"{part}.bias") for part in parts])
        return Linear(np.ascontiguousarray(weight.T), bias)

    def norm(name: str) -> Norm:
        return Norm(array(f"{name}.weight"), array(f"{name}.bias"), shape.epsilon)

    def layer(number: int) -> Layer:
        at = f"encoder.layer.{number}"
        own = [f"{at}.attention.self.{part}" for part in ("query", "key", "value")]
        return Layer(
            mixed=linear(*own),
            attended=linear(f"{at}.attention.output.dense"),
            attended_norm=norm(f"{at}.attention.output.LayerNorm"),
            widened=linear(f"{at}.intermediate.dense"),
            narrowed=linear(f"{at}.output.dense"),
            norm=norm(f"{at}.output.LayerNorm"),
            heads=shape.heads,
        )

    positions = array("embeddings.position_embeddings.weight")[shape.first_position :]
    return Transformer(
        tokens=array("embeddings.word_embeddings.weight"),
        positions=positions + array("embeddings.token_type_embeddings.weight")[0],
        norm=norm("embeddings.LayerNorm"),
        layers=tuple(layer(number) for number in range(shape.layers)),
    )


def _plain_name(name: str) -> str:
    """Leave out what stands before the family's own names: "bert.", "roberta."."""
    for start in ("embeddings.", "encoder.layer."):
        place = name.find(start)
        if place > 0 and name[place - 1] == ".":
            return name[place:]
    return name
