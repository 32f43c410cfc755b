"""Numbers with Chinese, Japanese and Korean scales: 2亿, 1億5000万, 三千五百万, 3천만."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from recruiting.values.numerals import numeral_of
from recruiting.values.refusals import Unreadable
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


@dataclass
class _Number:
    """A number that is being read: ``digit`` waits for its scale, ``section`` for a large one."""

    total: Decimal = Decimal(0)
    section: Decimal = Decimal(0)
    digit: Decimal | None = None
    largest: int = 0
    has_signs: bool = False

    @property
    def value(self) -> Decimal:
        return self.total + self.section + (self.digit or 0)

    @property
    def has_begun(self) -> bool:
        return self.has_signs or self.digit is not None

    def take(self, word: Word) -> bool:
        """Whether the word goes on with the number, which then counts it."""
        sign = word.folded
        if sign == NUMBER and self.digit is None:
            self.digit = _number(word.raw)
            return True
        if sign in _DIGITS and self.digit is None:
            self.digit = Decimal(_DIGITS[sign])
        elif sign in _SMALL:
            self.section += (1 if self.digit is None else self.digit) * _SMALL[sign]
            self.digit = None
        elif sign in _LARGE and self.has_begun:
            self._take_scale(_LARGE[sign])
        else:
            return False
        self.has_signs = True
        return True

    def _take_scale(self, scale: int) -> None:
        amount = self.section + (self.digit or 0)
        self.total = (self.total + amount) * scale if scale > self.largest else self.total + amount * scale
        self.section, self.digit, self.largest = Decimal(0), None, scale


def han_number(words: list[Word], at: int) -> tuple[Decimal, int, str] | None:
    """The number that stands at ``at``, where it ends, and what is said of it before its scale.

    None unless it has such a sign. “1億5” leaves open what the 5 counts: it ends before it.
    """
    number, end, within = _Number(), at, ""
    for place in range(at, len(words)):
        if number.has_begun and _is_measure(words, place):
            continue
        if place > at and (qualifier := _qualifier_before_scale(words, place)):
            within = qualifier
            continue
        if not number.take(words[place]):
            break
        if words[place].folded != NUMBER:
            end = place + 1
    has_scale = bool(number.largest or number.section)
    if number.digit is not None and has_scale and words[end - 1].folded not in _DIGITS:
        # “1億5000円” counts on; what follows a scale and is small may count anything.
        if number.digit < 10 and not number.section:
            return None
        end += 1
    return (number.value, end, within) if number.has_signs else None


def _is_measure(words: list[Word], place: int) -> bool:
    """Whether “个” stands there before a scale."""
    following = words[place + 1].folded if place + 1 < len(words) else ""
    return words[place].folded in _MEASURES and following in _LARGE


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
    if numeral.grouped is not None:  # “1,0000万”
        raise Unreadable(_("do the dot or comma part thousands, or is it a decimal?"))
    return numeral.as_decimal if numeral.as_decimal is not None and numeral.mark == "." else numeral.value
