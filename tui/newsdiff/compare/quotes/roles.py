"""Words that tell a speaker from the rest of a sentence, in four languages, folded."""

HE = frozenset({"he", "er", "él", "il"})
SHE = frozenset({"she", "sie", "ella", "elle"})
IT = frozenset({"it", "they", "es", "ellos", "ellas", "ils", "elles", "on", "we", "i"})
RELATIVE = frozenset({"who", "which", "that", "que", "quien", "qui"})
WHO = RELATIVE | {"der", "die", "das"}

MALE_TITLES = frozenset({"mr", "mr.", "sir", "lord", "herr", "señor", "m.", "monsieur"})
FEMALE_TITLES = frozenset(
    {"mrs", "mrs.", "ms", "ms.", "miss", "lady", "dame", "frau", "señora", "mme"}
)
_ROLES = """
dr dr. president vice prime minister senator sen sen. rep rep. representative gov gov.
governor mayor secretary attorney general chief justice judge prof prof. professor
king queen prince princess pope captain capt capt. sgt sgt. lt lt. defense defence
intelligence commerce whip editor analyst tem father rabbi republican democrat
republicans democrats independent rev rev. gen gen. col col. adm adm. strategist
candidate actor actress author officer detective sheriff deputy director former sir
ambassador congressman congresswoman speaker chancellor premier chairman chairwoman
spokesman spokeswoman spokesperson lawyer leader foreign treasury state police ceo
coach präsident präsidentin kanzler kanzlerin bürgermeister bürgermeisterin ministerin
sprecher sprecherin außenminister außenministerin presidente presidenta alcalde
alcaldesa ministro ministra portavoz doctor président présidente maire ministre
porte-parole
"""
TITLES = MALE_TITLES | FEMALE_TITLES | frozenset(_ROLES.split())
"""Words before a name that are no part of it, folded."""

_PREPOSITIONS = """
of for from at with in on about during after before by to as over outside via against
last this earlier later told am im bei für aus auf nach zu zum zur gegenüber en para
ante tras durante sobre con por desde este à au dans lors après sur pour par ce mardi
lundi mercredi jeudi vendredi samedi dimanche
"""
PREPOSITIONS = frozenset(_PREPOSITIONS.split())
"""What ends the words for a speaker and begins where, when, to whom."""

GENITIVE = frozenset({"of", "for", "from", "with", "de", "del", "du", "des", "der"})
"""What ties a speaker to an office: "a spokesman for the mayor"."""

_ADVERBS = """
has had have also later then again repeatedly previously reportedly recently simply
even still once just often would will could may might did hat hatte auch später zudem
ha había también luego posteriormente aussi ensuite notamment et and but y pero mais
und aber
"""
ADVERBS = frozenset(_ADVERBS.split())
"""What may stand between the speaker and the verb."""

_DAYS = """
monday tuesday wednesday thursday friday saturday sunday january february march july
september october november december montag dienstag mittwoch donnerstag freitag samstag
sonntag lunes martes miércoles jueves viernes sábado domingo
"""
DAYS = frozenset(_DAYS.split())

MONTHS_OR_NAMES = frozenset({"april", "may", "june", "august"})
"""Months that are names of people, too: "Theresa May", "June Holm"."""

_TIMES = """
earlier later ago hours days weeks months years hour day week month year time way
morning evening afternoon night yesterday today while meanwhile times
"""
TIMES = frozenset(_TIMES.split())
"""Words that tell when, in what could be taken for a speaker."""

_FINITE = """
was were is are be been had has have did does do didn't doesn't not would will could
can may might went came made took got gave found knew saw died met held no it he she
they there if or
"""
FINITE = frozenset(_FINITE.split())
"""Words that no description of a speaker has: it is a clause of its own."""

_DETERMINERS = """
the a an one another some several many two three his her their its our my both der die
das ein eine einer mehrere sein seine ihr ihre el la los las un una uno varios su sus
le les une l’ l' des deux son sa leur leurs
"""
DETERMINERS = frozenset(_DETERMINERS.split())

_PERSONS = """
spokesman spokeswoman spokesperson official aide source lawyer attorney minister mayor
governor president chancellor nominee candidate host officer witness resident sheriff
chief senator congressman congresswoman judge prosecutor expert analyst man woman father
mother brother sister son daughter wife husband neighbour neighbor adviser advisor
sprecher sprecherin bürgermeister bürgermeisterin minister ministerin zeuge zeugin
portavoz alcalde alcaldesa ministro ministra testigo fuente
porte-parole maire ministre témoin
"""
PERSONS = frozenset(_PERSONS.split())
"""Words for somebody whom "he" or "she" can mean, where a statement or a report
cannot be meant."""

COUNTRIES = frozenset({"u.s.", "u.k.", "u.n.", "e.u.", "us", "uk", "un", "eu"})
"""What no person's name begins with."""
