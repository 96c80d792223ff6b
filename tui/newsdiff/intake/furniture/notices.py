"""Furniture that speaks of the page itself: its dates, links, code and disclaimers."""

from newsdiff.intake.furniture.furniture_rule import FurnitureRule, furniture_rule

DATE_LINE = "date line"
"""Reason of a line that says when the page was published."""

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_DAY = r"(?:mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?"

NOTICES: tuple[FurnitureRule, ...] = (
    furniture_rule(
        DATE_LINE,
        22,
        rf"^\W?(?:first |last )?(?:published|posted|updated|modified)\b\s?:?"
        rf".{{0,14}}(?:\d|{_MONTH}).{{0,90}}$"
        rf"|^{_DAY}[,. ]{{1,2}}(?:\d|{_MONTH}).{{0,12}}\b(?:19|20)\d\d\b"
        r"(?:\W|\d|[ap]\.?m\b|[A-Z]{2,4}\b|at\b|(?:first |last )?(?:published|updated|"
        rf"modified)\b|on\b|{_DAY}|{_MONTH})*$",
        hints=("publi", "posted", "updat", "modif", "20", "19"),
    ),
    furniture_rule(
        "related link",
        40,
        r"^[(\[]?(?:more|watch(?: this)?|see(?: also| more| next)?|next read this|must"
        r" read|read next)\s?:|^on [\w-]{2,40}\.(?:com|org|net|co\.uk)\s?:"
        r"|^more great .{2,30} stories$|^people are also reading\b"
        r"|^required reading\b|^citation\s?:|^.{4,90}\s»$"
        r"|^(?:read|see|get|watch|view|check out|find) (?:our|the|more|all) "
        r"(?:full|complete|entire|original|of (?:our|the))\b.{0,90}$",
        hints=(
            *("more", "watch", "see", "read", "on ", "citation", "»", "get ", "view"),
            *("check", "find"),
        ),
    ),
    furniture_rule(
        "newsletter or subscription",
        14,
        r"^best (?:prices?|deals?) (?:today|now|right now)\b|^(?:buy|shop|available|"
        r"get it) (?:at|from|on) (?-i:[A-Z])\S{2,30}(?: \S{2,20})?$",
        hints=("price", "deal", "buy", "shop", "available", "get it"),
    ),
    furniture_rule(
        "page navigation",
        8,
        r"^(?:like this article\?|was this (?:page|article|story) (?:helpful|useful)\?"
        r"|thanks for your feedback\W?|see it!|buy now|shop now|get it now)$",
        hints=("article?", "helpful", "useful", "feedback", "see it", " now"),
    ),
    furniture_rule(
        "newsletter or subscription",
        40,
        r"\bdelivered to you\b|\b(?:see|read|in) our privacy (?:notice|policy)\b"
        r"|^\W{0,3}(?:unsubscribe|opt out|manage (?:your )?"
        r"(?:preferences|subscriptions?)|update your preferences)\b"
        r"|\bunsubscribe (?:from|at any|here|any ?time)\b|\b(?:to|can) unsubscribe\b"
        r"|^you(?:['’]re| are)? (?:receiv(?:e|ed|ing)|getting|got) (?:this|our)\b"
        r".{0,90}"
        r"\b(?:because|as|since)\b|^(?:was this |this )?(?:e-?mail|letter|message) "
        r"(?:was )?(?:sent|forwarded) to\b|^forward(?:ed)? (?:this|to a)\b"
        r"|^\W{0,3}(?:view|read|open|see) (?:this |it |the )?"
        r"(?:(?:e-?mail|letter|message|newsletter) )?(?:in|on) "
        r"(?:your |the |a )?(?:browser|web)\b"
        r"|^(?:im browser (?:ansehen|öffnen)|newsletter abbestellen|voir dans le "
        r"navigateur|se désabonner|ver en el navegador|darse de baja)\b",
        hints=(
            *(
                "delivered",
                "our privacy",
                "unsubscribe",
                "preferences",
                "subscription",
                "receiv",
            ),
            *("getting", "got ", "sent to", "forward", "browser", "web", "opt out"),
            *("abbestellen", "navigateur", "désabonner", "navegador", "darse"),
        ),
    ),
    furniture_rule(
        "template placeholder",
        60,
        r"&(?:amp;)?lt;|</?(?:span|div|p|a|img|script|iframe)\b[^<>]{0,200}>"
        r"|\bclass=\"|\bstyle=\"|^(?:untitled|undefined|null|NaN)$"
        r"|\[object object\]|^lorem ipsum\b|^%%?\w{2,30}%%?$|^__[\w.]{2,40}__$",
        hints=(
            *("lt;", "<", "class=", "style=", "untitled", "undefined", "null"),
            *("nan", "object", "lorem", "%", "__"),
        ),
    ),
    furniture_rule(
        "disclaimer",
        110,
        r"\beditorially independent\b|\bare pre-?moderated\b|\bcan also be viewed on "
        r"the site it originates\b|\bfor (?:educational|information(?:al)?|general)"
        r"(?: and informational)?(?: information)? purposes only\b"
        r"|\b(?:opinions|views) (?:expressed|stated)\b.{0,80}\b(?:author|writer|own)\b"
        r"|\bdoes not (?:constitute|provide) (?:financial|medical|legal|investment)\b",
        hints=(
            *("editorially", "moderated", "originates", "purposes", "opinions"),
            *("views ", "does not"),
        ),
    ),
    furniture_rule(
        "agency credit",
        30,
        r"\bcontributed (?:reporting|to (?:this|the) (?:report|story|article|piece|"
        r"post))\b|^(?:cross-?posted|republished|reprinted) (?:from|with)\b"
        r"|^\W?this (?:story|article|post|piece|report|column|interview)\b.{0,40}\b"
        r"(?:originally|first) (?:appeared|published|posted|ran)\b"
        r"|^(?:originally|first) published (?:by|on|in|at)\b",
        hints=(
            "contributed",
            "posted",
            "published",
            "reprinted",
            "originally",
            "first",
        ),
    ),
)
"""Rules like those of `phrases.CERTAIN`, of which they are a part."""
