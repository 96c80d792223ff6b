"""Read what several outlets made of one event.

The public API is the doors of the rooms, and nothing else:

    article = newsdiff.read("page.html")
    events = newsdiff.group([article, ...])
    comparison = newsdiff.compare(events[0].articles)
    text = newsdiff.export.markdown(comparison)

`newsdiff.compare` and the package of that name share a name on purpose: after this
module has run, the attribute is the function, and `from newsdiff.compare import …`
still finds the package. Everything heavy is imported inside the doors.
"""

from newsdiff import export
from newsdiff.compare import compare
from newsdiff.errors import NewsDiffError
from newsdiff.events import group
from newsdiff.intake import read
from newsdiff.model import Article, Comparison, Event, Match, Sentence, Statement

__all__ = [
    "Article",
    "Comparison",
    "Event",
    "Match",
    "NewsDiffError",
    "Sentence",
    "Statement",
    "__version__",
    "compare",
    "export",
    "group",
    "read",
]


def __getattr__(name: str) -> str:
    """Look the version up when it is asked for."""
    if name != "__version__":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from newsdiff.config import version

    return version()
