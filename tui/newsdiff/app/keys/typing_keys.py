"""Keys that type: an input takes them before they mean anything else."""

from textual.keys import KEY_NAME_REPLACEMENTS, key_to_character
from textual.widget import Widget

_MISSED = frozenset(KEY_NAME_REPLACEMENTS.values())
"""Keys that type and that Textual, by their names, does not know to: plus, slash."""


def types(key: str) -> bool:
    """Return whether a key, as Textual names it, types a character."""
    character = key_to_character(key)
    return key in _MISSED or (character is not None and character.isprintable())


def is_typed(focused: Widget | None, key: str) -> bool:
    """Return whether a key types something in what has the focus."""
    character = " " if types(key) else None
    return focused is not None and focused.check_consume_key(key, character)
