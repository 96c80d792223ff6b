"""Furniture around pictures and players: captions and credits."""

from newsdiff.intake.furniture.furniture_rule import FurnitureRule, furniture_rule

_AGENCIES = r"(?-i:AP|AFP|REUTERS|Reuters|EPA|EFE|DPA|dpa|PA|TASS|Xinhua|ANSA|Kyodo)"
_SIDE = r"(?:far |second from |third from )?(?:left|right|cent(?:er|re))"

CAPTIONS: tuple[FurnitureRule, ...] = (
    furniture_rule(
        "picture caption",
        70,
        rf"\((?:{_AGENCIES}|Getty Images)(?:/[\w .]{{1,40}})?\)\.?$"
        rf"|, {_SIDE},\s|\((?:far |top |bottom |cent(?:er|re) )?(?:left|right)\)[ ,]"
        r"|^(?:clockwise |seated |standing )?from (?:top )?(?:left|right)\b"
        r"|\bfrom left to right\b|^left to right\b|^\W{0,2}in this (?:file |undated |"
        r"combination )*(?:photo|picture|image|photograph)\b|^\[\d{1,2}/\d{1,2}\]\w",
        hints=(
            *("left", "right", "center,", "centre,", "photo", "picture", "image"),
            *(")", "/"),
        ),
    ),
    furniture_rule(
        "picture caption",
        60,
        r"^(?:image|media|video) ?(?:caption|copyright)(?-i:[A-Z ])"
        r"|\bplayback is (?:un|not )supported\b",
        hints=("caption", "copyright", "playback"),
    ),
    furniture_rule(
        "photo credit",
        16,
        r"^(?:courtesy|photo(?:s|graphs?)?|(?:photo )?illustrations?|pictures?|images?)"
        r" (?:of|by|via|courtesy(?: of)?) (?:the )?"
        r"(?-i:[A-ZÀ-Þ]).{0,80}$"
        r"|\b(?:submitted|courtesy|handout|contributed) (?:photo|picture|image)\.?$",
        hints=("courtesy", "photo", "illustration", "picture", "image"),
    ),
    furniture_rule(
        "photo credit",
        60,
        r"[.!?…\"”]\s?(?:photographs?|illustrations?|photos?|images?)"
        r"(?: credits?| by| via)?\s?:? ?(?-i:[A-ZÀ-Þ])[^.!?:]{2,60}\.?$",
        hints=("photo", "illustration", "image"),
    ),
    furniture_rule(
        "picture caption",
        70,
        r"^(?:left|right|above|below|top|bottom|main picture)\s?:\s"
        r"|^(?:an? )?(?:stock|file|undated|handout) (?:image|photo|picture)\b"
        r"|\bthis (?:[\w-]+ ){0,3}(?:photo|picture|image|still|video)s? (?:obtained|"
        r"released|provided|made available|distributed|supplied) (?:by|from|on|to)\b",
        hints=(
            *("left", "right", "above", "below", "top", "bottom", "main", "stock"),
            *("file", "undated", "handout", "obtained", "released", "provided"),
            *("available", "distributed", "supplied"),
        ),
    ),
    furniture_rule(
        "photo credit",
        14,
        r"^\W?(?:credits?|sources?|quelle|fuente)(?: and notes?)?\s?:",
        hints=("credit", "source", "quelle", "fuente"),
    ),
)
"""Rules like those of `phrases.CERTAIN`, of which they are a part."""
