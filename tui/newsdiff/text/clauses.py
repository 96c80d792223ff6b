"""Where a sentence can be cut: one sentence of news often makes several statements."""

import re

_CUT = re.compile(
    r"[;:—–()“”«»\"]|,(?!\d)|[，、；：。]"
    r"|\b(?:and|but|that|who|which|after|before|as|while|when|because|where|although"
    r"|if|saying|said|in order"
    r"|und|aber|dass|weil|nachdem|während|sagte|y|pero|porque|dijo|mais|parce|alors)\b"
)


def clause_starts(text: str) -> list[int]:
    """Return the offsets at which a clause may begin, the first one nought."""
    return [0, *(found.start() for found in _CUT.finditer(text) if found.start())]
