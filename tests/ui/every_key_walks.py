"""Ways through the reader on which every key is pressed once."""

from dataclasses import replace

from newsdiff.app.main import NewsDiffApp
from newsdiff.app.widgets.frame.notice import Progress
from newsdiff.model import Comparison
from tests.ui import every_key as look
from tests.ui.cleaned_report import FERRY
from tests.ui.comparisons import bridge, long
from tests.ui.every_key import Row, Seen, Walk
from tests.ui.ledgers import mill
from tests.ui.reader_app import BRIDGE_AND_HERON, HOSTILE


def many_messages(app: NewsDiffApp) -> None:
    """Say more than a screenful."""
    for number in range(40):
        app.notify(f"message {number}")


def reading_goes_on(app: NewsDiffApp) -> None:
    """Let it look as if something were being read."""
    look.home(app).progress = Progress(1, 3)


def with_addresses(comparison: Comparison) -> Comparison:
    """Return a comparison whose reports have addresses."""
    address = "https://example.org/bridge"
    articles = tuple(replace(one, url=address) for one in comparison.articles)
    return replace(comparison, articles=articles)


def moves(seen: Seen) -> tuple[Row, ...]:
    """Return the rows of the keys that move up and down."""
    return (
        Row("move.bottom", seen),
        Row("move.top", seen),
        Row("move.down", seen),
        Row("move.up", seen),
        Row("move.page-down", seen),
        Row("move.page-up", seen),
        Row("move.half-page-down", seen, "g"),
        Row("move.half-page-up", seen),
    )


def seeks(seen: Seen) -> tuple[Row, ...]:
    """Return the rows of the keys that go to a sentence of a kind."""
    return (
        Row("move.next-match", seen, "g"),
        Row("move.previous-match", seen),
        Row("move.next-unique", seen),
        Row("move.previous-unique", seen, "G"),
        Row("move.next-difference", seen, "g"),
        Row("move.previous-difference", seen, "G"),
    )


WALKS = {
    "events": Walk(
        (
            Row("move.down", look.row),
            Row("move.up", look.row),
            Row("move.bottom", look.row),
            Row("move.top", look.row),
            Row("move.page-down", look.row),
            Row("move.page-up", look.row),
            Row("move.half-page-down", look.row),
            Row("move.half-page-up", look.row),
            Row("move.next-part", look.focus),
            Row("move.previous-part", look.focus),
            Row("events.order", look.wish),
            Row("events.turn-order", look.wish),
            Row("events.group", look.wish),
            Row("events.unfilter", look.wish),
            Row("find.open", look.focus),
            Row("entry.cancel", look.focus),
            Row("entry.done", look.focus, "slash b r i d g e"),
            Row("find.next", look.hit),
            Row("find.previous", look.hit),
            Row("events.add", look.focus, "escape"),
            Row("entry.complete", look.typed, "s t o"),
            Row("events.paste", look.screen, "escape"),
            Row("events.read", look.screen, "escape"),
            Row("open.cleaned", look.screen, "escape"),
            Row("events.why", look.screen, "escape"),
            Row("open.rules", look.screen, "escape"),
            Row("events.keep", look.kept, "escape"),
            Row("events.alone", look.screen, "home"),
            Row("events.open", look.screen, "escape end"),
            Row("events.mark", look.marked, "escape home"),
            Row("events.compare-pair", look.screen, "end"),
            Row("events.compare-marked", look.screen, "escape tab space shift+tab"),
            Row("events.unmark", look.marked, "escape"),
            Row("events.stop", look.stopped, prepare=reading_goes_on),
            Row("events.quit", look.left),
        )
    ),
    "decisions": Walk(
        (
            Row("events.merge", look.events, "space"),
            Row("edit.undo", look.events),
            Row("events.redo", look.events),
            Row("events.split", look.events, "z end tab"),
            Row("events.part", look.events, "z shift+tab end tab space space"),
            Row("events.rename", look.focus, "z shift+tab end"),
            Row("edit.remove", look.events, "escape"),
            Row("events.move", look.screen, "z home"),
            Row("leave.box", look.screen),
            Row("choose.choose", look.events, "M"),
        )
    ),
    "choosing an event": Walk(
        (
            Row("move.down", look.row, "end tab M"),
            Row("move.up", look.row),
        ),
        articles=(*BRIDGE_AND_HERON, HOSTILE),
    ),
    "samples": Walk((Row("events.samples", look.events),), articles=()),
    "boxes of the app": Walk(
        (
            Row("app.theme", lambda app: app.theme),
            Row("app.palette", look.screen),
            Row("app.help", look.screen, "escape"),
            Row("move.down", look.scrolled),
            Row("move.up", look.scrolled),
            Row("move.half-page-down", look.scrolled),
            Row("move.half-page-up", look.scrolled),
            Row("move.page-down", look.scrolled),
            Row("move.page-up", look.scrolled),
            Row("move.read-on", look.scrolled),
            Row("move.top", look.scrolled),
            Row("move.bottom", look.scrolled),
            Row("leave.box", look.screen),
            Row("app.messages", look.screen),
            Row("move.bottom", look.block),
            Row("move.top", look.block),
            Row("move.down", look.block),
            Row("move.up", look.block),
            Row("move.page-down", look.block),
            Row("move.page-up", look.block),
            Row("move.half-page-down", look.block),
            Row("move.half-page-up", look.block),
            Row("move.read-on", look.block),
            Row("edit.copy", look.clipboard),
            Row("leave.box", look.screen),
            Row("app.quit", look.left),
        ),
        size=(60, 15),
        prepare=many_messages,
    ),
    "why": Walk(
        (
            Row("move.down", look.scrolled),
            Row("move.up", look.scrolled),
            Row("move.half-page-down", look.scrolled),
            Row("move.half-page-up", look.scrolled),
            Row("move.page-down", look.scrolled),
            Row("move.page-up", look.scrolled),
            Row("move.read-on", look.scrolled),
            Row("move.top", look.scrolled),
            Row("move.bottom", look.scrolled),
            Row("leave.box", look.screen),
        ),
        "end w",
        size=(60, 15),
    ),
    "paste": Walk(
        (
            Row("move.next-part", look.focus),
            Row("move.previous-part", look.focus),
            Row("paste.leave", look.screen),
            Row("paste.take", look.screen, "A o w l"),
        ),
        "A",
    ),
    "read": Walk(
        (
            Row("move.down", look.scrolled),
            Row("move.up", look.scrolled),
            Row("move.bottom", look.scrolled),
            Row("move.top", look.scrolled),
            Row("move.read-on", look.scrolled),
            Row("move.page-up", look.scrolled),
            Row("move.page-down", look.scrolled),
            Row("move.half-page-up", look.scrolled),
            Row("move.half-page-down", look.scrolled),
            Row("open.cleaned", look.screen),
            Row("find.open", look.focus, "escape"),
            Row("find.next", look.hit_read, "t h e enter"),
            Row("find.previous", look.hit_read),
            Row("find.end", look.hit_read),
            Row("edit.copy", look.said),
            Row("open.address", look.opened),
            Row("leave.screen", look.screen),
        ),
        "r",
        articles=with_addresses(bridge()).articles,
        size=(60, 15),
    ),
    "cleaned": Walk(
        (
            Row("move.bottom", look.cleaned_cursor),
            Row("move.top", look.cleaned_cursor),
            Row("move.down", look.cleaned_cursor),
            Row("move.up", look.cleaned_cursor),
            Row("move.page-down", look.cleaned_cursor),
            Row("move.page-up", look.cleaned_cursor),
            Row("move.half-page-down", look.cleaned_cursor),
            Row("move.half-page-up", look.cleaned_cursor),
            Row("cleaned.removed", look.cleaned_cursor, "g"),
            Row("cleaned.removed-back", look.cleaned_cursor),
            Row("cleaned.next", look.cleaned_cursor),
            Row("cleaned.back", look.cleaned_cursor),
            Row("show.unfold", look.cleaned_cursor, "g"),
            Row("show.unfold-all", look.cleaned_cursor),
            Row("find.open", look.focus),
            Row("find.next", look.cleaned_cursor, "t h e enter"),
            Row("find.previous", look.cleaned_cursor),
            Row("find.end", look.searched),
            Row("cleaned.restore", look.cleaning, "g n"),
            Row("edit.undo", look.cleaning),
            Row("edit.remove", look.cleaning, "g j j j j"),
            Row("cleaned.always-drop", look.said, "j"),
            Row("cleaned.always-keep", look.said, "g n"),
            Row("open.rules", look.screen),
            Row("edit.remove", look.rules),
            Row("edit.undo", look.rules),
            Row("leave.box", look.screen),
            Row("leave.screen", look.screen),
        ),
        "c",
        articles=(FERRY,),
        size=(60, 16),
    ),
    "panes": Walk(
        (
            *moves(look.place),
            Row("move.next-paragraph", look.place),
            Row("move.previous-paragraph", look.place),
            *seeks(look.place),
            Row("panes.partner", look.place, "g"),
            Row("move.next-report", look.place),
            Row("move.previous-report", look.place),
            Row("panes.wider", look.widths),
            Row("panes.narrower", look.widths),
            Row("panes.even", look.widths),
            Row("find.next", look.place, "slash b r i d g e enter"),
            Row("find.previous", look.place),
        ),
        comparison=bridge(),
        size=(120, 20),
    ),
    "annotated": Walk(
        (
            *moves(look.annotated),
            *seeks(look.annotated),
            Row("move.next-paragraph", look.annotated, "g"),
            Row("move.previous-paragraph", look.annotated),
            Row("move.next-left-out", look.annotated),
            Row("move.previous-left-out", look.annotated, "G"),
            Row("show.unfold", look.annotated, "g"),
            Row("move.next-report", look.annotated),
            Row("move.previous-report", look.annotated),
            Row("find.next", look.annotated, "slash b r i d g e enter"),
            Row("find.previous", look.annotated),
        ),
        "2",
        comparison=bridge(),
        size=(120, 20),
    ),
    "annotated, with much left out": Walk(
        (Row("show.unfold-all", look.annotated),),
        "2",
        comparison=long(60),
    ),
    "matrix": Walk(
        (
            *moves(look.matrix),
            *seeks(look.matrix),
            Row("move.next-left-out", look.matrix, "g"),
            Row("move.previous-left-out", look.matrix, "right G"),
            Row("move.next-report", look.matrix),
            Row("move.previous-report", look.matrix),
            Row("show.unfold", look.matrix),
            Row("show.unfold-all", look.matrix),
            Row("show.order", look.matrix),
            Row("find.next", look.matrix, "slash b r i d g e enter"),
            Row("find.previous", look.matrix),
        ),
        "3",
        comparison=bridge(),
        size=(120, 20),
    ),
    "differences": Walk(
        (
            *moves(look.ledger),
            Row("move.next-match", look.ledger, "g"),
            Row("move.previous-match", look.ledger),
            Row("move.next-difference", look.ledger),
            Row("move.previous-difference", look.ledger, "G"),
            Row("move.next-unique", look.remark, "g"),
            Row("move.previous-unique", look.remark, "j"),
            Row("move.next-report", look.ledger),
            Row("move.previous-report", look.ledger),
            Row("show.unfold", look.ledger),
            Row("show.unfold-all", look.ledger),
            Row("differences.slight", look.ledger),
            Row("show.order", look.ledger),
            Row("find.next", look.ledger, "slash b r a n d enter"),
            Row("find.previous", look.ledger),
            Row("differences.in-panes", look.state("view")),
        ),
        "4",
        comparison=mill(),
        size=(120, 20),
    ),
    "compare": Walk(
        (
            Row("compare.annotated", look.state("view")),
            Row("compare.matrix", look.state("view")),
            Row("compare.differences", look.state("view")),
            Row("compare.panes", look.state("view")),
            Row("find.open", look.focus),
            Row("find.end", look.state("searched"), "b r i d g e enter"),
            Row("compare.words", look.state("with_words")),
            Row("compare.linked", look.state("linked")),
            Row("compare.legend", look.state("with_legend")),
            Row("compare.move-right", look.state("shown")),
            Row("compare.move-left", look.state("shown")),
            Row("compare.hide", look.state("shown")),
            Row("compare.show-all", look.state("shown")),
            Row("edit.copy", look.clipboard),
            Row("compare.copy-match", look.clipboard),
            Row("open.address", look.opened),
            Row("open.cleaned", look.screen),
            Row("compare.filter", look.screen, "escape"),
            Row("ticks.tick", look.ticks),
            Row("ticks.all", look.ticks),
            Row("ticks.only", look.ticks),
            Row("ticks.done", look.state("kinds")),
            Row("compare.choose", look.screen),
            Row("ticks.down", look.ticks),
            Row("ticks.up", look.ticks),
            Row("ticks.cancel", look.screen),
            Row("compare.save", look.screen),
            Row("save.quotes", look.saving),
            Row("leave.box", look.screen),
            Row("save.save", look.screen, "s"),
            Row("save.rename", look.saving, "s enter"),
            Row("save.overwrite", look.screen, "enter"),
            Row("compare.stricter", look.state("threshold")),
            Row("compare.looser", look.state("threshold")),
            Row("compare.usual", look.state("threshold"), "left_parenthesis"),
            Row("leave.screen", look.screen),
        ),
        comparison=with_addresses(bridge()),
    ),
}
