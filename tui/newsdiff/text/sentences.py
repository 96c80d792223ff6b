"""Where the sentences of a paragraph begin and end.

sentencex finds the boundaries; what it is known to get wrong is mended here: breaks
after "9 p.m." and after some abbreviations, and long quotations left in one piece.
"""

import re

from newsdiff.text.unsplit import unsplit

Span = tuple[int, int]

LONG_QUOTATION = 220
"""A quotation of more characters than this may be split at its own sentences."""

LEAST_PIECE = 25
"""No piece of a split quotation is shorter than this many characters."""

SEAM = 60
"""How many characters on each side decide whether a boundary is a mistake."""

LONGEST_PART = 20_000
"""A paragraph longer than this many characters is split in parts of this length."""

_OPENING, _CLOSING = "“„«「『", "”»」』"
_SURROGATES = re.compile("[\ud800-\udfff]")
_CAPITALISED_TIME_WORD = (
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|May|June|"
    r"July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|"
    r"Sept?|Oct|Nov|Dec)\.|[ECMP][SD]?T|GMT|UTC|BST|CES?T|IST|JST|AEST|Eastern|Pacific|"
    r"Central|Mountain|Greenwich|Moscow|Beijing"
)
_HOUR_THEN_DAY = re.compile(rf"[ap]\.\s?m\.\s+\(?(?:{_CAPITALISED_TIME_WORD})\b")
# "Ft. Hood", "No. 5", "approx. 300": the full stop ends the word, not the sentence.
_ABBREVIATION = re.compile(
    r"(?:^|[\s(“\"‘'])(?:(?:Mr|Mrs|Ms|Dr|Prof|Rev|Hon|St|Ft|Mt|Gen|Sen|Rep|Gov|Lt|Col|Maj|"
    r"Sgt|Cpl|Capt|Cmdr|Adm|Brig|Supt|Insp|Pres|Messrs|vs|e\.g|i\.e|approx|ca|cf|Sr|Sra|"
    r"Hr|Fr|Nr|Bd|bzw|ggf|d\.h|z\.B|u\.a|M|Mme|Mlle|Vol|Fig|Art|Para|Sec|[دأم]|डॉ|पं)\.)$"
)
# "am 2. Besuchstag", "der 19. Bezirk": German writes ordinals with a full stop.
_ORDINAL = re.compile(
    r"\b(?:der|die|das|dem|den|des|am|im|zum|zur|vom|beim|bis|ab|seinen?|ihren?)\s"
    r"\d{1,2}\.$"
)
_SEAM_SIGN = "\x1f"
# «Да!» — сказал он; 「はい。」と答えた: whoever speaks follows in the same sentence.
_SPEECH_GOES_ON = re.compile(
    rf"[!?…][»”\"]?{_SEAM_SIGN}[—–]\s[a-zа-яё]|[。！？][」』]{_SEAM_SIGN}[とって]"
)
_NUMBERED = re.compile(
    r"(?:^|[\s(])(?:No|Nos|Nr|Art|Vol|Fig|pp?|Ch|Sec|Para|approx|ca)\.$", re.IGNORECASE
)
_INITIAL = re.compile(r"(?:^|[\s(])(?:[A-ZÀ-Þ]\.\s?){1,3}$")
# The middle of "Sino-U.S.", where there is no space to end a sentence at.
_INSIDE_INITIALS = re.compile(r"[A-ZÀ-Þ]\.[A-ZÀ-Þ]\.")
_NAME = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]+(?:[\s,.’']|$)")
_COUNTRY = re.compile(r"\b(?:U\.\s?S|U\.\s?K|U\.\s?N|E\.\s?U|U\.S\.A)\.$")
_INSTITUTION = re.compile(
    r"(?:Treasury|State|Department|President|Vice|Secretary|Senate|Sen\.|House|Congress|"
    r"Rep\.|Army|Navy|Air|Marine|Marines|Coast|Supreme|District|Court|Attorney|Capitol|"
    r"Federal|Food|Centers|Central|National|Security|Ambassador|Embassy|Trade|Justice|"
    r"Defense|Commerce|Customs|Special|General|Assembly|Geological|Census|Bureau|Postal|"
    r"Steel|Open|Forces|Agency|Environmental|Securities|Immigration|Fish|Foreign|Prime)\b"
)
_INNER_END = re.compile(
    r"[.!?…][\"”’»']*(\s+)(?=[\"“„‘«(]?[A-ZÀ-ÞА-ЯΑ-Ω0-9])|[。！？](?=[^”」』）])"
)


def sentence_spans(paragraph: str, language: str = "en") -> list[Span]:
    """Return (start, end) of each sentence, in characters, without the space between.

    Args:
        language: ISO 639-1; an unknown or empty one is split by the rules of English.
    """
    spans: list[Span] = []
    for start, end in _raw_spans(paragraph, language):
        if spans and _joins(paragraph, *spans[-1], start):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    if not paragraph.isascii() or language == "de":
        spans = [piece for span in spans for piece in unsplit(paragraph, span)]
    return [piece for span in spans for piece in _split_quotation(paragraph, span)]


def _raw_spans(paragraph: str, language: str) -> list[Span]:
    """Return sentencex's own boundaries, trimmed of space."""
    import sentencex  # 20 ms; articles made of ready sentences never need it

    readable = _SURROGATES.sub("\ufffd", paragraph)
    code = language if language.isascii() and language.isalpha() else "en"
    spans: list[Span] = []
    for first in range(0, len(readable), LONGEST_PART):
        position = first
        part = readable[first : first + LONGEST_PART]
        for sentence in sentencex.segment(code or "en", part):
            start = readable.find(sentence, position)
            if start < 0:
                continue
            position = start + len(sentence)
            _append_trimmed(spans, paragraph, start, position)
    return spans


def _append_trimmed(spans: list[Span], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    right = len(piece.rstrip())
    if left < right:
        spans.append((start + left, start + right))


def _joins(text: str, begin: int, stop: int, follows: int) -> bool:
    """Whether what ends at `stop` and what begins at `follows` are one sentence."""
    if stop == follows and _INSIDE_INITIALS.match(text, max(begin, stop - 2)):
        return True
    before = text[max(begin, stop - SEAM) : stop]
    return _belongs_together(before, text[follows : follows + SEAM])


def _belongs_together(before: str, after: str) -> bool:
    """Whether a boundary between these two is one of the known mistakes."""
    seam = f"{before[-8:]} {after[:20]}"
    if _HOUR_THEN_DAY.search(seam):
        return True
    tail = before[-24:]
    if _ABBREVIATION.search(tail) or _ORDINAL.search(tail):
        return True
    if _SPEECH_GOES_ON.search(f"{before[-4:]}{_SEAM_SIGN}{after[:4]}"):
        return True
    if _NUMBERED.search(tail) and after[:1].isdigit():
        return True
    if _COUNTRY.search(tail):
        return bool(_INSTITUTION.match(after))
    if after[:1].islower():
        return bool(re.search(r"\w\.$|[?!…][\"”’»']?$|\.{2,}$", tail))
    return bool(_INITIAL.search(tail) and _is_name_part(before, after))


def _is_name_part(before: str, after: str) -> bool:
    """Whether an initial at the end belongs to a name: "Michelle L. Price said"."""
    words = before.split()
    if len(words) < 2:
        return bool(_NAME.match(after))
    given_name = words[-2][:1].isupper() and words[-2].rstrip(".").isalpha()
    return given_name and bool(_NAME.match(after))


def _split_quotation(text: str, span: Span) -> list[Span]:
    """Split a sentence that is a long quotation at the sentences inside it."""
    start, end = span
    if end - start < LONG_QUOTATION or not _long_quotation(text[start:end]):
        return [span]
    pieces: list[Span] = []
    begin = start
    for found in _INNER_END.finditer(text, start, end):
        stop = found.start(1) if found[1] else found.end()
        follows = found.end(1) if found[1] else found.end()
        enough = stop - begin >= LEAST_PIECE and end - follows >= LEAST_PIECE
        if enough and not _joins(text, begin, stop, follows):
            pieces.append((begin, stop))
            begin = follows
    pieces.append((begin, end))
    return pieces


def _long_quotation(sentence: str) -> bool:
    """Whether a quotation makes up most of a sentence."""
    longest = 0
    opened = -1
    for place, character in enumerate(sentence):
        if character in _OPENING or (character == '"' and opened < 0):
            opened = place if opened < 0 else opened
        elif character in _CLOSING or character == '"':
            longest = max(longest, place - opened if opened >= 0 else 0)
            opened = -1
    if opened >= 0:
        longest = max(longest, len(sentence) - opened)
    return longest > LONG_QUOTATION - 40
