"""The text of a report: marks, hits, selection, what is shown of a long one."""

import pytest
from rich.cells import cell_len
from textual.app import App, ComposeResult
from textual.content import Content
from textual.geometry import Offset
from textual.selection import Selection

from newsdiff.app.comparison.marks import Mark
from newsdiff.app.desk.finding import SearchTerms
from newsdiff.app.themes.theme import DARK
from newsdiff.app.widgets.text.page_lines import (
    AT_ONCE,
    SLOWER,
    PageLines,
    set_in_lines,
)
from newsdiff.app.widgets.text.report_facts import short_place
from newsdiff.app.widgets.text.report_page import (
    PREVIEW_CHARACTERS,
    STYLES,
    Shown,
    beginning_of,
    page_of,
)
from newsdiff.app.widgets.text.report_text import ReportText
from newsdiff.model import Article
from newsdiff.resources import STYLES as STYLE_SHEETS
from tests.support import COAST_COURIER
from tests.ui.reader_app import HOSTILE, drawn

LONG = Article.from_text(
    "\n".join(f"Line {number} has a needle." for number in range(80)),
    title="Long",
    source="Needle Weekly",
)
NO_STYLE = dict.fromkeys(STYLES, Content("").get_style_at_offset(0))


class Shows(App[None]):
    """Nothing but the text of a report."""

    CSS_PATH = STYLE_SHEETS / "events.tcss"

    def __init__(self, report: Article) -> None:
        super().__init__()
        self.report = report
        self.told: list[tuple[int | None, int]] = []
        self.register_theme(DARK)
        self.theme = DARK.name

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Name the colours of the style sheet."""
        return dict(DARK.variables)

    def compose(self) -> ComposeResult:
        yield ReportText(self.report, preview=True)

    def on_report_text_hit_changed(self, event: ReportText.HitChanged) -> None:
        """Remember it."""
        self.told.append((event.hit, event.hits))


async def test_the_first_hit_is_scrolled_to_and_the_next_follow() -> None:
    app = Shows(LONG)
    async with app.run_test(size=(60, 12)) as pilot:
        text = app.query_one(ReportText)
        text.searched = '"line 50"'
        await pilot.pause()
        assert "Line 50 has" in drawn(app)
        assert app.told[-1] == (0, 1)
        text.searched = "needle"
        await pilot.pause()
        assert app.told[-1] == (0, 81)  # the outlet has it too
        for _ in range(40):
            assert text.step_hit(1)
        await pilot.pause()
        assert "Line 39 has" in drawn(app)
        assert text.step_hit(-1)
        assert app.told[-1][0] != 0


@pytest.mark.parametrize("size", [(60, 12), (200, 60), (100, 30)])
async def test_a_report_scrolls_down_only(size: tuple[int, int]) -> None:
    app = Shows(LONG)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        text = app.query_one(ReportText)
        assert text.show_vertical_scrollbar
        assert not text.show_horizontal_scrollbar


async def test_there_is_no_hit_behind_the_last_or_before_the_first() -> None:
    app = Shows(COAST_COURIER)
    async with app.run_test(size=(60, 12)) as pilot:
        text = app.query_one(ReportText)
        text.searched = "shopkeepers"
        await pilot.pause()
        assert not text.step_hit(1)
        assert not text.step_hit(-1)
        text.searched = "zebra"
        await pilot.pause()
        assert text.hit is None
        assert not text.step_hit(1)


@pytest.mark.parametrize("letters", ["w", "橋"])
def test_lines_are_made_bit_by_bit_smaller_bits_of_what_takes_longer(
    letters: str,
) -> None:
    text = "\n\n".join([f"{letters * 9} " * 9] * 9_000)
    lines = PageLines(text, 60)
    lines.make_more()
    first = lines.made[-1].end
    room = AT_ONCE if letters == "w" else AT_ONCE // SLOWER
    assert room * 0.9 < first < room * 1.1
    assert not lines.is_whole
    lines.make_more()
    assert lines.made[-1].end > first
    assert lines.line_at(len(text)) == len(lines) - 1
    lines.make_all()
    assert [line.start for line in lines.made] == [
        line.start for line in set_in_lines(text, 60)
    ]


async def test_what_looks_the_same_is_not_made_anew() -> None:
    app = Shows(LONG)
    async with app.run_test(size=(60, 12)) as pilot:
        text = app.query_one(ReportText)
        await pilot.press("G", "g")
        page = text._page
        text.notify_style_update()
        await pilot.pause()
        assert text._page is page
        app.theme = "textual-light"
        await pilot.pause()
        assert text._page is not page
        assert text.scroll_offset.y == 0


async def test_another_report_begins_at_its_top() -> None:
    app = Shows(LONG)
    async with app.run_test(size=(60, 12)) as pilot:
        text = app.query_one(ReportText)
        await pilot.press("G")
        await pilot.pause()
        assert text.scroll_offset.y > 0
        text.report = COAST_COURIER
        await pilot.pause()
        assert text.scroll_offset.y == 0
        assert COAST_COURIER.title[:20] in drawn(app)


async def test_marks_stand_before_the_sentences_and_are_counted_above() -> None:
    article = Article.from_text("It rained. It shone.")
    app = Shows(article)
    async with app.run_test(size=(60, 12)) as pilot:
        text = app.query_one(ReportText)
        text.marks = ((Mark.VERBATIM, Mark.DIFFERS), (Mark.UNIQUE,))
        await pilot.pause()
        assert "=! It rained. • It shone." in drawn(app)
        assert "= 1 verbatim  • 1 only here  ! 1 differs" in drawn(app)


async def test_what_is_selected_has_no_breaks_of_lines() -> None:
    article = Article.from_text("word " * 40, title="T")
    app = Shows(article)
    async with app.run_test(size=(40, 20)) as pilot:
        text = app.query_one(ReportText)
        await pilot.pause()
        selection = Selection(Offset(0, 2), Offset(4, 4))
        selected = text.get_selection(selection)
        assert selected is not None
        assert set(selected[0].split(" ")) == {"word"}
        assert len(selected[0].split(" ")) > 10
        everything = text.get_selection(Selection(None, None))
        assert everything is not None
        assert everything[0].startswith("T\n\nword")


async def test_the_mouse_selects_text_that_can_be_copied() -> None:
    app = Shows(Article.from_text("The owl was seen.", title="Owl"))
    async with app.run_test(size=(60, 12)) as pilot:
        text = app.query_one(ReportText)
        await pilot.pause()
        line = next(n for n, row in enumerate(drawn(app).splitlines()) if "was" in row)
        at = drawn(app).splitlines()[line].index("owl")
        await pilot.mouse_down(offset=(at, line))
        await pilot.hover(offset=(at + 6, line))
        await pilot.mouse_up(offset=(at + 6, line))
        await pilot.pause()
        assert (app.screen.get_selected_text() or "").startswith("owl wa")
        assert text.text_selection is not None


@pytest.mark.parametrize("width", [8, 9, 20, 33, 60, 200])
def test_lines_are_no_wider_than_asked_and_lose_nothing(width: int) -> None:
    wide = "東門港の橋は通行止め 🌊 café " * 9
    article = Article.from_text(f"{wide}\n{'x' * 90}. It was so.", title=wide)
    marks = ((Mark.PARTIAL,),) * len(article.sentences)
    text = page_of(Shown(article, marks=marks), NO_STYLE).text
    lines = list(set_in_lines(text, width))
    shown = [text[line.start : line.end] for line in lines]
    for line, words in zip(lines, shown, strict=True):
        assert cell_len(words) + line.is_broken <= width
    assert "".join("".join(shown).split()) == "".join(text.split())


@pytest.mark.parametrize("width", range(10, 40))
def test_a_mark_is_not_left_alone_at_the_end_of_a_line(width: int) -> None:
    article = Article.from_text("It rained a lot. It shone. It blew. " * 4)
    marks = ((Mark.PARTIAL, Mark.DIFFERS),) * len(article.sentences)
    text = page_of(Shown(article, marks=marks), NO_STYLE).text
    body = list(set_in_lines(text, width))[2:]
    assert not any(text[: line.end].rstrip().endswith("◐!") for line in body)


def test_hits_in_what_is_said_about_a_report_do_not_count() -> None:
    page = page_of(Shown(HOSTILE), NO_STYLE)
    assert "blocks removed" in page.text
    assert page.hits(SearchTerms.of("removed")) == ()
    assert len(page.hits(SearchTerms.of("rang"))) == 1


def test_of_a_very_long_report_the_beginning_is_shown_with_a_sign() -> None:
    long = Article("", ("x" * 2 * PREVIEW_CHARACTERS, "never"), ())
    shown = beginning_of(long)
    assert len(shown) == 1
    assert shown[0].endswith("…")
    many = Article("", ("short",) * 5_000, ())
    assert "… 4,800 more paragraphs" in page_of(Shown(many, short=True), NO_STYLE).text


async def test_in_a_low_preview_the_text_follows_the_title_at_once() -> None:
    app = Shows(COAST_COURIER)
    async with app.run_test(size=(60, 6)) as pilot:
        await pilot.pause()
        assert COAST_COURIER.source not in drawn(app)
        assert COAST_COURIER.paragraphs[0][:20] in drawn(app)
        await pilot.resize_terminal(60, 16)
        await pilot.pause()
        assert COAST_COURIER.source in drawn(app)


@pytest.mark.parametrize(
    ("origin", "shown"),
    [
        ("/work/a/b/c.txt", "…/b/c.txt"),
        ("b/c.txt", "b/c.txt"),
        ("c.txt", "c.txt"),
        ("https://example.org/a/b/c/d", "https://example.org/a/b/c/d"),
        ("", ""),
    ],
)
def test_a_long_path_is_shown_by_its_end(origin: str, shown: str) -> None:
    assert short_place(origin) == shown
