"""What is copied from the views: each text whole, nothing that stands beside it."""

from collections.abc import Callable

import pytest
from textual.geometry import Offset
from textual.selection import SELECT_ALL, Selection

from newsdiff.app.comparison.reading import View
from newsdiff.app.widgets.text.block_view import BlockView, LaidOut
from newsdiff.model import Comparison
from tests.ui.compare_app import CompareApp, app_of, settle
from tests.ui.comparisons import bridge
from tests.ui.ledgers import mill

SIZES = pytest.mark.parametrize("width", [60, 80, 120, 200])


async def copied(
    comparison: Comparison,
    view: View,
    width: int = 120,
    selected: Callable[[list[str]], Selection] = lambda _: SELECT_ALL,
    keys: tuple[str, ...] = (),
) -> str:
    """Return what is copied of a view.

    Args:
        selected: returns what is selected, given the lines of the page as drawn.
        keys: pressed before.
    """
    app = app_of(comparison)
    async with app.run_test(size=(width, 40)) as pilot:
        await settle(pilot)
        app.compare.view = view
        await settle(pilot)
        await pilot.press(*keys)
        await settle(pilot)
        front = front_of(app)
        found = front.get_selection(selected(lines_of(front)))
    assert found is not None
    return found[0]


def front_of(app: CompareApp) -> BlockView[LaidOut]:
    return app.compare.query_one(f"#{app.compare.view}", BlockView)


def lines_of(front: BlockView[LaidOut]) -> list[str]:
    page = front._page
    assert page is not None
    width = front.size.width
    return [front.draw_line(page, n, width).text for n in range(len(page.lines))]


@SIZES
async def test_every_sentence_of_an_annotated_report_is_copied_whole(
    width: int,
) -> None:
    comparison = bridge()
    text = await copied(comparison, View.ANNOTATED, width)
    for sentence in comparison.articles[0].sentences:
        assert sentence.text in text
    for beside in ("also in", "only here\n", "▌", "  "):
        assert beside not in text


@SIZES
async def test_every_wording_of_an_open_row_is_copied_whole(width: int) -> None:
    comparison = bridge()
    text = await copied(comparison, View.MATRIX, width, keys=("e",))
    for article in comparison.articles:
        for sentence in article.sentences:
            assert sentence.text in text
    assert "\n\nCoast Courier · sentence 4" in text
    for beside in ("%", "▌", "▾", "  "):
        assert beside not in text


async def test_columns_are_copied_where_nothing_else_is_selected() -> None:
    def cells(lines: list[str]) -> Selection:
        number, line = next(
            (number, line) for number, line in enumerate(lines) if "≈! 2" in line
        )
        start = line.index("≈! 2")
        return Selection(Offset(start, number), Offset(start + 4, number))

    assert await copied(bridge(), View.MATRIX, selected=cells) == "≈! 2"


@SIZES
async def test_sentences_of_the_ledger_are_copied_whole_with_their_outlets(
    width: int,
) -> None:
    comparison = mill()
    text = await copied(comparison, View.DIFFERENCES, width)
    match = next(one for one in comparison.matches if one.contradictions)
    for place in (match.left, match.right):
        outlet = comparison.articles[place.report].source
        sentence = comparison.sentence(place).text
        assert any(
            line.endswith(f": {sentence}") and outlet in line
            for line in text.splitlines()
        )
    for beside in ("▌", "▸ " + outlet, "  "):
        assert beside not in text


async def test_a_part_of_a_text_is_copied_without_our_line_breaks() -> None:
    def part(lines: list[str]) -> Selection:
        number = next(n for n, line in enumerate(lines) if "eight weeks" in line)
        text = lines[number]
        assert lines[number + 1].strip()
        return Selection(
            Offset(text.index("eight weeks"), number), Offset(24, number + 1)
        )

    text = await copied(bridge(), View.ANNOTATED, 60, part, ("tab",))
    assert text.startswith("eight weeks")
    assert "\n" not in text
    assert any(text in s.text for s in bridge().articles[1].sentences)
