"""Filter, order, overlap and wording of the lists: no screen needed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.app.desk.desk import Desk
from newsdiff.app.desk.finding import SearchTerms, first_with, search_text
from newsdiff.app.desk.listing import Group, Lister, Order, Wish
from newsdiff.app.desk.overlap import Overlap
from newsdiff.app.widgets.frame.notice import short_name
from newsdiff.app.widgets.lists.event_list import BAR_COLUMNS, BAR_GLYPHS, bar_parts
from newsdiff.app.widgets.text.plain import one_line, plain
from newsdiff.app.wording import counted, day, days, percent
from newsdiff.compare import compare
from newsdiff.model import Article, Event
from tests.support import COAST_COURIER, HARBOUR_GAZETTE
from tests.ui.reader_app import HERON

BRIDGE = Event((HARBOUR_GAZETTE, COAST_COURIER), "Bridge closed")
ROOF = Event((HERON,), "Heron on the roof")
UNDATED = Event((Article.from_text("Nothing else.", title="Nothing"),), "Änderung")
EVENTS = (BRIDGE, UNDATED, ROOF)
TEXTS = {one: search_text(one) for event in EVENTS for one in event.articles}
OVERLAPS = {BRIDGE.articles: Overlap(1, 2, 1, 3, (2, 1))}


def labels(query: str = "", order: Order = Order.NEWEST) -> list[str]:
    found = Lister().listed(EVENTS, TEXTS, OVERLAPS, Wish(query, order))
    return [event.label for event in found]


def test_newest_first_and_events_without_a_date_last() -> None:
    assert labels() == [ROOF.label, BRIDGE.label, UNDATED.label]


@pytest.mark.parametrize(
    ("order", "first"),
    [
        (Order.REPORTS, BRIDGE.label),
        (Order.SHARED, BRIDGE.label),
        (Order.LABEL, BRIDGE.label),
    ],
)
def test_other_orders(order: Order, first: str) -> None:
    assert labels(order=order)[0] == first


@pytest.mark.parametrize(
    "query",
    [
        "bridge closed",  # the label
        "courier",  # an outlet
        "CRACK shuts",  # a title, in another case
        "shopkeepers trade",  # the text, words apart
        "  bridge   shopkeepers ",  # label and text
    ],
)
def test_a_filter_looks_through_label_outlets_titles_and_text(query: str) -> None:
    assert labels(query) == [BRIDGE.label]


def test_all_words_must_be_in_one_report() -> None:
    assert labels("ferries shopkeepers") == []


def test_the_report_that_has_the_words_is_found() -> None:
    terms = SearchTerms.of("shopkeepers")
    assert first_with(BRIDGE.articles, TEXTS, terms) == 1
    assert first_with(BRIDGE.articles, TEXTS, SearchTerms.of("nowhere")) == 0


def test_orders_go_round() -> None:
    seen = [Order.NEWEST]
    while (following := seen[-1].following) is not Order.NEWEST:
        seen.append(following)
    assert seen == list(Order)


@pytest.mark.parametrize(
    ("order", "last"),
    [(Order.NEWEST, ROOF.label), (Order.REPORTS, BRIDGE.label), (Order.LABEL, "Ä")],
)
def test_an_order_turned_round_begins_at_its_end(order: Order, last: str) -> None:
    wish = Wish(order=order, turned=True)
    found = [one.label for one in Lister().listed(EVENTS, TEXTS, OVERLAPS, wish)]
    if order is Order.NEWEST:  # what has no date stays at the end
        assert found == [BRIDGE.label, ROOF.label, UNDATED.label]
    else:
        assert found[-1 if order is not Order.LABEL else 0].startswith(last)
    assert str(wish) == order.turned


def test_kinds_of_event_go_round_and_each_is_in_one() -> None:
    several = Lister().listed(EVENTS, TEXTS, OVERLAPS, Wish(group=Group.SEVERAL))
    single = Lister().listed(EVENTS, TEXTS, OVERLAPS, Wish(group=Group.SINGLE))
    assert several == (BRIDGE,)
    assert {*several, *single} == set(EVENTS)
    assert Group.SINGLE.following is Group.ALL


@given(
    st.lists(
        st.builds(
            Wish,
            st.sampled_from(["", "b", "br", "bridge", "bridge s", "heron", '"he', "x"]),
            st.sampled_from(Order),
            st.booleans(),
            st.sampled_from(Group),
        ),
        max_size=12,
    )
)
def test_what_was_found_before_never_changes_what_is_found_now(
    wishes: list[Wish],
) -> None:
    lister = Lister()
    for wish in wishes:
        found = lister.listed(EVENTS, TEXTS, OVERLAPS, wish)
        assert found == Lister().listed(EVENTS, TEXTS, OVERLAPS, wish)


def test_an_overlap_that_becomes_known_changes_the_order() -> None:
    lister, overlaps = Lister(), dict[tuple[Article, ...], Overlap | None]()
    wish = Wish(order=Order.SHARED)
    assert lister.listed(EVENTS, TEXTS, overlaps, wish)[0] is ROOF
    overlaps |= OVERLAPS
    lister.forget(Order.SHARED)
    assert lister.listed(EVENTS, TEXTS, overlaps, wish)[0] is BRIDGE


def test_overlap_counts_each_sentence_once_by_its_best_match() -> None:
    comparison = compare(BRIDGE.articles)
    overlap = Overlap.of(comparison)
    assert overlap.total == 7
    assert overlap.only_here == (len(comparison.unique(0)), len(comparison.unique(1)))
    assert overlap.unique == sum(overlap.only_here)
    contradicting = [one for one in comparison.matches if one.contradictions]
    assert overlap.contradictions == len(contradicting)


def test_overlap_of_nothing_is_nothing() -> None:
    assert Overlap(0, 0, 0, 0, ()).shared == 0.0


@given(st.tuples(*[st.integers(0, 500)] * 4))
def test_the_bar_is_exact_and_shows_all_there_is(
    counts: tuple[int, int, int, int],
) -> None:
    overlap = Overlap(*counts, only_here=())
    parts = bar_parts(overlap)
    assert list(parts) == list(BAR_GLYPHS)
    assert sum(parts.values()) == (BAR_COLUMNS if overlap.total else 0)
    for count, columns in zip(counts, parts.values(), strict=True):
        assert (columns > 0) == (count > 0)


def test_a_desk_takes_each_input_once() -> None:
    desk = Desk()
    first = Article.from_text("One.", title="One")
    assert desk.put(first)
    assert desk.put(Article.from_text("Two.", title="Two"))  # neither has an origin
    assert desk.articles[0] is first


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2026-03-04", "2026-03-04", "4 Mar 2026"),
        ("2026-03-04", "2026-03-05", "4–5 Mar 2026"),
        ("2026-02-28", "2026-03-02", "28 Feb – 2 Mar 2026"),
        ("2025-12-31", "2026-01-01", "31 Dec 2025 – 1 Jan 2026"),
    ],
)
def test_days_are_written_once(first: str, last: str, words: str) -> None:
    assert days((date.fromisoformat(first), date.fromisoformat(last))) == words


def test_unknown_days_are_left_out() -> None:
    assert days(None) == day(None) == ""


@pytest.mark.parametrize(
    ("share", "words"),
    [(0, "0%"), (0.001, "<1%"), (0.425, "42%"), (0.999, ">99%"), (1, "100%")],
)
def test_percentages_do_not_round_to_all_or_nothing(share: float, words: str) -> None:
    assert percent(share) == words


def test_numbers_agree_with_their_words() -> None:
    assert counted(1, "report") == "1 report"
    assert counted(0, "report") == "0 reports"
    assert counted(2, "more input") == "2 more inputs"
    assert counted(1200, "report") == "1,200 reports"


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("/a/b/c.txt", "c.txt"),
        ("C:\\a\\b.txt", "b.txt"),
        ("https://example.org/a/b", "example.org/a/b"),
        ("samples/", "samples"),
    ],
)
def test_inputs_have_short_names(source: str, name: str) -> None:
    assert short_name(source) == name


@given(st.text())
def test_nothing_that_a_terminal_obeys_is_drawn(text: str) -> None:
    content = one_line(text)
    assert not any(ord(c) < 32 or 0x7F <= ord(c) < 0xA0 for c in content.plain)
    content.plain.encode("utf-8")  # no half of a surrogate pair is left


def test_markup_is_drawn_as_it_stands() -> None:
    assert plain("[b]x[/] [@click=app.quit]y[/]").plain == (
        "[b]x[/] [@click=app.quit]y[/]"
    )
