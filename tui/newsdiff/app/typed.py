"""What the reader typed or pasted, as the path or address that was meant."""

from pathlib import Path


def as_path(text: str) -> Path:
    """Return the path with `~` replaced; an unknown user's `~name` stays as it is."""
    try:
        return Path(text).expanduser()
    except RuntimeError:
        return Path(text)


def as_source(text: str) -> str:
    """Return what was typed or pasted as an input: quotes dropped, `~` expanded."""
    source = text.strip()
    if len(source) > 1 and source[0] == source[-1] and source[0] in "'\"":
        source = source[1:-1]
    return str(as_path(source)) if source.startswith("~") else source
