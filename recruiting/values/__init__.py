"""The values that reports speak in: figures, sums and dates, with their columns, rules, forms and print."""

from recruiting.values.edtf import Edtf
from recruiting.values.extent import Status
from recruiting.values.fields import (
    CountField,
    EdtfField,
    LengthField,
    MoneyField,
    MultipleField,
    ShareField,
)
from recruiting.values.interval import Interval
from recruiting.values.length import Length
from recruiting.values.measures import Count, Multiple, Share
from recruiting.values.money import Basis, Each, Money
from recruiting.values.refusals import Ambiguous, Unreadable
