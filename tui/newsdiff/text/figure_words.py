"""Words for numbers, for what is counted and for how exactly, in four languages."""

NUMBER_WORDS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen"),
    *("seventeen", "eighteen", "nineteen"),
)
"""Nought to nineteen in English; the place of each is what it means."""

TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
"""Twenty to ninety in English."""

# Words that mean something else in one of the other languages are left out: "elf",
# "once", "neuf", "acht" as in "acht geben" is rare enough to stay.
_GERMAN = "zwei drei vier fünf sechs sieben acht neun zehn"
_SPANISH = "dos tres cuatro cinco seis siete ocho nueve diez"
_FRENCH = "deux trois quatre cinq six sept huit"
_GERMAN_TENS = "zwanzig dreissig vierzig fünfzig sechzig siebzig achtzig neunzig"
_SPANISH_TENS = "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa"
_FRENCH_TENS = "vingt trente quarante cinquante soixante"

SPELLED: dict[str, int] = (
    {word: value for value, word in enumerate(NUMBER_WORDS)}
    | {
        word: value
        for words in (_GERMAN, _SPANISH, _FRENCH)
        for value, word in enumerate(words.split(), 2)
    }
    | {
        word: 10 * value
        for words in (" ".join(TENS), _GERMAN_TENS, _SPANISH_TENS, _FRENCH_TENS)
        for value, word in enumerate(words.split(), 2)
    }
    | {"zwölf": 12, "doce": 12, "douze": 12, "quince": 15, "quinze": 15}
    | {
        "dreißig": 30,
        "onze": 11,
        "dreizehn": 13,
        "fünfzehn": 15,
        "hundert": 100,
        "cien": 100,
    }
    | {"dozen": 12, "dutzend": 12, "docena": 12, "douzaine": 12, "couple": 2}
)
"""Folded number word -> what it means."""

MAGNITUDES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "bn": 1e9,
    "tn": 1e12,
    "tausend": 1e3,
    "mille": 1e3,
    "millionen": 1e6,
    "mio": 1e6,
    "milliarde": 1e9,
    "milliarden": 1e9,
    "mrd": 1e9,
    "millones": 1e6,
    "millón": 1e6,
    "millions": 1e6,
    "milliard": 1e9,
    "milliards": 1e9,
}
"""What a number is multiplied by."""

_MINUTE, _HOUR, _DAY = 1.0, 60.0, 1_440.0

_PERSONS = """
person persons people others residents inhabitants menschen personen leute einwohner
bewohner personas habitantes personnes habitants gens
"""

_MEASURES = (
    ("minute", _MINUTE, "minute minutes min minuten minuto minutos"),
    ("minute", _HOUR, "hour hours hrs stunde stunden hora horas heure heures"),
    ("minute", _DAY, "day days tag tage tagen día días jour jours"),
    ("minute", 7 * _DAY, "week weeks woche wochen semana semanas semaine semaines"),
    ("minute", 30.4 * _DAY, "month months monat monate monaten mes meses mois"),
    ("minute", 365.0 * _DAY, "year years yr yrs jahr jahre jahren año años an ans"),
    ("minute", 3_650.0 * _DAY, "decade decades jahrzehnt jahrzehnte jahrzehnten"),
    ("metre", 0.3048, "foot feet ft fuss pies pieds"),
    ("metre", 1.0, "metre metres meter meters metern metro metros mètre mètres"),
    ("metre", 0.9144, "yard yards"),
    (
        "metre",
        1_000.0,
        "km kilometre kilometres kilometer kilometern kilómetros kilomètres",
    ),
    ("metre", 1_609.0, "mile miles meile meilen milla millas"),
    ("kilogram", 1.0, "kg kilo kilos kilogram kilograms kilogramm kilogramme"),
    ("kilogram", 0.4536, "lb lbs"),
    ("kilogram", 1_000.0, "tonne tonnes tonnen tonelada toneladas ton tons"),
    ("hectare", 1.0, "hectare hectares hektar hectárea hectáreas ha"),
    ("hectare", 0.4047, "acre acres"),
    (
        "person",
        1.0,
        _PERSONS,
    ),
    ("$", 1.0, "dollar dollars dólares"),
    ("€", 1.0, "euro euros"),
    ("£", 1.0, "pound pounds pfund libras livres"),
)

MEASURES = {
    word: (unit, scale) for unit, scale, words in _MEASURES for word in words.split()
}
"""Folded word behind a figure -> what is measured, and how many of its smallest."""

VAGUE = (
    (20, 150, r"dozens|scores of|dutzende|decenas|dizaines"),
    (1e4, 2e5, r"tens of thousands|zehntausende|decenas de miles|dizaines de milliers"),
    (
        1e5,
        2e6,
        "hundreds of thousands|hunderttausende|cientos de miles|centaines de milliers",
    ),
    (150, 1_500, r"hundreds|hunderte|cientos|centenares|centaines"),
    (1_500, 1e5, r"thousands|tausende|miles de|milliers"),
)
"""From, up to, and the words for so many; the longer words stand for themselves."""

MORE = (
    "more than|over|above|upwards? of|exceeding|in excess of|mehr als|über|más de"
    "|plus de"
)
AT_LEAST = (
    "at least|no fewer than|no less than|not less than|a minimum of|mindestens"
    "|wenigstens|al menos|por lo menos|au moins"
)
NEARLY = (
    "nearly|almost|close to|close on|just under|just shy of|fast|knapp|beinahe|casi"
    "|près de|presque"
)
LESS = "less than|fewer than|under|below|weniger als|unter|menos de|moins de"
AT_MOST = (
    "at most|up to|no more than|not more than|a maximum of|bis zu|höchstens|maximal"
    "|hasta|como máximo|jusqu'à|au plus"
)
ABOUT = (
    "about|around|roughly|some|approximately|an estimated|estimated|rund|etwa|ungefähr"
    "|circa|ca\\.|unos|unas|cerca de|alrededor de|aproximadamente|environ|quelque"
)
