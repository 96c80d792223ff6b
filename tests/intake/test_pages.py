"""Which blocks of a page are the article: containers, neighbours, a vote."""

import lxml.html
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdiff.intake.pages.container_words import groups_of
from newsdiff.intake.pages.landmarks import REACH, find_landmarks
from newsdiff.intake.pages.page import MOST_BLOCKS, clean_page
from newsdiff.intake.pages.tree import page_blocks
from newsdiff.intake.pages.vote import votes
from tests.intake.pages import FOURTH, LAST, LEAD, PAGE, SECOND, THIRD


def blocks_of(body: str) -> list[str]:
    page = lxml.html.document_fromstring(f"<html><body>{body}</body></html>")
    return [each.block.text for each in page_blocks(page)]


def test_short_cells_of_a_row_are_read_as_one_line() -> None:
    table = "<table><tr><td>1</td><td>Ada Quill</td></tr><tr><td>2</td></tr></table>"
    assert blocks_of(table) == ["1 Ada Quill", "2"]


def test_a_sites_own_element_inside_a_paragraph_does_not_break_it() -> None:
    assert blocks_of("<p>Fish is cheap (<a-note>1</a-note>) today.</p>") == [
        "Fish is cheap (1) today."
    ]


def test_names_of_containers_are_read_as_words() -> None:
    assert {"letter", "side"} <= groups_of("newsletterSignup story__sidebar")
    assert not groups_of("css-1x61x9q")


def test_menus_far_from_prose_are_not_looked_at() -> None:
    menu = "".join(f"<p><a href='/{n}'>Part {n}</a></p>" for n in range(60))
    page = lxml.html.document_fromstring(f"{menu}<div><p>{LEAD}</p></div>")
    assert len(find_landmarks(page_blocks(page)).blocks) == REACH + 1


def test_a_vote_counts_whatever_the_spaces() -> None:
    page = lxml.html.document_fromstring(f"<p>{LEAD}</p><p>{SECOND}</p>")
    blocks = page_blocks(page)
    spaced = type(blocks[0].block)(LEAD.replace(" ", "  "))
    assert votes(blocks, [spaced]) == [True, False]


def test_a_sentence_in_a_box_of_offers_is_no_part_of_the_article() -> None:
    offer = "Every Thursday we send what the weather did to the people on the coast."
    box = f"<aside class='newsletter'><h3>Sea and sky</h3><p>{offer}</p></aside>"
    page = PAGE.replace(f"<p>{FOURTH}</p>", f"<p>{FOURTH}</p>{box}")
    assert clean_page(page).paragraphs == (LEAD, SECOND, THIRD, FOURTH, LAST)


def test_a_subheading_below_a_box_of_links_is_none_of_them() -> None:
    links = "<h3>Read more</h3><ul><li><a href=/1>Fares rise again</a></li></ul>"
    box = f"<div class='recommended'>{links}</div><h2>A long wait</h2>"
    draft = clean_page(PAGE.replace(f"<p>{FOURTH}</p>", f"{box}<p>{FOURTH}</p>"))
    assert "A long wait" in [each.text for each in draft.subheadings()]
    assert "Fares rise again" in [each.text for each in draft.removed()]


@pytest.mark.parametrize("opening", ["<nav>", "<div class='related'>"])
def test_a_sentence_in_a_box_within_the_article_is_no_part_of_it(opening: str) -> None:
    offer = "Every Thursday we send what the weather did to the people on the coast."
    tag = opening.strip("<>").split()[0]
    box = f"{opening}<p>{offer}</p></{tag}>"
    page = PAGE.replace(f"<p>{FOURTH}</p>", f"<p>{FOURTH}</p>{box}")
    assert clean_page(page).paragraphs == (LEAD, SECOND, THIRD, FOURTH, LAST)


def test_a_list_without_end_is_cut_off() -> None:
    page = "<ul>" + "<li><a href=x>a b c</a>" * (MOST_BLOCKS + 1000)
    assert len(clean_page(f"<html><body>{page}").blocks) <= MOST_BLOCKS


@settings(max_examples=40)
@given(st.lists(st.sampled_from(["<table>", "<tr>", "<td>", "</td>", "<a-b>", LEAD])))
def test_every_word_of_broken_tables_is_read(pieces: list[str]) -> None:
    page = lxml.html.document_fromstring("<html><body>x " + " ".join(pieces))
    read = " ".join(each.block.text for each in page_blocks(page)).split()
    assert len(read) >= len(LEAD.split()) * pieces.count(LEAD)
