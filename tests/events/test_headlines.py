"""Headlines as labels can use them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.events.headlines import headline, plainness, printable
from newsdiff.model import Article


def titled(title: str, source: str = "") -> Article:
    return Article.from_text("Text.", title=title, source=source)


@pytest.mark.parametrize(
    ("title", "source", "shown"),
    [
        (
            "Cheese rolls 800 metres | Dale Weekly",
            "Dale Weekly",
            "Cheese rolls 800 metres",
        ),
        ("Ferry lost – DALE WEEKLY", "Dale Weekly", "Ferry lost"),
        ("Ferry lost — Dale Weekly World News", "Dale Weekly", "Ferry lost"),
        ("Ferry lost - Weekly", "dale.weekly.example", "Ferry lost"),
        ("青石湾渡轮触礁_海湾晚报", "海湾晚报", "青石湾渡轮触礁"),
        (
            "Bridge closed - mayor resigns",
            "Dale Weekly",
            "Bridge closed - mayor resigns",
        ),
        ("Dale", "Dale", "Dale"),
        ("BREAKING: Ferry lost off Norrby", "", "Ferry lost off Norrby"),
        ("Eilmeldung: Fähre auf Grund", "", "Fähre auf Grund"),
        ("OPINION: The ferry had to go", "", "The ferry had to go"),
        ("Ferry lost off Norrby Listen· 3:56", "", "Ferry lost off Norrby"),
        ("Ferry lost off Norrby [VIDEO]", "", "Ferry lost off Norrby"),
        ("BREAKING:", "", "BREAKING:"),
        ("Keld: the fish do not read", "", "Keld: the fish do not read"),
    ],
)
def test_furniture_around_a_headline_is_left_out(
    title: str, source: str, shown: str
) -> None:
    assert headline(titled(title, source)) == shown


@pytest.mark.parametrize(
    "title",
    [
        "DING DONG! Bell of the Petrel found",
        "HOCHZEITS-FÄHRE LIEGT AUF GRUND",
        "Who found the bell?",
        "How the Petrel could win the cup",
        "Warum die Fähre auf Grund lief",
        "Pourquoi le ferry a coulé",
        "7 things to know about the Petrel",
        "The bell of the Petrel, explained",
        "OPINION: The ferry had to go",
        "The ferry sank. Here's why.",
    ],
)
def test_what_shouts_asks_comments_or_lures_is_less_plain(title: str) -> None:
    assert plainness(title) < plainness("Bell of the Petrel found in Norrby")


@pytest.mark.parametrize(
    "title",
    [
        "Rep. Grimm charged in Norrby",
        "U.S. and Tarvia agree",
        "NATO, EU",
        "Somali ministers meet",
        "Whose boats may sail is settled",
        "渡轮在青石湾搁浅",
        "السفينة تعود إلى الميناء",
    ],
)
def test_names_abbreviations_and_other_scripts_are_plain(title: str) -> None:
    assert plainness(title) == 1.0


@given(st.text(max_size=120), st.text(max_size=20))
def test_a_headline_is_one_safe_line_and_part_of_the_title(
    title: str, source: str
) -> None:
    shown = headline(titled(title, source))
    assert shown in printable(title)
    kept = {"\u200c", "\u200d"}
    assert all(unicodedata.category(c)[0] != "C" for c in shown if c not in kept)
    assert 0 < plainness(shown) <= 1
