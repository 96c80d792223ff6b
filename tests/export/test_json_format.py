import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from newsdiff.export import markdown, to_json
from newsdiff.export.json_format import encode
from newsdiff.model import Article, Likeness, Origin, Settings, Sureness, Tie
from tests.export.comparisons import bridge, unmatched, weeks_quote


def test_every_match_can_be_looked_up_in_the_reports() -> None:
    value = json.loads(to_json(bridge(), label="Bridge"))
    assert (value["format"], value["version"]) == ("newsdiff-comparison", 1)
    assert value["event"] == {"label": "Bridge"}
    assert value["settings"] == {"engine": "words", "threshold": 0.35}
    match = value["matches"][2]
    left = value["reports"][match["left"]["report"]]
    sentence = left["sentences"][match["left"]["sentence"]]
    span = match["differences"][0]["left"]
    assert sentence["text"][span["start"] : span["end"]] == "six"
    paragraph = left["paragraphs"][sentence["paragraph"]]
    assert paragraph[sentence["start"] : sentence["end"]] == sentence["text"]
    assert match["kind"] == "reworded"
    assert match["differences"][0]["kind"] == "figure"


def test_the_model_is_named_without_the_folders_of_this_machine() -> None:
    settings = Settings("neural", 0.33, "/home/ines/models/all-MiniLM-L6-v2/")
    comparison = replace(bridge(), settings=settings)
    value = json.loads(to_json(comparison))
    assert value["settings"]["model"] == "all-MiniLM-L6-v2"
    assert "ines" not in json.dumps(value["settings"])
    assert "model: all-MiniLM-L6-v2\n" in markdown(comparison).replace("\\", "")


def test_overlap_unique_and_statements_are_there() -> None:
    value = json.loads(to_json(bridge()))
    assert value["unique"] == [[2], [2], [1, 2]]
    assert {"of": 1, "in": 0, "share": 0.6667} in value["overlap"]
    assert len(value["overlap"]) == 6
    assert value["statements"][0]["head"] == {"report": 0, "sentence": 1}
    assert value["statements"][1]["placements"] == ["lead", "lead", "middle"]
    assert value["statements"][1]["earliest"] == [2]
    assert value["reports"][2]["published"] == "2026-03-03"
    assert value["matches"][1]["score"] == 0.6249


def test_it_ends_with_one_line_break_and_is_the_same_each_time() -> None:
    written = to_json(bridge())
    assert written == to_json(bridge())
    assert written.endswith("}\n")


@given(st.text() | st.text(alphabet='\x1b\x9b\x7f\u202e\ud800\udfff"\\a\n'))
def test_any_text_comes_back_and_does_nothing_to_a_terminal(text: str) -> None:
    written = encode({"text": text})
    pairs_joined = text.encode("utf-16", "surrogatepass").decode(
        "utf-16", "surrogatepass"
    )
    assert json.loads(written)["text"] == pairs_joined
    body = written.replace("\n", "")
    assert not any(ord(letter) < 32 or 127 <= ord(letter) < 160 for letter in body)
    assert "\u202e" not in body
    written.encode("utf-8")


def test_reports_without_sentences_can_be_written() -> None:
    empty = Article.from_sentences([])
    assert json.loads(to_json(unmatched(empty, empty)))["unique"] == [[], []]


def test_origins_are_there_with_their_ties() -> None:
    tie = Tie(1, 0, Likeness.RETOLD, 0.76543, 12, Sureness.SAYS_SO, None)
    comparison = replace(bridge(), origins=(Origin((0, 1), (tie,)), Origin((2,))))
    first, second = json.loads(to_json(comparison))["origins"]
    assert second == {"reports": [2], "ties": []}
    assert first["ties"] == [
        {
            "report": 1,
            "source": 0,
            "likeness": "retold",
            "share": 0.7654,
            "longest": 12,
            "sureness": "says so",
            "days_later": None,
        }
    ]


def test_quotes_are_there_with_their_words_only_if_given() -> None:
    comparison = bridge()
    assert "quotes" not in json.loads(to_json(comparison))
    (quote,) = json.loads(to_json(comparison, quotes=[weeks_quote()]))["quotes"]
    assert quote["speakers"] == ["Ines Holloway"]
    first, second = quote["quotations"]
    assert (first["report"], first["quoting"]) == (0, "fullest")
    assert (second["report"], second["quoting"]) == (1, "reworded")
    (part,) = first["parts"]
    sentence = comparison.articles[0].sentences[part["sentence"]].text
    assert sentence[part["start"] : part["end"]] == part["text"] == "at least six weeks"
