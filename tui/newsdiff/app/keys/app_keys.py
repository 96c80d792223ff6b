"""The keys that work everywhere."""

from textual.binding import Binding

from newsdiff.app.keys.shared import shared

APP_KEYS = (
    shared("app.help", "help", "All keys of this screen", show=True),
    shared("app.messages", "messages", "What newsdiff said since its start"),
    Binding(
        "t",
        "next_theme",
        "Theme",
        id="app.theme",
        show=False,
        tooltip="Dark, light, high contrast",
    ),
    Binding(
        "ctrl+p,colon",
        "command_palette",
        "Palette",
        id="app.palette",
        show=False,
        priority=True,
        tooltip="Every action, by name",
    ),
    Binding(
        "ctrl+q",
        "quit",
        "Quit",
        id="app.quit",
        show=False,
        priority=True,
        tooltip="Leave newsdiff from anywhere",
    ),
)
"""Each names an action of the app."""
