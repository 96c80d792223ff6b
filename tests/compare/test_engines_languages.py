"""Reports in several languages are compared only by an engine that can."""

from dataclasses import replace

import pytest

from newsdiff.compare.engines.languages import sure_language
from newsdiff.compare.pipeline import compare_articles
from newsdiff.errors import CompareError
from newsdiff.model import Article
from tests.compare.test_engines import FirstSentences

ENGLISH = Article.from_sentences(
    [
        (
            "The harbour bridge at Eastmoor was closed on Tuesday after an inspector"
            " found a crack in its northern pier."
        ),
        (
            "The mayor said that it would stay shut for at least six weeks, and that"
            " ferries would run in the meantime."
        ),
    ],
    source="Harbour Gazette",
)
GERMAN = Article.from_sentences(
    [
        (
            "Die Hafenbrücke in Eastmoor wurde am Dienstag gesperrt, nachdem ein Prüfer"
            " einen Riss im nördlichen Pfeiler gefunden hatte."
        ),
        (
            "Die Bürgermeisterin sagte, dass sie für mindestens sechs Wochen nicht"
            " wieder geöffnet wird und dass bis dahin Fähren fahren."
        ),
    ],
    source="Küstenbote",
)
CHINESE = Article.from_sentences(
    [
        "周二，东沼港大桥在检查员发现北侧桥墩出现裂缝后被关闭。市长表示，大桥将至少关闭六周。",
        "在此期间，渡轮将每十分钟往返一次。当地商店的店主担心春季的生意会受到影响。",
        "工程师正在检查其余的桥墩，市政府预计将在下周公布维修费用和工期的详细情况。",
        "每天约有一万二千辆汽车通过这座大桥，司机被要求绕行上游的另一座桥梁，路程约二十公里。",
    ],
    source="东沼日报",
)
SHORT = Article.from_sentences(["Die Brücke ist zu."], source="Kurzmeldung")


def test_two_languages_are_refused_and_the_reports_named() -> None:
    with pytest.raises(CompareError) as raised:
        compare_articles([ENGLISH, GERMAN, CHINESE], None)
    message = str(raised.value)
    assert "English: Harbour Gazette" in message
    assert "German: Küstenbote" in message
    assert "Chinese: 东沼日报" in message
    assert "multilingual" in message
    assert "\n" not in message


def test_of_many_reports_a_few_are_named_and_the_rest_counted() -> None:
    many = [replace(ENGLISH, source=f"Gazette {n}") for n in (1, 1, 2, 3, 4, 5, 6)]
    with pytest.raises(CompareError) as raised:
        compare_articles([*many, GERMAN], None)
    named = "English: Gazette 1, Gazette 2, Gazette 3, Gazette 4 and 2 more;"
    assert named in str(raised.value)


def test_an_engine_that_reads_several_languages_compares_them() -> None:
    comparison = compare_articles([ENGLISH, GERMAN], None, engine=FirstSentences())
    assert len(comparison.matches) == 1


def test_an_engine_with_a_model_of_one_language_refuses_as_well() -> None:
    class OneLanguage(FirstSentences):
        several_languages = False

    with pytest.raises(CompareError, match="no model is not known to read several"):
        compare_articles([ENGLISH, GERMAN], None, engine=OneLanguage())


def test_one_language_is_compared_whatever_it_is() -> None:
    for article in (ENGLISH, GERMAN, CHINESE):
        assert compare_articles([article, article], None).matches


@pytest.mark.parametrize("declared", ["", "de", "de-AT", "DE_de"])
def test_a_language_is_sure_if_nothing_speaks_against_the_text(declared: str) -> None:
    assert sure_language(replace(GERMAN, language=declared)) == "de"


def test_a_language_that_the_text_belies_is_not_sure() -> None:
    wrong = replace(GERMAN, language="en")
    assert sure_language(wrong) == ""
    compare_articles([ENGLISH, wrong], None)


def test_a_short_report_counts_as_in_the_language_of_the_others() -> None:
    assert sure_language(replace(SHORT, language="de")) == ""
    compare_articles([ENGLISH, SHORT], None)
