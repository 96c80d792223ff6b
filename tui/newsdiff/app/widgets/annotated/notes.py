"""What the notes of an annotated report say, in words."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from newsdiff.app.comparison.annotations import Annotations, Source
from newsdiff.app.comparison.marks import Mark, mark_of_kind
from newsdiff.app.widgets.annotated.blocks import Block
from newsdiff.app.widgets.text.cutting import cut, shortened
from newsdiff.app.widgets.text.report_facts import outlet_of, title_of
from newsdiff.app.wording import counted
from newsdiff.model import Article, Kind

LONGEST_NAME = 28
"""Cells of an outlet's name in a note."""

LONGEST_DETAIL = 36
"""Cells of a detail in a note."""

MOST_NAMES = 4
"""Outlets that one note names; the rest is counted."""

MOST_CLASHES = 3
"""Details that a note quotes; the rest is counted."""


HIDDEN = "hidden"
"""Stands behind the name of a report that the reader has put aside."""


class Note(NamedTuple):
    """Something that stands beside a sentence."""

    text: str
    is_clash: bool = False
    """A detail that contradicts."""


def outlet(article: Article, cells: int = LONGEST_NAME) -> str:
    """Return what a report's outlet is called in a note."""
    return cut(outlet_of(article), cells)


def listed(several: Sequence[str], most: int = MOST_NAMES) -> str:
    """Return names with commas; the rest is counted when there are many."""
    if len(several) <= most:
        return ", ".join(several)
    return f"{', '.join(several[:most])} … and {len(several) - most} more"


def notes_of(
    names: Sequence[str],
    kind: Kind | None,
    found: Sequence[Source],
    hidden: Collection[int] = (),
) -> tuple[Note, ...]:
    """Return what to say at a sentence: who else has it, who puts a detail otherwise.

    Args:
        names: of the outlets, for each report.
        kind: of the sentence's surest match; others are named where they differ.
        hidden: reports that the reader has put aside; they are named as such.
    """
    if not found:
        return (Note(Mark.UNIQUE.words),)
    agreeing = [
        _named(names, source, kind, hidden) for source in found if not source.details
    ]
    clashes = list(_clashes(names, found, hidden))
    told = [Note(f"also in {listed(agreeing)}")] if agreeing else []
    told += clashes[:MOST_CLASHES]
    if len(clashes) > MOST_CLASHES:
        rest = len(clashes) - MOST_CLASHES
        told.append(Note(f"{Mark.DIFFERS.glyph} … and {rest} more", is_clash=True))
    return tuple(told)


def _named(
    names: Sequence[str], source: Source, kind: Kind | None, hidden: Collection[int]
) -> str:
    name = names[source.place.report]
    told = [] if source.kind is kind else [mark_of_kind(source.kind).words]
    told += [HIDDEN] if source.place.report in hidden else []
    return f"{name} ({', '.join(told)})" if told else name


def _clashes(
    names: Sequence[str], found: Iterable[Source], hidden: Collection[int]
) -> Iterator[Note]:
    for source in found:
        if source.details:
            name = names[source.place.report]
            name += f" ({HIDDEN})" if source.place.report in hidden else ""
            said = listed([_detail(*pair) for pair in source.details], MOST_CLASHES)
            yield Note(f"{Mark.DIFFERS.glyph} {name}: {said}", is_clash=True)


def _detail(own: str, other: str) -> str:
    """Return what the other side says; where it says nothing, what it lacks."""
    if other:
        return shortened(other, LONGEST_DETAIL)
    return f"without “{shortened(own, LONGEST_DETAIL)}”"


def summary(annotations: Annotations) -> str:
    """Return what counts, in a sentence or two."""
    if not annotations.sentences:
        return "This report has no sentences."
    count = annotations.sentences
    own = (
        f"In this comparison {annotations.unique:,} of {counted(count, 'sentence')}"
        f" {'is' if annotations.unique == 1 else 'are'} only here"
    )
    if not annotations.others:
        return f"{own}. No other report is shown."
    left_out = len(annotations.left_out)
    who = "the other report says" if len(annotations.others) == 1 else "the others say"
    things = counted(left_out, "thing") if left_out else "nothing"
    return f"{own}; {who} {things} that this one leaves out."


def title(article: Article, cells: int) -> str:
    """Return a report's title on one line."""
    return cut(title_of(article), cells)


def apart_note(names: Sequence[str]) -> str:
    """Return where sentences stand of reports with nothing in common with this one."""
    verb, whose = ("has", "its") if len(names) == 1 else ("have", "their")
    return (
        f"{listed(names)} {verb} nothing in common with it: {whose} sentences stand"
        " about as far down here as there."
    )


def remark_on(names: Sequence[str], block: Block) -> str:
    """Return what to say at something that is left out, nothing at a sentence."""
    if block.folded:
        return f"Left out here: {fold_text(len(block.folded), is_open=False)}"
    if block.left_out is None:
        return ""
    reports = block.left_out.reports
    says = "says" if len(reports) == 1 else "say"
    told = f"Left out here: {listed([names[one] for one in reports])} {says} it"
    return f"{told}, with a detail that differs" if block.left_out.differs else told


def fold_text(count: int, *, is_open: bool) -> str:
    """Return the line that stands for further things that are left out."""
    return f"{count:,} more that others say" + (":" if is_open else "")
