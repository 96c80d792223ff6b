"""Words too common to show that two sentences say the same thing."""

_ENGLISH = """
a about above after again against all also although am among an and any are aren't as
at be because been before being below between both but by can can't cannot could
couldn't did didn't do does doesn't doing don't down during each either else even ever
every few for from further get got had hadn't has hasn't have haven't having he he'd
he'll he's her here hers herself him himself his how however i i'd i'll i'm i've if in
into is isn't it it's its itself just let let's like may me might mine more most much
must my myself neither no nor not now of off on once one only onto or other our ours
ourselves out over own per perhaps quite rather same shall she she'd she'll she's
should shouldn't since so some such than that that's the their theirs them themselves
then there there's these they they'd they'll they're they've this those though through
thus to too toward towards under until up upon us very via was wasn't we we'd we'll
we're we've were weren't what when where whether which while who who's whom whose why
will with within without won't would wouldn't yet you you'd you'll you're you've your
yours yourself
"""

_GERMAN = """
aber als am an auch auf aus bei beim bis da damit dann das dass dem den der des die
doch durch ein eine einem einen einer eines er es für hat hatte haben ihr ihre im in
ins ist ja kann mehr mit nach nicht noch nur ob oder ohne sei sein seine seinem seinen
seiner sich sie sind so soll sollte über um und unter vom von vor war waren was weil
wenn werden wie wieder wird wo worden wurde wurden zu zum zur zwischen
"""

_SPANISH = """
a al algo ante antes como con contra cual cuando de del desde donde dos e el ella
ellos en entre era es esa ese esta este esto está están fue fueron ha había han hasta
hay la las le les lo los más me mi muy ni no nos o para pero por porque que quien se
según ser si sido sin sobre son su sus también tan tiene todo tras un una uno unos y
ya
"""

_FRENCH = """
a à ai ainsi après au aussi autre aux avait avant avec c'est ce cela celle celui ces
cet cette ceux chez comme contre d'un d'une dans de depuis des donc dont du elle elles
en entre est et été être eu fait il ils je la le les leur leurs lors lui mais même n'a
ne ni nous on ont ou où par pas plus pour qu'il qu'elle que qui s'est sa sans se selon
ses si son sont sous sur tout très un une vers vous y
"""

_ENGLISH_CONTENT = {"die", "dos", "hat", "les", "sin", "son", "war"}
"""Foreign function words that mean something in English."""

STOP_WORDS: frozenset[str] = (
    frozenset((_ENGLISH + _GERMAN + _SPANISH + _FRENCH).split()) - _ENGLISH_CONTENT
)
"""Folded function words of English, German, Spanish and French together.

One list for all four: a report's language is often unknown, and a name lost to a
foreign article costs less than every article counting as content.
"""

_SPEECH = """
said say says saying told tell tells telling added adds adding according stated states
stating noted notes announced spokesman spokeswoman spokesperson reporters reported
statement asked mr mrs ms dr
"""

SPEECH_WORDS: frozenset[str] = frozenset(_SPEECH.split())
"""Words that report speech: in nearly every sentence of news, so no evidence."""
