"""Ends of sentences that the splitter does not see."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.text.sentences import sentence_spans


def sentences(text: str, language: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text, language)]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("ja", ["6人が乗っていた。", "3人がけがをした。"]),
        ("ja", ["彼は「今日は寒い。明日も寒い。」と言った。", "本当？", "はい！"]),
        ("zh", ["他说：“今天很冷。明天更冷。”", "大家都笑了。", "真的吗？"]),
        ("ru", ["«Да!» — сказал он.", "Потом ушёл."]),
        ("de", ["Das war der 2. Besuch.", "Um 9.30 Uhr ging er."]),
        ("de", ["Das Schiff lief auf.", "84 Menschen waren an Bord."]),
        ("ar", ["نعم!", "د. أحمد حضر."]),
        ("hi", ["हाँ!", "डॉ. शर्मा भी आए।"]),
    ],
)
def test_sentences_of_other_languages_begin_and_end(
    language: str, expected: list[str]
) -> None:
    joint = "" if language in {"ja", "zh"} else " "
    assert sentences(joint.join(expected), language) == expected


def test_long_thai_is_cut_at_its_spaces_and_short_is_not() -> None:
    one = "เรือข้ามฟากนางนวลเกยตื้นใกล้ท่าเรือเกลือเมื่อค่ำวันจันทร์ที่ผ่านมา"
    other = "บริษัทตั้งใจจะเปิดเดินเรืออีกครั้งในวันพฤหัสบดีหลังจากซ่อมเสร็จแล้ว"
    assert sentences(f"{one} {other}", "th") == [one, other]
    assert sentences("สะพานปิดแล้ว เราไม่รู้ว่าจะเปิดเมื่อไร", "th") == [
        "สะพานปิดแล้ว เราไม่รู้ว่าจะเปิดเมื่อไร"
    ]


@given(st.text(alphabet="กขค 。！「」“”を漢a.A9 auf", max_size=80))
def test_no_letter_is_lost_between_sentences(text: str) -> None:
    spans = sentence_spans(text, "ja")
    assert all(start < end for start, end in spans)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))
    kept = "".join(text[start:end] for start, end in spans)
    assert [c for c in kept if not c.isspace()] == [c for c in text if not c.isspace()]
