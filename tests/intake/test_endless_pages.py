"""A page that is a directory of links is refused before it costs seconds."""

import pytest

from newsdiff.errors import TooLargeError
from newsdiff.intake.inputs.length import MOST_PARTS, refuse_endless


def test_a_page_of_countless_links_is_refused_by_name() -> None:
    page = "<html><body>" + "<a href='/'>x</a>" * (MOST_PARTS + 1)
    with pytest.raises(TooLargeError, match="100,001 links, items and rows"):
        refuse_endless(page, "list.html", "list.html")


def test_a_page_of_some_thousand_links_is_read() -> None:
    refuse_endless("<html><body>" + "<a href='/'>x</a>" * 5000, "a.html", "a.html")
