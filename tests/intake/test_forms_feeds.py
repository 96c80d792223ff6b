"""Feeds, from files and from a server on this machine."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdiff.errors import EmptyError, FetchError, ReadError
from newsdiff.intake import fetch as fetching
from newsdiff.intake import read, read_all, read_many
from newsdiff.intake.fetch import fetch
from newsdiff.intake.forms import discovery
from newsdiff.intake.forms import feeds as room
from newsdiff.intake.forms.raw import Link, RawReport
from newsdiff.model import Article
from tests.intake.misbehaving import fetcher_for, serving
from tests.intake.pages import BODY, LEAD, PAGE, SECOND, TITLE

HTML = "".join(f"<p>{paragraph}</p>" for paragraph in BODY)
SUMMARY = "A crack was found, and the harbour bridge is closed for weeks."


def rss(*items: str) -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!-- made by hand -->\n'
        '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:media="http://search.yahoo.com/mrss/">'
        "<channel><title>Harbour Gazette</title><link>https://gazette.example</link>"
        f"{''.join(items)}</channel></rss>"
    )


def item(link: str = "https://gazette.example/bridge", text: str = HTML) -> str:
    return (
        f"<item><media:title>Photo of a pier</media:title><title>{TITLE}</title>"
        f"<link>{link}</link><pubDate>Wed, 04 Mar 2026 08:00:00 GMT</pubDate>"
        f"<dc:creator>Ada Quill</dc:creator><description>{SUMMARY}</description>"
        f"<content:encoded>{escape(text)}</content:encoded></item>"
    )


ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Coast Courier</title>
<entry><title type="html">{TITLE}</title><link rel="self" href="x"/>
<link href="https://courier.example/1"/><updated>2026-03-05T09:00:00Z</updated>
<author><name>Bo Lind</name></author><content type="xhtml">
<div xmlns="http://www.w3.org/1999/xhtml">{HTML}</div></content></entry></feed>"""


def results(source: str | Path, content: str | bytes = "") -> list[Article | ReadError]:
    if content and isinstance(source, Path):
        data = content if isinstance(content, bytes) else content.encode()
        source.write_bytes(data)
    return [outcome.result for outcome in read_all([source])]


def test_an_entry_with_its_full_text_is_a_report(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    (article,) = results(path, rss(item()))
    assert isinstance(article, Article)
    assert (article.title, article.paragraphs) == (TITLE, BODY)
    assert (article.source, article.byline) == ("Harbour Gazette", "Ada Quill")
    assert article.published == date(2026, 3, 4)
    assert article.url == "https://gazette.example/bridge"
    assert article.origin == f"{path} > https://gazette.example/bridge"
    assert article.warnings == ()


def test_atom_is_read(tmp_path: Path) -> None:
    (article,) = results(tmp_path / "atom.xml", ATOM)
    assert isinstance(article, Article)
    assert (article.title, article.paragraphs) == (TITLE, BODY)
    assert (article.source, article.byline) == ("Coast Courier", "Bo Lind")
    assert article.published == date(2026, 3, 5)
    assert article.url == "https://courier.example/1"


def test_a_feed_in_a_file_makes_nothing_be_fetched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(fetching, "new_fetcher")
    summary, empty = results(
        tmp_path / "feed.xml",
        rss(item(text=""), "<item><link>https://gazette.example/2</link></item>"),
    )
    assert isinstance(summary, Article)
    assert summary.paragraphs == (SUMMARY,)
    assert "summary only" in summary.warnings
    assert "feed.xml > https://gazette.example/2 has no text" in str(empty)


def test_an_entry_that_stands_twice_is_read_once(tmp_path: Path) -> None:
    assert len(results(tmp_path / "feed.xml", rss(item(), item()))) == 1


OPML = """<opml><body><outline xmlUrl="HOST/feed.xml"/><outline text="x">
<outline xmlUrl="HOST/page"/></outline></body></opml>"""


class Site(BaseHTTPRequestHandler):
    """A site with a feed, pages, and links that lead astray."""

    def do_GET(self) -> None:
        host = f"http://{self.headers['Host']}"
        kind, text = {
            "/feed.xml": (
                "application/rss+xml",
                rss(
                    item("/page"),
                    item(f"{host}/gone", ""),
                    item("/page?2", ""),
                    item("file:///etc/passwd", ""),
                ),
            ),
            "/": ("text/html", FRONT),
            "/article": ("text/html", FRONT.replace("Front", TITLE)),
            "/list.opml": (
                "text/xml",
                OPML.replace("HOST", host),
            ),
        }.get(self.path, ("text/html", PAGE if "page" in self.path else ""))
        self.send_response(404 if not text else 200)
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, *_: object) -> None:
        """Keep the test's output clean."""


FRONT = (
    '<html><head><title>Front</title><link rel="alternate" href="/comments.xml" '
    'type="application/rss+xml" title="Comments"><link type="application/rss+xml" '
    f'rel="alternate" href="/feed.xml"></head><body><article>{HTML}</article></html>'
)


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=httpd.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{httpd.server_address[1]}"
    httpd.shutdown()
    httpd.server_close()


def check_feed(server: str, found: list[Article | ReadError]) -> None:
    full, gone, page, local = found
    assert isinstance(full, Article)
    assert full.paragraphs == BODY
    assert isinstance(gone, FetchError)
    assert str(gone).startswith(f"{server}/gone does not exist (404)")
    assert isinstance(page, Article)
    assert page.origin == page.url == f"{server}/page?2"
    assert {LEAD, SECOND} <= set(page.paragraphs)
    assert page.source == "Harbour Gazette"
    assert isinstance(local, Article)
    assert local.paragraphs == (SUMMARY,)


def test_the_page_behind_a_summary_is_fetched(server: str) -> None:
    check_feed(server, results(f"{server}/feed.xml"))


def test_the_feed_of_a_front_page_is_found(server: str) -> None:
    check_feed(server, results(f"{server}"))
    check_feed(server, results(f"{server}/"))


def test_the_feed_of_an_articles_page_is_not_read(server: str) -> None:
    assert read(f"{server}/article").paragraphs == BODY


def test_the_feeds_of_a_list_are_read(server: str) -> None:
    *found, last = results(f"{server}/list.opml")
    check_feed(server, found)
    assert str(last) == f"{server}/page is no feed"


def test_a_feed_from_outside_leads_to_no_private_address(
    server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (refused,) = results(
        tmp_path / "list.opml", f'<opml><outline xmlUrl="{server}/feed.xml"/></opml>'
    )
    assert "leads into a private network" in str(refused)


def test_entries_of_a_public_feed_lead_to_no_private_address(server: str) -> None:
    port = server.rpartition(":")[2]
    feed = f'<opml><outline xmlUrl="http://gazette.example:{port}/feed.xml"/></opml>'
    raw = RawReport(feed.encode(), "list.opml")
    fetcher = fetcher_for()
    _, gone, page, _ = room.read_feed_list(raw, feed.encode(), fetcher)
    assert isinstance(gone, Link)
    assert isinstance(page, Link)
    assert not gone.may_be_private
    with pytest.raises(FetchError, match="leads into a private network"):
        fetch("http://10.0.0.7/", from_outside=not gone.may_be_private, fetcher=fetcher)


def test_a_page_names_its_feeds_in_several_ways(server: str) -> None:
    def found(page: str) -> list[str]:
        return list(discovery._feeds_of(page.encode(), "https://gazette.example/x/"))

    rss_link = "<link rel='alternate' type='application/rss+xml' href='{}'>".format
    assert found(rss_link("/a.xml") + rss_link("/a.xml") + rss_link("b")) == [
        "https://gazette.example/a.xml",
        "https://gazette.example/x/b",
    ]
    assert found('<link type=application/atom+xml rel="alternate" href=/a>') == [
        "https://gazette.example/a"
    ]
    assert found(rss_link("http://[") + rss_link("file:///etc/passwd")) == []
    assert found(rss_link("/c.xml").replace(">", " title='Comments'>")) == []
    links = (
        '<a href="/about">About</a><a class=x href="/rss/">RSS</a>'
        '<a href="https://other.example/feed">Theirs</a><a href="/news.xml">x</a>'
    )
    assert found(links) == ["https://gazette.example/rss/"]
    assert found(links + rss_link("/a.xml")) == ["https://gazette.example/a.xml"]


def test_the_next_feed_is_tried_where_the_first_is_none(server: str) -> None:
    page = (
        b'<link rel="alternate" type="application/rss+xml" href="/gone">'
        b'<link rel="alternate" type="application/rss+xml" href="/feed.xml">'
    )
    raw = RawReport(page, server, url=server, is_fetched=True, may_be_private=True)
    parts = discovery.discovered(raw)
    assert parts is not None
    assert len(list(parts)) == 4
    only_gone = replace(raw, content=page.replace(b"/feed.xml", b"/gone-too"))
    assert discovery.discovered(only_gone) is None


def test_links_that_are_no_addresses_are_left(tmp_path: Path) -> None:
    assert room.linked_address("https://a.example/b", "http://[") == ""
    assert room.linked_address("https://a.example/b", "c") == "https://a.example/c"
    assert room.linked_address("", "c") == ""


def test_the_pages_of_a_feed_are_asked_for_two_at_a_time() -> None:
    with serving() as site:
        found = list(read_many([f"{site.address}/feed.xml"], workers=0))
        assert [one.source for one in found] == [
            f"{site.address}/slow?{number}" for number in range(6)
        ]
        assert all(isinstance(one.result, Article) for one in found)
        assert site.state.most_busy <= 2


def test_cancelling_ends_the_requests_that_are_open() -> None:
    with serving() as site:
        source = f"{site.address}/hanging.xml"
        cancelled = site.state.reached.is_set
        assert list(read_many([source], workers=0, cancelled=cancelled)) == []
        assert 1 <= site.state.counts["silent"] <= 2


def test_a_long_feed_is_read_up_to_a_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "MAX_ENTRIES", 3)
    many = rss(*(item(f"https://gazette.example/{n}") for n in range(2000)))
    found = results(tmp_path / "feed.xml", many)
    assert len(found) == 4
    assert "has more than 3 entries" in str(found[-1])


LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "haha">'
    + "".join(
        f'<!ENTITY {new} "{f"&{old};" * 10}">'
        for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + '<!ENTITY file SYSTEM "file:///etc/passwd">]>'
    "<rss><channel><item><title>&i;</title><description>&i;&file; A bridge is closed"
    "</description></item></channel></rss>"
)


@pytest.mark.parametrize(
    "content",
    [
        LAUGHS,
        "<rss>" + "<a>" * 100_000,
        "<rss><channel><title>x</title></channel></rss>",
        "<rss>",
        "<opml><body/></opml>",
        '<opml><outline xmlUrl="file:///etc/passwd"/></opml>',
        "<feed " + 'a="b" ' * 50_000,
        "<rss>" + "<item/>" * 300_000 + "</rss>",
        b"<rss>\0\xff\xfe</rss>",
        "<!--" + "-->" + "<!---->" * 900 + "<rss",
    ],
)
def test_hostile_feeds_end_in_clear_lines(tmp_path: Path, content: str | bytes) -> None:
    # What takes the square of its length would not be done when pytest-timeout ends it.
    for result in results(tmp_path / "feed.xml", content):
        if isinstance(result, Article):
            assert "root:" not in "".join(result.paragraphs)
            assert sum(map(len, result.paragraphs)) < 10_000
        else:
            assert "\n" not in str(result)


def test_a_feed_without_entries_says_so(tmp_path: Path) -> None:
    (result,) = results(tmp_path / "feed.xml", rss())
    assert isinstance(result, EmptyError)
    assert "is a feed without entries" in str(result)


PIECES = st.sampled_from(
    [
        *("<item>", "</item>", "<entry>", "<title>", "</title>", "<link>", "http://["),
        *('<link href="//a:b"/>', "<content type='xhtml'>", "<p>", "&lt;p>", "&x;"),
        *("<![CDATA[", "]]>", "<pubDate>", "99 Foo", "<author>", "a@b (c)", LEAD, "\0"),
        *("<source>", "<a:b>", 'xmlns="', "<!--", "<?", "</rss>"),
    ]
)


@settings(max_examples=150)
@given(st.lists(PIECES | st.text(max_size=8), max_size=14))
def test_no_feed_raises_anything_but_our_own_errors(pieces: list[str]) -> None:
    try:
        article = read(b"<rss>" + "".join(pieces).encode("utf-8", "replace"))
    except ReadError:
        return
    assert article.paragraphs
