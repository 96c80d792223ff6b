"""PDFs with a text layer: printed pages, newspaper pages, and those made to do harm."""

import io
import textwrap
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from newsdiff.errors import EmptyError, NotTextError, ReadError
from newsdiff.intake import read
from newsdiff.intake.forms import pdf as room
from newsdiff.intake.forms.pdf_lines import read_lines
from newsdiff.intake.forms.pdf_pages import MAX_OPERANDS, Fragment, read_pages
from newsdiff.intake.forms.pdf_text import headline_of, paragraphs_of
from newsdiff.intake.forms.raw import RawReport
from tests.intake.pages import BODY, LAST, LEAD, SECOND, TITLE
from tests.intake.pdfs import Piece, column, pdf, pdf_of_streams


def wrapped(paragraphs: tuple[str, ...], width: int, indent: str = " ") -> list[str]:
    lines: list[str] = []
    for paragraph in paragraphs:
        first, *rest = textwrap.wrap(paragraph, width)
        lines += [indent + first, *rest]
    return lines


def in_columns(lines: list[str], height: int, top: float = 700) -> list[Piece]:
    """Set lines in columns of so many lines, one column after the other."""
    pieces: list[Piece] = []
    for number, start in enumerate(range(0, len(lines), height)):
        part = lines[start : start + height]
        pieces += column(part, x=50 + 180 * number, top=top)
    return pieces


def paragraphs(pieces: list[Piece]) -> list[str]:
    return paragraphs_of(read_lines([[Fragment(*piece) for piece in pieces]]))


NEWSPAPER = in_columns(wrapped(BODY, 32), 11)


def test_a_newspaper_page_is_a_report(tmp_path: Path) -> None:
    path = tmp_path / "harbour-gazette.pdf"
    heading: list[Piece] = [
        (50, 760, 20, TITLE[:23]),
        (50, 736, 20, TITLE[24:]),
    ]
    path.write_bytes(
        pdf([[*heading, *NEWSPAPER]], title="page 3.indd", created="20260306093000Z")
    )
    article = read(path)
    assert article.title == TITLE
    assert article.paragraphs == BODY
    assert article.source == "Harbour Gazette"
    assert article.published is None
    assert article.origin == str(path)
    assert article.warnings == ()


def test_columns_are_read_one_after_the_other() -> None:
    assert paragraphs(NEWSPAPER) == list(BODY)


def test_columns_that_were_written_row_by_row_are_too() -> None:
    rows = sorted(NEWSPAPER, key=lambda piece: -piece[1])
    assert paragraphs(rows) == list(BODY)
    assert read(pdf([rows])).paragraphs == BODY


def test_paragraphs_are_told_by_the_space_between_them() -> None:
    pieces: list[Piece] = []
    top = 700.0
    for paragraph in BODY:
        lines = textwrap.wrap(paragraph, 80)
        pieces += column(lines, top=top)
        top -= 12 * len(lines) + 8
    assert paragraphs(pieces) == list(BODY)


def test_paragraphs_go_on_on_the_next_page_without_what_stands_at_its_edge() -> None:
    lines = wrapped(BODY, 80)
    pages = [
        [
            *column(["Harbour Gazette, 4 March 2026"], top=780, size=8),
            *column(part, top=740),
            *column([f"Page {number} of 3"], x=500, top=20, size=8),
        ]
        for number, part in enumerate((lines[:4], lines[4:8], lines[8:]), start=1)
    ]
    found = read_lines([[Fragment(*piece) for piece in page] for page in pages])
    assert paragraphs_of(found) == list(BODY)


def test_what_a_browser_prints_at_the_edge_is_left_out() -> None:
    page = [
        *column(["3/6/26, 10:12 AM Bridge closed"], top=790, size=8),
        *column(wrapped((LEAD, SECOND), 80)),
        *column(["https://gazette.example/bridge 1/1"], top=15, size=8),
    ]
    assert paragraphs(page) == [LEAD, SECOND]


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["the harbour admin-", "istration said"], "the harbour administration said"),
        (["a three-year deal; three-", "year"], "a three-year deal; three-year"),
        (["on the Franco-", "German border"], "on the Franco- German border"),
        (["the ferry \u00adadmin\u00ad", "istration"], "the ferry administration"),
    ],
)
def test_words_broken_at_the_end_of_a_line_are_mended(
    lines: list[str], text: str
) -> None:
    assert paragraphs(column(lines)) == [text]


def test_the_headline_is_what_stands_in_the_largest_type() -> None:
    lines = read_lines(
        [
            [
                Fragment(50, 780, 40, "GAZETTE"),
                Fragment(50, 740, 24, "Harbour bridge closed"),
                Fragment(50, 712, 24, "after crack is found"),
                Fragment(50, 680, 14, "Ferries run every ten minutes, says the mayor"),
                *(Fragment(*piece) for piece in column(wrapped((LEAD,), 40), top=650)),
            ]
        ]
    )
    assert headline_of(lines) == "Harbour bridge closed after crack is found"


@pytest.mark.parametrize(
    ("stated", "title"),
    [
        ("Eastmoor harbour bridge closed after crack is found", TITLE),
        ("Microsoft Word - bridge.docx", ""),
        ("Another story altogether", ""),
    ],
)
def test_the_stated_title_counts_if_it_stands_on_the_page(
    stated: str, title: str
) -> None:
    page = [*column([TITLE], top=740), *column(wrapped(BODY, 80))]
    data = pdf([page], title=stated)
    (part,) = room.read_pdf(RawReport(data, "a.pdf"), data)
    assert isinstance(part, RawReport)
    assert part.stated.title == title


def test_the_day_it_was_made_is_kept_apart_from_the_day_of_publication() -> None:
    data = pdf([column(wrapped(BODY, 80))], created="20260306093000+01'00'")
    (part,) = room.read_pdf(RawReport(data, "a.pdf"), data)
    assert isinstance(part, RawReport)
    assert part.captured == date(2026, 3, 6)
    assert part.stated.published is None


def test_packed_pages_are_unpacked() -> None:
    data = pdf([column(wrapped(BODY, 80))], packed=True)
    assert read(data, name="page").paragraphs == BODY


def test_without_the_extra_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "find_spec", lambda name: None)
    path = tmp_path / "page.pdf"
    path.write_bytes(pdf([column(wrapped(BODY, 80))]))
    with pytest.raises(NotTextError, match=r"pip install 'newsdiff\[pdf\]'"):
        read(path)


def encrypted(password: str) -> bytes:
    writer = PdfWriter(PdfReader(io.BytesIO(pdf([column(wrapped(BODY, 80))]))))
    writer.encrypt(password, "owner", algorithm="RC4-128")
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def test_a_password_is_asked_for_only_where_there_is_one() -> None:
    assert read(encrypted("")).paragraphs == BODY
    with pytest.raises(ReadError, match="is encrypted; print it to a new PDF"):
        read(encrypted("secret"))


@pytest.mark.parametrize(
    ("data", "error", "message"),
    [
        (pdf([[], []]), EmptyError, "its pages are pictures"),
        (pdf([column(["12"])]), EmptyError, "its pages are pictures"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", ReadError, "is damaged"),
        (b"%PDF-1.7\n" + b"1 0 obj\n" * 1000, ReadError, "is damaged"),
        (pdf([NEWSPAPER])[:400], ReadError, "page.pdf"),
    ],
)
def test_what_cannot_be_read_is_one_clear_line(
    tmp_path: Path, data: bytes, error: type[ReadError], message: str
) -> None:
    path = tmp_path / "page.pdf"
    path.write_bytes(data)
    with pytest.raises(error, match=message) as caught:
        read(path)
    assert "\n" not in str(caught.value)


def test_a_page_that_draws_for_ever_is_given_up_and_costs_only_itself() -> None:
    late = b"BT /F 10 Tf 50 700 Td (Never reached) Tj ET"
    bomb = b"0 0 m " * MAX_OPERANDS + late
    good = b"\n".join(
        b"BT /F 10 Tf 50 %d Td (%b) Tj ET" % (700 - 12 * number, line.encode())
        for number, line in enumerate(wrapped(BODY, 80, indent=""))
    )
    data = pdf_of_streams([bomb, good], packed=True)
    assert len(data) < 100_000
    article = read(data)
    assert not any("Never reached" in one for one in article.paragraphs)
    assert LAST.split()[-1] in article.paragraphs[-1]


def test_pages_beyond_the_limit_are_left_out_and_said_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("newsdiff.intake.forms.pdf_pages.MAX_PAGES", 2)
    values = list(read_pages(pdf([column([LEAD])] * 3)))
    assert [sorted(value) for value in values] == [
        ["created", "title"], ["fragments"], ["fragments"], ["end"]
    ]  # fmt: skip
    assert values[-1] == {"end": False}


def test_what_was_written_before_the_process_was_ended_is_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lines = [list(piece) for piece in column(wrapped(BODY, 80))]
    cut: list[dict[str, object]] = [{"title": "", "created": ""}, {"fragments": lines}]
    monkeypatch.setattr(room, "_answers", lambda data: cut)
    article = read(b"%PDF-1.4 and so on")
    assert article.paragraphs == BODY
    assert "text cut off" in article.warnings


WHOLE = pdf([NEWSPAPER], title=TITLE, created="20260306")


@settings(max_examples=120)
@given(st.binary(min_size=1, max_size=12), st.integers(5, len(WHOLE)))
def test_no_damage_stops_the_reading_of_pages(noise: bytes, at: int) -> None:
    values = list(read_pages(WHOLE[:at] + noise + WHOLE[at + len(noise) :]))
    assert all(isinstance(value, dict) for value in values)


COORDINATES = st.floats(-1e6, 1e6)


@settings(max_examples=120)
@given(
    st.lists(
        st.lists(
            st.builds(
                Fragment,
                COORDINATES,
                COORDINATES,
                COORDINATES,
                st.text(st.characters(codec="utf-8"), max_size=20),
            ),
            max_size=12,
        ),
        max_size=3,
    )
)
def test_any_pieces_make_paragraphs(pages: list[list[Fragment]]) -> None:
    lines = read_lines(pages)
    assert all(paragraph.strip() for paragraph in paragraphs_of(lines))
    assert "\n" not in headline_of(lines)
