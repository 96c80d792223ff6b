"""What a warning about a report means, and what the reader can do about it."""

_ADVICE = {
    "very short": (
        "only a few sentences were found. See what was removed, or open the full page."
    ),
    "block page": (
        "the site asked for proof of a person. Save the page in a browser and add that."
    ),
    "consent page": (
        "the site asked about cookies. Save the page in a browser and add that."
    ),
    "paywalled": (
        "the text ends in an offer. If you subscribe, save the whole page and add it."
    ),
    "cut off": "the text ends in the middle. Look for the rest on the outlet's page.",
    "text cut off": "a part is missing. Look for the rest on the outlet's page.",
    "several stories": "the letter sums up several. Add the articles it links to.",
    "language unknown": "sentences may be split wrongly. Read it with care.",
    "summary only": "the feed gives a summary. Add the article's own address.",
    "not an article": "this looks like a list of headlines. Add one of its articles.",
}
"""By the warning as intake words it, or by how that begins."""


def explained(warning: str) -> str:
    """Return a warning in one line, with what can be done where that is known."""
    known = warning.casefold()
    for name, advice in _ADVICE.items():
        if known.startswith(name):
            return f"{warning}: {advice}"
    return warning
