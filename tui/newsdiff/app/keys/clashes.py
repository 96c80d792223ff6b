"""Keys of the reader's own that mean two things on the screen in front."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from textual.actions import parse
from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen

from newsdiff.app.keys.declared import bindings_of
from newsdiff.app.keys.keys import live_bindings, pretty_key


@dataclass(frozen=True, slots=True)
class Clash:
    """Two things that one key is to do."""

    key: str
    done: Binding
    """What the key does."""
    hidden: Binding
    """What it does not do."""
    others: tuple[str, ...] = ()
    """Further keys of what is done, if it is not the reader who gave it this one."""

    @property
    def ids(self) -> frozenset[str | None]:
        """The two, by which a clash is known again."""
        return frozenset((self.done.id, self.hidden.id))

    def __str__(self) -> str:
        done, hidden = self.done, self.hidden
        return (
            f"{pretty_key(done)} is the key of two things here: {done.description}"
            f" ({done.id}), which it does, and {hidden.description} ({hidden.id})."
            f" Change one of them under [keys]{self._example}."
        )

    @property
    def _example(self) -> str:
        line = f'"{self.done.id}" = "{",".join(self.others)}"'
        return f", for example {line}" if self.others else ""


def clashes(screen: Screen[object], keymap: Mapping[str, str]) -> Iterator[Clash]:
    """Yield what the reader's keys hide on a screen, of what could be done now."""
    own = {key for keys in keymap.values() for key in keys.split(",")}
    active, by_key = live_bindings(screen), _by_key(_chain(screen), keymap)
    for key, bindings in by_key.items():
        if key not in own or key not in active:
            continue
        done = active[key].binding
        for binding in bindings:
            chosen = binding.id in keymap or done.id in keymap
            if chosen and binding.action != done.action:
                others = () if done.id in keymap else _others(by_key, done)
                yield Clash(key, done, binding, others)


def _others(by_key: Mapping[str, Iterable[Binding]], done: Binding) -> tuple[str, ...]:
    """Return the keys that a binding has beside one."""
    with_it = (key for key, ones in by_key.items() if done.id in {it.id for it in ones})
    return tuple(key for key in with_it if key != done.key)


def _chain(screen: Screen[object]) -> list[DOMNode]:
    """Return what keys go to, from the widget with the focus outwards."""
    nodes = list((screen.focused or screen).ancestors_with_self)
    modal = next((n for n, node in enumerate(nodes) if node.is_modal), len(nodes))
    return nodes[: modal + 1]


def _by_key(
    nodes: Iterable[DOMNode], keymap: Mapping[str, str]
) -> dict[str, list[Binding]]:
    """Return what could be done now, by the key that is to do it."""
    found: dict[str, dict[str, Binding]] = {}
    for node in nodes:
        for binding in bindings_of(type(node)):
            if not binding.id or not _can_be_done(node, binding):
                continue
            for key in keymap.get(binding.id, binding.key).split(","):
                found.setdefault(key, {}).setdefault(binding.id, binding.with_key(key))
    return {key: list(several.values()) for key, several in found.items()}


def _can_be_done(node: DOMNode, binding: Binding) -> bool:
    destination, name, parameters = parse(binding.action)
    target = node.app if destination == "app" else node
    return target.check_action(name, parameters) is not False
