"""Scraped texts with the troubles of real ones; every word is invented here."""

LEAD = (
    "The harbour bridge at Eastmoor was closed to all traffic on Tuesday after an "
    "inspector found a crack in its northern pier, the city said."
)
SECOND = (
    "Mayor Ines Holloway told reporters that the closure would last at least six weeks "
    "and that ferries would run every ten minutes until the bridge opened again."
)
THIRD = (
    'Shopkeepers on the east bank fear for their spring trade. "We have not sold a '
    'single fish since Tuesday," said Odo Marsh, who keeps a stall below the bridge.'
)
FOURTH = (
    "About 12,000 cars cross the bridge every day, according to the port authority, "
    "which has asked the ministry for a loan of 40 million crowns."
)
SHORT = "Nobody was hurt."
LAST = (
    "The inspector will present her full report to the council in April, and the mayor "
    "has promised to publish it on the same day."
)
BODY = (LEAD, SECOND, THIRD, SHORT, FOURTH, LAST)
TITLE = "Eastmoor harbour bridge closed after crack is found"

ICON_SOUP = (
    "icon arrow-lefticon bellicon bookmarkicon cameraicon chevron downicon closeicon "
    "downloadicon fbicon fileicon flagicon menuicon play"
)

OFFERS = """You have {{articlesLeft}} free article{{plural}} left this month

Stay close to the water with our letters;
the best of every harbour.

Try 1 month for 99 cents

Offer ends on July 31st

You need a subscription to...

  • Read all stories with unlimited access
  • Use our telephone and tablet apps
See all offers and subscribe"""

COMMENT_FORM = """Previous articleFerry fares to rise
Next articleSix ways to keep soup hot

Leave a Reply

Your email address will not be published. Required fields are marked *

Please enter your comment!
Please enter your name here"""

SCRAPED = "\n\n".join(
    (
        ICON_SOUP,
        "Home\nNews\nSport\nWeather",
        f"{TITLE}\n{TITLE}\n{TITLE}",
        "by Harbour Gazette News4 March 2026",
        (
            "Barriers stand before the bridge at Eastmoor on Tuesday. REUTERS/Ada "
            "Quill/Pool"
        ),
        LEAD.replace("The harbour", "EASTMOOR (Reuters) -The harbour", 1),
        SECOND,
        "Also on gazette.example Ferry crews ask for more pay as the summer begins",
        THIRD,
        "A quiet market",
        SHORT + " The fire brigade had blocked both ramps within the hour.",
        FOURTH,
        LAST,
        "(Reporting by Ada Quill and Bo Lind; Editing by Cy Orr)",
        "If you like this story, share it with a friend!",
        OFFERS,
        COMMENT_FORM,
        "Back to top button",
    )
)

PAGE = f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<title>{TITLE} | Harbour Gazette</title>
<meta property="og:site_name" content="Harbour Gazette">
<meta property="og:title" content="{TITLE}">
<meta property="article:published_time" content="2026-03-04T08:30:00+01:00">
<meta name="author" content="Ada Quill">
<link rel="canonical" href="https://gazette.example/bridge">
</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>{TITLE}</h1>
<p>{LEAD}</p>
<p>{SECOND}</p>
<h2>A quiet market</h2>
<p>{THIRD}</p>
<p>Sign up for our daily newsletter and get the harbour in your inbox.</p>
<p>{FOURTH}</p>
<p>{LAST}</p>
<p>Read more: Ferry fares to rise again in May</p>
</article>
<footer><p>© 2026 Harbour Gazette. All rights reserved.</p></footer>
</body></html>"""
