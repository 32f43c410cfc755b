"""What a sum comes to in its whole text, and the questions that it leaves open: currency, marks, scales."""

from collections.abc import Iterable, Set
from dataclasses import replace
from decimal import Decimal

from django.utils.translation import gettext as _

from recruiting.values.bounds import Bounds
from recruiting.values.lexicon import DECIMAL_COMMA, FRENCH, GERMAN, INDONESIAN, SPANISH
from recruiting.values.lexicon.kinds import BILLION, MILLION, THOUSAND, TRILLION
from recruiting.values.lexicon.money import TAIWAN_OR_CHINA
from recruiting.values.numerals import Numeral, told_value
from recruiting.values.refusals import Answers, Unreadable
from recruiting.values.sum_figures import ROMANCE, Figure, Scale, Term
from recruiting.values.text_reader import TextReader

_PRINTED_SCALES = {"m", "bn", "tn"}
"""As this site prints them in English, in small letters, behind a decimal point and no zero at the end."""
_INDONESIAN_SCALES = {"juta", "miliar", "triliun", "ribu", "jt", "rb"}
_IN_GERMAN = {"euro", "franken"}
"""“1 Billion Euro” may be German, in which nouns have capitals."""
_WITHOUT_ACCENT = "billon"
"""A billion with a letter missing, or Spanish for a trillion."""
_LONG_SCALE = {GERMAN, FRENCH, SPANISH}
"""The languages in which a billion is a million millions."""
WRITTEN_OUT = 10_000
"""A lower bound of so much stands for itself, whatever the scale of the upper: “300,000–1.5m”."""
_MOST_CURRENCIES = 5
_MOST_OF_THOUSANDS = 1_000_000
_PLAIN = ".."
"""Between the bounds of the notation, which leaves nothing open."""
TO_TEN_TIMES, ABOUT_SO_MUCH = "to ten times", "about so much"
_RUPIAH = {"rp", "rupiah", "rph"}
SHARED, A_THOUSANDTH, ITS_OWN = "shared", "a thousandth", "its own"


def currency_of(signs: list[tuple[str, ...]], reader: TextReader, answers: Answers) -> str:
    """The one currency that all signs may stand for; raises Doubt, or Unreadable without any."""
    chosen = answers.get("currency", "")
    if not signs:
        if not chosen and any(word.folded in _COUNTS_OF_INDIA for word in reader.words):
            return str(answers.to("currency", _("which currency?"), _OF_LAKHS))
        if not chosen:
            raise Unreadable(_("which currency?"))
        return chosen
    if len(signs) == 1 and len(signs[0]) == 1:
        return signs[0][0]
    codes = [code for code in signs[0] if all(code in others for others in signs[1:])]
    if not codes:
        different = sorted({others[0] for others in signs})
        raise Unreadable(_("two currencies: %(codes)s") % {"codes": ", ".join(different)})
    if len(codes) == 1:
        return codes[0]
    if chosen in codes:
        return chosen
    if chosen:
        raise Unreadable(
            _("which currency? The sign typed stands for %(codes)s, not for %(chosen)s")
            % {"codes": ", ".join(codes[:_MOST_CURRENCIES]), "chosen": chosen}
        )
    if local := _local(codes, reader):
        return local
    return answers.to("currency", _("which currency? The sign stands for several."), codes[:_MOST_CURRENCIES])


def _local(codes: list[str], reader: TextReader) -> str:
    """The currency that the way of writing gives away: lakhs and crores are counted in India's rupees."""
    if "INR" in codes and any(word.folded in _LAKHS for word in reader.words):
        return "INR"
    if "INR" in codes and any("," in word.raw[-7:-4] for word in reader.words if word.raw[-4:-3] == ","):
        return "INR"
    if codes[0] == "CNY" and not any(word.folded in "億萬圓兆" for word in reader.words):
        return "CNY" if "TWD" in codes else ""  # 元, beside simplified signs
    return ""


_COUNTS_OF_INDIA = {"lakh", "lakhs", "lac", "lacs", "crore", "crores", "cr", "crs", "लाख", "करोड़"}
_LAKHS = _COUNTS_OF_INDIA | {"l"}
_OF_LAKHS = ("INR", "PKR", "BDT", "NPR", "LKR")
"""The currencies that are counted in lakhs and crores."""


def in_class(bounds: Bounds, amounts: list[Decimal], answers: Answers) -> Bounds:
    """“Of the ten-million class”: from that to ten times as much, added to ``amounts``, or about that."""
    reason = _("of that class: from so much to ten times as much, or about so much?")
    answer = answers.to("class", reason, [TO_TEN_TIMES, ABOUT_SO_MUCH])
    if answer == ABOUT_SO_MUCH or len(amounts) > 1 or bounds.side:
        return replace(bounds, about=True)
    amounts.append(amounts[0] * 10)
    return replace(bounds, figures=bounds.figures * 2, high_exclusive=True)


def may_count_thousands(lower: Decimal, upper: Decimal) -> bool:
    """Whether a lower bound may leave out the thousands of the upper: “US$100–150,000”."""
    return 0 < lower < THOUSAND <= upper < _MOST_OF_THOUSANDS and lower * THOUSAND <= upper


class Amounts:
    """The amounts of the figures of one sum, in the light of its currency and of the rest of the text."""

    def __init__(
        self, languages: Set[str], code: str, basis: str, words: Iterable[str], answers: Answers
    ) -> None:
        self.languages, self.code, self.basis, self.answers = languages, code, basis, answers
        self.words = {*words}
        self.in_rupiah = code == "IDR" and bool(_RUPIAH & self.words)

    def of(self, bounds: Bounds) -> list[Decimal]:
        """The amount of each figure; a scale behind the upper bound is the lower's too."""
        figures: list[Figure] = bounds.figures
        if len(figures) == 2 and not figures[0].scales and figures[1].scales:
            return [self._lower(figures[0], figures[1]), self._amount(figures[1])]
        amounts = [self._amount(figure) for figure in figures]
        if len(figures) == 2 and not all(figure.signs for figure in figures) and _PLAIN not in bounds.text:
            amounts[0] *= self._thousands(*amounts)
        return amounts

    def _thousands(self, lower: Decimal, upper: Decimal) -> Decimal:
        """What a lower bound counts that has no currency of its own, or whose upper bound has none."""
        if not may_count_thousands(lower, upper):
            return Decimal(1)
        reason = _("what does the lower bound count?")
        return {SHARED: THOUSAND, ITS_OWN: Decimal(1)}[self.answers.to("range", reason, [SHARED, ITS_OWN])]

    def _lower(self, lower: Figure, upper: Figure) -> Decimal:
        scales = upper.scales
        alone = self._number(lower.terms[0].numeral, [])
        shared = self._number(lower.terms[0].numeral, scales)
        upper_number = self._number(upper.terms[0].numeral, scales)
        factor = self._factor(scales)
        if alone >= WRITTEN_OUT and alone > upper_number:
            return alone
        if alone < WRITTEN_OUT and shared <= upper_number:
            return shared * factor
        if factor <= THOUSAND:
            return alone
        if alone < WRITTEN_OUT and upper_number >= 100:
            return shared * factor  # “500–200m” is out of order, whatever it counts
        choice = self.answers.to(
            "range",
            _("what does the lower bound count?"),
            [ITS_OWN, SHARED] if alone >= WRITTEN_OUT else [A_THOUSANDTH, ITS_OWN],
        )
        return {ITS_OWN: alone, SHARED: shared * factor, A_THOUSANDTH: alone * factor / 1000}[choice]

    def _amount(self, figure: Figure) -> Decimal:
        return sum(map(self._of_term, figure.terms[1:]), self._of_term(figure.terms[0]))

    def _of_term(self, term: Term) -> Decimal:
        number = self._number(term.numeral, term.scales)
        return number * self._factor(term.scales) if term.scales else number

    # Which mark is the decimal one

    def _number(self, numeral: Numeral, scales: list[Scale]) -> Decimal:
        if numeral.grouped is not None and not scales:
            return numeral.value if self._is_decimal("last mark", [False, True]) else numeral.grouped
        if numeral.as_decimal is None:
            return told_value(numeral, self.answers)
        decimal = self._has_decimal_mark(numeral, scales)
        if decimal is None:
            decimal = self._is_decimal("only mark", [True, False])
        return numeral.as_decimal if decimal else numeral.value

    def _is_decimal(self, mark: str, answers: list[bool]) -> bool:
        reason = _("do the dot or comma part thousands, or is it a decimal?")
        return bool(self.answers.to(mark, reason, answers))

    def _has_decimal_mark(self, numeral: Numeral, scales: list[Scale]) -> bool | None:
        """Whether the mark before three digits is a decimal one; None if that is open."""
        mark = numeral.mark
        if not scales and self.basis != "per-share":
            return False
        comma_text = bool(self.languages & DECIMAL_COMMA)
        if not scales:
            return None if (mark == ",") == comma_text else False
        scale = scales[0]
        comma_scale = bool(scale.languages) and scale.languages <= DECIMAL_COMMA
        if mark == ".":
            is_printed = scale.raw in _PRINTED_SCALES and not str(numeral.as_decimal).endswith("0")
            return True if is_printed else False if comma_scale else None
        if scale.folded in _INDONESIAN_SCALES:
            return True
        return None if comma_scale or comma_text else False

    # What a scale counts

    def _factor(self, scales: list[Scale]) -> Decimal:
        factor = Decimal(1)
        for scale in scales:
            factor *= self._scale(scale)
        return factor

    def _scale(self, scale: Scale) -> Decimal:
        if scale.folded == "m" and (self.code == "IDR" or INDONESIAN in self.languages):
            return self._indonesian_m(scale)
        if scale.folded == "mil":
            return THOUSAND if SPANISH in self.languages else self._ask(scale, MILLION, THOUSAND)
        if scale.folded == "t" and self.code in ("EUR", "CHF"):
            return self._ask(scale, THOUSAND, TRILLION)
        is_long = (
            self.languages & _LONG_SCALE
            or scale.languages == ROMANCE
            or (scale.raw == "Billion" and self.words & _IN_GERMAN)
        )
        if scale.folded in ("billion", "billions") and is_long:
            return self._ask(scale, BILLION, TRILLION)
        if scale.raw.casefold() == _WITHOUT_ACCENT:
            return self._ask(scale, BILLION, TRILLION)
        if scale.folded in ("trillion", "trillions") and self.languages & _LONG_SCALE:
            return self._ask(scale, TRILLION, TRILLION * MILLION)
        if "兆" in scale.folded and self.code in TAIWAN_OR_CHINA[:1]:
            return self._ask(scale, TRILLION, MILLION)
        return scale.factor

    def _indonesian_m(self, scale: Scale) -> Decimal:
        """M is short for miliar in Indonesian, and for million in English."""
        in_indonesian = self.in_rupiah or INDONESIAN in self.languages
        if scale.raw == "M" and self.code == "IDR" and in_indonesian:
            return BILLION
        if scale.raw == "m" and not (self.code == "IDR" and in_indonesian):
            return MILLION
        return self._ask(scale, *((BILLION, MILLION) if self.code == "IDR" else (MILLION, BILLION)))

    def _ask(self, scale: Scale, *factors: Decimal) -> Decimal:
        return self.answers.to(
            f"scale {scale.folded}", _("what does “%(scale)s” count?") % {"scale": scale.raw}, factors
        )
