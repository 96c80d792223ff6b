"""The headline that a page's h1 agrees on with its JSON-LD or its window title."""

import json

import lxml.html
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.intake.facts.headline import agreed_headline


def page(h1: str, data: str, title: str = "Gazette") -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(
        f"<html><head><title>{title}</title><script type='application/ld+json'>{data}"
        f"</script></head><body><h1>{h1}</h1><p>Text.</p></body></html>"
    )


def test_h1_and_json_ld_outvote_a_short_title() -> None:
    data = json.dumps({"@graph": [{"headline": "Bridge shut after crack is found"}]})
    assert agreed_headline(page("Bridge shut after crack is found", data)) == (
        "Bridge shut after crack is found"
    )


def test_the_window_title_counts_with_the_outlet_behind() -> None:
    title = "Bridge shut after crack is found | Gazette"
    assert agreed_headline(page("Bridge shut after crack is found", "", title))


def test_an_h1_that_nothing_else_says_is_no_headline() -> None:
    assert agreed_headline(page("Our other pages of today", "{}")) == ""


def test_the_outlet_in_an_h1_is_no_headline() -> None:
    assert agreed_headline(page("Gazette", "{}")) == ""


@given(st.text(max_size=200))
def test_any_json_ld_is_survived(data: str) -> None:
    tree = page("A bridge was shut today", "")
    script = tree.find(".//script")
    assert script is not None
    script.text = "".join(c for c in data if c.isprintable())
    assert agreed_headline(tree) in {"", "A bridge was shut today"}


def test_deep_json_ld_is_survived() -> None:
    assert agreed_headline(page("A bridge was shut today", "[" * 50_000)) == ""
