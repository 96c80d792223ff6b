"""Blocks in which the reader looks for words."""

from collections.abc import Iterable

from textual.reactive import reactive

from newsdiff.app.comparison.reading import AIM_MATCH
from newsdiff.app.comparison.searching import Pattern, search_pattern
from newsdiff.app.widgets.text.block_view import BlockView, PageT


class SearchableView(BlockView[PageT], inherit_bindings=False):
    """Knows which blocks have what the reader looks for, and is drawn anew with it.

    A subclass gives `texts_of` and marks `_pattern` where it draws.
    """

    searched: reactive[str] = reactive("", init=False, repaint=False, bindings=True)
    """What the reader looks for; empty for nothing."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._pattern: Pattern | None = None

    def texts_of(self, block: int) -> Iterable[str]:
        """Return the texts of a block that a search looks through."""
        raise NotImplementedError

    def has_found(self, block: int) -> bool:
        """Tell whether a block has what the reader looks for."""
        pattern = self._pattern
        return bool(pattern and any(map(pattern.search, self.texts_of(block))))

    def watch_searched(self, searched: str) -> None:
        """Mark what the reader looks for."""
        self._pattern = search_pattern(searched)
        self._forget_all()

    def check_action(
        self,
        action: str,
        parameters: tuple[object, ...],
    ) -> bool | None:
        """While something is searched, `n` and `N` go on with that."""
        if action == "found":
            return bool(self.searched)
        if action == "seek" and parameters and parameters[0] == AIM_MATCH:
            return not self.searched
        return True
