"""One input, one article; whatever goes wrong is one clear line."""

import io
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsdiff
from newsdiff.errors import (
    EmptyError,
    NewsDiffError,
    NotFoundError,
    NotTextError,
    ReadError,
    TooLargeError,
)
from newsdiff.intake import find, read, read_all
from newsdiff.intake.inputs.local import MAX_BYTES
from tests.intake.pages import BODY, LEAD, PAGE, SCRAPED, TITLE

CLEAN = f"{TITLE}\n\n" + "\n\n".join(BODY)


def test_a_text_file_becomes_an_article(tmp_path: Path) -> None:
    path = tmp_path / "coast-courier.txt"
    path.write_text(CLEAN, encoding="utf-8")
    article = read(path)
    assert article.paragraphs == BODY
    assert article.title == TITLE
    assert article.source == "Coast Courier"
    assert article.language == "en"
    assert article.origin == str(path)
    assert article.warnings == ()


def test_sentences_know_their_place() -> None:
    article = read(CLEAN.encode())
    assert len(article.sentences) >= len(BODY)
    for sentence in article.sentences:
        paragraph = article.paragraphs[sentence.paragraph]
        assert paragraph[sentence.start : sentence.end] == sentence.text


def test_the_outlet_printed_on_the_page_names_a_file(tmp_path: Path) -> None:
    path = tmp_path / "coast-courier.txt"
    text = "The Coast Courier | Log in\n\nMenu\n\n" + CLEAN + "\n\nShare this story\n"
    path.write_text(text, encoding="utf-8")
    assert read(path).source == "The Coast Courier"


def test_html_in_a_text_file_is_read_as_html(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    assert read(path).source == "Harbour Gazette"


def test_plain_text_in_an_html_file_is_read_as_text(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(SCRAPED, encoding="utf-8")
    assert read(path).title == TITLE


def test_markup_stays_text_and_escapes_go(tmp_path: Path) -> None:
    hostile = "\x1b[31mThe mayor\x1b[0m said [/] and [@click=app.quit]no[/] on Monday."
    article = read(f"{TITLE} [/]\n\n{hostile}\n\n{LEAD}".encode())
    assert article.paragraphs[0] == (
        "The mayor said [/] and [@click=app.quit]no[/] on Monday."
    )
    assert "\x1b" not in article.title


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO(CLEAN.encode()))
    monkeypatch.setattr(sys, "stdin", stream)
    article = read("-", name="Coast Courier")
    assert article.paragraphs == BODY
    assert article.source == "Coast Courier"


def test_markdown_is_read_with_its_front_matter(tmp_path: Path) -> None:
    path = tmp_path / "bridge.md"
    path.write_text(
        "---\ntitle: Bridge closed\ndate: 2026-03-04\nsource: Coast Courier\n"
        f"author: Ada Quill\n---\n\n# Bridge closed\n\n**{LEAD}**\n\n"
        "## A quiet market\n\nThe [mayor](https://city.example) called it *sad*, and "
        "asked everybody to take the ferry.\n",
        encoding="utf-8",
    )
    article = read(path)
    assert (article.title, article.source) == ("Bridge closed", "Coast Courier")
    assert str(article.published) == "2026-03-04"
    assert article.paragraphs[0] == LEAD
    assert article.paragraphs[1].startswith("The mayor called it sad, and")
    assert [heading.text for heading in article.subheadings] == ["A quiet market"]


def message(source: str | Path | bytes) -> str:
    with pytest.raises(ReadError) as caught:
        read(source)
    assert "\n" not in str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize("content", [b"", b" \n\t \n", b"\xef\xbb\xbf", b"\x00\x00"])
def test_an_empty_file_is_called_empty(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "empty.txt"
    path.write_bytes(content)
    with pytest.raises((EmptyError, NotTextError), match=r"empty\.txt"):
        read(path)


def test_a_missing_file_is_called_missing(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="there is no such file"):
        read(tmp_path / "missing.txt")


def test_a_picture_is_called_a_picture(tmp_path: Path) -> None:
    path = tmp_path / "photo.txt"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    with pytest.raises(NotTextError, match="a PNG picture"):
        read(path)


def test_a_file_that_is_too_large_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(2 * MAX_BYTES)
    with pytest.raises(TooLargeError, match=r"has 20\.0 MB"):
        read(path)
    with pytest.raises(TooLargeError):
        read(b"a" * (MAX_BYTES + 1))


def test_a_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    path = tmp_path / "pipe.txt"
    os.mkfifo(path)
    assert "is a pipe or a device" in message(path)


def test_a_folder_and_a_broken_link_are_named(tmp_path: Path) -> None:
    link = tmp_path / "link.txt"
    link.symlink_to(tmp_path / "gone.txt")
    assert "is a folder" in message(tmp_path)
    assert "a link to a file that is gone" in message(link)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_says_so(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text(CLEAN, encoding="utf-8")
    path.chmod(0)
    assert "permission denied" in message(path)


@pytest.mark.parametrize("source", ["", "a\0b", "file:///etc/passwd", "gopher://x/y"])
def test_odd_names_are_refused_in_words(source: str) -> None:
    assert message(source)


def test_a_folder_is_opened_and_only_its_reports_taken(tmp_path: Path) -> None:
    for name in (
        *("b.txt", "a.html", "deep/c.md", "README.md", "photo.png", "truth.json"),
        *(".hidden.txt", ".git/d.txt", "a_files/frame.html", "draft.txt~"),
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(LEAD, encoding="utf-8")
    found = [Path(name).relative_to(tmp_path).as_posix() for name in find([tmp_path])]
    assert found == ["a.html", "b.txt", "deep/c.md"]


def test_what_is_named_itself_is_always_tried(tmp_path: Path) -> None:
    named = [str(tmp_path / "truth.json"), "https://gazette.example/x", "-"]
    assert find([*named, named[0]]) == named


def test_one_failure_does_not_stop_the_rest(tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text(CLEAN, encoding="utf-8")
    outcomes = list(read_all([tmp_path / "missing.txt", good]))
    assert isinstance(outcomes[0].result, NotFoundError)
    assert not isinstance(outcomes[1].result, ReadError)
    assert outcomes[1].result.title == TITLE


def test_reading_many_stops_when_cancelled(tmp_path: Path) -> None:
    answers = iter([False, True])
    outcomes = read_all([tmp_path / "a", tmp_path / "b"], cancelled=answers.__next__)
    assert len(list(outcomes)) == 1


@settings(max_examples=60)
@given(st.binary(max_size=2000) | st.text(max_size=1000).map(str.encode))
def test_no_bytes_raise_anything_but_our_own_errors(data: bytes) -> None:
    try:
        article = newsdiff.read(data)
    except NewsDiffError:
        return
    assert article.paragraphs
