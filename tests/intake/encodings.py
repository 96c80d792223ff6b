"""One story in many languages, and the encodings that each is found in."""

ENGLISH = (
    "The mayor said: “We won’t wait.” The café at Eastmoor – closed since "
    "Tuesday – will open in April, and 1,500 people signed."
)
GERMAN = (
    "Die Brücke über die Mündung ist seit Dienstag gesperrt. Bürgermeisterin "
    "Größ sagte, die Fähren führen öfter; Schäden überall."
)
FRENCH = (
    "Le pont fut fermé mardi après la découverte d’une fissure. La mairesse a "
    "déclaré que les travaux dureraient six semaines à coup sûr."
)
SPANISH = (
    "El puente se cerró el martes después de que una inspectora encontrara una "
    "grieta. ¿Cuánto durará? La alcaldesa habló de seis semanas, según señaló."
)
POLISH = (
    "Most zamknięto we wtorek, gdy inspektorka znalazła pęknięcie w filarze. "
    "Burmistrz powiedziała, że naprawa potrwa co najmniej sześć tygodni."
)
CZECH = (
    "Most byl v úterý uzavřen poté, co inspektorka našla trhlinu v pilíři. "
    "Starostka řekla, že oprava potrvá nejméně šest týdnů."
)
HUNGARIAN = (
    "A hidat kedden lezárták, miután egy ellenőr repedést talált az északi "
    "pillérben. A polgármester szerint a javítás legalább hat hétig fog "
    "tartani, őszig."
)
ROMANIAN = (
    "Podul a fost închis marţi după ce o inspectoare a găsit o fisură. "
    "Primăriţa a spus că reparaţia va dura cel puţin şase săptămâni."
)
TURKISH = (
    "Köprü salı günü bir müfettişin çatlak bulmasının ardından kapatıldı. "
    "Belediye başkanı onarımın en az altı hafta süreceğini söyledi; ışıklar "
    "sönük, şehir sessiz."
)
RUSSIAN = (
    "Мост закрыли во вторник после того, как инспектор нашла трещину в опоре. "
    "Мэр сказала, что мост откроют не раньше чем через шесть недель."
)
UKRAINIAN = (
    "Міст закрили у вівторок після того, як інспекторка знайшла тріщину в "
    "опорі. Мерка сказала, що міст відкриють не раніше ніж через шість тижнів, "
    "її слова."
)
BULGARIAN = (
    "Мостът беше затворен във вторник, след като инспектор откри пукнатина в "
    "опората. Кметът каза, че ремонтът ще продължи поне шест седмици."
)
GREEK = (
    "Η γέφυρα έκλεισε την Τρίτη αφού μια επιθεωρήτρια βρήκε ρωγμή στον βόρειο "
    "πυλώνα. Η δήμαρχος είπε ότι οι εργασίες θα διαρκέσουν τουλάχιστον έξι "
    "εβδομάδες."
)
HEBREW = (
    "הגשר נסגר ביום שלישי לאחר שמפקחת מצאה סדק בעמוד הצפוני. ראש העיר אמרה כי "
    "התיקון יימשך לפחות שישה שבועות."
)
ARABIC = (
    "أغلق الجسر يوم الثلاثاء بعد أن عثرت مفتشة على شرخ في الدعامة الشمالية. "
    "وقالت رئيسة البلدية إن الإصلاح سيستغرق ستة أسابيع على الأقل."
)
THAI = (
    "สะพานปิดเมื่อวันอังคารหลังจากผู้ตรวจการพบรอยร้าวที่ตอม่อด้านเหนือ "
    "นายกเทศมนตรีกล่าวว่าการซ่อมจะใช้เวลาอย่างน้อยหกสัปดาห์"
)
LITHUANIAN = (
    "Tiltas antradienį uždarytas, kai inspektorė aptiko įtrūkimą šiauriniame "
    "polyje. Merė sakė, kad remontas truks mažiausiai šešias savaites."
)
LATVIAN = (
    "Tilts otrdien slēgts, jo inspektore ziemeļu balstā atrada plaisu. Mēre "
    "teica, ka remonts ilgs vismaz sešas nedēļas, līdz vasarai."
)
CHINESE = (
    "市长星期二说大桥将至少关闭六周，渡轮将更频繁。检查员在桥墩上发现了一条裂"
    "缝。记者从市政府获悉，修复工作将立即开始。"
)
TAIWANESE = (
    "市長星期二說大橋將至少關閉六週，渡輪將更頻繁。檢查員在橋墩上發現了一條裂"
    "縫。記者從市政府獲悉，修復工作將立即開始。"
)
JAPANESE = (
    "市長は火曜日、橋は少なくとも六週間閉鎖されると述べた。検査官が北側の橋脚"
    "でひびを見つけた。フェリーは十分ごとに運航する。"
)
KOREAN = (
    "시장은 화요일 다리가 적어도 여섯 주 동안 폐쇄될 것이라고 "
    "말했다. 검사관이 북쪽 교각에서 균열을 발견했다. 연락선은 십 "
    "분마다 다닌다."
)

LEGACY = (
    (ENGLISH, "cp1252"),
    (GERMAN, "latin-1"),
    (GERMAN, "iso8859-15"),
    (FRENCH, "cp1252"),
    (SPANISH, "latin-1"),
    (POLISH, "cp1250"),
    (POLISH, "iso8859-2"),
    (CZECH, "cp1250"),
    (CZECH, "iso8859-2"),
    (HUNGARIAN, "cp1250"),
    (HUNGARIAN, "iso8859-2"),
    (ROMANIAN, "cp1250"),
    (ROMANIAN, "iso8859-2"),
    (TURKISH, "cp1254"),
    (TURKISH, "iso8859-9"),
    (RUSSIAN, "koi8-r"),
    (RUSSIAN, "cp1251"),
    (RUSSIAN, "iso8859-5"),
    (RUSSIAN, "cp866"),
    (RUSSIAN, "mac_cyrillic"),
    (UKRAINIAN, "koi8-u"),
    (UKRAINIAN, "cp1251"),
    (BULGARIAN, "cp1251"),
    (GREEK, "cp1253"),
    (GREEK, "iso8859-7"),
    (HEBREW, "cp1255"),
    (HEBREW, "iso8859-8"),
    (ARABIC, "cp1256"),
    (ARABIC, "iso8859-6"),
    (THAI, "cp874"),
    (LITHUANIAN, "cp1257"),
    (LITHUANIAN, "iso8859-13"),
    (LATVIAN, "cp1257"),
    (CHINESE, "gb18030"),
    (CHINESE, "gb2312"),
    (TAIWANESE, "big5"),
    (JAPANESE, "shift_jis"),
    (JAPANESE, "euc_jp"),
    (JAPANESE, "iso2022_jp"),
    (KOREAN, "euc_kr"),
    (KOREAN, "iso2022_kr"),
)
"""Text and encoding: nothing in the bytes says which one it is."""

UNICODE = tuple(
    (text, encoding)
    for text in (ENGLISH, RUSSIAN, CHINESE, JAPANESE)
    for encoding in (
        *("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"),
    )
)
"""Unicode with a byte order mark and, but for UTF-32, without."""
