"""Write docs/keys.md from the bindings that the screens and widgets really have.

Usage: make keys
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from newsdiff.app.keys.declared import own_bindings, owners
from newsdiff.app.keys.keys import pretty_key

if TYPE_CHECKING:
    from textual.binding import Binding
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
"view.down" = "j,down,s"
```

A name or a key that there is not is refused when the reader starts, with the one that
may be meant. Where a key then means two things at once, a message names both. Help,
footer and palette show the keys as they are.
"""


def rows(owner: "type[DOMNode]") -> Iterator[str]:
    """Yield a table row for each action of a class."""
    actions: dict[str, list[Binding]] = {}
    for binding in own_bindings(owner):
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
    for owner in owners():
        parts.append(
            f"## {owner.__name__}\n\n{(owner.__doc__ or '').splitlines()[0]}\n"
        )
        parts.append("| keys | what | name |\n|---|---|---|")
        parts.append("\n".join(rows(owner)) + "\n")
    return "\n".join(parts)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(PAGE)
