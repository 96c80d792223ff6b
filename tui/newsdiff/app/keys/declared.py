"""The bindings that the screens and widgets declare, whether or not they are shown."""

import importlib
import pkgutil
from collections.abc import Iterator

from textual.binding import Binding
from textual.dom import DOMNode

import newsdiff.app as room


def owners() -> list[type[DOMNode]]:
    """Return every class of the app that brings keys of its own, by name."""
    found: set[type[DOMNode]] = set()
    for module in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
        for value in vars(importlib.import_module(module.name)).values():
            if (
                isinstance(value, type)
                and issubclass(value, DOMNode)
                and value.__module__.startswith(room.__name__)
                and vars(value).get("BINDINGS")
            ):
                found.add(value)
    return sorted(found, key=lambda owner: owner.__name__)


def own_bindings(owner: type[DOMNode]) -> Iterator[Binding]:
    """Yield the bindings that a class itself declares, one for each key."""
    yield from Binding.make_bindings(vars(owner).get("BINDINGS", ()))


def bindings_of(owner: type[DOMNode]) -> list[Binding]:
    """Return the bindings that work in a class; its own keys replace inherited ones."""
    keys: dict[str, list[Binding]] = {}
    for base in reversed(owner.__mro__):
        if not issubclass(base, DOMNode):
            continue
        if not base._inherit_bindings:  # noqa: SLF001, no other name for it
            keys.clear()
        own: dict[str, list[Binding]] = {}
        for binding in own_bindings(base):
            own.setdefault(binding.key, []).append(binding)
        keys |= own
    return [binding for several in keys.values() for binding in several]
