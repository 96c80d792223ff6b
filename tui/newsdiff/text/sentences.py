"""Where the sentences of a paragraph begin and end."""


def sentence_spans(paragraph: str, language: str = "en") -> list[tuple[int, int]]:
    """Return (start, end) of each sentence, in characters, without the space between.

    Args:
        language: ISO 639-1; an unknown one is split by the rules of English.
    """
    import sentencex

    spans = []
    position = 0
    for sentence in sentencex.segment(language, paragraph):
        text = sentence.strip()
        if not text:
            continue
        start = paragraph.index(text, position)
        position = start + len(text)
        spans.append((start, position))
    return spans
