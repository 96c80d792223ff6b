"""What stands in the middle of a screen that has nothing else to show."""

from dataclasses import dataclass
from typing import ClassVar

from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from newsdiff.app.widgets.text.plain import one_line

BAR_COLUMNS = 40
"""Width of the progress bar."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the reading is."""

    done: int
    """Inputs of which nothing is left to be read."""
    total: int
    reports: int = 0
    """Reports that have been tried; one input may hold many."""
    source: str = ""
    """The input that was read last."""

    @property
    def share(self) -> float:
        """How much of it is done, 0 to 1."""
        return self.done / max(self.total, 1)

    def __str__(self) -> str:
        count = f"Reading {self.done:,} of {self.total:,}"
        if self.reports > max(self.done, 1):
            count += f", {self.reports:,} reports"
        return f"{count}: {short_name(self.source)}" if self.source else count


@dataclass(frozen=True, slots=True)
class Saying:
    """A heading, and what to do about it."""

    heading: str
    lines: tuple[str, ...] = ()
    keys: tuple[tuple[str, str], ...] = ()
    """Keys and what they do."""
    share: float | None = None
    """How much of the work is done, 0 to 1; None where nothing is being done."""


class Notice(Static):
    """Draws a message with its keys, or how far the reading is."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "notice--heading",
        "notice--key",
        "notice--quiet",
        "notice--done",
    }

    saying: reactive[Saying] = reactive(Saying(""), layout=True)
    """What to say."""

    def render(self) -> Content:
        """Draw heading, lines and keys."""
        width = max(self.container_size.width - 4, 1)
        quiet = self.get_visual_style("notice--quiet", partial=True)
        heading = self.get_visual_style("notice--heading", partial=True)
        key_style = self.get_visual_style("notice--key", partial=True)
        lines = [one_line(self.saying.heading, heading), Content("")]
        for line in self.saying.lines:
            lines += one_line(line, quiet).wrap(width, align="center")
        if self.saying.share is not None:
            lines += [self._bar(self.saying.share, min(width, BAR_COLUMNS))]
        if self.saying.keys:
            widest = max(len(key) for key, _ in self.saying.keys)
            lines.append(Content(""))
            lines += [
                Content.assemble((key.rjust(widest), key_style), "  ", what)
                for key, what in self.saying.keys
            ]
        return Content("\n").join(
            [line.truncate(width, ellipsis=True) for line in lines]
        )

    def _bar(self, share: float, width: int) -> Content:
        done = int(width * share)
        return Content.assemble(
            Content.styled(
                "━" * done, self.get_visual_style("notice--done", partial=True)
            ),
            Content.styled(
                "╌" * (width - done),
                self.get_visual_style("notice--quiet", partial=True),
            ),
        )


def short_name(source: str) -> str:
    """Return a file's name or an address without its scheme."""
    if "://" in source:
        return source.split("://", 1)[1]
    return source.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]
