"""What can be done right now, read from the live bindings; help and palette draw it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from textual.app import App
from textual.binding import ActiveBinding, Binding
from textual.dom import DOMNode
from textual.keys import format_key
from textual.screen import Screen

from newsdiff.app.keys.typing_keys import is_typed

EVERYWHERE = "Everywhere"
"""Group of the keys that the app itself has."""

_OF_THE_APP = "app."
"""Prefix of actions that a screen binds and the app carries out."""

_TEXTUALS_OWN = frozenset({"app.focus_next", "app.focus_previous"})
"""Actions that Textual binds on every screen; where they do something, we do too."""

_RARE = "super+"
"""Keys that only some terminals send; each has another that all send."""

_PRETTY = {
    "left_parenthesis": "(",
    "right_parenthesis": ")",
    "pageup": "page up",
    "pagedown": "page down",
    "escape": "esc",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
}


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that the reader can do, with every key that does it."""

    keys: tuple[str, ...]
    """As a person reads them: `ctrl+d`, `N`, `/`."""
    description: str
    tooltip: str
    action: str
    node: DOMNode
    """Where the action runs."""
    group: str
    """The part of the screen that it belongs to."""
    main: bool
    """One of those that the footer shows."""


def commands(bindings: Iterable[ActiveBinding]) -> list[Command]:
    """Return what can be done, the keys of one action together, main things first."""
    found: dict[tuple[DOMNode, str], list[ActiveBinding]] = {}
    for active in bindings:
        if _is_offered(active):
            found.setdefault(_target(active), []).append(active)
    made = [
        Command(
            keys=_keys(one.binding for one in several),
            description=several[0].binding.description,
            tooltip=several[0].binding.tooltip,
            action=action,
            node=node,
            group=group_name(type(several[0].node)),
            main=any(one.binding.show for one in several),
        )
        for (node, action), several in found.items()
    ]
    return sorted(made, key=lambda command: not command.main)


def _is_offered(active: ActiveBinding) -> bool:
    binding = active.binding
    leads_nowhere = binding.action in _TEXTUALS_OWN and not binding.id
    return active.enabled and bool(binding.description) and not leads_nowhere


def _target(active: ActiveBinding) -> tuple[DOMNode, str]:
    """Return where an action runs, so that `app.quit` and the app's `quit` are one."""
    action = active.binding.action
    if action.startswith(_OF_THE_APP):
        return active.node.app, action.removeprefix(_OF_THE_APP)
    return active.node, action


def _keys(bindings: Iterable[Binding]) -> tuple[str, ...]:
    shown = [binding for binding in bindings if not binding.key.startswith(_RARE)]
    return tuple(dict.fromkeys(pretty_key(binding) for binding in shown))


def grouped(bindings: Mapping[str, ActiveBinding]) -> dict[str, list[Command]]:
    """Return the commands by the part of the screen, what works everywhere last."""
    groups: dict[str, list[Command]] = {}
    for command in commands(bindings.values()):
        groups.setdefault(command.group, []).append(command)
    if EVERYWHERE in groups:
        groups[EVERYWHERE] = groups.pop(EVERYWHERE)
    return groups


def group_name(part: type[DOMNode]) -> str:
    """Return what to call the part: "Events screen", "Report list", "Everywhere"."""
    if issubclass(part, App):
        return EVERYWHERE
    if issubclass(part, Screen) and part.TITLE:
        return f"{part.TITLE} screen"
    words = re.findall(r"[A-Z][a-z]*|[a-z]+|\d+", part.__name__)
    return " ".join(words).capitalize()


def pretty_key(binding: Binding) -> str:
    """Return the key as a person reads it: `question_mark` is `?`, `upper_n` is `N`."""
    if binding.key_display:
        return binding.key_display
    modifiers, key = binding.parse_key()
    shown = _PRETTY.get(key) or format_key(key)
    return "+".join([*modifiers, shown])


def keys_with_hints(
    node: DOMNode, binding_ids: Iterable[str]
) -> Iterator[tuple[str, str]]:
    """Yield the key and what it does, for those of these bindings that work now."""
    active = {one.binding.id: one.binding for one in _active(node) if one.enabled}
    for binding_id in binding_ids:
        if binding := active.get(binding_id):
            hint = f": {binding.tooltip}" if binding.tooltip else ""
            yield key_of(node, binding_id), f"{binding.description}{hint}"


def key_of(node: DOMNode, binding_id: str) -> str:
    """Return the keys of one binding, by its id, as they are now."""
    keys = [
        pretty_key(one.binding) for one in _active(node) if one.binding.id == binding_id
    ]
    return " or ".join(dict.fromkeys(keys))


def _active(node: DOMNode) -> Iterable[ActiveBinding]:
    return live_bindings(node.screen).values()


def live_bindings(screen: Screen[object]) -> dict[str, ActiveBinding]:
    """Return what the keys do now, without those that type something.

    Textual leaves them out too, but not where the reader has changed them.
    """
    active, focused = screen.active_bindings, screen.focused
    return {key: one for key, one in active.items() if not is_typed(focused, key)}
