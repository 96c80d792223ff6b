"""The door to addresses: what is read, and what is kept of it."""

import subprocess
import sys
from collections.abc import Iterator

import pytest

from newsdiff import config
from newsdiff.errors import FetchError, ReadError
from newsdiff.intake import read
from newsdiff.intake.fetch import fetch, is_address, new_fetcher
from tests.intake.misbehaving import Site, fetcher_for, serving
from tests.intake.pages import TITLE


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as found:
        yield found


def test_a_page_is_fetched_and_read(site: Site) -> None:
    article = read(f"{site.address}/page")
    assert article.title == TITLE
    assert article.source == "Harbour Gazette"
    assert article.url == f"{site.address}/page"


def test_the_servers_charset_is_believed(site: Site) -> None:
    assert read(f"{site.address}/latin").paragraphs[0].startswith("Café.")


def test_a_login_stands_in_no_message(site: Site) -> None:
    for path in ("404", "no-text"):
        with pytest.raises(ReadError) as caught:
            read(f"http://ada:secret@127.0.0.1:{site.port}/{path}")
        assert "secret" not in str(caught.value)


def test_a_login_is_not_kept_with_the_report(site: Site) -> None:
    article = read(f"http://ada:secret@127.0.0.1:{site.port}/page")
    assert "secret" not in article.origin + article.url


def test_a_fetcher_is_shared_by_those_who_bring_it(site: Site) -> None:
    fetcher = fetcher_for()
    assert fetch(f"{site.address}/page", fetcher=fetcher).data
    fetcher.cancel()
    with pytest.raises(FetchError, match="cancelled"):
        fetch(f"{site.address}/page", fetcher=fetcher)


def test_keeping_pages_can_be_turned_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(config.CACHE_VARIABLE, config.NO_CACHE)
    assert type(new_fetcher()._store).__name__ == "NothingKept"
    monkeypatch.delenv(config.CACHE_VARIABLE)
    assert type(new_fetcher()._store).__name__ == "PageFolder"


def test_paths_are_no_addresses() -> None:
    assert is_address("https://gazette.example/a")
    assert not is_address("samples/page.html")
    assert not is_address("C:/page.html")


def test_reading_a_file_loads_nothing_of_the_network() -> None:
    code = (
        "import sys; from newsdiff.intake import read; read(b'A bridge was closed.')\n"
        "print(*(name for name in ('ssl', 'http.client', 'urllib3',"
        " 'newsdiff.intake.fetching.fetcher') if name in sys.modules))"
    )
    process = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, text=True
    )
    assert process.stdout.split() == []
