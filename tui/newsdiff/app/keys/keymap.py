"""The reader's own keys: checked when the app starts, and made whole for Textual."""

import string
import unicodedata
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from textual.dom import DOMNode
from textual.keys import KEY_NAME_REPLACEMENTS

from newsdiff.app.keys.declared import own_bindings
from newsdiff.app.keys.typing_keys import types
from newsdiff.config import config_path
from newsdiff.errors import ConfigError

BESIDE_TYPING = frozenset(
    {
        "choose.choose",
        "entry.cancel",
        "entry.complete",
        "entry.done",
        "leave.box",
        "paste.leave",
        "paste.take",
        "save.quotes",
        "save.save",
    }
)
"""What has to be done while something is typed, so not by a letter alone."""

Keymap = dict[str, str]
"""Keys with commas between them, by the id of a binding, as Textual names them."""

MODIFIERS = ("alt", "ctrl", "hyper", "meta", "shift", "super")
"""In the order in which Textual names them."""

_SPECIAL = {
    *("backspace", "delete", "down", "end", "enter", "escape", "home", "insert"),
    *("left", "pagedown", "pageup", "right", "space", "tab", "up"),
    *(f"f{number}" for number in range(1, 25)),
}

_OTHER_NAMES = {
    "enter": ("return", "⏎"),
    "escape": ("esc",),
    "delete": ("del",),
    "insert": ("ins",),
    "backspace": ("⌫",),
    "pageup": ("page up", "page_up", "pgup"),
    "pagedown": ("page down", "page_down", "pgdn"),
    "up": ("↑",),
    "down": ("↓",),
    "left": ("←",),
    "right": ("→",),
    "ctrl": ("control",),
    "alt": ("option",),
    "super": ("cmd", "command"),
}
"""What people call keys, and what help calls them, by Textual's name."""

_ALSO_CALLED = {other: name for name, them in _OTHER_NAMES.items() for other in them}


def checked(keys: Mapping[str, str], owners: Iterable[type[DOMNode]]) -> Keymap:
    """Return the keys as Textual names them.

    Raises:
        ConfigError: there is no such binding, or no such key.
    """
    known = {binding.id for owner in owners for binding in own_bindings(owner)}
    ids = sorted(filter(None, known))
    for binding_id in keys:
        if binding_id not in known:
            raise ConfigError(
                f"{_where()}there is no {binding_id}. {_nearest(binding_id, ids)}"
            )
    return {binding_id: _named(binding_id, given) for binding_id, given in keys.items()}


MOST_NEAR = 3
"""Names that are said to be like one that there is not."""


def _where() -> str:
    return f"In {config_path()}, under [keys]: "


def _nearest(binding_id: str, ids: list[str]) -> str:
    """Say which ids may be meant."""
    asked = binding_id.lower()
    word = asked.rpartition(".")[2]
    near = [one for end in (f".{word}", f"-{word}") for one in ids if one.endswith(end)]
    near += get_close_matches(asked, ids, n=MOST_NEAR)
    if near:
        first = list(dict.fromkeys(near))[:MOST_NEAR]
        return f"Is {' or '.join(first)} meant?"
    start = binding_id.partition(".")[0] + "."
    if same := [one for one in ids if one.startswith(start)]:
        return f"There are: {', '.join(same)}."
    parts = sorted({one.partition(".")[0] for one in ids})
    return f"Names begin with: {', '.join(parts)}."


def _named(binding_id: str, given: str) -> str:
    names = []
    for key in given.split(","):
        name = key_name(key)
        if name is None:
            raise ConfigError(
                f"{_where()}{binding_id} = {given!r}: "
                + (f"there is no key {key.strip()!r}." if key.strip() else _EMPTY)
            )
        names.append(name)
    if binding_id in BESIDE_TYPING and all(map(types, names)):
        raise ConfigError(
            f"{_where()}{binding_id} = {given!r}: this is done while something is"
            f" typed, which {given} would be too. Add a key such as escape, f5, ctrl+s."
        )
    return ",".join(dict.fromkeys(names))


_EMPTY = (
    "a key is missing. Keys are written s, ctrl+s, f5 or space, with commas between "
    "them; the comma itself is written comma."
)


def key_name(written: str) -> str | None:
    """Return Textual's name of a key that a person wrote, None if there is none.

    Terminals send capitals for shift and a letter, the other sign for shift and a sign,
    and know no capital with ctrl.
    """
    *modifiers, key = _parts(written.strip())
    held = {_ALSO_CALLED.get(one.lower(), one.lower()) for one in modifiers}
    if not held <= set(MODIFIERS):
        return None
    if len(key) == 1 and key.isalpha():
        if "ctrl" in held:
            key = key.lower()
        elif "shift" in held:
            key, held = key.upper(), held - {"shift"}
    elif len(key) == 1 and "shift" in held:
        return None
    name = _base_name(key)
    if name is None:
        return None
    return "+".join([*sorted(held), name])


def _parts(written: str) -> list[str]:
    """Split at the plus signs, but for one that is the key itself."""
    if written == "+" or written.endswith("++"):
        return [*filter(None, written[:-1].rstrip("+").split("+")), "+"]
    return written.split("+")


def _base_name(key: str) -> str | None:
    if len(key) == 1 and key not in _ALSO_CALLED:
        return _name_of_character(key) if key.isprintable() else None
    name = _ALSO_CALLED.get(key.lower(), key.lower())
    return name if name in _SPECIAL or name in _PUNCTUATION else None


def _name_of_character(character: str) -> str | None:
    """Return what Textual calls the key that types a character."""
    if character.isalnum():
        return character
    name = unicodedata.name(character, "").lower().replace("-", "_").replace(" ", "_")
    return KEY_NAME_REPLACEMENTS.get(name, name) or None


_PUNCTUATION = {_name_of_character(character) for character in string.punctuation}


def whole(keymap: Keymap, owners: Iterable[type[DOMNode]]) -> Keymap:
    """Return the keys of everything: the reader's own, and as declared for the rest.

    Textual forgets a key altogether when one of its bindings goes to another key: what
    shares it has to be given its own keys once more.
    """
    declared: dict[str, list[str]] = {}
    for owner in owners:
        own: dict[str, list[str]] = {}
        for binding in own_bindings(owner):
            own.setdefault(binding.id or "", []).append(binding.key)
        declared |= own
    return {name: ",".join(keys) for name, keys in declared.items()} | keymap
