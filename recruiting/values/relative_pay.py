"""Pay that is told by other pay: “3× present pay”, “+10–20 %”. No sum comes of it, and it stays words."""

import re

_PAY_MULTIPLE = re.compile(
    r"\b(?:pay|salary|wages?|compensation|figures?|gaji|gehalt|salaire|salario|sueldo|raise)\b|年俸|年薪|연봉|薪",
    re.IGNORECASE,
)
_NUMBER = r"\d[\d.,]*"
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
