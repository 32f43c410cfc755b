"""The currencies of ISO 4217, what people call them, and the signs that they are printed with (CLDR's)."""

import re
from functools import cache

from babel.numbers import get_currency_symbol

CODES = """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF
    CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD
    HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD
    LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK
    PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS
    TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
""".split()  # noqa: SIM905 (a list of 155 lines says no more)

SIGNS = {
    "us$": "USD", "u.s. dollars": "USD", "us dollars": "USD", "cn¥": "CNY", "rmb": "CNY", "yuan": "CNY",
    "€": "EUR", "euros": "EUR", "euro": "EUR", "£": "GBP", "pounds sterling": "GBP", "a$": "AUD",
    "au$": "AUD", "c$": "CAD", "ca$": "CAD", "hk$": "HKD", "s$": "SGD", "nz$": "NZD", "nt$": "TWD",
    "r$": "BRL", "₹": "INR",
    "₩": "KRW", "won": "KRW", "jp¥": "JPY", "yen": "JPY", "₪": "ILS", "₺": "TRY", "₽": "RUB", "zł": "PLN",
    "rupiah": "IDR", "rp": "IDR", "rs.": "INR", "₫": "VND", "฿": "THB", "₴": "UAH",
}  # fmt: skip
AMBIGUOUS = ("$", "¥", "dollars", "dollar", "rupees", "rs", "pounds", "kr", "francs", "crowns")


def any_of(words):
    """A pattern for one of ``words``, the longest first; a letter at its end ends the word."""
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word) + (r"(?!\w)" if word[-1].isalpha() else "") for word in longest_first)


_SIGN = re.compile(rf"\s*(?:(?<![^\W\d_])({any_of([*SIGNS, *CODES])})|({any_of(AMBIGUOUS)}))", re.IGNORECASE)


def currency_at(text):
    """The code of the currency that ``text`` begins with ('' if none or ambiguous), and the rest."""
    found = _SIGN.match(text)
    if not found:
        return "", text
    code = SIGNS.get(found[1].casefold(), found[1].upper()) if found[1] else ""
    return code, text[found.end() :]


def named_in(text):
    """Whether ``text`` has a currency, or what may be one, before or behind a figure."""
    return bool(
        re.search(rf"\d\s*(?:[a-z]+\s+)?(?:{_SIGN.pattern})|(?:{_SIGN.pattern})\s*\d", text, re.IGNORECASE)
    )


@cache
def currency_sign(code):
    """The sign of a currency that no other shares: US$, CN¥, €; or its code and a space."""
    sign = get_currency_symbol(code, locale="en_GB")
    return f"{sign} " if sign[-1].isalpha() else sign
