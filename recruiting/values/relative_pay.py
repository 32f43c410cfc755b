"""Pay without a sum: told by other pay (“3× present pay”, “+10–20 %”) or in shares. It stays words."""

import re

_PAY_MULTIPLE = re.compile(
    r"\b(?:pay|salary|wages?|compensation|figures?|gaji|gehalt|salaire|salario|sueldo|raise)\b|年俸|年薪|연봉|薪",
    re.IGNORECASE,
)
_NUMBER = r"(?<!\d)(?<!\d[.,])\d[\d.,]*+"
"""From its first digit to its last sign: no other part of a long number is tried."""
_RELATIVE = re.compile(
    rf"{_NUMBER}\s*(?:(?:%|[x×])?\s*(?:-|–|—|to|and|or|bis|à|sampai)\s*\+?{_NUMBER}\s*)?"
    r"(?:%|％|[x×](?!\w)|(?:per ?cent|percent|persen|prozent|pour ?cent|por ?ciento|times|fold|-fold|mal|"
    r"fois|veces|kali)(?!\w)|倍|배|割)",
    re.IGNORECASE,
)
"""A multiple or a percentage of other pay: “3x”, “+10–20 %”."""


def is_relative_pay(text: str) -> bool:
    """Whether a text without a currency speaks of pay, or of multiples and percentages alone."""
    return bool(_PAY_MULTIPLE.search(text)) or not re.search(r"\d", _RELATIVE.sub("", text))


_OF_SHARES = re.compile(
    rf"{_NUMBER}(?:\s\d{{3}})*\s*(?:k|m|million|thousand|juta|ribu|mio\.?|millions?)?\s*"
    r"(?:(?:restricted|common|preferred|performance|founder'?s?|stock|of (?:its|the company's))\s+)*"
    r"(?:(?:shares?|options?|rsus?|psus?|aktien\w*|saham|opsi saham|actions|acciones|ações|azioni)"
    r"(?!\w)|股|株)",
    re.IGNORECASE,
)
"""A number of shares or options: “120,000 shares”, “1.2m RSUs”."""


def is_of_shares(text: str) -> bool:
    """Whether a text without a currency counts shares or options: no sum comes of that either."""
    return bool(_OF_SHARES.search(text))
