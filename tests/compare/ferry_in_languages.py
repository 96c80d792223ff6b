"""Two reports of one invented event in each of several languages, and what they share.

A ferry runs aground off a small harbour; the second report tells most of it in other
words and in another order.
"""

from typing import NamedTuple


class Pair(NamedTuple):
    """Two reports as sentences, and the pairs that state the same thing."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    matches: frozenset[tuple[int, int]]
    joint: str = " "
    """What stands between two sentences."""


ENGLISH = Pair(
    (
        "The ferry Seagull ran aground off Salthaven on Monday evening.",
        "There were 84 passengers and six crew members on board.",
        "Three people were slightly hurt and taken to hospital.",
        "“We saw the sandbank too late,” said the captain, Renata Vale.",
        "The ship had been built only four years ago.",
        "A tug pulled the ferry free at high tide.",
        "The company hopes to resume the service on Thursday.",
        "For visitors to the islands it is the second breakdown this summer.",
    ),
    (
        "Three people were slightly hurt in a ferry accident off Salthaven.",
        "The Seagull ran onto a sandbank on Monday evening.",
        "It carried 84 passengers and a crew of six people.",
        "Police have opened an inquiry.",
        "Captain Vale admitted that the sandbank was seen too late.",
        "At high tide a tug managed to pull the ship free.",
        "The service will resume on Thursday, according to the company.",
        "The mayor praised the rescue teams.",
    ),
    frozenset({(0, 1), (1, 2), (2, 0), (3, 4), (5, 5), (6, 6)}),
)

GERMAN = Pair(
    (
        "Die Fähre „Möwe“ ist am Montagabend vor Salzhafen auf eine Sandbank gelaufen.",
        "An Bord waren 84 Fahrgäste und sechs Besatzungsmitglieder.",
        "Drei Menschen wurden leicht verletzt und in ein Krankenhaus gebracht.",
        "„Wir haben die Untiefe zu spät gesehen“, sagte Kapitänin Renate Vogel.",
        "Das Schiff war erst vor 4 Jahren gebaut worden.",
        "Ein Schlepper zog die Fähre bei Hochwasser frei.",
        "Die Reederei will den Betrieb am Donnerstag wieder aufnehmen.",
        "Für Urlauber auf den Inseln ist es der zweite Ausfall in diesem Sommer.",
    ),
    (
        "Bei einem Fährunglück vor Salzhafen wurden drei Menschen leicht verletzt.",
        "Die „Möwe“ lief am Montagabend auf einer Sandbank auf.",
        "84 Passagiere und sechs Mitglieder der Besatzung waren an Bord.",
        "Die Polizei ermittelt gegen unbekannt.",
        "Kapitänin Vogel sagte, man habe die Untiefe zu spät bemerkt.",
        "Mit dem Hochwasser konnte ein Schlepper das Schiff freiziehen.",
        "Ab Donnerstag soll die Fähre nach Angaben der Reederei wieder fahren.",
        "Der Bürgermeister lobte die Seenotretter.",
    ),
    frozenset({(0, 1), (1, 2), (2, 0), (3, 4), (5, 5), (6, 6)}),
)

SPANISH = Pair(
    (
        "El transbordador «Gaviota» encalló el lunes por la noche frente a Puerto Sal.",
        "A bordo viajaban 84 pasajeros y seis tripulantes.",
        "Tres personas sufrieron heridas leves y fueron llevadas al hospital.",
        "«Vimos el banco de arena demasiado tarde», dijo la capitana Renata Vega.",
        "El barco fue construido hace apenas cuatro años.",
        "Un remolcador liberó la nave con la marea alta.",
        "La naviera espera reanudar el servicio el jueves.",
        "Para los turistas de las islas es la segunda avería del verano.",
    ),
    (
        "Tres heridos leves dejó el accidente de un transbordador frente a Puerto Sal.",
        "El «Gaviota» quedó encallado en un banco de arena la noche del lunes.",
        "Llevaba a bordo 84 pasajeros y una tripulación de seis personas.",
        "La policía ha abierto una investigación.",
        "La capitana Vega reconoció que vieron el banco de arena demasiado tarde.",
        "Con la marea alta, un remolcador pudo liberar el barco.",
        "El servicio se reanudará el jueves, según la naviera.",
        "El alcalde elogió a los equipos de rescate.",
    ),
    frozenset({(0, 1), (1, 2), (2, 0), (3, 4), (5, 5), (6, 6)}),
)

FRENCH = Pair(
    (
        "Le ferry « Mouette » s’est échoué lundi soir au large de Port-Sel.",
        "À bord se trouvaient 84 passagers et six membres d’équipage.",
        "Trois personnes ont été légèrement blessées et conduites à l’hôpital.",
        "« Nous avons vu le banc de sable trop tard », a dit la capitaine Renée Vial.",
        "Le navire avait été construit il y a quatre ans.",
        "Un remorqueur a dégagé le bateau à marée haute.",
        "La compagnie compte reprendre le service jeudi.",
        "Pour les vacanciers des îles, c’est la deuxième panne de l’été.",
    ),
    (
        "L’échouement d’un ferry au large de Port-Sel a fait trois blessés légers.",
        "La « Mouette » s’est échouée sur un banc de sable dans la soirée de lundi.",
        "Le bateau transportait 84 passagers et un équipage de six personnes.",
        "La police a ouvert une enquête.",
        "La capitaine Vial a reconnu que le banc de sable avait été vu trop tard.",
        "À marée haute, un remorqueur a pu dégager le navire.",
        "Le service reprendra jeudi, selon la compagnie.",
        "Le maire a salué le travail des sauveteurs.",
    ),
    frozenset({(0, 1), (1, 2), (2, 0), (3, 4), (5, 5), (6, 6)}),
)

RUSSIAN = Pair(
    (
        "Паром «Чайка» в понедельник вечером сел на мель у порта Солёное.",
        "На борту находились 84 пассажира и шесть членов экипажа.",
        "Три человека получили лёгкие травмы и были доставлены в больницу.",
        "«Мы слишком поздно заметили отмель», — сказала капитан Рената Фокина.",
        "Судно было построено всего четыре года назад.",
        "Буксир снял паром с мели во время прилива.",
        "Компания намерена возобновить рейсы в четверг.",
        "Для отдыхающих на островах это вторая авария за лето.",
    ),
    (
        "Три человека получили лёгкие травмы при аварии парома у порта Солёное.",
        "«Чайка» села на мель вечером в понедельник.",
        "На борту парома были 84 пассажира и экипаж из шести человек.",
        "Полиция начала расследование.",
        "По словам капитана Фокиной, отмель заметили слишком поздно.",
        "Во время прилива буксир смог снять судно с мели.",
        "Рейсы возобновятся в четверг, сообщили в компании.",
        "Мэр поблагодарил спасателей.",
    ),
    frozenset({(0, 1), (1, 2), (2, 0), (3, 4), (5, 5), (6, 6)}),
)

CHINESE = Pair(
    (
        "“海鸥号”渡轮周一晚上在盐港附近搁浅。",
        "船上有84名乘客和六名船员。",
        "三人受轻伤，被送往医院。",
        "船长林晓梅说：“我们发现沙洲太晚了。”",
        "这艘船四年前才建成。",
        "一艘拖船在涨潮时将渡轮拖离沙洲。",
        "船运公司计划周四恢复航班。",
        "对岛上的游客来说，这是今年夏天第二次停航。",
    ),
    (
        "盐港附近发生渡轮事故，造成三人轻伤。",
        "周一晚间，“海鸥号”在沙洲上搁浅。",
        "当时船上载有84名乘客和6名船员。",
        "警方已展开调查。",
        "船长林晓梅承认，他们太晚才发现沙洲。",
        "涨潮时，拖船成功将渡轮拖出。",
        "公司表示，航班将于周四恢复。",
        "市长称赞了救援人员。",
    ),
    frozenset({(0, 1), (1, 2), (2, 0), (3, 4), (5, 5), (6, 6)}),
    "",
)

ARABIC = Pair(
    (
        "جنحت العبارة «النورس» مساء الاثنين قرب ميناء الملح.",
        "وكان على متنها 84 راكبا وستة من أفراد الطاقم.",
        "وأصيب ثلاثة أشخاص بجروح طفيفة ونقلوا إلى المستشفى.",
        "وقالت القبطانة رنا فهمي: «رأينا الحاجز الرملي متأخرين جدا».",
        "وقد بنيت السفينة قبل أربع سنوات فقط.",
        "وسحبت قاطرة العبارة عند ارتفاع المد.",
        "وتعتزم الشركة استئناف الرحلات يوم الخميس.",
        "وهذا ثاني عطل هذا الصيف بالنسبة إلى زوار الجزر.",
    ),
    (
        "أصيب ثلاثة أشخاص بجروح طفيفة في حادث عبارة قرب ميناء الملح.",
        "فقد جنحت «النورس» على حاجز رملي مساء يوم الاثنين.",
        "وكانت العبارة تقل 84 راكبا وطاقما من ستة أفراد.",
        "وفتحت الشرطة تحقيقا.",
        "واعترفت القبطانة فهمي بأن الحاجز الرملي شوهد متأخرا جدا.",
        "وعند ارتفاع المد تمكنت قاطرة من سحب السفينة.",
        "وستستأنف الرحلات يوم الخميس بحسب الشركة.",
        "وأشاد رئيس البلدية برجال الإنقاذ.",
    ),
    frozenset({(0, 1), (1, 2), (2, 0), (3, 4), (5, 5), (6, 6)}),
)

JAPANESE = Pair(
    (
        "フェリー「かもめ」が月曜日の夜、塩浜港の沖で座礁した。",
        "船には乗客84人と乗組員6人が乗っていた。",
        "3人が軽いけがをし、病院に運ばれた。",
        "船長の森田麗子さんは「砂州に気づくのが遅すぎた」と話した。",
        "船は4年前に建造されたばかりだった。",
        "満潮時にタグボートがフェリーを引き出した。",
        "運航会社は木曜日に運航を再開する予定だ。",
        "島の観光客にとって、この夏二度目の欠航となる。",
    ),
    (
        "塩浜港沖でフェリーの事故があり、3人が軽傷を負った。",
        "「かもめ」は月曜日の夜、砂州に乗り上げて座礁した。",
        "乗客84人と乗組員6人が乗船していた。",
        "警察が原因を調べている。",
        "森田船長は、砂州に気づくのが遅かったと認めた。",
        "タグボートは満潮を待ってフェリーを引き出した。",
        "会社によると、木曜日から運航を再開する。",
        "市長は救助隊をたたえた。",
    ),
    frozenset({(0, 1), (1, 2), (2, 0), (3, 4), (5, 5), (6, 6)}),
    "",
)

HINDI = Pair(
    (
        "फ़ेरी ‘सीगल’ सोमवार शाम नमकपुर बंदरगाह के पास रेत में फँस गई।",
        "जहाज़ पर 84 यात्री और चालक दल के छह सदस्य थे।",
        "तीन लोगों को हल्की चोटें आईं और उन्हें अस्पताल ले जाया गया।",
        "कप्तान रेणु वर्मा ने कहा, “हमने रेत का टीला बहुत देर से देखा।”",
        "यह जहाज़ केवल चार साल पहले बना था।",
        "ज्वार के समय एक टग नौका ने फ़ेरी को बाहर खींचा।",
        "कंपनी गुरुवार को सेवा फिर शुरू करना चाहती है।",
        "द्वीपों के पर्यटकों के लिए इस गर्मी में यह दूसरी रुकावट है।",
    ),
    (
        "नमकपुर बंदरगाह के पास फ़ेरी दुर्घटना में तीन लोगों को हल्की चोटें आईं।",
        "‘सीगल’ सोमवार की शाम रेत के टीले में फँस गई थी।",
        "फ़ेरी में 84 यात्री और छह कर्मचारी सवार थे।",
        "पुलिस ने जाँच शुरू कर दी है।",
        "कप्तान वर्मा ने माना कि रेत का टीला बहुत देर से दिखा।",
        "टग नौका ज्वार आने पर जहाज़ को बाहर खींच सकी।",
        "कंपनी के अनुसार सेवा गुरुवार को फिर शुरू होगी।",
        "महापौर ने बचाव दल की प्रशंसा की।",
    ),
    frozenset({(0, 1), (1, 2), (2, 0), (3, 4), (5, 5), (6, 6)}),
)

THAI = Pair(
    (
        "เรือข้ามฟากนางนวลเกยตื้นใกล้ท่าเรือเกลือเมื่อค่ำวันจันทร์",
        "บนเรือมีผู้โดยสาร 84 คนและลูกเรือหกคน",
        "มีผู้บาดเจ็บเล็กน้อยสามคนและถูกนำส่งโรงพยาบาล",
        "กัปตันเรณู วงศ์ทอง กล่าวว่า “เราเห็นสันทรายช้าเกินไป”",
        "เรือลำนี้สร้างเมื่อสี่ปีก่อน",
        "เรือลากจูงดึงเรือข้ามฟากออกมาได้ตอนน้ำขึ้น",
        "บริษัทตั้งใจจะเปิดเดินเรืออีกครั้งในวันพฤหัสบดี",
        "สำหรับนักท่องเที่ยวบนเกาะ นี่เป็นการหยุดเดินเรือครั้งที่สองในฤดูร้อนนี้",
    ),
    (
        "อุบัติเหตุเรือข้ามฟากใกล้ท่าเรือเกลือทำให้มีผู้บาดเจ็บเล็กน้อยสามคน",
        "เรือนางนวลเกยตื้นบนสันทรายในคืนวันจันทร์",
        "เรือบรรทุกผู้โดยสาร 84 คนและลูกเรืออีกหกคน",
        "ตำรวจเริ่มสอบสวนแล้ว",
        "กัปตันวงศ์ทองยอมรับว่าเห็นสันทรายช้าเกินไป",
        "เมื่อน้ำขึ้น เรือลากจูงจึงดึงเรือออกมาได้",
        "บริษัทแจ้งว่าจะเปิดเดินเรือในวันพฤหัสบดี",
        "นายกเทศมนตรีชื่นชมทีมกู้ภัย",
    ),
    frozenset({(0, 1), (1, 2), (2, 0), (3, 4), (5, 5), (6, 6)}),
)

PAIRS = {
    "en": ENGLISH,
    "de": GERMAN,
    "es": SPANISH,
    "fr": FRENCH,
    "ru": RUSSIAN,
    "zh": CHINESE,
    "ar": ARABIC,
    "ja": JAPANESE,
    "hi": HINDI,
    "th": THAI,
}
