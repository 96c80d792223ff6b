"""The commonest little words of the languages that newsdiff tells apart.

Data: ISO 639-1 code -> words that carry grammar and hardly any content. They tell
prose from navigation (prose is full of them) and one language from another.
"""

FUNCTION_WORDS: dict[str, frozenset[str]] = {
    code: frozenset(words.split())
    for code, words in {
        "en": "the of and to in a is that for it was on as with are be at by this have "
        "from or had not but were which their has been would will its he she his her "
        "they an who said after when than about into there what can more also",
        "de": "der die das und in zu den von mit ist des sich auf für nicht ein eine "
        "dem im auch es an als nach wie bei aus er sie hat dass werden wurde einen "
        "einer zum zur sind war haben über noch vor um aber durch wird",
        "fr": "le la les de des du et à un une en que qui dans pour il elle est au aux "
        "pas sur par plus ne ce se son sa ses avec sont mais été ont cette ou leur "
        "d'un d'une qu'il fait après entre",
        "es": "el la los las de del y a un una en que por con para se no su es al lo "
        "como más o pero sus le ha sobre este entre cuando ya fue también según hasta "
        "desde está son",
        "it": "il lo la i gli le di del della dei delle e a un una in che per con non "
        "si "
        "da al alla è sono come più anche nel nella sul ha ma dal dalla questo suo tra "
        "stato hanno",
        "pt": "o a os as de do da dos das e um uma em no na que por com para se não é "
        "ao "
        "à como mais ou mas foi seu sua pelo pela são está ter também entre após sobre "
        "nos já",
        "nl": "de het een en van in op te dat die is voor met zijn niet aan er om ook "
        "als "
        "maar bij door naar uit nog over heeft hij ze wordt werd hebben worden deze "
        "dit "
        "tot tegen na",
        "sv": "och i att det som en på är av för med den till inte har de ett om var "
        "men "
        "sig så från vid han hon kan när efter under också ska blir mot eller nu över",
        "da": "og i at det som en på er af for med den til ikke har de et om var men "
        "sig "
        "så fra ved han hun kan når efter under også skal bliver mod eller nu over "
        "efter",
        "no": "og i å det som en på er av for med den til ikke har de et om var men "
        "seg "
        "så fra ved han hun kan når etter under også skal blir mot eller nå over ble",
        "fi": "ja on ei että se oli hän mutta kun myös sen ovat joka jos niin tai kuin "
        "mukaan ole ollut sekä jonka mitä vain nyt vielä kertoo sanoo",
        "pl": "i w na z do się nie że to jest o jak po ale od za przez dla przy są "
        "oraz "
        "był była jego jej tego tym który która które także ma może już po roku ze",
        "cs": "a v na se je že s z do o k i ale za po pro jako by od to jsou byl byla "
        "bylo který která které také už podle při jeho její roku však až ve",
        "sk": "a v na sa je že s z do o k aj ale za po pre ako by od to sú bol bola "
        "bolo "
        "ktorý ktorá ktoré tiež už podľa pri jeho jej roku však až vo",
        "hu": "a az és hogy nem is egy ez azt volt meg csak mint de már szerint el ki "
        "vagy "
        "még után ha minden pedig lesz azonban ezt között kell",
        "ro": "și în de la a cu pe care nu din că o un se pentru mai este sau după fi "
        "au fost prin al ale lui său sunt dar ce către",
        "tr": "ve bir bu da de için ile olarak olan çok daha ise gibi kadar sonra "
        "ancak "
        "göre var değil ne en her o oldu dedi ya şu ki",
        "id": "yang dan di dari untuk dengan pada ini itu dalam tidak akan ke adalah "
        "juga "
        "oleh telah sebagai karena atau kata ia mereka tersebut bisa dapat saat lebih",
        "vi": "và của là có trong được cho các với một những đã không người này khi từ "
        "đến về tại ông để cũng như sẽ bị ra",
        "ru": "и в на не что с по а как из у за к от о для его это но он она они также "
        "был была были после при год до же все или их со об которые",
        "uk": "і в на не що з по та як із у за до від для його це але він вона вони "
        "також "
        "був була були після при рік же всі або їх про які та й",
        "bg": "и в на не че с по а как от за до се е са да във със той тя те това като "
        "но "
        "след при или беше които който още",
        "el": "και το η ο του της των τα τη την τον να με για από που στο στη στην "
        "στον "
        "σε είναι δεν οι θα ότι τους τις ένα μια ως κατά",
        "he": "של את על לא כי גם הוא היא זה עם אל או אם כל יותר אחרי בין לאחר כך היה",
        "ar": "في من على إلى أن عن التي الذي مع هذا هذه ما لا كان بعد قال كما أو بين "
        "وقد "
        "ذلك خلال عند",
        "fa": "و در به از که این را با است برای آن یک تا بر خود شد شده کرد های می هم "
        "نیز "
        "بود",
        "ur": "کے کی میں ہے اور سے کا کو نے پر کہ یہ اس ہیں بھی کیا ہو تھا گیا",
        "hi": "के में है की और से का को ने पर कि यह इस हैं भी एक नहीं किया था गया लिए",
    }.items()
}

ALL_FUNCTION_WORDS = frozenset().union(*FUNCTION_WORDS.values())
"""Those of every language: a block of prose is full of them, whichever it is in."""
