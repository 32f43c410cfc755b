"""A reported figure as people write it: read, written exactly, and printed."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, ClassVar, Self

from django.utils.formats import number_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override, pgettext

from recruiting.values.absence import absence_of
from recruiting.values.bounds import Bounds, bounds_at
from recruiting.values.decimals import exact_decimal
from recruiting.values.descriptions import described
from recruiting.values.extent import Extent, Status
from recruiting.values.lexicon.kinds import BEHIND
from recruiting.values.refusals import Answers, Unreadable, settled
from recruiting.values.text_reader import TextReader
from recruiting.values.texts import clean_text, leading_words, parts_of
from recruiting.values.value_cache import cached_value

NEARLY = re.compile(r"\b(?:nearly|almost|hampir)\b", re.IGNORECASE)
"""What “about” would say less of: the report's words stay beside the figure."""


@dataclass(frozen=True)
class Interval(Extent):
    """A reported figure in one line of text: ``parse`` reads it, ``notation`` writes it, ``str`` prints."""

    # How many units make one of what people write (hundredths, basis points), and how a figure ends.
    SCALE = 1
    NO_MATTER = (".", ",", ";", ")")
    EXAMPLE = "at least 24"
    LESS_THAN: ClassVar[Promise] = gettext_lazy("less than")

    # Reading

    @classmethod
    def parse(cls, text: str, **context: str) -> Self:
        """Read what people write, or a ``notation``. Raises Unreadable, or Ambiguous in doubt."""
        return cached_value(cls._parse, text, **context)

    @classmethod
    def _parse(cls, text: str, **context: str) -> Self:
        text = clean_text(text)
        if not text:
            return cls()
        if wordy := cls._words_with_details(text, **context):
            return wordy
        parts = parts_of(text)
        if not parts.figure:
            return cls(words=parts.words)
        if absence := absence_of(parts.figure):
            return cls(words=parts.words, status=absence)
        return cls._read(parts.figure, parts.words, **context)

    @classmethod
    def _words_with_details(cls, text: str, **context: str) -> Self | None:
        """“‘ten-million class’, CN¥, a year”: words instead of a figure, and what is known beside them."""
        if not (leading := leading_words(text)):
            return None
        words, details = leading
        try:
            value = cls._read(details, words, **context)
        except Unreadable:
            return None
        return None if value.has_figure or value == cls(words=words) else value

    @classmethod
    def _read(cls, text: str, words: str, **context: str) -> Self:
        reader = TextReader(text)
        try:
            reading = bounds_at(reader, 0, cls._figure_at, either_spans=True)
            rest = cls._rest(reader, *reading) if reading else text
        except Unreadable:
            if cls._is_wordy(text):
                return cls(words=words or text)
            raise
        if not reading or rest:
            if cls._is_wordy(text):
                return cls(words=words or text)
            raise Unreadable(
                _("could not read “%(rest)s”") % {"rest": rest[:60]}
                if reading
                else _("no figure found in “%(text)s”") % {"text": text[:60]}
            )
        bounds = reading[0]
        return settled(lambda answers: cls._bounded(bounds, words, answers), Answers())

    @classmethod
    def _bounded(cls, bounds: Bounds, words: str, answers: Answers) -> Self:
        """The value of these bounds; raises Doubt where a dot or comma may be either mark."""
        values = [cls._value(figure, answers) for figure in bounds.figures]
        words = words or (bounds.text if bounds.is_open else "")
        value = cls(words=words, **bounds.in_units(values, cls.SCALE))
        return value if words or not bounds.is_either else value._with_gap_in_words(bounds.text)

    def _with_gap_in_words(self, text: str) -> Self:
        """“5 or 10”: from 5 to 10, the words kept, as other figures lie between; “2 or 3” says no more."""
        has_gap = (self.high or 0) - (self.low or 0) > self._step
        return replace(self, words=text) if has_gap else self

    @property
    def _step(self) -> int:
        """How far apart two figures are of which none lies between."""
        return self.SCALE

    @classmethod
    def _value(cls, figure: Any, answers: Answers) -> Decimal:
        """Numbers of people have no decimals: a dot or comma before three digits groups them."""
        return figure.value

    @classmethod
    def _rest(cls, reader: TextReader, bounds: Bounds, at: int) -> str:
        """The text behind the figure that says anything; what it says of the bound is noted there."""
        while at < reader.count:
            if behind := reader.phrase(at, BEHIND):
                bounds.qualify(behind[0])
                at = behind[1]
            elif reader.sign(at) in cls.NO_MATTER:
                at += 1
            else:
                return reader.between(at, reader.count)
        return ""

    @classmethod
    def _figure_at(cls, reader: TextReader, at: int) -> tuple[Any, int] | None:
        """The figure that stands at ``at``, and where it ends."""
        return reader.number(at)

    @classmethod
    def _is_wordy(cls, text: str) -> bool:
        """Whether what is no figure may stand as words: it has no digits, or reads as a sentence."""
        return not re.search(r"\d", text) or bool(re.search(r"[^\W\d_]{2,}\s+[^\W\d_]{2,}", text))

    # Writing

    def notation(self) -> str:
        """The value in one text, exact and in no locale: ``parse`` makes the same value of it."""
        parts = [self._bounds_notation() if self.has_figure else ""]
        if self.status not in (Status.GIVEN, Status.UNKNOWN) or (
            self.status == Status.UNKNOWN and self.words
        ):
            parts.append(str(self.status))
        parts.append(self._tail_notation())
        if self.words:
            parts.append('"' + self.words.replace('"', '""') + '"')
        return " ".join(part for part in parts if part)

    def input_text(self) -> str:
        """The value as an editor would type it: ``parse`` makes the same value of it."""
        with override("en"):
            text = str(self) if self else ""
        try:
            return text if type(self).parse(text) == self else self.notation()
        except Unreadable:
            return self.notation()

    def _bounds_notation(self) -> str:
        about = "about " if self.about else ""
        low = None if self.low is None else self._exact(self.low)
        high = None if self.high is None else self._exact(self.high)
        if high is None:
            return f"{about}{'>' if self.low_exclusive else '>='} {low}"
        if low is None:
            return f"{about}{'<' if self.high_exclusive else '<='} {high}"
        if low == high:
            return f"{about}{low}"
        return f"{about}{'> ' if self.low_exclusive else ''}{low}..{'<' if self.high_exclusive else ''}{high}"

    def _exact(self, units: int) -> str:
        return exact_decimal(units, self.SCALE)

    def _tail_notation(self) -> str:
        return ""

    # Printing

    def __str__(self) -> str:
        if self.status == Status.UNDISCLOSED:
            return _("undisclosed")
        if self.status == Status.OPEN:
            return _("reports differ: %(values)s") % {"values": self.words} if self.words else _("open")
        if self.status == Status.NONE:
            return pgettext("value", "none")
        if self.status == Status.UNKNOWN:
            return _("not reported")
        return self.printed()

    def printed(self) -> str:
        """A given value as people read it."""
        if not self.has_figure or self.words:
            return described(self.words)
        return " ".join(part for part in self.print_parts() if part)

    def print_parts(self) -> tuple[str, str, str]:
        """Qualifier, figure and what comes after it, which pages set in different sizes."""
        return self.qualifier(), self.print_figure(), ""

    def qualifier(self) -> str:
        """“more than”, “up to”, “about” … in the reader's language; empty for an exact figure."""
        words = []
        if self.high is None and self.low is not None:
            words.append(_("more than") if self.low_exclusive else _("at least"))
        elif self.low is None and self.high is not None:
            words.append(str(self.LESS_THAN) if self.high_exclusive else _("up to"))
        elif self.low_exclusive:
            words.append(_("more than"))
        if self.about:
            words.append(_("about"))
        return " ".join(words)

    def print_figure(self) -> str:
        if self.low is not None and self.high is not None and self.low != self.high:
            return self.print_range(self.low, self.high)
        bound = self.low if self.low is not None else self.high
        return "" if bound is None else self.print_bound(bound)

    def print_range(self, low: int, high: int) -> str:
        joint = _(" to less than ") if self.high_exclusive else "–"
        return f"{self.print_bound(low)}{joint}{self.print_bound(high)}"

    def print_bound(self, units: int) -> str:
        return number_format(Decimal(units) / self.SCALE, force_grouping=True)
