"""The values that reports speak in: figures, sums, dates; each with its columns, rules, form field and print."""

from recruiting.values.edtf import Edtf, EdtfField
from recruiting.values.interval import (
    Count,
    CountField,
    Interval,
    Length,
    LengthField,
    LengthUnit,
    Multiple,
    MultipleField,
    Share,
    ShareField,
    Status,
    Unreadable,
)
from recruiting.values.money import Basis, Each, Money, MoneyField

__all__ = [
    "Basis",
    "Count",
    "CountField",
    "Each",
    "Edtf",
    "EdtfField",
    "Interval",
    "Length",
    "LengthField",
    "LengthUnit",
    "Money",
    "MoneyField",
    "Multiple",
    "MultipleField",
    "Share",
    "ShareField",
    "Status",
    "Unreadable",
]
