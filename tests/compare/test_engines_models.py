"""Models in folders; what is said of those that are missing, broken or of other kinds.

Most of it needs the extra; where that is not installed, it is not tested.
"""

import importlib
import json
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from safetensors.numpy import save_file

from newsdiff.compare.engines.models import NEEDED, find_model, full_name
from newsdiff.compare.progress import go_on
from newsdiff.errors import CompareError
from tests.compare.test_engines_transformer import LAYERS, SIZE, WIDE, small_model

if TYPE_CHECKING:
    from newsdiff.compare.engines.model_folder import FolderModel

VOCABULARY = ["[UNK]", "[CLS]", "[SEP]", "the", "bridge", "shut", "was", "rain"]


def config(**changes: object) -> str:
    usual = {
        "model_type": "bert",
        "hidden_act": "gelu",
        "hidden_size": SIZE,
        "intermediate_size": WIDE,
        "num_hidden_layers": LAYERS,
        "num_attention_heads": 2,
        "layer_norm_eps": 1e-12,
    }
    return json.dumps({**usual, **changes})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a small model."""
    save_file(small_model(), str(tmp_path / "model.safetensors"))
    (tmp_path / "config.json").write_text(config(), encoding="utf-8")
    tokenizer: dict[str, object] = {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [],
        "normalizer": {"type": "Lowercase"},
        "pre_tokenizer": {"type": "Whitespace"},
        "post_processor": {
            "type": "BertProcessing",
            "sep": ["[SEP]", 2],
            "cls": ["[CLS]", 1],
        },
        "decoder": None,
        "model": {
            "type": "WordLevel",
            "vocab": {word: number for number, word in enumerate(VOCABULARY)},
            "unk_token": "[UNK]",
        },
    }
    (tmp_path / "tokenizer.json").write_text(json.dumps(tokenizer), encoding="utf-8")
    return tmp_path


def read(folder: Path) -> "FolderModel":
    module = importlib.import_module("newsdiff.compare.engines.model_folder")
    model: FolderModel = module.read_model(folder, "small", False)
    return model


def test_a_model_in_a_folder_gives_every_token_a_vector_and_a_place(
    folder: Path,
) -> None:
    (found,) = read(folder).encode(["The bridge was shut."], go_on)
    assert found.spans == ((0, 3), (4, 10), (11, 14), (15, 19), (19, 20))
    assert found.tokens.shape == (5, SIZE)
    assert found.whole.shape == (SIZE,)


def test_what_was_encoded_is_kept_and_the_same(folder: Path) -> None:
    model = read(folder)
    first = model.encode(["The bridge", "rain"], go_on)
    asked: list[None] = []
    again = model.encode(["rain", "The bridge"], lambda *_: asked.append(None))
    assert not asked
    assert again[1] is first[0]
    assert again[0] is first[1]


def test_a_sentence_may_be_summed_up_by_its_first_token(folder: Path) -> None:
    (mean,) = read(folder).encode(["rain"], go_on)
    other = folder / "1_Pooling"
    other.mkdir()
    stored = json.dumps({"pooling_mode_cls_token": True})
    (other / "config.json").write_text(stored, encoding="utf-8")
    importlib.import_module(
        "newsdiff.compare.engines.model_folder"
    ).read_model.cache_clear()
    (first,) = read(folder).encode(["rain"], go_on)
    assert not np.allclose(mean.whole, first.whole)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("config.json", "{", "cannot be read"),
        ("config.json", config(model_type="mpnet"), "cannot compute"),
        ("config.json", config(hidden_act="relu"), "cannot compute"),
        ("config.json", config(model_type=["bert"]), "cannot compute"),
        ("config.json", config(num_hidden_layers=3), "cannot be read"),
        ("config.json", config(num_hidden_layers="many"), "cannot be read"),
        ("config.json", "[]", "cannot be read"),
        ("tokenizer.json", "{}", "cannot be read"),
        ("tokenizer.json", "no JSON", "cannot be read"),
        ("model.safetensors", "no arrays", "cannot be read"),
    ],
)
def test_a_broken_model_or_one_of_another_kind_is_said_in_one_line(
    folder: Path, name: str, content: str, said: str
) -> None:
    (folder / name).write_text(content, encoding="utf-8")
    with pytest.raises(CompareError, match=said) as raised:
        read(folder)
    assert "\n" not in str(raised.value)


def test_a_vocabulary_that_is_not_the_models_is_said_in_one_line(folder: Path) -> None:
    stored = json.loads((folder / "tokenizer.json").read_text(encoding="utf-8"))
    stored["model"]["vocab"]["rain"] = 5_000
    (folder / "tokenizer.json").write_text(json.dumps(stored), encoding="utf-8")
    with pytest.raises(CompareError, match="does not fit together"):
        read(folder).encode(["rain"], go_on)


def test_a_folder_without_a_model_names_what_is_missing(tmp_path: Path) -> None:
    with pytest.raises(CompareError, match="missing") as raised:
        find_model(str(tmp_path))
    assert all(name in str(raised.value) for name in NEEDED)


def test_a_name_without_an_owner_is_one_of_sentence_transformers(
    tmp_path: Path,
) -> None:
    assert full_name("all-MiniLM-L6-v2") == "sentence-transformers/all-MiniLM-L6-v2"
    assert full_name("intfloat/e5-small") == "intfloat/e5-small"
    assert full_name(str(tmp_path)) == str(tmp_path)
