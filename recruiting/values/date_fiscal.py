"""Years that a company or a state counts from a month of its own, which no text says: each is a question."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from recruiting.values.date_seasons import are_consecutive
from recruiting.values.date_shapes import four_digits
from recruiting.values.edtf_days import shifted
from recruiting.values.refusals import Answers, Unreadable


def fiscal_year(numbers: Sequence[str], answers: Answers) -> str:
    """“FY2025”: the calendar's year, or parts of two; raises Doubt. “FY 2024/25” says which two."""
    if not 1 <= len(numbers) <= 2 or (len(numbers) == 2 and not are_consecutive(*numbers)):
        raise Unreadable(_("a fiscal year begins in another month at each company: which months are meant?"))
    year = int(four_digits(numbers[0]))
    if len(numbers) == 2:
        return f"{year}/{year + 1}"
    reason = _("a fiscal year begins in another month at each company: which years does it lie in?")
    years = [f"{year}", f"{year - 1}/{year}", f"{year}/{year + 1}"]
    return str(answers.to("fiscal year", reason, years))


def part_of_fiscal_year(stretch: str, answers: Answers) -> str:
    """“Q3 FY2025”: ``stretch`` of the calendar's year, or up to three quarters off; raises Doubt."""
    reason = _("a fiscal year begins in another month at each company: which months are meant?")
    readings = [shifted(stretch, months) for months in (0, -9, -6, -3, 3, 6, 9)]
    return str(answers.to("fiscal year", reason, readings))
