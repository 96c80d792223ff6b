"""Dates as they stand in a report's head, glued to their neighbours or not."""

import re
from datetime import date

EARLIEST_YEAR = 1900
"""A year before this is no publication date."""

_MONTH_NAMES: tuple[tuple[str, ...], ...] = (
    ("january", "januar", "janvier", "enero", "gennaio", "janeiro", "januari", "jan"),
    ("february", "februar", "février", "febrero", "febbraio", "fevereiro", "februari"),
    ("march", "märz", "mars", "marzo", "março", "maart", "marts", "mar"),
    ("april", "avril", "abril", "aprile", "apr"),
    ("may", "mai", "mayo", "maggio", "maio", "mei", "maj"),
    ("june", "juni", "juin", "junio", "giugno", "junho", "jun"),
    ("july", "juli", "juillet", "julio", "luglio", "julho", "jul"),
    ("august", "août", "agosto", "augustus", "augusti", "aug"),
    ("september", "septembre", "septiembre", "settembre", "setembro", "sept", "sep"),
    ("october", "oktober", "octobre", "octubre", "ottobre", "outubro", "oct", "okt"),
    ("november", "novembre", "noviembre", "novembro", "nov"),
    ("december", "dezember", "décembre", "diciembre", "dicembre", "dezembro", "dec"),
)
_OTHER_SCRIPTS = (
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
)
_MONTHS = {
    **{name: n for n, names in enumerate(_MONTH_NAMES, start=1) for name in names},
    **{name: n for row in _OTHER_SCRIPTS for n, name in enumerate(row.split(), 1)},
    "feb": 2,
    "févr": 2,
    "desember": 12,
    "dez": 12,
}
_MONTH = (
    "(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")(?![a-zà-ÿ])"
)
_DAY = r"(?P<day>\d{1,2})"
_YEAR = r"(?P<year>(?:19|20)\d{2})(?!\d)"
_MONTH_NUMBER = r"(?P<month>\d{1,2})"
_ORDINAL = r"(?:st|nd|rd|th|er|º|°|\.)?"
_THEN = r"\.?,?(?:\s+(?:de|del))?[\s-]*"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<!\d){_YEAR}-(?P<month>\d{{2}})-(?P<day>\d{{2}})(?!\d)",
        rf"(?<!\d){_DAY}{_ORDINAL}(?:\s+(?:de|of|di))?[\s-]*{_MONTH}{_THEN}{_YEAR}",
        rf"{_MONTH}\.?\s*{_DAY}(?:st|nd|rd|th)?\s*,?\s*{_YEAR}",
        rf"(?<!\d){_YEAR}\s*[年/.]\s*{_MONTH_NUMBER}\s*[月/.]\s*{_DAY}(?!\d)",
        rf"(?<!\d){_DAY}\.\s?(?P<month>\d{{1,2}})\.\s?{_YEAR}",
    )
)
_HAS_YEAR = re.compile(r"(?:19|20)\d{2}")
"""Every one of these dates has one, and few lines have."""

_SLASHED = re.compile(rf"(?<!\d)(\d{{1,2}})[/-](\d{{1,2}})[/-]{_YEAR}")


def find_date(text: str) -> date | None:
    """Return the first full date in a short text, None if there is none.

    A date such as 03/04/2024, which two customs read differently, counts as none.
    """
    if not _HAS_YEAR.search(text):
        return None
    for pattern in _PATTERNS:
        for found in pattern.finditer(text):
            month = found["month"].lower()
            number = _MONTHS.get(month) or (int(month) if month.isdigit() else 0)
            day = _make(int(found["year"]), number, int(found["day"]))
            if day is not None:
                return day
    for found in _SLASHED.finditer(text):
        first, second, year = int(found[1]), int(found[2]), int(found["year"])
        if first == second or (first > 12) != (second > 12):
            day_of_month, month_number = max(first, second), min(first, second)
            return _make(year, month_number, day_of_month)
    return None


def _make(year: int, month: int, day: int) -> date | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found if found.year >= EARLIEST_YEAR else None
