"""Furniture that asks something of the reader: to write in, to give, to come back."""

from newsdiff.intake.furniture.furniture_rule import FurnitureRule, furniture_rule

APPEALS: tuple[FurnitureRule, ...] = (
    furniture_rule(
        "call to readers",
        60,
        r"^(?:do|did|have|are|were) you\b.{0,160}\b(?:e-?mail|write to|send (?:it|them"
        r"|us|your)|contact|call|ring|get in touch|let us know|tell us|bring them)\b"
        r"|^(?:seen|got|know|heard) (?:something|anything|a (?:story|tip|question|view"
        r"|news))\b.{0,120}(?:\?|\b(?:e-?mail|contact|call|tell|send)\b)"
        r"|^(?:write to|e-?mail|contact|reach|message) (?:the|our|us)\b.{0,40}$"
        r"|^(?:contact|e-?mail|reach) .{0,60}\b(?:at|on|via)\b.{0,20}\S@\S{3,80}$"
        r"|^[\w'’.,’ -]{3,60} can be (?:reached|contacted|followed|found) (?:at|on|via"
        r"|by)\b|\bfollow (?:him|her|them|me) on\b.{0,60}$|^follow [\w'’. -]{3,50} on "
        r"|^(?:got a|send (?:us|your|a)) (?:news )?tips?\b"
        r"|^(?:stimmt hier etwas nicht|fehler gefunden|haben sie einen fehler)",
        hints=(
            *(" you", "seen", "got ", "know", "heard", "write to", "mail", "contact"),
            *("reach", "message", "follow", "tip", "fehler", "stimmt", "found"),
        ),
    ),
    furniture_rule(
        "appeal for support",
        70,
        r"\b(?:support|donat\w+|chip in|contribut\w+|become|pledge|join)\b.{0,100}"
        r"\b(?:a|per|each|every) (?:month|year)\b"
        r"|\b(?:please )?consider (?:supporting|donating|subscribing|becoming|"
        r"(?:making )?a (?:donation|contribution))|\btax-deductible\b|^(?:please )?"
        r"(?:donate|support us|support our work)\b|\b(?:cup|price) of (?:a )?coffee\b"
        r".{0,80}\bhelp\b|\bhelp us (?:continue|keep|provide|bring|to)\b",
        hints=(
            *("support", "donat", "chip in", "contribut", "become", "pledge", "join"),
            *("consider", "deductible", "coffee", "help us"),
        ),
    ),
    furniture_rule(
        "affiliate notice",
        110,
        r"\b(?:earn|receive|get|make|paid) (?:an? |some )?(?:small |affiliate )*"
        r"(?:commissions?|compensation)\b|\baffiliate (?:links?|partnerships?)"
        r"|\bindependently (?:selected|chosen|reviewed|curated) by\b"
        r"|\bmay (?:collect|get) a share of (?:the )?(?:sales|revenue)",
        hints=("commission", "compensation", "affiliate", "independently", "a share"),
    ),
    furniture_rule(
        "page navigation",
        16,
        r"^(?:play|download|hear) (?:the )?(?:audio|video|episode|clip)\b"
        r"|^listen to (?:this|the) (?:article|report|story)\b"
        r"|^\W{0,2}\d{1,3} ?(?:/|of) ?\d{1,3}\W{0,2}$|^image \d{1,3} of \d{1,3}$"
        r"|^(?:(?:see|view|read) all \d+ \w+|\d+ min(?:ute)?s? read)$",
        hints=(*("play", "download", "hear", "listen", "/", "of", "all ", "min"),),
    ),
    furniture_rule(
        "copyright notice",
        30,
        r"^printed (?:and published )?by\b|^published by\b.{0,80}\b(?:ltd|limited|inc|"
        r"street|road)\b",
        hints=("printed", "published"),
    ),
)
"""Rules like those of `phrases.CERTAIN`, of which they are a part."""
