"""What stands above a cleaned text: headline, where it is from, counts, warnings."""

from dataclasses import dataclass
from typing import ClassVar

from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from newsdiff.app.widgets.text.plain import one_line
from newsdiff.app.widgets.text.signs import WARNING_SIGN


@dataclass(frozen=True, slots=True)
class Heading:
    """What the header says, each a line."""

    title: str = ""
    facts: str = ""
    counts: str = ""
    warnings: tuple[str, ...] = ()
    """Each with what it means."""


class CleanedHeader(Static):
    """A few lines; all but the warnings are cut to one line each."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "cleaned-header--title",
        "cleaned-header--facts",
        "cleaned-header--warning",
    }

    heading: reactive[Heading] = reactive(Heading(), layout=True)
    """What it says."""

    def render(self) -> Content:
        """Set the lines."""
        width = max(self.content_size.width, 1)
        title, facts, warning = (
            self.get_visual_style(f"cleaned-header--{role}", partial=True)
            for role in ("title", "facts", "warning")
        )
        lines = [
            one_line(self.heading.title, title),
            one_line(self.heading.facts, facts),
            one_line(self.heading.counts),
        ]
        lines = [line.truncate(width, ellipsis=True) for line in lines if line]
        lines += [
            one_line(f"{WARNING_SIGN} {text}", warning)
            for text in self.heading.warnings
        ]
        return Content("\n").join(lines)
