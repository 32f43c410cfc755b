"""The values that reports speak in: figures, sums and dates, with their columns, rules, forms and print."""

from recruiting.values.edtf import Edtf
from recruiting.values.extent import Status
from recruiting.values.fields import (
    CountField,
    EdtfField,
    IntervalField,
    LengthField,
    MoneyField,
    MultipleField,
    ShareField,
)
from recruiting.values.interval import Interval
from recruiting.values.length import Length, LengthUnit
from recruiting.values.measures import Count, Multiple, Share
from recruiting.values.money import Basis, Each, Money
from recruiting.values.refusals import Ambiguous, Reading, Unreadable

__all__ = [
    "Ambiguous",
    "Basis",
    "Count",
    "CountField",
    "Each",
    "Edtf",
    "EdtfField",
    "Interval",
    "IntervalField",
    "Length",
    "LengthField",
    "LengthUnit",
    "Money",
    "MoneyField",
    "Multiple",
    "MultipleField",
    "Reading",
    "Share",
    "ShareField",
    "Status",
    "Unreadable",
]
