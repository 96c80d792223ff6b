"""trafilatura's vote in fewer steps is the vote that trafilatura itself would give."""

import pytest
import trafilatura

from newsdiff.intake.pages.parse import parse_page
from newsdiff.intake.pages.text import visible_blocks
from newsdiff.intake.pages.vote import extracted
from tests.intake.pages import PAGE

COMMENTS = (
    "<ol class='comment-list'><li>A reader says that the pier was never safe, and "
    "that everybody knew it.</li></ol>"
    "<div id='comments'><p>Another one agrees.</p></div>"
)
APPENDED = (
    "<div class='infinite-scroll'><p>Another report begins here, about the price of "
    "herring at the auction, which rose for the third week.</p></div>"
)


@pytest.mark.parametrize("more", ["", COMMENTS, APPENDED, "<script>var a = 1</script>"])
def test_the_vote_is_that_of_bare_extraction(more: str) -> None:
    page = PAGE.replace("</body>", f"{more}</body>")
    whole = trafilatura.bare_extraction(
        page, fast=True, favor_precision=True, include_comments=False
    )
    tree = parse_page(page)
    assert tree is not None
    assert whole is not None
    assert not isinstance(whole, dict)
    assert extracted(tree) == visible_blocks(whole.body)


def test_an_element_is_of_the_class_that_trafilatura_asks_for() -> None:
    tree = parse_page(PAGE)
    assert trafilatura.load_html(tree) is tree


@pytest.mark.parametrize("text", ["", "no page at all", "<p>x</p>"])
def test_what_is_no_page_has_no_tree(text: str) -> None:
    assert parse_page(text) is None
