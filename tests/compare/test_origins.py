"""Wire copy counts as one origin."""

from dataclasses import replace

from newsdiff.compare.pipeline import compare_articles
from newsdiff.model import Article

WIRE = [
    "The ferry between Eastmoor and Saltholm stops running on the first of May.",
    "The company said on Monday that it could no longer find enough sailors.",
    "About four hundred people take the ferry to work every morning.",
    "The island council will meet on Thursday to look for another company.",
]
OWN = [
    "Saltholm will lose its boat, and old Mrs Brandt her only way to the dentist.",
    "I have taken this ferry for forty years, she says in her kitchen.",
    "Nobody on the quay believes that sailors are what the company lacks.",
]


def test_a_reprint_and_its_source_are_one_origin() -> None:
    reprint = [*WIRE[:3], "Saltholm is known for its apples."]
    articles = [Article.from_sentences(text) for text in (WIRE, OWN, reprint)]
    assert compare_articles(articles, None).origins == ((0, 2), (1,))


def test_shared_quotations_are_no_copy() -> None:
    quote = (
        '"We shall run the last boat on the thirtieth of April and not a day longer."'
    )
    other = (
        '"There is no money in carrying apples and dentists\' patients, I am afraid."'
    )
    left = Article.from_sentences([quote, other])
    right = Article.from_sentences([quote, other])
    assert compare_articles([left, right], None).origins == ((0,), (1,))


def test_a_common_agency_makes_less_copying_enough() -> None:
    first = Article.from_sentences([*WIRE[:2], *OWN])
    second = Article.from_sentences([*WIRE, "It rains.", "Apples are cheap this year."])
    plain = compare_articles([first, second], None)
    credited = [replace(article, agency="Polar News") for article in (first, second)]
    assert compare_articles(credited, None).origins == ((0, 1),)
    assert plain.origins in (((0, 1),), ((0,), (1,)))
