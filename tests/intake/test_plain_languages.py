"""Scraped pages in other languages: the article, its title, date and agency."""

from datetime import date

import pytest

from newsdiff.intake.texts.plain import clean_text
from newsdiff.text.languages import detect_language

DAY = date(2026, 3, 4)
GERMAN = """Startseite
Politik
Anmelden
Hafenbrücke in Ostmoor bleibt wochenlang gesperrt — Küstenkurier
Hafenbrücke in Ostmoor bleibt wochenlang gesperrt
Von Ada Quill
Veröffentlicht am 4. März 2026, 08:15 Uhr
Teilen
OSTMOOR (dpa) - Die Hafenbrücke ist gesperrt, seit am Dienstag ein Riss auffiel.
Die Bürgermeisterin sagte, die Sperrung werde mindestens sechs Wochen dauern.
Mehr zum Thema
Fährpreise steigen im Mai
Die Händler am Ostufer fürchten um ihr Geschäft im Frühling.
Impressum"""
SPANISH = """Inicio
Suscríbete
El puente del puerto de Estmoor, cerrado por una grieta
Por Ada Quill
4 de marzo de 2026
ESTMOOR (EFE).- El puente del puerto está cerrado desde el martes, después de que\
 una inspectora encontrara una grieta en su pilar norte, informó la ciudad.
La alcaldesa dijo que el cierre durará al menos seis semanas y que los\
 transbordadores saldrán cada diez minutos hasta que el puente se abra de nuevo.
Los comerciantes temen por sus ventas de primavera y piden ayuda al gobierno.
Lea también: Suben las tarifas
Aviso legal
Política de cookies"""
JAPANESE = """ホーム
ニュース
ログイン
港の橋、ひび割れで六週間閉鎖へ
2026年3月4日 8時15分
シェア
市長は火曜日、港の橋を少なくとも六週間閉鎖すると述べた。北の橋脚にひびが見つかったためだ。
フェリーは橋が再開するまで十分おきに運航される予定だと市は発表した。
住民は春の商売を心配している。「火曜日から一匹も売れていない」と店主は話した。
関連記事
フェリー料金が値上げへ
会社概要
プライバシーポリシー"""
ARABIC = """الرئيسية
رياضة
تسجيل الدخول
إغلاق جسر الميناء بعد اكتشاف شق في دعامته
4 مارس 2026
شارك
أغلق جسر الميناء أمام حركة المرور يوم الثلاثاء بعد أن اكتشف مفتش شقا في دعامته.
وقالت رئيسة البلدية إن الإغلاق سيستمر ستة أسابيع وإن العبارات ستعمل كل عشر دقائق.
ويخشى أصحاب المتاجر على تجارتهم في الربيع.
اقرأ أيضا
سياسة الخصوصية"""


@pytest.mark.parametrize(
    ("page", "code", "title", "paragraphs", "agency"),
    [
        (GERMAN, "de", "Hafenbrücke in Ostmoor bleibt wochenlang gesperrt", 3, "dpa"),
        (
            *(SPANISH, "es", "El puente del puerto de Estmoor, cerrado por una grieta"),
            *(3, "EFE"),
        ),
        (JAPANESE, "ja", "港の橋、ひび割れで六週間閉鎖へ", 3, ""),
        (ARABIC, "ar", "إغلاق جسر الميناء بعد اكتشاف شق في دعامته", 3, ""),
    ],
)
def test_a_page_is_read_whatever_its_language(
    page: str, code: str, title: str, paragraphs: int, agency: str
) -> None:
    draft = clean_text(page)
    assert len(draft.paragraphs) == paragraphs
    assert all(each.endswith((".", "。")) for each in draft.paragraphs)
    assert (draft.facts.title, draft.facts.agency) == (title, agency)
    assert draft.facts.published == DAY
    assert detect_language("\n".join(draft.paragraphs)) == code


def test_byline_and_outlet_are_found_in_german() -> None:
    facts = clean_text(GERMAN).facts
    assert (facts.byline, facts.source) == ("Ada Quill", "Küstenkurier")
