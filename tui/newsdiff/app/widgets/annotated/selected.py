"""What an annotated report has to be copied: its text and that of others, no notes."""

from collections.abc import Hashable, Iterable

from newsdiff.app.widgets.annotated.page import (
    GUTTER,
    INSET,
    INSET_PARTS,
    SIGN,
    AnnotatedPage,
    Key,
    Part,
)
from newsdiff.app.widgets.text.selected_texts import (
    LINE,
    PARAGRAPH,
    SPACE,
    Stretch,
    beginning,
    stretches,
)

NAMED_PARTS = frozenset((Part.LEFT_OUT, Part.WORDING, Part.OTHERS))
"""Lines with a name before their text."""


def texts_of_line(page: AnnotatedPage, number: int) -> Iterable[Stretch]:
    """Return what can be copied of a line."""
    line = page.lines[number]
    inset = INSET if line.part in INSET_PARTS else 0

    def name(key: int) -> tuple[Hashable, str] | None:
        if key not in {Key.TEXT, Key.NAME}:
            return None
        begins = beginning(number, lambda at: page.lines[at].runs, key)
        before = LINE if begins and page.lines[begins - 1].runs else PARAGRAPH
        is_named = line.part in NAMED_PARTS and key == Key.TEXT
        return (begins, key), SPACE if is_named else before

    return stretches(name, page.measure.indent + GUTTER + SIGN + inset, line.runs)
