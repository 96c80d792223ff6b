"""Write docs/keys.md from the bindings that the screens and widgets really have.

Usage: make keys
"""

import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

from textual.binding import Binding
from textual.dom import DOMNode

import newsdiff.app
from newsdiff.app.keys import pretty_key

PAGE = Path(__file__).resolve().parent.parent / "docs" / "keys.md"

HEAD = """# The keys

Made from the live bindings by `make keys`; `?` in the reader shows those of the screen
you are on. The last column is the name of the binding.
"""


def classes() -> list[type[DOMNode]]:
    """Return every class of the app that brings keys of its own, by name."""
    found: set[type[DOMNode]] = set()
    for module in pkgutil.walk_packages(newsdiff.app.__path__, "newsdiff.app."):
        for value in vars(importlib.import_module(module.name)).values():
            if (
                isinstance(value, type)
                and issubclass(value, DOMNode)
                and value.__module__.startswith("newsdiff.app")
                and vars(value).get("BINDINGS")
            ):
                found.add(value)
    return sorted(found, key=lambda owner: owner.__name__)


def bindings(owner: type[DOMNode]) -> Iterator[Binding]:
    """Yield the bindings that a class itself declares, one for each key."""
    yield from Binding.make_bindings(vars(owner)["BINDINGS"])


def rows(owner: type[DOMNode]) -> Iterator[str]:
    """Yield a table row for each action of a class."""
    actions: dict[str, list[Binding]] = {}
    for binding in bindings(owner):
        if binding.description:
            actions.setdefault(binding.action, []).append(binding)
    for several in actions.values():
        first = several[0]
        keys = " ".join(dict.fromkeys(f"`{pretty_key(each)}`" for each in several))
        meaning = first.description + (f": {first.tooltip}" if first.tooltip else "")
        yield f"| {keys} | {meaning} | {first.id or ''} |"


def page() -> str:
    """Return the whole page."""
    parts = [HEAD]
    for owner in classes():
        parts.append(
            f"## {owner.__name__}\n\n{(owner.__doc__ or '').splitlines()[0]}\n"
        )
        parts.append("| keys | what | name |\n|---|---|---|")
        parts.append("\n".join(rows(owner)) + "\n")
    return "\n".join(parts)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(PAGE)
