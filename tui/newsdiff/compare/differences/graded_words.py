"""Words that tell the same deed more or less gravely, more or less surely."""

from collections.abc import Mapping

_WEIGHTS = """
criticized criticised criticizing criticising criticism questioned faulted kritisierte
kritisiert criticó critiqué < condemned denounced slammed blasted assailed attacked
ripped lambasted decried verurteilte condenó condamné dénoncé ;
died dies starb gestorben murió fallecido décédé < killed kills slain getötet matado
asesinado tué < murdered murder massacre massacred executed ermordet assassiné ;
asked asks asking urged urges requested called bat forderte pidió demandé < demanded
demands demanding ordered orders insisted verlangte exigió exigé ;
paused pauses suspended suspends delayed postponed on_hold put_off verschob aplazó
suspendu reporté < canceled cancelled cancels halted halts abandon abandoned scrapped
dropped ended banned blocked stopped abgesagt canceló annulé abandonné ;
fell falls dropped slipped dipped declined sank fiel cayó baissé < plunged plummeted
tumbled crashed collapsed stürzte desplomó effondré ;
rose gained increased climbed grew stieg subió augmenté < soared surged jumped
skyrocketed spiked sprang disparó bondi ;
resigned resigns resignation quit departed departure rücktritt zurückgetreten dimitió
démissionné stepped_down < fired ousted forced_out pushed_out dismissed sacked removed
entlassen destituido limogé ;
investigated investigating suspected accused beschuldigt acusado accusé < charged
indicted charges angeklagt procesado inculpé < convicted guilty verurteilt condenado
condamné ;
beat beats defeated defeating edged won wins winning narrow narrowly < trounced
crushed routed soundly landslide decisively resounding ;
considering weighing mulling discussing exploring erwägt considera < decided agreed
accept accepted plans planning intends entschied decidió ;
suggested recommended proposed hinted empfahl recomendó suggéré < ruled sentenced
imposed required urteilte ordenó ;
concern concerns concerned worried worries worry besorgt preocupado inquiet < alarm
alarmed outrage outraged fury furious anger angry empört indignado ;
protest protests protesters demonstrators rally demonstranten < riot riots rioters mob
violent randalierer ;
said says told stated wrote added noted sagte erklärte dijo dit < claimed contended
insisted maintained argued vowed warned threatened acknowledged admitted boasted
conceded lamented complained behauptete warnte aseguró advirtió prétendu averti ;
"""
"""For each deed its words, the mildest first; "<" leads to graver ones, ";" ends
it, "_" joins two words."""


def _graded() -> Mapping[str, tuple[int, int]]:
    return {
        word: (group, weight)
        for group, weights in enumerate(_WEIGHTS.split(";"))
        for weight, words in enumerate(weights.split("<"))
        for word in words.split()
    }


GRADED = _graded()
"""For each word the group of words for one deed, and its weight within it."""
