"""The day a page was saved bounds the day of publication, and never becomes it."""

import gzip
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.intake import read
from newsdiff.intake.facts.captured import published_by
from tests.intake.pages import BODY, PAGE, TITLE
from tests.intake.test_forms_saved import snapshot
from tests.intake.test_forms_warc import answer, record

SAVED = date(2026, 3, 6)
DATED = '<meta property="article:published_time" content="2026-03-04T08:30:00+01:00">'
UNDATED = PAGE.replace(DATED, "")


@pytest.mark.parametrize(
    ("captured", "published", "head", "day"),
    [
        (None, date(2027, 1, 1), [], date(2027, 1, 1)),
        (None, None, ["March 4"], None),
        (SAVED, date(2026, 3, 4), [], date(2026, 3, 4)),
        (SAVED, date(2026, 3, 7), [], date(2026, 3, 7)),
        (SAVED, date(2026, 3, 9), [], None),
        (SAVED, None, [], None),
        (SAVED, None, ["Updated March 4, 10:30"], date(2026, 3, 4)),
        (SAVED, None, ["Wed, 4 Mar"], date(2026, 3, 4)),
        (SAVED, None, ["29 December"], date(2025, 12, 29)),
        (SAVED, None, ["Friday"], None),
        (SAVED, None, ["4 March to 6 March"], None),
        (SAVED, None, ["The bridge was closed on 4 March after a crack"], None),
        (date(2026, 3, 1), None, ["29 February"], None),
    ],
)
def test_a_day_is_judged_by_the_day_of_capture(
    captured: date | None, published: date | None, head: list[str], day: date | None
) -> None:
    assert published_by(captured, published, head) == day


@given(st.dates(), st.none() | st.dates(), st.lists(st.text(max_size=20), max_size=3))
def test_nothing_is_published_long_after_it_was_saved(
    captured: date, published: date | None, head: list[str]
) -> None:
    day = published_by(captured, published, head)
    assert day is None or (day - captured).days <= 1


def dated(page: bytes, day: bytes) -> bytes:
    return snapshot(page).replace(
        b"MIME-Version", b"Date: Fri, " + day + b" 2026 10:12:13 +0100\r\nMIME-Version"
    )


def test_a_saved_page_is_not_dated_by_its_saving() -> None:
    assert read(dated(UNDATED.encode(), b"6 Mar")).published is None
    assert read(dated(PAGE.encode(), b"6 Mar")).published == date(2026, 3, 4)
    assert read(dated(PAGE.encode(), b"2 Mar")).published is None


def test_a_crawled_page_neither() -> None:
    whole = record(answer(PAGE.encode()))
    for day, published in (("2026-03-06", date(2026, 3, 4)), ("2026-03-01", None)):
        head = f"WARC/1.0\r\nWARC-Date: {day}T10:00:00Z".encode()
        crawled = whole.replace(b"WARC/1.0", head, 1)
        assert read(gzip.compress(crawled)).published == published


def test_a_page_of_singlefile_tells_the_year_of_its_date_line(tmp_path: Path) -> None:
    comment = (
        "<html><!--\n Page saved with SingleFile \n url: https://gazette.example/b \n"
        " saved date: Fri Mar 06 2026 10:12:13 GMT+0100\n-->"
    )
    path = tmp_path / "bridge.html"
    text = "".join(f"<p>{paragraph}</p>" for paragraph in BODY)
    path.write_text(
        f"{comment}<body><h1>{TITLE}</h1><p>March 4</p>{text}</body></html>",
        encoding="utf-8",
    )
    article = read(path)
    assert article.url == "https://gazette.example/b"
    assert article.published == date(2026, 3, 4)
    assert BODY[0] in article.paragraphs
