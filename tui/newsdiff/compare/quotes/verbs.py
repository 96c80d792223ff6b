"""Words that hand speech to somebody, in English, German, Spanish and French."""

import re

_ENGLISH = """
said says told tells added adds stated wrote writes tweeted announced argued argues
warned warns declared declares explained explains insisted insists claimed
acknowledged admitted conceded replied responded asked recalled testified concluded
continued called describes described denounced predicted vowed promised joked observed
remarked commented suggested complained confirmed reiterated emphasized emphasised
stressed noted posted quipped urged praised hailed dubbed blasted branded contended
summarized summarised shouted yelled bragged boasted demanded slammed condemned
criticized criticised dismissed believes thinks tweets read reads
"""

_GERMAN = """
sagte sagten sagt sagen erklärte erklärten erklärt betonte schrieb schreibt meinte
warnte forderte kritisierte ergänzte fügte teilte nannte bezeichnete sprach
versicherte kündigte
"""

_SPANISH = """
dijo dijeron dice afirmó afirmaron señaló declaró aseguró aseguraron explicó añadió
agregó indicó advirtió sostuvo manifestó recalcó subrayó apuntó escribió calificó
denunció insistió reconoció comentó lamentó anunció respondió concluyó
"""

_FRENCH_SPOKEN = (
    "dit|déclaré|affirmé|ajouté|expliqué|indiqué|précisé|souligné|assuré|estimé|averti|"
    "écrit|dénoncé|annoncé|confié|lancé|répondu|conclu|regretté|martelé|insisté|qualifié"
)
_FRENCH_SPEAKS = (
    "déclare|affirme|ajoute|explique|précise|estime|assure|souligne|indique|dit"
    "|poursuit|lance|raconte"
)
_FRENCH = (
    rf"(?:a|ont|avait)(?:[- ]t[- ](?:il|elle|on))? (?:\w+ment )?(?:{_FRENCH_SPOKEN})",
    rf"(?:{_FRENCH_SPEAKS})(?:-t)?(?:-(?:il|elle|on))?",
)

PARTICIPLE = re.compile(
    r"\b(?:saying|adding|calling|writing|arguing|claiming|insisting|warning|noting"
    r"|describing|tweeting|declaring|telling|und (?:sagte|fügte)|y (?:dijo|añadió)"
    r"|et a (?:ajouté|dit)|and (?:said|added|called|wrote|told|described|vowed))\b"
)
"""Whoever the sentence is about says something more."""

NAMING = frozenset({"called", "dubbed", "branded", "described", "nannte"})
"""Verbs that give a name where the quotation follows at once: "a plan called …"."""

NOT_INVERTED = frozenset(
    {"told", "tells", "asked", "urged", "called", "praised", "hailed", "condemned"}
)
"""Verbs behind which stands whom, not who."""

ENGLISH_VERB = re.compile(rf"\b(?:{'|'.join(_ENGLISH.split())})\b")
"""A verb of saying, or one that judges ("hailed it as …")."""

OTHER_VERB = re.compile(
    rf"\b(?:{'|'.join((*_GERMAN.split(), *_SPANISH.split(), *_FRENCH))})\b"
)
"""The same in the languages where the speaker often stands behind it."""

INNER_PRONOUN = re.compile(r"-(il|elle|on)\b")
"""The speaker within a French verb: "a-t-elle dit"."""

SOURCE = re.compile(
    r"\b(?:[Aa]ccording to|[Ll]aut|[Nn]ach Angaben (?:von|des|der)|[Ss]egún"
    r"|[Dd]e acuerdo con|[Ss]elon|[Dd][’']après)\s+"
)
"""What stands before whoever is the source."""

GERMAN_SO = re.compile(r"(?<=, )so\s+(?=[A-ZÄÖÜ]|d(?:er|ie|as)\b|er\b|sie\b)")
""""…“, so Meier."""

PASSIVE = re.compile(
    r"\b(?:was|were|is|are|be|been|being|get|got|wurde|wurden|fue|fueron|été)"
    r"(?: \w+ly)?\s+$"
)
"""Before a verb: whoever is "told" or "called" says nothing."""
