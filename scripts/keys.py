"""Write docs/keys.md from the bindings that the screens and widgets really have.

Usage: make keys
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from textual.binding import Binding

from newsdiff.app.keys.declared import own_bindings, owners
from newsdiff.app.keys.keys import group_name, pretty_key
from newsdiff.app.keys.shared import SHARED

if TYPE_CHECKING:
    from textual.dom import DOMNode

PAGE = Path(__file__).resolve().parent.parent / "docs" / "keys.md"

HEAD = """# The keys

Made from the live bindings by `make keys`; `?` in the reader shows those of the screen
you are on. The last column is the name of the binding.

Any of them can have another key, or several: name it in the file of settings
([where it is](command-line.md#settings)), under `[keys]`, with commas between keys.
They are written as here, or `shift+tab`, `f5`; the comma itself is `comma`.

```toml
[keys]
"compare.save" = "ctrl+s"
"move.down" = "e,down"
```

A name or a key that there is not is refused when the reader starts, with the one that
may be meant. Where a key then means two things at once, a message names both. Help,
footer and palette show the keys as they are.

## In several places

One line under `[keys]` changes these wherever they work. What they do in one place is
said there once more where there is more to say.
"""

TABLE = "| keys | what | name |\n|---|---|---|"


def rows(owner: "type[DOMNode]") -> Iterator[str]:
    """Yield a table row for each thing that a class says of its own."""
    names: dict[str | None, list[Binding]] = {}
    for binding in own_bindings(owner):
        if binding.id not in SHARED or binding.tooltip:
            names.setdefault(binding.id, []).append(binding)
    for several in names.values():
        first = several[0]
        meaning = first.description + (f": {first.tooltip}" if first.tooltip else "")
        yield f"| {keys_of(several)} | {meaning} | {first.id or ''} |"


def shared_rows() -> Iterator[str]:
    """Yield a table row for each thing that can be done in several places."""
    for name, one in SHARED.items():
        keys = Binding.make_bindings([Binding(one.keys, "", one.description)])
        yield f"| {keys_of(keys)} | {one.description} | {name} |"


def keys_of(bindings: Iterable[Binding]) -> str:
    """Return the keys of one thing, each once."""
    return " ".join(dict.fromkeys(f"`{pretty_key(each)}`" for each in bindings))


def page() -> str:
    """Return the whole page."""
    parts = [HEAD, TABLE, "\n".join(shared_rows()) + "\n"]
    for owner in owners():
        if own := list(rows(owner)):
            meant = (owner.__doc__ or "").splitlines()[0]
            parts.append(f"## {group_name(owner)}\n\n{meant}\n")
            parts.append(TABLE)
            parts.append("\n".join(own) + "\n")
    return "\n".join(parts)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(PAGE)
