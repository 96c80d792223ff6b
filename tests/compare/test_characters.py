"""What looks the same is the same statement, whatever characters it is written in."""

import unicodedata

import pytest

from newsdiff.compare import compare
from newsdiff.model import Article, Kind

SENTENCE = (
    "The office of Mayor Zoë Holloway said on 4 March that 12 ferries would run "
    '"as long as it\'s needed" on the first floor of the co-op.'
)
OTHER = "Shopkeepers on the east bank fear for their spring trade."


@pytest.mark.parametrize(
    "written",
    [
        SENTENCE.replace("ffi", "ﬃ").replace("fi", "ﬁ").replace("fl", "ﬂ"),
        unicodedata.normalize("NFD", SENTENCE),
        SENTENCE.replace("Holloway", "Hol\u00adlo\u200bway"),
        SENTENCE.replace("needed", "need\u200ded").replace("ferries", "fer\u2060ries"),
        SENTENCE.replace('"as', "“as").replace('needed"', "needed”"),
        SENTENCE.replace("it's", "it＇s").replace("co-op", "co‑op"),
        SENTENCE.replace("Mayor Zoë", "Mayor\u00a0Zoë").replace("12 f", "12\u2009f"),
        SENTENCE.replace("12", "１２").replace("Mayor", "\u202aMayor\u202c"),
    ],
)
def test_other_characters_are_no_difference(written: str) -> None:
    found = compare(
        [
            Article.from_sentences([SENTENCE, OTHER], source="A"),
            Article.from_sentences([OTHER, written], source="B"),
        ]
    )
    match = next(match for match in found.matches if match.left.sentence == 0)
    assert match.right.sentence == 1
    assert match.kind is Kind.VERBATIM
    assert match.differences == ()
    assert found.articles[1].sentences[1].text == written
