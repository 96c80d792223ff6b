import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from newsdiff.export import cite_match, cite_sentence
from newsdiff.export.citation import quoted
from newsdiff.export.escape import one_line
from newsdiff.model import Article, Comparison, Kind, Match, Place
from tests.export.comparisons import bridge, unmatched, with_one_match
from tests.export.rendering import Rendered
from tests.support import COAST_COURIER, HARBOUR_GAZETTE

CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
FRAGMENTS = st.sampled_from(["\n", "\x1b[31m", "\u202e", "“", "”", "«", "‹", "』", '"'])
HOSTILE = st.lists(FRAGMENTS | st.text(max_size=8), max_size=6).map("".join)


def test_a_sentence_is_cited_with_all_that_is_known_of_its_source() -> None:
    assert cite_sentence(bridge(), Place(2, 0)) == (
        "“EASTMOOR (Norden) - The bridge at Eastmoor harbour is closed.”\n"
        "— Norden_Wire, “Bridge | closed [update]”, 2026-03-03,"
        " https://norden.example/bridge_(update)?a=1&b=2"
    )


def test_what_is_not_known_of_a_source_is_said_or_left_out() -> None:
    nameless = Article.from_sentences(["One."])
    assert cite_sentence(unmatched(nameless, nameless), Place(1, 0)) == (
        "“One.”\n— Unknown outlet, No title, date unknown"
    )


def test_a_match_is_cited_with_its_partner_and_each_detail_from_either_side() -> None:
    assert cite_match(bridge(), Place(0, 1)) == (
        '“Mayor Ines Holloway said the closure would last "at least six weeks".”\n'
        "— Harbour Gazette, “Eastmoor bridge closed after crack is found”, 2026-03-04\n"
        "\n"
        "Matched in 1 other report:\n"
        "\n"
        "- Coast Courier, “Crack shuts harbour bridge”, 2026-03-05\n"
        '  - reworded, score 0.70: “The closure will take "at least eight weeks",'
        " Mayor Ines Holloway told reporters.”\n"
        "    - figure: “six” above, “eight” here\n"
        "    - attribution, slight: nothing above, “told reporters” here"
    )
    other_way = cite_match(bridge(), Place(1, 1))
    assert other_way.startswith('“The closure will take "at least eight weeks"')
    assert "    - figure: “eight” above, “six” here\n" in other_way
    assert other_way.endswith(
        "    - attribution, slight: “told reporters” above, nothing here"
    )


def test_partners_come_report_by_report_the_best_of_each_first() -> None:
    matches = (
        Match(Place(0, 0), Place(1, 1), 0.5, Kind.PARTIAL),
        Match(Place(0, 0), Place(1, 2), 0.6, Kind.REWORDED),
        Match(Place(0, 0), Place(2, 0), 0.95, Kind.VERBATIM),
    )
    reports = [
        Article.from_sentences([f"{name}{n}." for n in range(3)], "T", name)
        for name in "ABC"
    ]
    comparison = replace(unmatched(*reports), matches=matches)
    assert cite_match(comparison, Place(0, 0)) == (
        "“A0.”\n"
        "— A, “T”, date unknown\n"
        "\n"
        "Matched in 2 other reports:\n"
        "\n"
        "- B, “T”, date unknown\n"
        "  - reworded, score 0.60: “B2.”\n"
        "  - partial, score 0.50: “B1.”\n"
        "- C, “T”, date unknown\n"
        "  - verbatim, score 0.95: “C0.”"
    )


def test_a_sentence_that_nobody_else_has_says_so() -> None:
    assert cite_match(bridge(), Place(0, 2)) == (
        "“About 12,000 cars cross the bridge every day.”\n"
        "— Harbour Gazette, “Eastmoor bridge closed after crack is found”, 2026-03-04\n"
        "\n"
        "No other report of this comparison has a match for it."
    )


def test_a_detail_that_stands_in_neither_sentence_is_described() -> None:
    comparison = bridge()
    match = comparison.matches[2]
    nowhere = replace(
        match.differences[0],
        left=match.differences[1].left,
        right=match.differences[1].left,
        description="one says\nnot",
    )
    matches = (replace(match, differences=(nowhere,)),)
    cited = cite_match(replace(comparison, matches=matches), Place(0, 1))
    assert cited.endswith("    - figure: one says not")


def test_a_match_is_a_nested_list_in_markdown() -> None:
    rendered = Rendered(cite_match(bridge(), Place(0, 1)))
    assert [tag for tag in rendered.tags if tag != "p"] == [
        *("ul", "li", "ul", "li", "ul", "li", "li")
    ]


def test_quotation_marks_inside_stay_and_others_stand_around_them() -> None:
    assert quoted('said "no"') == '“said "no"”'
    assert quoted("it’s ‘fine’") == "“it’s ‘fine’”"
    assert quoted("“No,” she said") == "«“No,” she said»"
    assert quoted("„Nein“, sagte sie") == "«„Nein“, sagte sie»"
    assert quoted("« Non », “no”") == "‹« Non », “no”›"
    assert quoted("“a” «b» ‹c› 「d」") == "『“a” «b» ‹c› 「d」』"
    assert quoted("“a” «b» ‹c› 『d』") == "““a” «b» ‹c› 『d』”"


def test_titles_and_addresses_of_several_lines_become_one() -> None:
    article = replace(
        HARBOUR_GAZETTE,
        title="Bridge\r\n\tclosed\u2028today\x1b]0;x\x07",
        source="Harbour\nGazette",
        url="https://e.example/a b\n",
    )
    cited = cite_sentence(unmatched(article, COAST_COURIER), Place(0, 2))
    assert cited.partition("\n")[2] == (
        "— Harbour Gazette, “Bridge closed today]0;x”, 2026-03-04,"
        " https://e.example/a%20b"
    )


def _hostile_match(sentence: str, title: str, source: str, url: str) -> Comparison:
    article = replace(
        Article.from_sentences([f"s{sentence}e"], title=title, source=source), url=url
    )
    return with_one_match(article, article)


@given(HOSTILE, HOSTILE, HOSTILE, HOSTILE)
def test_nothing_of_a_source_adds_a_line_or_a_control_character(
    sentence: str, title: str, source: str, url: str
) -> None:
    comparison = _hostile_match(sentence, title, source, url)
    plain = _hostile_match("", "t", "o", "u")
    for cite in (cite_sentence, cite_match):
        cited = cite(comparison, Place(0, 0))
        assert not CONTROLS.search(cited)
        assert cited.count("\n") == cite(plain, Place(0, 0)).count("\n")
        assert cited == cited.strip()
        assert one_line(f"s{sentence}e") in cited.splitlines()[0]
        cited.encode()


@given(HOSTILE)
def test_the_text_is_whole_between_the_marks(text: str) -> None:
    assert quoted(text)[1:-1] == one_line(text)
