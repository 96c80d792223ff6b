"""A `Why` in short lines for a person, built only of facts and the reports' words."""

from newsdiff.events.evidence import HIGHEST, LOWEST
from newsdiff.events.why import Points, Why
from newsdiff.model import UNKNOWN_OUTLET, Article

Line = tuple[str, str]
"""What it is about, and what there is to say."""

_KINDS = ("words", "names", "figures", "headlines", "dates", "demanded")


def verdict(why: Why) -> str:
    """Return in one sentence what is explained: "together with Meridian: …"."""
    other = outlet(why.other)
    if why.together:
        return f"together with {other}: {_why_together(why)}"
    if why.by_reader:
        return f"apart from {other}: kept apart by you"
    if not why.found:
        return f"alone: it stayed so as reports came in; {other} is nearest"
    if why.score <= LOWEST:
        return f"alone: no other report comes near; the nearest is of {other}"
    return f"alone: too little in common with {other}, which is nearest"


def _why_together(why: Why) -> str:
    if why.by_reader:
        return "put together by you"
    if why.copy:
        return "they have much of their text in common"
    if not why.found:
        return "found so when one of them came in; weighed anew, less speaks for it"
    return "more speaks for one event than against it"


def lines(why: Why) -> list[Line]:
    """Return what two reports share, what their dates say, and how it adds up."""
    shared = why.shared
    found = [
        ("shared names", ", ".join(shared.names)),
        ("shared words", ", ".join(shared.words)),
        ("shared figures", ", ".join(shared.figures)),
        ("of the headlines", ", ".join(shared.headline)),
        ("dates", _dates(why)),
        ("evidence", _evidence(why)),
        ("all reports", _average(why)),
    ]
    if why.foreign:
        found.insert(0, ("languages", "two, so only names and figures can count"))
    return [(about, text) for about, text in found if text]


def outlet(article: Article) -> str:
    """Return the outlet's name, or words that say that none is known."""
    return article.source or UNKNOWN_OUTLET


def _dates(why: Why) -> str:
    if why.days_apart is None:
        return "a day is unknown, so dates say nothing"
    if why.days_apart == 0:
        apart = "the same day"
    else:
        apart = f"{why.days_apart} {'day' if why.days_apart == 1 else 'days'} apart"
    speaks = "for" if why.points.dates > 0 else "against"
    return f"{apart}, which speaks {speaks} one event"


def _evidence(why: Why) -> str:
    """Return the sum of what each kind of evidence counts."""
    if why.copy and not why.by_reader:
        return "copies are always together"
    total = why.points.total
    summed = f"{_sum(why.points)}; in all {_signed(total)}"
    if total >= HIGHEST:
        return summed
    if total > 0:
        return f"{summed}, above 0 speaks for one event"
    return f"{summed}, below 0 speaks against one event"


def _sum(points: Points) -> str:
    parts = [(kind, getattr(points, kind)) for kind in _KINDS]
    return ", ".join(f"{kind} {_signed(value)}" for kind, value in parts if value)


def _average(why: Why) -> str:
    if why.members < 2:
        return ""
    return f"{_signed(why.average)} on average over the {why.members} of that event"


def _signed(value: float) -> str:
    shown = f"{value:+.1f}".replace("-", "−")
    return "0" if shown in ("+0.0", "−0.0") else shown
