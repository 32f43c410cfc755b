"""Numbers with Chinese, Japanese and Korean scales: 2亿, 1億5000万, 三千五百万, 3천만."""

from decimal import Decimal

from recruiting.values.numerals import numeral_of
from recruiting.values.words import NUMBER, Word

_DIGITS = {sign: value for value, sign in enumerate("〇一二三四五六七八九")}
_DIGITS |= {"零": 0, "两": 2, "兩": 2, "壹": 1, "贰": 2, "叁": 3, "俩": 2}
_SMALL = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000, "십": 10, "백": 100, "천": 1000}
_LARGE = {"万": 10**4, "萬": 10**4, "만": 10**4, "亿": 10**8, "億": 10**8, "억": 10**8}
_LARGE |= {"兆": 10**12, "조": 10**12}

_MEASURES = {"个", "個"}
"""Between a number and its scale in speech: “7个亿”."""

_MORE_OF_WHOLE = dict.fromkeys("多余餘여", "more")
_MORE_OF_PART = dict.fromkeys("几幾数數", "more") | {"来": "about", "來": "about"}
"""Between a number and its scale: what they say of it. The latter stand for a digit: “十几亿”, “十来亿”."""

HAN_SIGNS = {*_DIGITS, *_SMALL, *_LARGE}


def han_number(words: list[Word], at: int) -> tuple[Decimal, int, str] | None:
    """The number that stands at ``at``, where it ends, and what is said of it before its scale.

    None unless it has such a sign. “1億5” leaves open what the 5 counts: it ends before it.
    """
    total, section, digit, largest, end = Decimal(0), Decimal(0), None, 0, at
    signs, within = 0, ""
    for place in range(at, len(words)):
        sign = words[place].folded
        if sign in _DIGITS and digit is None:
            digit, signs = Decimal(_DIGITS[sign]), signs + 1
        elif sign == NUMBER and digit is None:
            digit = _number(words[place].raw)
        elif (
            sign in _MEASURES
            and (signs or digit is not None)
            and place + 1 < len(words)
            and words[place + 1].folded in _LARGE
        ):
            continue
        elif place > at and (qualifier := _qualifier_before_scale(words, place)):
            within = qualifier
            continue
        elif sign in _SMALL:
            section += (1 if digit is None else digit) * _SMALL[sign]
            digit, signs = None, signs + 1
        elif sign in _LARGE and (digit is not None or signs):
            amount = section + (digit or 0)
            scale = _LARGE[sign]
            total = (total + amount) * scale if scale > largest else total + amount * scale
            section, digit, largest, signs = Decimal(0), None, scale, signs + 1
        else:
            break
        if sign != NUMBER or digit is None:
            end = place + 1
    if digit is not None and (largest or section) and words[end - 1].folded not in _DIGITS:
        # “1億5000円” counts on; what follows a scale and is small may count anything.
        if digit < 10 and not section:
            return None
        end += 1
    return (total + section + (digit or 0), end, within) if signs else None


def _qualifier_before_scale(words: list[Word], place: int) -> str:
    """What “多” of “10多亿” says of the number; empty where no scale follows."""
    sign = words[place].folded
    qualifier = _MORE_OF_WHOLE.get(sign) or _MORE_OF_PART.get(sign, "")
    if qualifier and sign in _MORE_OF_PART and words[place - 1].folded in _LARGE:
        return ""  # “1億数千万”: so many more tens of millions
    following = words[place + 1].folded if qualifier and place + 1 < len(words) else ""
    return qualifier if following in _LARGE or following in _SMALL else ""


def _number(written: str) -> Decimal:
    numeral = numeral_of(written)
    return numeral.as_decimal if numeral.as_decimal is not None and numeral.mark == "." else numeral.value
