"""Where the stylesheets and samples lie: in the wheel, or two levels up from here."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def _folder(name: str) -> Path:
    shipped = PACKAGE / name
    return shipped if shipped.is_dir() else PACKAGE.parents[1] / name


STYLES = _folder("styles")
SAMPLES = _folder("samples")
