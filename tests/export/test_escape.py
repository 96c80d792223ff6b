import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsdiff.export.escape import (
    escape,
    escape_with_bold,
    is_web_address,
    link,
    one_line,
)
from tests.export.rendering import REFERENCES, Rendered

SPECIAL = [
    "| a | b |",
    "*stars* and **more** and _under_ and __more__ and snake_case_name",
    "`code` and ``more`` and ```fence",
    "```",
    "~one~ ~~two~~ ~~~",
    "<script>alert(1)</script>",
    "<b>bold</b> <!-- comment --> <?php ?> <![CDATA[x]]>",
    "AT&T &amp; &lt;b&gt; &#42; &nbsp; &copy",
    "[text](https://example.org) ![image](x.png) [ref] [ref][] [x]: y",
    "[^1] and [^1]: note",
    "www.example.org and WWW.example.org, (www.example.org)",
    "https://example.org/a_b_c?x=1&y=2 http://example.org ftp://example.org",
    "mailto:someone@example.org someone@example.org xmpp:a@b.example",
    "@reporter and @team/name, .@start",
    "#123 and owner/name#45 and GH-67 and #Brexit",
    ":smile: and :+1: and 10:30:45 and a : b",
    "$5 to 10$ and $x$ and $$y$$ and $`z`$",
    "US$5 million to US$7 million",
    "# heading",
    "###### deep",
    "#",
    "heading with closing ##",
    "- item",
    "+ item",
    "* item",
    "-",
    "1. first",
    "1) first",
    "2026. A year",
    "> quote",
    ">quote",
    "---",
    "***",
    "___",
    "- - -",
    "===",
    "-5 degrees, +3 points, =1",
    ":--- | ---:",
    "[ ] open and [x] done",
    "[!NOTE]",
    "    four spaces",
    "\ttab",
    "back\\slash \\* \\",
    "ends with two spaces  ",
    "two\nlines\r\nand\u2028more",
    "[/] [@click=app.quit]x[/] [bold]y",
    "He said [the mayor] left",
    "https\\://x.example",
    "!",
    "!\\[a](b)",
    "5\u00a0000 people \u2013 “quoted” «words»",
    "合意 は 2026年3月に",
    "<https://example.org> <someone@example.org>",
    "a **\u201cquoted\u201d**b",
]
MARKUP = st.text(alphabet="ab1 .:/@#$-+=>*_`~[]()!<|&;\\^w\n\"'", max_size=30)
ANY_TEXT = st.text(max_size=40) | MARKUP | st.sampled_from(SPECIAL)


@pytest.mark.parametrize("text", SPECIAL)
@pytest.mark.parametrize("frame", ["{}", "- {}", "- **A1** Name: {}", "### {}", "> {}"])
def test_markup_in_a_text_is_shown_and_never_acts(text: str, frame: str) -> None:
    expected = Rendered(frame.format("words"))
    rendered = Rendered(frame.format(escape(text)))
    assert rendered.text == expected.text.replace("words", one_line(text))
    assert [tag for tag in rendered.tags if tag != "span"] == expected.tags
    assert rendered.links == []


@pytest.mark.parametrize("text", SPECIAL)
def test_markup_in_a_table_cell_is_shown_and_never_acts(text: str) -> None:
    head = "| a | b |\n| --- | --- |\n"
    rendered = Rendered(f"{head}| {escape(text)} | end |\n")
    expected = Rendered(f"{head}| words | end |\n")
    assert rendered.text == expected.text.replace("words", one_line(text))
    assert [tag for tag in rendered.tags if tag != "span"] == expected.tags


@pytest.mark.parametrize("text", SPECIAL)
def test_nothing_is_left_that_github_would_link_after_rendering(text: str) -> None:
    runs = Rendered(escape(text)).runs
    assert [run for run in runs if REFERENCES.search(run)] == []


@given(ANY_TEXT)
def test_any_text_comes_out_as_it_went_in(text: str) -> None:
    rendered = Rendered(f"- {escape(text)} x")
    assert rendered.text.strip("\n") == f"{one_line(text)} x".strip()
    assert set(rendered.tags) <= {"ul", "li", "span"}
    assert not any(REFERENCES.search(run) for run in rendered.runs)


@given(ANY_TEXT)
def test_any_text_fits_in_a_heading_and_a_cell(text: str) -> None:
    heading = Rendered(f"# {escape(text)}")
    assert heading.text.strip("\n") == one_line(text)
    cell = Rendered(f"| x |\n| --- |\n| {escape(text)} |\n")
    assert "".join(cell.runs).strip("\n").removeprefix("\n").strip("\nx") == one_line(
        text
    ).strip("\nx")
    assert set(cell.tags) <= {"table", "thead", "tbody", "tr", "th", "td", "span"}


@given(ANY_TEXT, st.integers(0, 40), st.integers(0, 40))
@example("0 \x1b", 0, 3)
def test_bold_stretches_do_not_change_the_text(text: str, one: int, two: int) -> None:
    start, end = sorted((min(one, len(text)), min(two, len(text))))
    rendered = Rendered(f"- {escape_with_bold(text, [(start, end)])}")
    assert rendered.text.strip("\n") == one_line(text)
    assert set(rendered.tags) <= {"ul", "li", "span", "b"}


def test_bold_marks_the_stretch_and_joins_those_that_overlap() -> None:
    assert escape_with_bold("at least six weeks", [(9, 12)]) == (
        "at least <b>six</b> weeks"
    )
    assert escape_with_bold("abcdef", [(2, 4), (0, 3), (5, 5)]) == "<b>abcd</b>ef"
    assert escape_with_bold("a  b c", [(1, 4)]) == "a <b>b</b> c"


def test_ordinary_prose_stays_readable() -> None:
    prose = 'The "U.S.-led" talks (held in Bonn) cost 5 million - 26.6% more; AT&T won.'
    assert escape(prose) == prose


def test_control_characters_and_direction_marks_are_taken_out() -> None:
    assert one_line("a\x1b[31mred\x00\u202egnol\ud800 \x07") == "a[31mredgnol"


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//example.org",
        "example.org",
        "http://",
        "http://[broken",
        "",
    ],
)
def test_only_web_addresses_become_links(address: str) -> None:
    assert not is_web_address(address)
    assert link("A title", address) == "A title"


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/a(b)c",
        'https://example.org/a b"<>|`\\^{}',
        "https://example.org/*a*_b_[c]?x=1&copy;=2#top",
        "HTTPS://EXAMPLE.ORG/",
        "https://example.org/заголовок\u00a0x",
    ],
)
def test_a_link_leads_where_it_says_with_any_address(address: str) -> None:
    rendered = Rendered(f"| {link('A [title] | `here`', address)} |\n| --- |\n| x |")
    assert rendered.tags == ["table", "thead", "tr", "th", "a", "tbody", "tr", "td"]
    assert "A [title] | `here`" in rendered.text
    assert len(rendered.links) == 1


def test_the_address_of_a_link_keeps_its_meaning() -> None:
    rendered = Rendered(link("x", "https://example.org/a(b)?q=1&amp;r=[2]"))
    assert rendered.links == ["https://example.org/a%28b%29?q=1&amp;r=%5B2%5D"]
