"""The styles of text that a widget draws itself: roles, laid over each other."""

from rich.style import Style
from textual.widget import Widget


def selection_style(widget: Widget) -> Style:
    """Return what is laid over text that is selected with the mouse."""
    background = widget.colors[2]
    styles = widget.screen.get_component_styles("screen--selection")
    over = Style(bgcolor=(background + styles.background).rich_color)
    if styles.color.a:
        over += Style(color=styles.color.rich_color)
    return over + styles.text_style


class RoleStyles:
    """Looks up and keeps the styles of a widget's component classes."""

    def __init__(self, widget: Widget, prefix: str) -> None:
        """Look them up for a widget.

        Args:
            prefix: what the names of its component classes begin with.
        """
        self._widget = widget
        self._prefix = prefix
        self._styles: dict[tuple[str, ...], Style] = {}

    def clear(self) -> None:
        """Forget everything: the style sheet or the theme has changed."""
        self._styles.clear()

    def style(self, *roles: str) -> Style:
        """Return these roles laid over each other and over the widget's own style."""
        found = self._styles.get(roles)
        if found is None:
            found = self._styles[roles] = self._blend(roles)
        return found

    def _blend(self, roles: tuple[str, ...]) -> Style:
        _, _, background, foreground = self._widget.colors
        text_style = Style()
        for role in roles:
            styles = self._widget.get_component_styles(f"{self._prefix}{role}")
            if styles.has_rule("background"):
                background += styles.background
            if styles.has_rule("color"):
                foreground += styles.color  # a translucent colour tints the ink
            text_style += styles.text_style
        ink = (background + foreground).rich_color
        return Style.from_color(ink, background.rich_color) + text_style
