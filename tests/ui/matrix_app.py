"""An app that shows nothing but the matrix, and keeps what it posts."""

from textual import on
from textual.app import App, ComposeResult

from newsdiff.app.themes.theme import DARK, THEMES
from newsdiff.app.widgets.matrix.view import MatrixView
from newsdiff.app.widgets.text.view_messages import Remarked
from newsdiff.model import Comparison, Place
from newsdiff.resources import STYLES


class MatrixApp(App[None]):
    """Shows one comparison, with the themes of the real app."""

    CSS_PATH = [STYLES / "base.tcss", STYLES / "matrix.tcss"]  # noqa: RUF012

    def __init__(self, comparison: Comparison, place: Place | None = None) -> None:
        """Show a comparison from a place on."""
        super().__init__()
        self.comparison = comparison
        self.start = place or Place(0, 0)
        self.places: list[Place] = []
        self.remarks: list[str] = []
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = DARK.name

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Name our colours for any theme that does not."""
        return dict(DARK.variables)

    def compose(self) -> ComposeResult:
        """Show the matrix alone."""
        yield MatrixView()

    def on_mount(self) -> None:
        """Give it what a screen would."""
        view = self.view
        view.shown = tuple(range(len(self.comparison.articles)))
        view.place = self.start
        view.comparison = self.comparison
        view.focus()
        self.watch(view, "told", self.follow, init=False)

    def follow(self, place: Place | None) -> None:
        """Send the place back, as the screen does."""
        if place is not None:
            self.places.append(place)
            self.view.place = place

    @on(Remarked)
    def keep_remark(self, message: Remarked) -> None:
        """Keep what the reader was told."""
        self.remarks.append(message.text)

    @property
    def view(self) -> MatrixView:
        """The matrix."""
        return self.query_one(MatrixView)

    def shown_lines(self) -> list[str]:
        """Return the lines of the viewport as they are drawn."""
        view = self.view
        return [view.render_line(y).text for y in range(view.size.height)]
