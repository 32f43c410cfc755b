"""Functions that turn cells as spreadsheet programs save them into the form of our files.

An ambiguous cell is not changed: its column then refuses it and says what it may mean.
"""

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache, lru_cache
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import override

from recruiting.values import Edtf
from recruiting.values.currencies import CODES
from recruiting.values.lexicon.money import NAMES
from recruiting.values.text import is_plain, tidied


@dataclass(frozen=True)
class Locale:
    """The conventions of the program that saved a file: which number of 7/3/2025 is the day, and decimals."""

    day_first: bool | None = None
    decimal_comma: bool = False


Normalizer = Callable[[str, Locale], str]
"""Takes a cell and the conventions of its program; returns the cell as our files print it."""


def text(cell: str, locale: Locale) -> str:
    """Free text without invisible characters."""
    return cell if is_plain(cell) else tidied(cell)


_FAILED = re.compile(r"#[¡¿]?[A-ZÀ-Ý]{3,}(?:/0)?[!?]|#N/[AD]|#NV|(?:Err|Fehler|Erreur|Error):5\d\d|#{4,}")


def has_failed(cell: str) -> bool:
    """Whether it is the error value of a formula without a result, in any language."""
    return cell[:1] in "#EF" and bool(_FAILED.fullmatch(cell))


_TRUE = "true 1 1.0 yes y on wahr ja vrai oui verdadero sí si vero waar ya benar はい 是 真 x ✓ ☑".split()  # noqa: SIM905
_FALSE = "false 0 0.0 no n off falsch nein faux non falso onwaar nee tidak salah いいえ 否 假 ☐".split()  # noqa: SIM905
FLAGS = dict.fromkeys(_TRUE, "true") | dict.fromkeys(_FALSE, "false")
"""The words for true and false of programs and people."""


def flag(cell: str, locale: Locale) -> str:
    """“true” or “false”, in whatever language a program writes them."""
    return FLAGS.get(tidied(cell).casefold(), cell)


def code(codes: Collection[str], choices: Iterable[tuple[str, Any]]) -> Normalizer:
    """The normalizer of codes in any case, with spaces for hyphens, or as labels in the site's languages."""

    @cache
    def spellings() -> dict[str, str]:
        return labels_of(choices) | {letters(code): code for code in codes}

    def read(cell: str, locale: Locale) -> str:
        return cell if cell in codes else spellings().get(letters(cell), tidied(cell))

    return read


def letters(words: Any) -> str:
    """Words in lower case, separated by single spaces."""
    return re.sub(r"[\W_]+", " ", tidied(str(words)).casefold()).strip()


def labels_of(labelled: Iterable[tuple[str, Any]]) -> dict[str, str]:
    """Codes by the ``letters`` of their labels in each language of the site, if the label is unique."""
    by_label: dict[str, set[str]] = {}
    for code, label in labelled:
        for site_language in ("en", "id"):
            with override(site_language):
                by_label.setdefault(letters(label), set()).add(code)
    return {label: code for label, (code, *others) in by_label.items() if label and not others}


def reference(cell: str, locale: Locale) -> str:
    """One reference, or several, without spaces around them."""
    return re.sub(r"\s*[;,]\s*", ";", tidied(cell)).strip(";")


_CURRENCIES = {
    name: codes[0] for codes, names in NAMES.items() if len(codes) == 1 for name in names.split("; ")
}
"""The codes of currencies by the signs and names that mean only one."""


def currency(cell: str, locale: Locale) -> str:
    """The code of a currency, also from a sign or name that means only one."""
    text = tidied(cell)
    code = text.upper()
    return code if code in CODES else _CURRENCIES.get(text.casefold(), text)


def language(cell: str, locale: Locale) -> str:
    """A language's code: its first part in small letters."""
    first, hyphen, rest = tidied(cell).replace("_", "-").partition("-")
    return first.lower() + hyphen + rest


# Numbers

_EXPONENT = re.compile(r"\d+(?:[.,]\d0*)?[eE][+-]?\d{1,2}")
"""“1E+09”; one of more digits, “1.23457E+11”, is rounded."""
_GROUPED = re.compile(
    r"\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|\d{1,3},\d{3}\.\d+|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?"  # 1,00,00,000
    r"|\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d{1,3}\.\d{3},\d+"
    r"|\d{1,3}(?: \d{3})+(?:[.,]\d+)?|\d{1,3}(?:['’]\d{3})+(?:[.,]\d+)?"
)
_THREE_DIGITS = re.compile(r"([1-9]\d{0,2})([.,])(\d{3})")
_DECIMAL = re.compile(r"\d+\.\d+|\d+,\d{1,2}")


def number(cell: str, locale: Locale) -> str:
    """A number in digits with a decimal point; an ambiguous one is not changed."""
    if cell.isascii() and cell.isdecimal():
        return cell
    text = tidied(cell)
    if _EXPONENT.fullmatch(text):
        return _printed(text.replace(",", "."))
    if three := _THREE_DIGITS.fullmatch(text):
        is_group = three[2] == "," and not locale.decimal_comma
        return three[1] + three[3] if is_group else cell
    if _GROUPED.fullmatch(text):
        *whole, decimals = re.split(r"[.,](?=\d+$)", text) if _has_decimals(text) else (text, "")
        return _printed(re.sub(r"\D", "", "".join(whole)) + (f".{decimals}" if decimals else ""))
    if _DECIMAL.fullmatch(text):
        return _printed(text.replace(",", "."))
    return text


def _has_decimals(text) -> bool:
    """Whether the last separator precedes decimals: it differs from those that group."""
    separators = re.findall(r"\D", text)
    return len(set(separators)) > 1


def number_readings(cell: str) -> tuple[str, str] | None:
    """The two numbers that “1.000” may mean, as files print them; None if it is unambiguous."""
    three = _THREE_DIGITS.fullmatch(tidied(cell))
    return (_printed(f"{three[1]}.{three[3]}"), three[1] + three[3]) if three else None


def _printed(digits):
    try:
        printed = f"{Decimal(digits):f}"
    except InvalidOperation:
        return digits
    return printed.rstrip("0").rstrip(".") if "." in printed else printed


# Days

_TIME = r"(?:[T ]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[AaPp][Mm])?\s*(?:Z|UTC|[+-]\d{2}:?\d{2})?)?"
_YEAR_FIRST = re.compile(rf"(\d{{4}})([-/.])(\d{{1,2}})\2(\d{{1,2}}){_TIME}")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_YEAR_LAST = re.compile(rf"(\d{{1,2}})([-/.])(\d{{1,2}})\2(\d{{4}}|\d{{2}}){_TIME}")
_SEASON = re.compile(r"\d{4}-2[1-4][~?%]?")
_MONTH_OF_YEAR = re.compile(r"\d{1,2}[-/.]\d{4}")


def day(cell: str, locale: Locale) -> str:
    """A day or other date by ISO 8601 and EDTF; one that may be two days is not changed."""
    if cell[:4].isdecimal() and len(cell) == 10 and cell[4] == cell[7] == "-":
        return cell
    text = tidied(cell)
    if first := _YEAR_FIRST.fullmatch(text):
        return _iso(first[1], first[3], first[4])
    if compact := _COMPACT.fullmatch(text):
        return _iso(*compact.groups())
    if last := _YEAR_LAST.fullmatch(text):
        return _year_last(last, locale) or cell
    is_as_people_write = _MONTH_OF_YEAR.fullmatch(text) or any(letter.isalpha() for letter in text)
    return _in_words(text) if is_as_people_write else text


def _year_last(last, locale):
    one, separator, other, year = last.groups()
    day_first = True if separator == "." else locale.day_first
    is_year = len(year) == 4 or int(year) > 31
    if is_year and day_first is None:
        day_first = True if int(one) > 12 else False if int(other) > 12 or one == other else None
    if day_first is None:
        return ""
    century = "" if len(year) == 4 else "20" if int(year) < 70 else "19"
    month, of_month = (other, one) if day_first else (one, other)
    return _iso(century + year, month, of_month) if 1 <= int(month) <= 12 and int(of_month) else ""


def day_readings(cell: str) -> tuple[str, str] | None:
    """The days that “7/3/2025” may mean, day first and month first; None if it is unambiguous."""
    last = _YEAR_LAST.fullmatch(tidied(cell))
    if last is None or _year_last(last, Locale()):
        return None
    readings = _year_last(last, Locale(day_first=True)), _year_last(last, Locale(day_first=False))
    return readings if all(readings) else None


@lru_cache(maxsize=10_000)
def doubt_of_day(cell: str) -> str:
    """A message on what a date leaves open, “Jul-24”, or says besides; empty if there is nothing."""
    if cell[:4].isdecimal() and cell[4:5] in ("-", ""):
        return ""  # by ISO 8601
    try:
        read = Edtf.parse(cell)
    except ValueError as refused:
        return str(refused)
    if not read.words:
        return ""
    if not read.text:
        return _("a date: other words stand in the column of its words")
    return _("a date alone, %(date)s: the other words stand in the column of its words") % {"date": read.text}


def season(cell: str) -> str:
    """The season that “2023-24” is by EDTF, in words, as others mean two years; empty for other dates."""
    try:
        return str(Edtf(cell)) if _SEASON.fullmatch(cell) else ""
    except ValueError:
        return ""


def _iso(year, month, of_month) -> str:
    return f"{year}-{int(month):02}-{int(of_month):02}"


@lru_cache(maxsize=10_000)
def _in_words(text):
    """The EDTF of a date in words; other text is not changed."""
    try:
        read = Edtf.parse(text)
    except ValueError:
        return text
    return read.text if read.text and not read.words else text
