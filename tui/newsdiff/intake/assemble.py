"""A cleaned draft -> the article that the other rooms work with."""

from newsdiff.intake.draft import Draft, PageFacts
from newsdiff.intake.encoding.characters import one_line
from newsdiff.intake.facts.trust import find_warnings
from newsdiff.model import Article, split_paragraphs
from newsdiff.text.languages import detect_language


def assemble(draft: Draft, known: PageFacts, *, origin: str) -> Article:
    """Make the article.

    Args:
        known: what is known from outside, for what the text itself does not say.
        origin: the path or address as the person gave it.
    """
    facts = draft.facts.filled_from(known)
    paragraphs = draft.paragraphs
    removed = draft.removed()
    language = detect_language("\n".join(paragraphs))
    return Article(
        title=one_line(facts.title),
        paragraphs=paragraphs,
        sentences=split_paragraphs(paragraphs, language),
        source=one_line(facts.source),
        published=facts.published,
        url=one_line(facts.url),
        byline=one_line(facts.byline),
        agency=one_line(facts.agency),
        language=language,
        subheadings=draft.subheadings(),
        removed=removed,
        warnings=find_warnings(paragraphs, [block.text for block in removed], language),
        origin=origin,
    )
