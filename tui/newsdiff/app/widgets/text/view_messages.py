"""What a view of a comparison tells the screen."""

from dataclasses import dataclass

from textual.message import Message

from newsdiff.app.comparison.reading import View
from newsdiff.model import Place


@dataclass
class Remarked(Message):
    """There is something to tell the reader that changes nothing on the page."""

    text: str


@dataclass
class ViewSought(Message):
    """The reader wants to see a sentence in another view."""

    view: View
    place: Place


class Entered(Message):
    """A view is shown, and knows in which report the reader is."""
