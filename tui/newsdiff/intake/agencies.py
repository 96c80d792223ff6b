"""The news agency that a text credits for its words."""

import re
from collections.abc import Sequence

_NAMES = {
    "reuters": "Reuters",
    "thomson reuters": "Reuters",
    "ap": "AP",
    "associated press": "AP",
    "the associated press": "AP",
    "afp": "AFP",
    "agence france-presse": "AFP",
    "dpa": "dpa",
    "epd": "epd",
    "kna": "KNA",
    "apa": "APA",
    "sda": "SDA",
    "efe": "EFE",
    "ansa": "ANSA",
    "tass": "TASS",
    "ria novosti": "RIA Novosti",
    "interfax": "Interfax",
    "xinhua": "Xinhua",
    "kyodo": "Kyodo",
    "kyodo news": "Kyodo",
    "jiji press": "Jiji Press",
    "yonhap": "Yonhap",
    "pa": "PA",
    "pa media": "PA",
    "press association": "PA",
    "upi": "UPI",
    "pti": "PTI",
    "ani": "ANI",
    "ians": "IANS",
    "aap": "AAP",
    "bloomberg": "Bloomberg",
    "anadolu": "Anadolu",
    "anadolu agency": "Anadolu",
    "lusa": "Lusa",
    "tt": "TT",
    "ntb": "NTB",
    "ritzau": "Ritzau",
    "belga": "Belga",
    "anp": "ANP",
    "pap": "PAP",
    "ctk": "ČTK",
    "čtk": "ČTK",
    "ukrinform": "Ukrinform",
    "antara": "Antara",
    "bernama": "Bernama",
}
_NAME = (
    "(?P<name>" + "|".join(sorted(map(re.escape, _NAMES), key=len, reverse=True)) + ")"
)
_DATELINE = re.compile(
    # BEIJING (Reuters) -, Berlin (dpa/AFP) –, BEIJING, Feb. 17 (Xinhua) --
    rf"^[A-ZÀ-ÞА-Я(][^()!?]{{0,60}}\(\s*{_NAME}(?:/[\w ./-]{{2,30}})?\s*\)\s*[-–—:,]{{0,2}}"
    # REUTERS — Beijing; AFP -
    rf"|^{_NAME.replace('?P<name>', '?P<name2>')}\s+[-–—]{{1,2}}\s"
)
_DATELINE = re.compile(_DATELINE.pattern, re.IGNORECASE)
_CREDIT = re.compile(
    rf"^\W*(?:source|by|from|with (?:inputs?|files|reporting) from|quelle|fuente)?[:\s]*"
    rf"(?:the )?{_NAME}\W*$",
    re.IGNORECASE,
)
# The house style of one agency: "(Reporting by A; Editing by B)".
_REUTERS_CREDIT = re.compile(
    r"^\W?(?:additional )?(?:reporting|writing) by\b.{3,200};?\s*(?:and )?editing by\b",
    re.IGNORECASE,
)
LEAD_PARAGRAPHS = 2
"""A dateline stands in one of the first paragraphs."""


def find_agency(paragraphs: Sequence[str], removed: Sequence[str]) -> str:
    """Return the agency that a dateline or a credit line names, or an empty string.

    Args:
        removed: the blocks that cleaning took out; credits are among them.
    """
    for paragraph in paragraphs[:LEAD_PARAGRAPHS]:
        found = _DATELINE.match(paragraph)
        if found:
            return _NAMES[(found["name"] or found["name2"]).lower()]
    for block in (*paragraphs[-1:], *removed):
        credit = _CREDIT.match(block)
        if credit:
            return _NAMES[credit["name"].lower()]
        if _REUTERS_CREDIT.match(block):
            return "Reuters"
    return ""
