"""Mails and mailboxes: newsletters as their readers have them."""

import html
from datetime import date
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdiff.errors import EmptyError, ReadError
from newsdiff.intake import read, read_all
from newsdiff.intake.forms.forwarded import find_forwarded
from newsdiff.model import Article
from tests.intake.pages import BODY, LEAD, PAGE, SECOND, TITLE
from tests.intake.pdfs import column, pdf

TEXT = "\n\n".join(BODY)
LETTER = (
    "<html><body><table><tr><td><div>View in browser</div>"
    + "".join(f"<p>{paragraph}</p>" for paragraph in BODY)
    + "</td></tr></table></body></html>"
)


def mail(*, subject: str = TITLE) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Hafen-Kurier für Eastmoor <news@mail.kurier.example>"
    message["To"] = "reader@home.example"
    message["Subject"] = subject
    message["Date"] = "Wed, 04 Mar 2026 23:30:00 +0100"
    message["Message-ID"] = "<1@kurier.example>"
    return message


def saved(path: Path, message: EmailMessage) -> Path:
    path.write_bytes(message.as_bytes())
    return path


def test_a_plain_mail_is_a_report(tmp_path: Path) -> None:
    message = mail(subject=f"Fwd: RE: {TITLE}")
    message.set_content("\n\n".join(BODY[:3]), cte="quoted-printable")
    article = read(saved(tmp_path / "letter.eml", message))
    assert article.title == TITLE
    assert article.source == "Hafen-Kurier für Eastmoor"
    assert article.published == date(2026, 3, 4)
    assert article.paragraphs == BODY[:3]


def articles(path: Path) -> dict[str, Article]:
    found = {one.source: one.result for one in read_all([path])}
    assert all(isinstance(result, Article) for result in found.values()), found
    return {
        name.removeprefix(str(path)): result
        for name, result in found.items()
        if isinstance(result, Article)
    }


def test_the_page_in_a_mail_is_preferred(tmp_path: Path) -> None:
    message = mail()
    message.set_content("Open this letter in your browser: https://kurier.example/1")
    message.add_alternative(LETTER, subtype="html")
    article = read(saved(tmp_path / "letter.eml", message))
    assert LEAD in article.paragraphs
    assert SECOND in article.paragraphs


def test_the_plain_text_is_preferred_where_it_says_much_more(tmp_path: Path) -> None:
    message = mail()
    message.set_content(TEXT)
    message.add_alternative(f"<html><p>{LEAD}</p></html>", subtype="html")
    article = read(saved(tmp_path / "letter.eml", message))
    assert article.paragraphs == BODY


def test_files_that_were_sent_along_are_reports(tmp_path: Path) -> None:
    message = mail()
    message.set_content(TEXT)
    message.add_attachment(
        PAGE.replace("Harbour Gazette", "Coast Courier"),
        subtype="html",
        filename="page.html",
    )
    message.add_attachment(
        pdf([column([f"{LEAD} {SECOND}"])]),
        maintype="application",
        subtype="pdf",
        filename="harbour-gazette.pdf",
    )
    message.add_attachment(b"PNG", maintype="image", subtype="png", filename="a.png")
    found = articles(saved(tmp_path / "letter.eml", message))
    assert list(found) == ["", " > page.html", " > harbour-gazette.pdf"]
    assert found[""].source == "Hafen-Kurier für Eastmoor"
    assert found[" > page.html"].source == "Coast Courier"
    assert found[" > harbour-gazette.pdf"].source == "Harbour Gazette"


def test_a_note_to_what_was_sent_along_is_no_report(tmp_path: Path) -> None:
    message = mail()
    message.set_content("Here is what I told you of. Greetings, Bo")
    message.add_attachment(TEXT, filename="coast-courier.txt")
    article = read(saved(tmp_path / "letter.eml", message))
    assert article.source == "Coast Courier"
    assert article.paragraphs == BODY


def test_a_mail_that_was_forwarded_whole_is_its_senders(tmp_path: Path) -> None:
    message = EmailMessage()
    message["From"] = "Bo Lind <bo@home.example>"
    message["Subject"] = "Fwd: look at this"
    message["Message-ID"] = "<2@home.example>"
    message.set_content("See below.")
    inner = mail()
    inner.set_content(TEXT)
    message.add_attachment(inner)
    article = read(saved(tmp_path / "letter.eml", message))
    assert article.title == TITLE
    assert article.source == "Hafen-Kurier für Eastmoor"
    assert article.published == date(2026, 3, 4)


@pytest.mark.parametrize("is_page", [False, True])
def test_a_mail_that_was_forwarded_inside_another_is_its_senders(
    tmp_path: Path, *, is_page: bool
) -> None:
    lines = [
        "---------- Forwarded message ---------",
        "From: Harbour Gazette <news@gazette.example>",
        "Date: Wed, 4 Mar 2026 at 08:30",
        f"Subject: {TITLE}",
        "To: <bo@home.example>",
    ]
    message = EmailMessage()
    message["From"] = "Bo Lind <bo@home.example>"
    message["Date"] = "Fri, 06 Mar 2026 23:30:00 +0100"
    message["Subject"] = f"Fwd: {TITLE}"
    message["Message-ID"] = "<2@home.example>"
    if is_page:
        head = "<br>".join(html.escape(line) for line in lines)
        message.set_content(f"<div>{head}<br></div>{LETTER}", subtype="html")
    else:
        message.set_content("\n".join(["fyi", "", *lines, "", "", TEXT]))
    article = read(saved(tmp_path / "letter.eml", message))
    assert article.source == "Harbour Gazette"
    assert article.published == date(2026, 3, 4)
    assert article.title == TITLE
    assert article.paragraphs == BODY if not is_page else LEAD in article.paragraphs


def test_a_letter_that_summarises_several_stories_says_so(tmp_path: Path) -> None:
    story = f"<h2>{TITLE}</h2><p>{LEAD}</p><p><a href='#'>Read more</a></p>"
    message = mail()
    message.set_content(f"<html><body>{story * 3}</body></html>", subtype="html")
    assert "several stories" in read(saved(tmp_path / "a.eml", message)).warnings
    message.set_content(LETTER, subtype="html")
    assert "several stories" not in read(saved(tmp_path / "b.eml", message)).warnings


def test_the_plain_text_is_read_where_the_page_is_empty(tmp_path: Path) -> None:
    message = mail()
    message.set_content(TEXT)
    message.add_alternative(
        "<html><body><img src='a.png'></body></html>", subtype="html"
    )
    assert LEAD in read(saved(tmp_path / "letter.eml", message)).paragraphs


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "no-such-charset", ""])
def test_a_wrong_charset_is_survived(tmp_path: Path, charset: str) -> None:
    path = tmp_path / "letter.eml"
    path.write_bytes(
        f"From: a@kurier.example\nSubject: Br\u00fccke\nMIME-Version: 1.0\n"
        f"Content-Type: text/plain; charset={charset}\n\n{TEXT}\n\nZürich.\n".encode()
    )
    article = read(path)
    assert article.source == "kurier.example"
    assert LEAD in article.paragraphs


def test_encoded_headers_are_read(tmp_path: Path) -> None:
    path = tmp_path / "letter.eml"
    path.write_bytes(
        b"Received: from x\nFrom: =?utf-8?b?SGFmZW4tS3VyaWVy?= <a@b.example>\n"
        b"Subject: =?iso-8859-1?q?Die_Br=FCcke?=\n =?utf-8?q?_ist_zu?=\n\n"
        + LEAD.encode()
    )
    article = read(path)
    assert (article.title, article.source) == ("Die Brücke ist zu", "Hafen-Kurier")


def test_a_mail_is_recognised_without_its_suffix() -> None:
    message = mail()
    message.set_content(TEXT)
    assert read(message.as_bytes()).source == "Hafen-Kurier für Eastmoor"


def test_a_text_that_begins_like_a_mail_is_a_text() -> None:
    article = read(f"Subject: bridges\nFrom: the harbour\n\n{TEXT}".encode())
    assert article.published is None
    assert LEAD in article.paragraphs


def test_a_mailbox_holds_several(tmp_path: Path) -> None:
    path = tmp_path / "letters.mbox"
    message = mail()
    message.set_content(f"{TEXT}\n\n>From here on it is quiet.")
    empty = mail()
    separator = b"From news@kurier.example Wed Mar  4 23:30:00 2026\n"
    path.write_bytes(
        b"\n".join(separator + one.as_bytes() for one in (message, empty, message))
    )
    outcomes = list(read_all([path]))
    assert [one.source for one in outcomes] == [f"{path} > {n}" for n in (1, 2, 3)]
    assert isinstance(outcomes[1].result, EmptyError)
    assert isinstance(outcomes[2].result, Article)
    assert outcomes[2].result.title == TITLE


@pytest.mark.parametrize(
    "content",
    [
        b"From: a\nMIME-Version: 1.0\n\n",
        b"From: a\nMIME-Version: 1.0\nContent-Type: image/png\n\nabc",
        b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x--",
        b"MIME-Version: 1.0\nContent-Transfer-Encoding: base64\n\n\x00\xff=",
        b"Subject: x\nMIME-Version: 1.0\n"
        + b"Content-Type: multipart/mixed; boundary=a\n\n--a\n" * 5000,
        b"Subject: x\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n" * 5000,
        b"Subject: x\nMIME-Version: 1.0\n\n" + b"\n" * 2_000_000,
        b"MIME-Version: 1.0\nContent-Type: text/plain" + b";\n a=b" * 500_000,
    ],
)
def test_hostile_mails_are_one_clear_line(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.eml"
    # What takes the square of its length would not be done when pytest-timeout ends it.
    path.write_bytes(content)
    with pytest.raises(ReadError, match=r"letter\.eml") as caught:
        read(path)
    assert "\n" not in str(caught.value)


def test_a_header_that_goes_on_is_cut(tmp_path: Path) -> None:
    path = tmp_path / "letter.eml"
    # What takes the square of its length would not be done when pytest-timeout ends it.
    path.write_bytes(
        b"MIME-Version: 1.0\nFrom: "
        + b'"(<=?utf-8?q?' * 200_000
        + b"\n\n"
        + TEXT.encode()
    )
    assert LEAD in read(path).paragraphs


LINES = st.sampled_from(
    [
        *(b"Content-Type: text/html", b"Content-Type: multipart/mixed; boundary=a"),
        *(b"--a", b"--a--", b"", b"Content-Transfer-Encoding: base64", b" folded"),
        *(b"Content-Transfer-Encoding: quoted-printable", b"=?utf-8?q?=FF?=", b"=3"),
        *(b"Content-Type: text/plain; charset*=x''%ff", b"Subject: =?x?b?!?=", b"<p>"),
        *(b"Content-Type: message/rfc822", b"From: \xff <", b"Date: Wed, 99 Foo"),
        *(b"Content-Transfer-Encoding: x-uuencode", b"begin 644 a", LEAD.encode()),
        *(b"Content-Disposition: \xff; filename*=", b"Content-Type: \xff/\xfe; a"),
    ]
) | st.binary(max_size=40)


@settings(max_examples=200)
@given(st.lists(LINES, max_size=15))
def test_no_mail_raises_anything_but_our_own_errors(lines: list[bytes]) -> None:
    try:
        article = read(b"\n".join([b"MIME-Version: 1.0", b"From: a", *lines]))
    except ReadError:
        return
    assert article.paragraphs


@settings(max_examples=200)
@given(st.binary(max_size=300), st.booleans())
def test_no_forwarded_mail_is_read_beyond_its_end(tail: bytes, is_page: bool) -> None:
    head = b"<br>" * is_page + b"-- Forwarded message --\nFrom: a <b@c>\n"
    found = find_forwarded(head + tail)
    assert found is None or found.sender
    assert found is None or found.end <= len(head + tail) * 2
