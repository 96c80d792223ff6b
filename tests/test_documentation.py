"""The keys that exist are documented, and no others."""

import re
from pathlib import Path

import pytest
from textual.binding import Binding

from newsdiff.app.keys.declared import own_bindings, owners
from newsdiff.app.keys.keymap import checked
from newsdiff.app.keys.keys import pretty_key
from newsdiff.app.keys.shared import SHARED
from scripts import keys
from tests.support import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
DECLARED = [
    (owner.__name__, binding) for owner in owners() for binding in own_bindings(owner)
]


def test_the_page_of_keys_is_what_the_bindings_say() -> None:
    assert keys.PAGE.read_text(encoding="utf-8") == keys.page(), "run: make keys"


def test_every_key_of_the_reader_is_in_the_readme() -> None:
    section = README.split("## Keys")[1].split("\n## ")[0]
    documented = set(re.findall(r"`([^`]+)`", section))
    shown = {pretty_key(binding) for _, binding in DECLARED if binding.description}
    assert shown - documented == set()
    assert documented - shown == set()


@pytest.mark.parametrize(
    ("owner", "binding"),
    DECLARED,
    ids=lambda value: value if isinstance(value, str) else value.key,
)
def test_every_binding_says_what_it_does_and_has_a_name(
    owner: str, binding: Binding
) -> None:
    assert binding.description
    assert binding.id is not None
    assert re.fullmatch(r"[a-z]+\.[a-z-]+", binding.id)


def test_a_name_has_the_same_keys_and_the_same_words_wherever_it_stands() -> None:
    said: dict[str | None, dict[str, tuple[set[str], set[str]]]] = {}
    for owner, binding in DECLARED:
        keys, words = said.setdefault(binding.id, {}).setdefault(owner, (set(), set()))
        keys.add(binding.key)
        words.add(binding.description)
    for name, places in said.items():
        first, *others = places.values()
        assert len(first[1]) == 1, name
        assert all(other == first for other in others), (name, places)


def test_what_stands_in_several_places_is_shared_and_the_other_way_round() -> None:
    places: dict[str | None, set[str]] = {}
    for owner, binding in DECLARED:
        places.setdefault(binding.id, set()).add(owner)
    several = {name for name, owners in places.items() if len(owners) > 1}
    assert several == set(SHARED)


def test_the_names_in_the_sample_of_keys_exist() -> None:
    section = keys.HEAD.split("[keys]\n")[1].split("```")[0]
    sample = re.findall(r'^"(.+)" = "(.+)"$', section, re.MULTILINE)
    assert sample
    checked(dict(sample), owners())


@pytest.mark.parametrize(
    "page",
    [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))],
    ids=lambda page: page.name,
)
def test_links_of_a_page_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text):
        assert (page.parent / target).exists(), target
