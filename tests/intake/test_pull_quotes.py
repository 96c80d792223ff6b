"""Pull quotes go, also wrapped or shortened; what says more stays."""

from newsdiff.intake.furniture.pull_quotes import find_pull_quotes
from newsdiff.intake.texts.plain import clean_text
from tests.intake.pages import BODY, TITLE


def test_a_line_that_repeats_a_paragraph_goes_with_its_reason() -> None:
    quote = "“We have not sold a single fish since Tuesday”"
    draft = clean_text("\n\n".join((TITLE, *BODY[:4], quote, *BODY[4:])))
    assert draft.paragraphs == BODY
    assert [each.reason for each in draft.removed()] == ["pull quote"]


def test_a_pull_quote_wrapped_over_lines_goes() -> None:
    texts = ("“We have not sold", "a single fish", "since Tuesday”", *BODY)
    assert find_pull_quotes(texts) == {0, 1, 2}


def test_a_shortened_pull_quote_goes() -> None:
    texts = ("We have not sold a single fish … who keeps a stall below", *BODY)
    assert find_pull_quotes(texts) == {0}


def test_short_lines_copies_and_new_words_stay() -> None:
    assert not find_pull_quotes((BODY[0], BODY[0], "The mayor", *BODY[1:]))
    assert not find_pull_quotes(("We have not sold a single crab since May", *BODY))
