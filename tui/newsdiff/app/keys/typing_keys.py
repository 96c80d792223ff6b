"""Keys that type: an input takes them before they mean anything else."""

from textual.keys import KEY_NAME_REPLACEMENTS, key_to_character

_MISSED = frozenset(KEY_NAME_REPLACEMENTS.values())
"""Keys that type and that Textual, by their names, does not know to: plus, slash."""


def types(key: str) -> bool:
    """Return whether a key, as Textual names it, types a character."""
    character = key_to_character(key)
    return key in _MISSED or (character is not None and character.isprintable())
