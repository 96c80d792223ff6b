"""What the containers of a page call themselves: words in classes, ids and roles."""

import re
from functools import lru_cache

_WORDS = {
    "body": "body articlebody articletext storybody content entry text paragraph "
    "prose rich richtext wysiwyg copy markdown editor",
    "article": "article story post news",
    "main": "main primary maincontent",
    "related": "related recirc recirculation recommended recommend recommendation "
    "recommendations more most popular trending readmore similar also next previous "
    "latest teaser teasers suggested outbrain taboola",
    "card": "card cards promo promos tile tiles item items feed carousel slider river "
    "stream headline headlines module grid list listing collection",
    "share": "share sharing social facebook twitter follow tools toolbar action "
    "actions buttons button btn sharebar",
    "letter": "newsletter newsletters subscribe subscription signup paywall register "
    "piano offer offers membership login regwall gate inline",
    "comment": "comment comments disqus respond reply replies discussion",
    "side": "sidebar aside rail right secondary complementary widget widgets col",
    "foot": "footer foot bottom colophon legal copyright disclaimer",
    "head": "header masthead nav navigation menu breadcrumb breadcrumbs topbar navbar "
    "banner top search",
    "advert": "ad ads advert advertisement advertising sponsor sponsored sponsors dfp "
    "gpt adslot affiliate commerce product products shop deals",
    "caption": "caption captions figcaption credit credits image img photo picture "
    "media gallery figure slide slideshow wp video player embed",
    "author": "author authors byline bylines bio biography writer contributor "
    "contributors about profile",
    "meta": "meta metadata date time timestamp published info tag tags category "
    "categories topic topics label labels kicker eyebrow section keywords",
    "title": "title heading hed headline",
    "standfirst": "dek deck standfirst subtitle subhead subheading summary excerpt "
    "lead lede intro description abstract sub",
    "overlay": "modal popup overlay dialog cookie cookies consent gdpr notice alert "
    "privacy sr screen hidden visually tooltip",
    "quote": "quote blockquote pullquote pull tweet instagram embed",
    "note": "footnote footnotes references reference note notes source sources "
    "correction editor",
    "box": "box inset infobox factbox callout sidebar aside highlight highlights key "
    "takeaways table faq toc contents",
    "layout": "container wrapper wrap inner row column block layout",
}
"""Group -> the words that count for it, as the whole trade uses them."""

_GROUPS_OF_WORD = {
    word: tuple(group for group, words in _WORDS.items() if word in words.split())
    for line in _WORDS.values()
    for word in line.split()
}
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")


@lru_cache(maxsize=4096)
def groups_of(names: str) -> frozenset[str]:
    """Return the groups that the words in these names belong to."""
    return frozenset(
        group
        for word in _WORD.findall(names)
        for group in _GROUPS_OF_WORD.get(word.lower(), ())
    )
