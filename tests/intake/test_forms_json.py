"""Data files: many reports in one input, fields by their usual names."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdiff.errors import EmptyError, NotTextError, ReadError, TooLargeError
from newsdiff.intake import Outcome, read, read_all
from newsdiff.intake.forms.json_fields import read_fields
from newsdiff.intake.forms.json_reports import MAX_DOCUMENT
from newsdiff.model import Article
from tests.intake.pages import BODY, LEAD, PAGE, SCRAPED, TITLE

TEXT = "\n\n".join(BODY)
RECORD = {
    "title": TITLE,
    "text": TEXT,
    "url": "https://www.gazette.example/bridge",
    "date_publish": "2026-03-04 08:30:00",
    "source": {"id": None, "name": "Harbour Gazette"},
    "authors": ["Ada Quill", "Bo Lind"],
    "language": "en",
}


def write(path: Path, value: object) -> Path:
    path.write_text(json.dumps(value), encoding="utf-8")
    return path


def outcomes(path: Path) -> list[Outcome]:
    return list(read_all([path]))


def articles(path: Path) -> list[Article]:
    return [one.result for one in outcomes(path) if isinstance(one.result, Article)]


def test_one_object_is_one_report(tmp_path: Path) -> None:
    path = write(tmp_path / "bridge.json", RECORD)
    article = read(path)
    assert article.title == TITLE
    assert article.paragraphs == BODY
    assert article.source == "Harbour Gazette"
    assert article.published == date(2026, 3, 4)
    assert article.url == "https://www.gazette.example/bridge"
    assert article.byline == "Ada Quill, Bo Lind"
    assert article.origin == str(path)
    assert article.warnings == ()


@pytest.mark.parametrize(
    "wrapped",
    [
        [RECORD, RECORD],
        {"articles": [RECORD, RECORD]},
        {"status": "ok", "response": {"docs": [RECORD, RECORD]}},
        {"hits": {"hits": [{"_source": RECORD}, {"_source": RECORD}]}},
        {"version": "1.1", "description": "A feed", "items": [RECORD, RECORD]},
    ],
)
def test_lists_of_reports_are_found(tmp_path: Path, wrapped: object) -> None:
    path = write(tmp_path / "bridge.json", wrapped)
    assert [one.source for one in outcomes(path)] == [f"{path} > 1", f"{path} > 2"]
    assert [article.paragraphs for article in articles(path)] == [BODY, BODY]


def test_a_damaged_line_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "stories.jsonl"
    line = json.dumps(RECORD)
    path.write_text(f'{line}\n\n{{"title": "cut\n{line}\n3\n{{}}\n', encoding="utf-8")
    found = outcomes(path)
    assert [one.source for one in found] == [f"{path}:{n}" for n in (1, 3, 4, 5, 6)]
    damaged, number, empty = (found[n].result for n in (1, 3, 4))
    assert str(damaged).endswith("stories.jsonl:3 is damaged: the line is no JSON")
    assert "stories.jsonl:5 is no report" in str(number)
    assert isinstance(empty, EmptyError)
    assert [article.origin for article in articles(path)] == [f"{path}:1", f"{path}:4"]


def test_lines_are_recognised_without_a_suffix() -> None:
    lines = f"{json.dumps(RECORD)}\n{json.dumps(RECORD)}\n".encode()
    with pytest.raises(ReadError, match="holds 2 reports"):
        read(lines, name="piped")
    assert read(json.dumps(RECORD).encode(), name="piped").paragraphs == BODY


def test_reading_one_takes_the_only_report_there_is(tmp_path: Path) -> None:
    path = tmp_path / "stories.jsonl"
    path.write_text(f"oops\n{json.dumps(RECORD)}\n", encoding="utf-8")
    assert read(path).title == TITLE
    path.write_text("oops\nand oops\n", encoding="utf-8")
    with pytest.raises(ReadError, match=r"stories\.jsonl:1 is damaged"):
        read(path)


def test_between_two_reports_of_one_input_reading_can_be_cancelled(
    tmp_path: Path,
) -> None:
    path = write(tmp_path / "bridge.json", [RECORD] * 5)
    answers = iter([False, False, True])
    assert len(list(read_all([path, path], cancelled=answers.__next__))) == 2


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("content", TEXT),
        ("articleBody", TEXT),
        ("maintext", TEXT),
        ("full_text", TEXT),
        ("paragraphs", list(BODY)),
        ("body", [{"type": "text", "text": paragraph} for paragraph in BODY]),
        ("content", {"rendered": "".join(f"<p>{p}</p>" for p in BODY)}),
        ("body_html", "<br><br>".join(BODY)),
        ("text", TEXT.replace("\n", "\\n").replace('"', "&quot;")),
        ("text", TEXT.replace(" ", "\u00a0").replace("bridge", "bri\u00addge")),
    ],
)
def test_the_text_is_found_under_its_usual_names(
    tmp_path: Path, name: str, value: object
) -> None:
    path = write(tmp_path / "a.json", {"headline": {"main": TITLE}, name: value})
    article = read(path)
    assert (article.title, article.paragraphs) == (TITLE, BODY)


@pytest.mark.parametrize(
    "record",
    [
        {  # schema.org
            "@context": "https://schema.org",
            "@graph": [
                {
                    "@type": "NewsArticle",
                    "headline": TITLE,
                    "articleBody": TEXT,
                    "datePublished": "2026-03-04T08:30:00+01:00",
                    "author": [{"@type": "Person", "name": "Ada Quill"}],
                    "publisher": {"@type": "Organization", "name": "Harbour Gazette"},
                    "mainEntityOfPage": {"@id": "https://gazette.example/bridge"},
                }
            ],
        },
        {  # news-please, as Common Crawl's news are read
            "authors": ["Ada Quill"],
            "date_download": "2026-03-09 10:00:00",
            "date_publish": "2026-03-04 08:30:00",
            "description": "A bridge is closed.",
            "filename": "gazette.example%2Fbridge.json",
            "maintext": TEXT,
            "source_domain": "gazette.example",
            "title": TITLE,
            "title_page": None,
            "url": "https://gazette.example/bridge",
        },
        {  # Newspaper3k
            "title": TITLE,
            "text": TEXT,
            "authors": ["Ada Quill"],
            "publish_date": "2026-03-04 00:00:00",
            "source_url": "https://gazette.example",
            "url": "https://gazette.example/bridge",
            "meta_lang": "en",
            "summary": "A bridge is closed.",
            "top_image": "https://gazette.example/a.png",
        },
        {  # Fundus
            "title": TITLE,
            "authors": ["Ada Quill"],
            "publishing_date": "2026-03-04 08:30:00+01:00",
            "body": {
                "summary": [BODY[0]],
                "sections": [
                    {"headline": [], "paragraphs": list(BODY[1:4])},
                    {"headline": [], "paragraphs": list(BODY[4:])},
                ],
            },
            "html": {
                "requested_url": "https://gazette.example/bridge",
                "content": PAGE,
                "crawl_date": "2026-03-09 10:00:00",
            },
        },
        {  # trafilatura
            "title": TITLE,
            "author": "Ada Quill",
            "hostname": "gazette.example",
            "date": "2026-03-04",
            "source": "https://gazette.example/bridge",
            "source-hostname": "gazette.example",
            "url": "https://gazette.example/bridge",
            "excerpt": "A bridge is closed.",
            "text": TEXT,
            "raw_text": TEXT.replace("\n", " "),
        },
        {  # the archive of a large American newspaper
            "docs": [
                {
                    "headline": {"main": TITLE, "print_headline": "Bridge closed"},
                    "byline": {"original": "Ada Quill"},
                    "pub_date": "2026-03-04T07:30:00+0000",
                    "web_url": "https://gazette.example/bridge",
                    "lead_paragraph": LEAD,
                    "body": TEXT,
                }
            ]
        },
    ],
)
def test_what_the_usual_tools_write_is_read(
    tmp_path: Path, record: dict[str, object]
) -> None:
    (article,) = articles(write(tmp_path / "a.json", record))
    assert article.title == TITLE
    assert article.paragraphs == BODY
    assert article.published == date(2026, 3, 4)
    assert article.byline == "Ada Quill"
    assert article.source in {"gazette.example", "Harbour Gazette"}
    assert article.url == "https://gazette.example/bridge"


def test_a_list_of_addresses_says_that_it_has_no_texts(tmp_path: Path) -> None:
    entry = {"url": "https://a.example/1", "title": TITLE, "seendate": "20260304T1030Z"}
    path = write(tmp_path / "a.json", {"articles": [entry]})
    assert "has no text in a field" in str(outcomes(path)[0].result)


def test_a_whole_page_in_a_field_is_cleaned_as_a_page(tmp_path: Path) -> None:
    article = read(write(tmp_path / "a.json", {"html": PAGE, "url": "x:y"}))
    assert article.source == "Harbour Gazette"
    assert LEAD in article.paragraphs
    assert not any("newsletter" in paragraph for paragraph in article.paragraphs)


@pytest.mark.parametrize("title", [{"title": TITLE}, {}])
def test_a_scraped_page_in_a_field_is_cleaned_as_one(
    tmp_path: Path, title: dict[str, str]
) -> None:
    article = read(write(tmp_path / "a.json", {**title, "text": SCRAPED}))
    assert article.title == TITLE
    assert not any("icon" in p or "Reply" in p for p in article.paragraphs)


def test_a_body_is_cleaned_only_of_what_is_surely_furniture(tmp_path: Path) -> None:
    kept = "A short line stays"
    text = f"{TITLE}\n\n{TEXT}\n\nRead more: Ferry fares to rise again\n\n{kept}"
    article = read(write(tmp_path / "a.json", {"title": TITLE, "text": text}))
    assert article.paragraphs == (*BODY, kept)
    assert [one.text for one in article.removed] == [
        TITLE,
        "Read more: Ferry fares to rise again",
    ]


def test_text_that_a_service_cut_off_says_so(tmp_path: Path) -> None:
    record = {**RECORD, "text": f"{LEAD} {BODY[1][:60]}… [+2713 chars]"}
    article = read(write(tmp_path / "a.json", record))
    assert "text cut off" in article.warnings
    assert article.paragraphs[-1].endswith(f"{BODY[1][:60]}…")


def test_a_summary_alone_is_read_with_a_warning(tmp_path: Path) -> None:
    article = read(write(tmp_path / "a.json", {"title": TITLE, "description": LEAD}))
    assert article.paragraphs == (LEAD,)
    assert "summary only" in article.warnings


@pytest.mark.parametrize(
    "value",
    [
        *("2026-03-04", "2026-03-04T23:59:59Z", "20260304T103000Z", "20260304"),
        *("Wed, 04 Mar 2026 08:00:00 +0100", "March 4, 2026", 1772582400),
        *(1772582400000, "1772582400", {"value": "2026-03-04"}, "4 March 2026, 10:00"),
    ],
)
def test_dates_are_read_as_they_come(value: object) -> None:
    assert read_fields({"publishedAt": value}).facts.published == date(2026, 3, 4)


@pytest.mark.parametrize(
    "value",
    [
        *("", "soon", None, True, -5, 10**4000, float("nan"), float("inf"), [], {}),
        *("00000000", "99999999", "03/04/2026", "١٢٣٤٥٦٧٨٩٠"),
    ],
)
def test_what_is_no_date_is_unknown(value: object) -> None:
    assert read_fields({"date": value}).facts.published is None


@pytest.mark.parametrize(
    ("record", "outlet"),
    [
        ({"outlet": "Coast Courier"}, "Coast Courier"),
        ({"source": "https://www.courier.example/"}, "courier.example"),
        ({"publisher": [{"name": "Coast Courier"}]}, "Coast Courier"),
        ({"link": "https://www.courier.example/a"}, "courier.example"),
        ({"link": "javascript:alert(1)"}, ""),
    ],
)
def test_the_outlet_is_found(record: dict[str, object], outlet: str) -> None:
    assert read_fields(record).facts.source == outlet


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"[" * 100_000, "is damaged"),
        (b'{"a":' * 100_000, "is damaged"),
        (b'{"text": ', "is damaged"),
        (b"3", "is no report"),
        (b"[]", "holds no reports"),
        (b"{}", "has no text"),
        (b'[{"text": "\\u200b \\u0000"}, 7]', "has no text that could"),
        (b'{"text": "a"' + b"\0" * 5000 + b"}", "is not text"),
        (b"9" * 5000, "is damaged"),
    ],
)
def test_hostile_json_is_one_clear_line(
    tmp_path: Path, content: bytes, message: str
) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(content)
    with pytest.raises(ReadError, match=message) as caught:
        read(path)
    assert "\n" not in str(caught.value)
    for one in outcomes(path):
        assert isinstance(one.result, ReadError)


def test_a_data_set_is_read_up_to_a_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsdiff.intake.load.MAX_REPORTS", 50)
    path = tmp_path / "many.jsonl"
    path.write_text("{}\n" * 100_000, encoding="utf-8")
    found = outcomes(path)
    assert len(found) == 51
    assert "holds more than 50 reports" in str(found[-1].result)


def test_a_document_that_is_too_large_is_refused_unparsed(tmp_path: Path) -> None:
    path = tmp_path / "huge.json"
    path.write_bytes(b"[{}," + b" " * MAX_DOCUMENT)
    with pytest.raises(TooLargeError, match="JSON document of over 30 MB"):
        read(path)


def test_prose_that_begins_like_json_is_prose() -> None:
    article = read(f'{{"Nothing to see here}}\n\n{TEXT}'.encode())
    assert article.paragraphs[-1] == BODY[-1]


def test_utf_16_and_a_picture_are_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(json.dumps(RECORD).encode("utf-16"))
    assert read(path).title == TITLE
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    with pytest.raises(NotTextError):
        read(path)


NAMES = st.sampled_from(
    [
        *("title", "text", "content", "html", "url", "date", "publishedAt", "source"),
        *("authors", "language", "items", "articles", "_source", "fields", "x"),
    ]
)
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(st.characters())
    | st.sampled_from([LEAD, "<p>a</p>", "2026-03-04", "http://[", "\ud800", "\0"]),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=4)
    ),
    max_leaves=12,
)


@settings(max_examples=150)
@given(st.dictionaries(NAMES | st.text(max_size=5), VALUES, max_size=6))
def test_no_record_raises(record: dict[str, object]) -> None:
    fields = read_fields(record)
    fields.text.encode("utf-8")
    assert fields.facts.title == fields.facts.title.strip()
    assert fields.facts.url == "" or fields.facts.url.startswith("http")


@settings(max_examples=100)
@given(VALUES)
def test_no_json_raises_anything_but_our_own_errors(value: object) -> None:
    try:
        article = read(b"[" + json.dumps(value).encode() + b"]")
    except ReadError:
        return
    assert article.paragraphs


@settings(max_examples=60)
@given(st.text(st.characters(codec="utf-8"), min_size=1).filter(str.strip))
def test_a_stated_title_is_kept_whatever_the_text(title: str) -> None:
    fields = read_fields({"title": title.replace("&", "+"), "text": LEAD})
    assert fields.text == LEAD
    assert "\n" not in fields.facts.title
