"""Reports that nobody would wish for: commands, endless words, every script."""

from dataclasses import replace

from newsdiff.model import Article, Removed, Subheading
from tests.ui.reader_app import HOSTILE

MANY = 2_000
"""Characters of a title that has no end."""

ENDLESS = "Donaudampfschiff" * 20
"""A word of more than 300 characters."""

GRINS = "\U0001f600" * 200

ALL_SCRIPTS = (
    """
東門港の橋は火曜日から通行止めになっている。市長は少なくとも六週間かかると述べた。 \
نُقل الجسر إلى الضفة الأخرى يوم الثلاثاء. האגודה אמרה שהגשר ייסגר לשישה שבועות. \
Ze\u0301le\u0301 a\u0300 la\u0308 co\u0302te\u0301 \
\U0001f468\u200d\U0001f469\u200d\U0001f467
went over \U0001f1eb\U0001f1f7 and \u2764\ufe0f back.
About 12,000 cars cross the bridge every day, \u202esaid nobody\u202c.
กำลังซ่อมสะพานอยู่ ประชาชนต้องใช้เรือข้ามฟาก हिन्दी में पुल बंद है।
"""
    + "z\u0351\u0342\u0310" * 60
)

TYPED_COMMANDS = """
The closure \x1b[2J\x1b[Hwill last \x9b31m"at least six weeks"\x07, said the mayor.
[bold]About[/] 12,000 cars [@click=app.quit]cross[/] the bridge every day. [/]
$primary {colour} \\[x] [[double]] [link=https://example.org]link[/link]
A tab\there, a \x0bvertical\x0c one, a \x00 nothing, a \ufeff mark, a \x85 line.
"""

LONG_WORDS = f"""
{ENDLESS} was closed on Tuesday. {"a" * 300} said {"東" * 300}.
About 13,000 cars cross {"https://example.org/" + "x" * 300} every day.
{GRINS} {"-" * 400}
The closure will last "at least eight weeks", said the mayor Ines Holloway.
"""


def bare(title: str = "", source: str = "") -> Article:
    """Return a report without a word in it."""
    return Article.from_text("", title, source)


def hostile_reports() -> tuple[Article, ...]:
    """Return reports to open at once; those with a bridge are of one event."""
    scripts = Article.from_text(
        ALL_SCRIPTS,
        "東門港の橋 الجسر \U0001f309 bridge " * 40,
        "朝日\u202e新聞",
        "2026-03-04",
    )
    commands = replace(
        Article.from_text(
            TYPED_COMMANDS,
            "[bold]bridge[/] \x1b]0;owned\x07 [@click=app.quit]",
            "[/] \x1b[31m",
            "2026-03-05",
        ),
        url="javascript:alert(1)",
        byline="[link=x]Nobody[/link]\x1b[5m",
        subheadings=(Subheading("[b]What \x1b[7m is known[/]", 1),),
        warnings=("very [short]", "\x07"),
        removed=(
            Removed("Share [this] \x1b[1m", "share [bar]", 0),
            Removed(ENDLESS, "too short", 1),
            Removed("東" * 500, "page navigation", 4),
        ),
    )
    words = replace(
        Article.from_text(LONG_WORDS, "bridge" * (MANY // 6), "o" * 400, "2026-03-05"),
        url="https://example.org/" + "y" * 500,
    )
    return (
        scripts,
        commands,
        words,
        bare("bridge"),
        bare(),
        bare("\u0301" * 30, "\u200b"),
        HOSTILE,
        Article.from_text("x", "A " * (MANY // 2), "\u200f", "2026-03-06"),
        Article.from_text("One word.\n" * 300, "Three hundred times", "Echo"),
    )
