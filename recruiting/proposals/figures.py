"""Figures, their bounds, and lengths of time, in digits and in words, English and Indonesian."""

import re
from decimal import Decimal

from recruiting.values import Length
from recruiting.values.lexicon import english, indonesian

WORDS = (
    {word: number for number, word in enumerate([*english.UNITS, *english.TEENS], 1)}
    | {word: number * 10 for number, word in enumerate(english.TENS, 2)}
    | {
        f"{ten}{joint}{unit}": tens * 10 + units
        for tens, ten in enumerate(english.TENS, 2)
        for units, unit in enumerate(english.UNITS, 1)
        for joint in ("-", " ")
    }
    | {
        "half a dozen": 6,
        "a pair of": 2,
        "a dozen": 12,
        "dozen": 12,
        "two dozen": 24,
        "three dozen": 36,
        "a hundred": 100,
    }
    | {"one hundred": 100, "two hundred": 200, "three hundred": 300, "five hundred": 500}
    | {"a thousand": 1000, "one thousand": 1000}
    | {word: number for number, word in enumerate(indonesian.UNITS, 1)}
    | {"sepuluh": 10, "sebelas": 11, "selusin": 12, "setengah lusin": 6, "dua lusin": 24, "seratus": 100}
    | {f"{unit} belas": number + 10 for number, unit in enumerate(indonesian.UNITS, 1) if number > 1}
    | {f"{unit} puluh": number * 10 for number, unit in enumerate(indonesian.UNITS, 1) if number > 1}
    | {
        f"{tens} puluh {unit}": number * 10 + units
        for number, tens in enumerate(indonesian.UNITS, 1)
        if number > 1
        for units, unit in enumerate(indonesian.UNITS, 1)
    }
    | {f"{unit} ratus": number * 100 for number, unit in enumerate(indonesian.UNITS, 1) if number > 1}
    | {"seribu": 1000}
    | {"zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10}
    | {"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6}
    | {f"ke{unit}": number for number, unit in enumerate(indonesian.UNITS, 1) if number > 1}
)
"""What is written out: word -> number."""

SPELT = "|".join(re.escape(word).replace(r"\ ", r"\s") for word in sorted(WORDS, key=len, reverse=True))
DIGITS = r"(?:\d{1,3}(?:[.,’']\d{3})+(?:[.,]\d{1,2})?|\d{1,3}(?: \d{3})+|\d+(?:[.,]\d+)?)"
NUMBER = rf"(?:{DIGITS}|(?:\b(?:{SPELT})\b))"

_SOMEWHAT = (
    r"(?:(?:well|just|far|much|slightly|a (?:little|bit|shade|touch|hair)|comfortably|significantly|not much|"
    r"jauh|sedikit)\s)?"
)
QUALIFIERS = {
    _SOMEWHAT
    + r"(?:more than|over|above|exceeding|in excess of|upwards? of|north of|beyond|greater than|past|"
    r"topping|topped|surpassing|surpassed|exceed(?:ed|s)?|tops?|>|"
    r"mehr als|über|plus de|más de|"
    r"lebih dari|lebih besar dari|di ?atas|melebihi|melampaui|melewati|menembus)": ">",
    r"at least|no less than|not less than|no fewer than|a minimum of|minimum|a floor of|"
    r"as (?:little|low|few) as|starting at|starting from|≥|>=|mindestens|wenigstens|au moins|al menos|"
    r"sedikitnya|setidaknya|setidak-tidaknya|paling sedikit|paling tidak|sekurang-kurangnya|minimal|"
    r"tak kurang dari|"
    r"tidak kurang dari|mulai": ">=",
    _SOMEWHAT + r"(?:less than|fewer than|under|below|south of|short of|shy of|<|kurang dari|di ?bawah|"
    r"tak sampai|tidak sampai)": "<",
    r"(?:for )?up to|as (?:much|many|high) as|at most|no more than|not more than|a maximum of|"
    r"max(?:imum)?\.?|(?:a |the )?(?:ceiling|cap|upper limit) of|topping out at|maxing out at|"
    r"capped at|≤|<=|bis zu|höchstens|jusqu[’']à|hasta|"
    r"hingga|sampai|sampai dengan|(?:dengan )?(?:batas atas|plafon|nilai maksimum|"
    r"nilai maksimal)(?: sebesar)?|setinggi-tingginya|paling tinggi|maksimal|maksimum|paling banyak|"
    r"tak lebih dari|tidak lebih dari|"
    r"sebanyak-banyaknya": "<=",
    r"about|around|roughly|approximately|approx\.?|some|circa|ca?\.|nearly|almost|close to|"
    r"closer to|near|nearing|approaching|(?:somewhere )?(?:in|around) the (?:region|neighbou?rhood|vicinity|"
    r"ballpark) of|somewhere (?:around|near)|(?:i|o)n the order of|~|≈|"
    r"an estimated|rund|etwa|ungefähr|knapp|fast|gut|environ|près de|unos|cerca de|alrededor de|"
    r"sekitar|kira-kira|kurang lebih|hampir|mendekati|lebih kurang|diperkirakan|sekira|nyaris|"
    r"berkisar": "about",
}
QUALIFIER = r"(?<!\w)(?:" + "|".join(f"(?:{words})" for words in QUALIFIERS) + r")(?:(?<=[~≈<>≤≥=])|(?!\w))"
ABOUT = next(words for words, sign in QUALIFIERS.items() if sign == "about")

_UNITS = {
    r"years?|yrs?|tahun|jahren?|ans|années|años": "years",
    r"months?|bulan|monaten?|mois|meses": "months",
    r"weeks?|pekan|minggu|wochen?|semaines?|semanas?": "weeks",
    r"days?|hari|tagen?|jours?|días?": "days",
}
_UNIT = rf"(?:{'|'.join(_UNITS)})"
_VAGUE = r"several|a few|a couple of|multiple|a number of|many|some|multi|beberapa|sejumlah|banyak|sekian"
_TO = r"\s?(?:-|–|to|hingga|sampai|or|atau)\s?"
LENGTH_WORDS = (
    rf"(?:(?:{QUALIFIER}\s)?(?:(?:{NUMBER}|an?|{_VAGUE})(?:{_TO}{NUMBER})?[\s-]?{_UNIT}(?![a-z])"
    r"(?:\speriod)?|"
    r"setahun|sebulan|bertahun-tahun))"
)


def bound_sign(qualifier: str) -> str:
    """“>”, “>=”, “<”, “<=” or “about”, in the notation of the values; empty if there is none."""
    qualifier = re.sub(r"\s+", " ", qualifier.strip())
    for words, sign in QUALIFIERS.items():
        if re.fullmatch(words, qualifier, re.IGNORECASE):
            return sign
    return ""


def figure(text: str, language: str, is_scaled: bool = False) -> Decimal:
    """The number in ``text``: “1,234.5”, “1.234,5”, “1.250.000”, “a dozen”, “dua puluh lima”.

    One mark before exactly three digits groups thousands, unless a million or the like stands behind
    it in English (“1.234 billion”).
    """
    text = re.sub(r"\s+", " ", text.strip(" -").casefold())
    if text in WORDS:
        return Decimal(WORDS[text])
    if re.fullmatch(r"half an?|setengah", text):
        return Decimal("0.5")
    if re.fullmatch(r"an?|satu|se", text):
        return Decimal(1)
    if quarters := re.fullmatch(r"(a|three) quarters? of an?", text):
        return Decimal("0.25") * (3 if quarters[1] == "three" else 1)
    if halves := re.fullmatch(r"(\w+) and a half", text):
        return Decimal(WORDS[halves[1]]) + Decimal("0.5")
    return _digits(re.sub(r"[ ’']", "", text), language, is_scaled)


def _digits(text: str, language: str, is_scaled: bool) -> Decimal:
    decimal_point = "," if language == "id" else "."
    marks = re.sub(r"\d", "", text)
    last = text[max(text.rfind("."), text.rfind(",")) + 1 :] if marks else ""
    if len(set(marks)) == 2:
        point = marks[-1]
    elif len(marks) == 1 and (len(last) != 3 or (is_scaled and marks == decimal_point and language != "id")):
        point = marks
    else:
        point = ""
    whole, _point, rest = text.rpartition(point) if point else (text, "", "")
    return Decimal(re.sub(r"[.,]", "", whole) + (f".{rest}" if rest else ""))


def length_notation(text: str) -> str:
    """A length of time as the values' reader takes it: “over 4 years”, “over several years”."""
    text = re.sub(r"\s+", " ", text.strip(" ,-").casefold())
    text = {"setahun": "1 tahun", "sebulan": "1 bulan"}.get(text, text)
    text = re.sub(r"^(?:beberapa|sejumlah|sekian) tahun$|^bertahun-tahun$", "several years", text)
    unit = next(
        name for words, name in _UNITS.items() if re.search(rf"(?<![a-z])(?:{words})(?: period)?$", text)
    )
    match = re.match(
        rf"(?P<qualifier>{QUALIFIER}\s)?(?P<low>{NUMBER})(?:\s?(?:-|–|to|hingga|sampai|or|atau)\s?(?P<high>{NUMBER}))?",
        text,
    )
    if not match:
        return f"over 1 {unit}" if re.match(r"an?\b", text) else f'over ("{text}")'
    sign = bound_sign(match["qualifier"] or "")
    low, high = figure(match["low"], ""), match["high"] and figure(match["high"], "")
    return f"over {sign} {low}{f'-{high}' if high else ''} {unit}".replace("over  ", "over ")


def length_value(text: str) -> Length:
    """The length of time in ``text`` by its own reader: “12-month”, “enam bulan”, “several years”."""
    return Length.parse(length_notation(text).removeprefix("over ").strip("()"))
