"""Which keys a footer shows: as many as fit, and a sign where some do not."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple

from textual.binding import ActiveBinding, Binding
from textual.content import Content
from textual.dom import DOMNode
from textual.style import Style

from newsdiff.app.keys.keys import pretty_key
from newsdiff.app.widgets.frame.parts import Part, cells_of
from newsdiff.app.widgets.text.plain import one_line

WIDE_GAP = 2
"""Cells between two keys where there is room."""

HELP = "help"
"""The action whose key always stands at the right end."""

MORE = "more"
"""What stands for the action of the sign that some keys are left out."""

_WAYS_OUT = frozenset({"leave", "quit", "close", "cancel", "back"})
"""Actions that a reader must not have to search for."""


class FooterKey(NamedTuple):
    """One thing that the footer offers."""

    press: str
    """The key as the terminal names it."""
    shown: str
    """The key as a person reads it."""
    label: str
    tooltip: str
    action: str
    enabled: bool = True

    @property
    def is_help(self) -> bool:
        """Whether this shows all the keys."""
        return self._name == HELP

    @property
    def is_at_the_end(self) -> bool:
        """Whether this stands at the right end."""
        return self.is_help or self.action == MORE

    @property
    def is_way_out(self) -> bool:
        """Whether this leads back to where the reader came from."""
        return self._name in _WAYS_OUT or self.shown == "esc"

    @property
    def _name(self) -> str:
        return self.action.rpartition(".")[2].partition("(")[0]


class FooterLooks(NamedTuple):
    """The styles of a key's pieces."""

    key: Style = Style()
    label: Style = Style()
    disabled: Style = Style()


def footer_keys(bindings: Iterable[ActiveBinding]) -> tuple[FooterKey, ...]:
    """Return what these bindings offer, the first key of each action.

    They come from the focused part outwards, each part's in the order of its class: a
    key that the reader has changed keeps its place.
    """
    parts: dict[DOMNode, list[ActiveBinding]] = {}
    for active in bindings:
        parts.setdefault(active.node, []).append(active)
    found: dict[str, FooterKey] = {}
    for active in chain.from_iterable(map(_in_order, parts.values())):
        binding = active.binding
        if binding.show and binding.action not in found:
            found[binding.action] = FooterKey(
                binding.key,
                pretty_key(binding),
                binding.description,
                active.tooltip,
                binding.action,
                active.enabled,
            )
    return tuple(found.values())


def _in_order(bindings: list[ActiveBinding]) -> list[ActiveBinding]:
    order = _order_of(type(bindings[0].node))
    last = len(order)
    return sorted(bindings, key=lambda one: order.get(one.binding.id or "", last))


@cache
def _order_of(part: type[DOMNode]) -> Mapping[str, int]:
    """Return the place of each binding, by its id, as the class and its bases say."""
    own = [vars(base).get("BINDINGS", ()) for base in reversed(part.__mro__)]
    named = [one.id for one in chain(*own) if isinstance(one, Binding) and one.id]
    return {id: at for at, id in enumerate(dict.fromkeys(named))}


FooterParts = list[Part[FooterKey | None]]
"""The pieces of the line; one that is no key has no name."""


class FooterLine(NamedTuple):
    """A footer's line."""

    parts: FooterParts
    gap: int
    """Cells between two parts."""


def footer_line(
    keys: Sequence[FooterKey], width: int, looks: FooterLooks | None = None
) -> FooterLine:
    """Return as much as fits in a line.

    First the gaps become narrower, then labels of several words lose all but the first,
    then the last keys are left out and counted. Help and a way out stay.
    """
    looks = looks or FooterLooks()
    for gap, short in ((WIDE_GAP, False), (1, False), (1, True)):
        parts: FooterParts = [Part(key, _drawn(key, looks, short)) for key in keys]
        if cells_of(parts, gap) <= width:
            return FooterLine(_help_last(parts, width, gap), gap)
    by_importance = sorted(keys, key=_staying, reverse=True)
    for count in range(1, len(keys)):
        gone = set(by_importance[-count:])
        sign = _sign_of([key for key in keys if key in gone], keys)
        kept = [part for part in parts if part.name not in gone]
        kept.append(Part(sign, one_line(sign.shown, looks.label)))
        if cells_of(kept, 1) <= width:
            return FooterLine(_help_last(kept, width, 1), 1)
    cut = [Part(part.name, part.text.truncate(width, ellipsis=True)) for part in parts]
    return FooterLine(cut[-1:], 1)


def _sign_of(left_out: Sequence[FooterKey], keys: Sequence[FooterKey]) -> FooterKey:
    """Return the sign that there are more keys; it presses the one that shows all."""
    press = next((key.press for key in keys if key.is_help), "")
    tooltip = "\n".join(f"{key.shown} {key.label}" for key in left_out)
    return FooterKey(press, f"+{len(left_out)}", "", tooltip, MORE)


def _staying(key: FooterKey) -> int:
    """Return how much a key must stay: help, then a way out."""
    return 2 * key.is_help + key.is_way_out


def _drawn(key: FooterKey, looks: FooterLooks, short: bool) -> Content:
    label = key.label
    first, _, rest = label.partition(" ")
    if short and rest:
        label = first + "…"
    text = Content.assemble(
        one_line(key.shown, looks.key), " ", one_line(label, looks.label)
    )
    return text if key.enabled else text.stylize(looks.disabled)


def _help_last(parts: FooterParts, width: int, gap: int) -> FooterParts:
    """Put the sign of what is left out and the help at the right end of the line."""
    line = [part for part in parts if part.name and not part.name.is_at_the_end]
    end = [part for part in parts if part.name and part.name.is_at_the_end]
    end.sort(key=lambda part: bool(part.name and part.name.is_help))
    space = width - cells_of(parts, gap) - gap
    if not end or space <= 0:
        return [*line, *end]
    return [*line, Part(None, Content(" " * space)), *end]
