"""What the reader takes out of a comparison: citations, addresses, files."""

import io
import re
from pathlib import Path

from textual.reactive import reactive

from newsdiff.app.requests import CleanedSought, CopySought, UrlSought
from newsdiff.app.screens.compare.comparing import Comparing
from newsdiff.app.screens.compare.save import SaveScreen
from newsdiff.compare import quotes_of
from newsdiff.export import (
    cite_match,
    cite_sentence,
    is_json,
    markdown,
    to_json,
    write_whole,
)
from newsdiff.model import Comparison, Place

NOTHING_TO_COPY = "This report has no sentence to copy"
"""Said of a report without sentences."""

LONGEST_FILE_NAME = 60
"""Characters of the suggested file name, without its ending."""


class TakingAway(Comparing):
    """Copies, opens and saves what the reader is at; a subclass says where that is.

    A subclass gives `remark`, which is not abstract in the sense of `abc`, whose
    metaclass does not go together with Textual's.
    """

    place: reactive[Place] = reactive(Place(0, 0), init=False, repaint=False)
    """The sentence that the reader is at, in every view."""

    def remark(self, text: str) -> None:
        """Tell the reader something that changes nothing."""
        raise NotImplementedError

    def has_sentence(self) -> bool:
        """Tell whether the reader is at a sentence; a report may have none."""
        if self.comparison is None:
            return False
        article = self.comparison.articles[self.place.report]
        return self.place.sentence < len(article.sentences)

    def action_copy_sentence(self) -> None:
        """Copy the sentence with its source."""
        if self.comparison is not None and self.has_sentence():
            text = cite_sentence(self.comparison, self.place)
            self.post_message(CopySought(text, "the sentence with its source"))
        else:
            self.remark(NOTHING_TO_COPY)

    def action_copy_match(self) -> None:
        """Copy the sentence and what matches it."""
        if self.comparison is not None and self.has_sentence():
            text = cite_match(self.comparison, self.place)
            self.post_message(CopySought(text, "the sentence and what matches it"))
        else:
            self.remark(NOTHING_TO_COPY)

    def action_open_url(self) -> None:
        """Open the address of the report that the reader is in."""
        article = self.event.articles[self.place.report]
        if article.url:
            self.post_message(UrlSought(article.url))
        else:
            self.remark("This report came without an address")

    def action_cleaned(self) -> None:
        """Show what was removed from the report that the reader is in."""
        self.post_message(CleanedSought(self.event.articles[self.place.report]))

    def action_save(self) -> None:
        """Ask where to save the comparison."""
        comparison = self.comparison
        if comparison is None:
            return

        def write(path: Path, overwrite: bool, with_quotes: bool) -> None:
            text = self._written(comparison, path, with_quotes)
            if self.app.is_web:
                self.app.call_from_thread(self._hand_over, text, path.name)
            else:
                write_whole(path, text, overwrite=overwrite)

        path = Path.cwd() / f"{file_name(self.event.label)}.md"
        self.app.push_screen(SaveScreen(path, write), self._tell_saved)

    def _written(self, comparison: Comparison, path: Path, with_quotes: bool) -> str:
        form = to_json if is_json(path) else markdown
        wanted = with_quotes or is_json(path)
        quotes = quotes_of(comparison) if wanted else None
        return form(comparison, label=self.event.label, quotes=quotes)

    def _hand_over(self, text: str, name: str) -> None:
        """Let the browser keep a file: the reader's disk is not the one here."""
        self.app.deliver_text(io.StringIO(text), save_filename=name)

    def _tell_saved(self, path: Path | None) -> None:
        if path is not None:
            where = path.name if self.app.is_web else path.absolute()
            self.notify(f"Saved to {where}", markup=False)


def file_name(label: str) -> str:
    """Return an event's label as a file name: letters, digits and hyphens."""
    name = re.sub(r"[\W_]+", "-", label.casefold()).strip("-")
    return name[:LONGEST_FILE_NAME].rstrip("-") or "comparison"
