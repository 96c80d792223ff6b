"""One report on its page: which one, what is kept of it, how a line is drawn."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import ClassVar

from textual.content import Content
from textual.reactive import reactive
from textual.selection import Selection
from textual.strip import Strip

from newsdiff.app.comparison.marks import Marks, marks_at
from newsdiff.app.widgets.annotated.blocks import Block
from newsdiff.app.widgets.annotated.drawing import COMPONENTS, PREFIX, Look, draw
from newsdiff.app.widgets.annotated.notes import MOST_NAMES, outlet, remark_on
from newsdiff.app.widgets.annotated.opened import OpenedPlaces
from newsdiff.app.widgets.annotated.outline import Outline
from newsdiff.app.widgets.annotated.page import AnnotatedPage, Part
from newsdiff.app.widgets.annotated.pages import Pages
from newsdiff.app.widgets.annotated.selected import texts_of_line
from newsdiff.app.widgets.annotated.standing_out import Spots, StandingOut
from newsdiff.app.widgets.text.comparison_view import ComparisonView
from newsdiff.app.widgets.text.selected_texts import texts_in
from newsdiff.app.widgets.text.view_messages import Remarked
from newsdiff.model import Comparison, Place


class AnnotatedReport(ComparisonView[AnnotatedPage], inherit_bindings=False):
    """Shows one report, notes at its sentences, and what the others say beside it.

    `place` may be a sentence of another report, one that is left out here. So which
    report is shown is a state of its own; it follows `place` only when the reader comes
    from another view.
    """

    PREFIX = PREFIX
    COMPONENT_CLASSES: ClassVar[set[str]] = set(COMPONENTS)

    report: reactive[int] = reactive(0, init=False)
    """The report that is read."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._pages = Pages()
        self._opened = OpenedPlaces()
        self._standing_out = StandingOut()
        self._is_away = True
        self._left_at: Place | None = None

    # What a view of a comparison gives

    def make_page(self, comparison: Comparison, width: int) -> AnnotatedPage:
        """Set the report in lines."""
        self._name_report(comparison)
        return self._pages.page(
            comparison,
            self.report,
            self.reports_shown,
            self.scrollable_content_region.width or width,
            self._opened.of(self.report),
        )

    def place_of(self, block: int) -> Place:
        """Return the sentence that a block stands for."""
        return self._blocks[block].place if self._blocks else Place(self.report, 0)

    def block_of(self, place: Place) -> int:
        """Return the block of a sentence, or of what states the same here."""
        outline = self._outline
        return outline.block_with(self._blocks, place) if outline else 0

    def texts_of(self, block: int) -> Iterable[str]:
        """Return the texts of a block that a search looks through."""
        if (comparison := self.comparison) is None:
            return ()
        places = self._opened.sentences_of(comparison, self._blocks[block])
        return [comparison.sentence(place).text for place in places]

    def marks_of(self, block: int) -> Marks:
        """Return the marks of a block; what is left out has none of its own."""
        shown = self._blocks[block]
        if self.comparison is None or not shown.is_sentence:
            return ()
        return marks_at(self.comparison, shown.place)

    def draw_line(self, page: AnnotatedPage, line: int, width: int) -> Strip:
        """Draw one line with its marks and notes."""
        blank = self._role_styles.style()
        if self.comparison is None:
            return Strip.blank(width, blank)
        look = Look(
            self.comparison,
            self._role_styles,
            self.cursor,
            self.has_focus,
            self.kinds,
            self._pattern,
            self._spots(page, line),
        )
        segments = draw(page, line, look)
        return Strip(segments).adjust_cell_length(width, blank)

    def selected_text(self, page: AnnotatedPage, selection: Selection) -> str:
        """Return the selected text without the notes beside it."""
        found = texts_in(len(page.lines), partial(texts_of_line, page), selection)
        return found or super().selected_text(page, selection)

    @property
    def _blocks(self) -> Sequence[Block]:
        return self._page.blocks if self._page else ()

    @property
    def _outline(self) -> Outline | None:
        if self.comparison is None:
            return None
        return self._pages.outline(self.comparison, self.report, self.reports_shown)

    def _spots(self, page: AnnotatedPage, line: int) -> Spots:
        """Return the words of a line that stand out."""
        block = page.block_at(line)
        if self.comparison is None or block is None or not self.with_words:
            return ()
        return self._standing_out.on_line(
            self.comparison, page.lines[line], page.blocks[block], self._opened.places
        )

    # Which report

    def _title_at(self, page: AnnotatedPage, line: int) -> int | None:
        """Return the other report whose title is on a line, None if there is none."""
        outline = self._outline
        if outline is None or page.lines[line].part is not Part.OTHERS:
            return None
        before = sum(one.part is Part.OTHERS for one in page.lines[:line])
        named = outline.annotations.others[:MOST_NAMES]
        return named[before] if before < len(named) else None

    def _keep_report(self) -> None:
        """Show a report that there is."""
        if self.reports_shown and self.report not in self.reports_shown:
            wanted = self.place.report
            kept = wanted if wanted in self.reports_shown else self.reports_shown[0]
            self.set_reactive(AnnotatedReport.report, kept)

    def _name_report(self, comparison: Comparison) -> None:
        shown = self.reports_shown
        at = shown.index(self.report) + 1 if self.report in shown else 1
        name = outlet(comparison.articles[self.report], max(8, self.size.width - 24))
        self.border_title = Content(f"{name} · report {at} of {len(shown)}")

    def on_show(self) -> None:
        """Show the report that the reader was in, unless it is as it was left.

        Textual then calls the base's, too, which catches up with what came meanwhile.
        """
        if not self._is_away:
            return
        self._is_away = False
        if self.place != self._left_at and self.place.report in self.reports_shown:
            self.set_reactive(AnnotatedReport.report, self.place.report)
            self._stale = True

    def on_hide(self) -> None:
        """Remember what the reader leaves, to be found as it was."""
        self._is_away, self._left_at = True, self.place

    def watch_comparison(
        self, old: Comparison | None = None, new: Comparison | None = None
    ) -> None:
        """Set the page for another comparison; what is open stays for the same text."""
        if old is None or new is None or old.articles != new.articles:
            self._opened.close()
        self._standing_out.forget()
        self._keep_report()
        super().watch_comparison()

    def watch_shown(self) -> None:
        """Set the page for other reports."""
        self._keep_report()
        super().watch_shown()

    def watch_report(self) -> None:
        """Show the page of another report."""
        self.set_page(anew=True)

    def watch_kinds(self) -> None:
        """Draw quietly what is not wanted; nothing of a report is hidden."""
        self._forget_all()

    def watch_with_words(self) -> None:
        """Draw the words that differ, or no longer; no line is set otherwise."""
        self._forget_all()

    def show_cursor(self) -> None:
        """Scroll no more than needed; with the beginning come title and summary."""
        page = self._page
        begins = not any(block.is_sentence for block in self._blocks[: self.cursor])
        lines = page.last_line if page and begins else ()
        if lines and lines[self.cursor] < self.size.height:
            self._scroll_line(0)
        else:
            super().show_cursor()

    def watch_cursor(self, old: int, new: int) -> None:
        """Tell where the reader is, and who says what is left out here."""
        super().watch_cursor(old, new)
        if not self._blocks or (outline := self._outline) is None:
            return
        if remark := remark_on(outline.names, self._blocks[new]):
            self.post_message(Remarked(remark))
