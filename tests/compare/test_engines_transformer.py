"""The model's arithmetic, on a small model of random numbers."""

import math

import numpy as np
import pytest

from newsdiff.compare.engines.transformer import (
    TOKENS_AT_A_TIME,
    Shape,
    Transformer,
    assemble,
    batches,
    gelu,
)
from newsdiff.compare.vocabulary import Matrix

SIZE, WIDE, LAYERS, WORDS, PLACES = 8, 16, 2, 20, 12


def small_model(start: str = "", first_position: int = 0) -> dict[str, Matrix]:
    """Return a model's arrays under the names that BERT gives them."""
    chance = np.random.default_rng(3)
    shapes: dict[str, tuple[int, ...]] = {
        "embeddings.word_embeddings.weight": (WORDS, SIZE),
        "embeddings.position_embeddings.weight": (PLACES + first_position, SIZE),
        "embeddings.token_type_embeddings.weight": (2, SIZE),
        "embeddings.LayerNorm.weight": (SIZE,),
        "embeddings.LayerNorm.bias": (SIZE,),
    }
    for number in range(LAYERS):
        at = f"encoder.layer.{number}."
        for part in ("query", "key", "value"):
            shapes[f"{at}attention.self.{part}.weight"] = (SIZE, SIZE)
            shapes[f"{at}attention.self.{part}.bias"] = (SIZE,)
        shapes[f"{at}attention.output.dense.weight"] = (SIZE, SIZE)
        shapes[f"{at}intermediate.dense.weight"] = (WIDE, SIZE)
        shapes[f"{at}intermediate.dense.bias"] = (WIDE,)
        shapes[f"{at}output.dense.weight"] = (SIZE, WIDE)
        for name in ("attention.output", "output"):
            shapes[f"{at}{name}.dense.bias"] = (SIZE,)
            shapes[f"{at}{name}.LayerNorm.weight"] = (SIZE,)
            shapes[f"{at}{name}.LayerNorm.bias"] = (SIZE,)
    return {
        start + name: chance.normal(size=shape).astype(np.float32)
        for name, shape in shapes.items()
    }


def transformer(start: str = "", first_position: int = 0) -> Transformer:
    shape = Shape(LAYERS, 2, 1e-12, first_position)
    return assemble(small_model(start, first_position), shape)


def test_gelu_is_x_times_the_chance_of_less_than_x() -> None:
    values = np.linspace(-6, 6, 400, dtype=np.float32).reshape(50, 8)
    exact = [x * (1 + math.erf(x / math.sqrt(2))) / 2 for x in values.ravel().tolist()]
    assert np.allclose(gelu(values.copy()).ravel(), exact, atol=2e-6)


def test_a_text_has_the_same_vectors_alone_and_among_longer_ones() -> None:
    model = transformer()
    texts = [[1, 2, 3], [4, 5, 6, 7, 8, 9, 10], [11]]
    together = model(texts)
    for text, vectors in zip(texts, together, strict=True):
        assert vectors.shape == (len(text), SIZE)
        assert np.allclose(model([text])[0], vectors, atol=1e-5)


def test_a_token_is_seen_in_its_context() -> None:
    model = transformer()
    one, other = model([[1, 2, 3]])[0], model([[1, 2, 4]])[0]
    assert not np.allclose(one[0], other[0], atol=1e-3)


def test_attention_is_what_its_formula_says() -> None:
    stored = small_model()
    layer = transformer().layers[0]
    values = np.random.default_rng(5).normal(size=(1, 4, SIZE)).astype(np.float32)
    at = "encoder.layer.0.attention.self."
    query, key, value = (
        values[0] @ stored[f"{at}{part}.weight"].T + stored[f"{at}{part}.bias"]
        for part in ("query", "key", "value")
    )
    expected = []
    for head in (slice(0, 4), slice(4, 8)):
        weights = np.exp(query[:, head] @ key[:, head].T / 2)
        expected.append(weights / weights.sum(axis=1, keepdims=True) @ value[:, head])
    mask = np.zeros((1, 1, 1, 4), dtype=np.float32)
    found = layer._attention(values, mask)[0]
    assert np.allclose(found, np.concatenate(expected, axis=1), atol=1e-4)


@pytest.mark.parametrize("start", ["bert.", "0.auto_model.", "roberta."])
def test_what_stands_before_the_names_of_the_arrays_does_not_matter(start: str) -> None:
    assert np.allclose(transformer(start)([[1, 2]])[0], transformer()([[1, 2]])[0])


def test_models_whose_places_begin_later_read_as_many_tokens() -> None:
    assert transformer(first_position=2).longest == transformer().longest == PLACES


def test_a_model_that_lacks_an_array_is_refused() -> None:
    stored = small_model()
    del stored["encoder.layer.1.output.dense.bias"]
    with pytest.raises(KeyError):
        assemble(stored, Shape(LAYERS, 2, 1e-12, 0))


def test_batches_hold_every_text_once_and_few_tokens() -> None:
    lengths = [3, 250, 7, 7, 1, 900, 2000, 12] * 9
    found = [list(batch) for batch in batches(lengths)]
    assert sorted(number for batch in found for number in batch) == list(range(72))
    for batch in found:
        longest = max(lengths[number] for number in batch)
        assert len(batch) == 1 or len(batch) * longest <= TOKENS_AT_A_TIME
