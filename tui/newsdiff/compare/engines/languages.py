"""Which languages the reports of a comparison are in, where that is sure."""

from collections.abc import Sequence

from newsdiff.compare.engines.interface import Engine
from newsdiff.compare.engines.models import SMALLEST_MULTILINGUAL
from newsdiff.config import config_path
from newsdiff.errors import CompareError
from newsdiff.model import Article
from newsdiff.text.languages import detect_language

ENOUGH_LETTERS = 120
"""A report of fewer letters is taken to be in the language of the others."""

SURE_LEAD = 2.0
"""How many times the little words of the next language a sure one has."""

MOST_NAMED = 4
"""Outlets of one language that a refusal names."""

_NAMES = {
    "ar": "Arabic",
    "bg": "Bulgarian",
    "cs": "Czech",
    "da": "Danish",
    "de": "German",
    "el": "Greek",
    "en": "English",
    "es": "Spanish",
    "fa": "Persian",
    "fi": "Finnish",
    "fr": "French",
    "he": "Hebrew",
    "hi": "Hindi",
    "hu": "Hungarian",
    "id": "Indonesian",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "nl": "Dutch",
    "no": "Norwegian",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sk": "Slovak",
    "sv": "Swedish",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "ur": "Urdu",
    "vi": "Vietnamese",
    "zh": "Chinese",
}


def refuse_several_languages(articles: Sequence[Article], engine: Engine) -> None:
    """Refuse reports that surely are in different languages, unless the engine can.

    Raises:
        CompareError: it names the languages and the reports.
    """
    if engine.several_languages:
        return
    found: dict[str, list[str]] = {}
    for number, article in enumerate(articles):
        if code := sure_language(article):
            name = article.source or article.title or f"report {number + 1}"
            found.setdefault(code, []).append(name)
    if len(found) < 2:
        return
    groups = "; ".join(
        f"{_NAMES.get(code, code)}: {_listed(names)}" for code, names in found.items()
    )
    raise CompareError(
        f"These reports are in different languages ({groups}). The {engine.name} engine"
        f" compares reports in one language only. {_advice(engine)}"
    )


def _listed(names: Sequence[str]) -> str:
    """Name the first few, each once, and count the rest."""
    distinct = list(dict.fromkeys(names))
    more = len(distinct) - MOST_NAMED
    rest = f" and {more} more" if more > 0 else ""
    return ", ".join(distinct[:MOST_NAMED]) + rest


def _advice(engine: Engine) -> str:
    """Return what to write into the file of settings to compare them."""
    if engine.model:
        return (
            f"The model {engine.model} is not known to read several. If it does, set"
            f" multilingual = true under [compare] in {config_path()}; else set"
            f' model = "{SMALLEST_MULTILINGUAL}".'
        )
    return (
        f'The neural engine can: set engine = "neural" and'
        f' model = "{SMALLEST_MULTILINGUAL}" under [compare] in {config_path()}'
    )


def sure_language(article: Article) -> str:
    """Return the ISO 639-1 code of a report's language, empty if it is in doubt.

    What the report is said to be in and what its text looks like must agree, since
    pages declare wrong languages.
    """
    text = "\n".join(article.paragraphs)
    if sum(map(str.isalpha, text)) < ENOUGH_LETTERS:
        return ""
    seen = detect_language(text, SURE_LEAD)
    declared = article.language.lower().replace("_", "-").split("-")[0]
    return seen if declared in ("", seen) else ""
