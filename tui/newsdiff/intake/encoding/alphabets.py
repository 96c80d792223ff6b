"""Which letters a language has: a text read in the wrong encoding has others."""

from collections.abc import Iterable

MARKS = frozenset("‘’“”„‚«»‹›–—…•·€£§°\u00a0\u00ad")
"""What prints in news of every language."""

WESTERN = {
    "en": "éèêëïöôàçñüâ",
    "de": "äöüßéàè",
    "fr": "àâæçéèêëîïôœùûüÿ",
    "es": "áéíñóúüç¿¡º",
    "it": "àèéìíîòóùúª",
    "pt": "áàâãçéêíóôõúü",
    "ca": "àçèéíïòóúü",
    "nl": "áéèëïíóöúü",
    "sv": "åäöéà",
    "da": "æøåéö",
    "fi": "äöåšž",
    "et": "õäöüšž",
    "is": "áðéíóúýþæö",
}
"""Languages of Western Europe, written in cp1252."""

OTHERS = {
    "pl": ("cp1250", "ąćęłńóśźż"),
    "cs": ("cp1250", "áčďéěíňóřšťúůýžöü"),
    "sk": ("cp1250", "áäčďéíĺľňóôŕšťúýžě"),
    "hu": ("cp1250", "áéíóöőúüű"),
    "ro": ("cp1250", "ăâîşţșț"),
    "hr": ("cp1250", "čćđšž"),
    "tr": ("cp1254", "çğıöşüâîûİ"),
    "lt": ("cp1257", "ąčęėįšųūž"),
    "lv": ("cp1257", "āčēģīķļņšūž"),
}
"""Encoding and letters; the ISO twins of an encoding are tried beside it."""

TWINS = {
    "cp1250": ("cp1250", "iso8859-2"),
    "cp1254": ("cp1254",),
    "cp1257": ("cp1257", "iso8859-13", "iso8859-4"),
}


def coverage(characters: Iterable[str], letters: str) -> float:
    """Return the share of these characters that a language writes, 0 to 1."""
    usual = frozenset(letters) | frozenset(letters.upper()) | MARKS
    known = [character in usual for character in characters]
    return sum(known) / len(known) if known else 0.0
