"""What a word or phrase beside a figure can be."""

from decimal import Decimal

QUALIFIER = "qualifier"
"""Before a figure: which bound it is, and whether that is exclusive."""
ABOUT = "about"
ADVERB = "adverb"
"""Before a qualifier, and changes nothing of it: “well over”, “just under”."""
BEHIND = "behind"
"""Behind a figure: which bound it makes of it, or “about”."""
SCALE = "scale"
NUMBER = "number"
LUMP = "lump"
"""A number and its scale in one word: “sejuta”."""
AND_HALF = "and a half"
CURRENCY = "currency"
"""The codes that a sign or name may stand for, the likeliest first."""
RANGE = "range"
BETWEEN = "between"
AND = "and"
PLUS = "plus"
OTHERWISE = "otherwise"
"""Between two sums that are not one: “or”, “against”; which of them mean either of two."""
EITHER = "either"
PER = "per"
UNIT = "unit"
BASIS = "basis"
EACH = "each"
OPENER = "opener"
"""Before a length of time: “over”, “for”."""
ONE_UNIT = "one unit"
"""One of a unit of time in one word: “setahun”."""
SPAN = "span"
"""A length of time in words alone: “several years”."""
NOUN = "noun"
"""What a sum is of or is for: it changes nothing of the figure, and is kept in words."""
FILLER = "filler"
OF = "of"

MORE_THAN = ("low", True)
AT_LEAST = ("low", False)
LESS_THAN = ("high", True)
UP_TO = ("high", False)

THOUSAND, MILLION, BILLION, TRILLION = (Decimal(10) ** power for power in (3, 6, 9, 12))
HALF = Decimal("0.5")

Phrases = dict[str, dict[object, str]]
"""For each kind the phrases of each meaning, separated by semicolons."""
