"""English words beside a figure."""

from decimal import Decimal
from typing import Any

from recruiting.values.lexicon.kinds import (
    ABOUT,
    ADVERB,
    AND,
    AND_HALF,
    AT_LEAST,
    BASIS,
    BEHIND,
    BETWEEN,
    BILLION,
    EACH,
    EITHER,
    FILLER,
    HALF,
    LESS_THAN,
    LUMP,
    MILLION,
    MORE_THAN,
    NOUN,
    NUMBER,
    OF,
    ONE_UNIT,
    OPENER,
    OTHERWISE,
    PER,
    PLUS,
    QUALIFIER,
    RANGE,
    SCALE,
    SPAN,
    THOUSAND,
    TRILLION,
    UNIT,
    UP_TO,
    Phrases,
)

UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
TEENS = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen"),
    *("fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_BELOW_100: dict[Any, str] = {
    **dict(enumerate((*UNITS, *TEENS), start=1)),
    **{ten * 10: word for ten, word in enumerate(TENS, start=2)},
    **{
        ten * 10 + unit: f"{tens} {word}"
        for ten, tens in enumerate(TENS, start=2)
        for unit, word in enumerate(UNITS, start=1)
    },
}

PHRASES: Phrases = {
    QUALIFIER: {
        MORE_THAN: (
            "more than; over; above; exceeding; exceeds; in excess of; upwards of; upward of; north of; "
            "greater than; higher than; beyond; topping; topped; surpassing; exceeded; better than; >"
        ),
        AT_LEAST: (
            "at least; no less than; not less than; no fewer than; a minimum of; the minimum of; minimum of; "
            "minimum; min; from; starting at; starting from; starts at; starts from; a floor of; "
            ">=; ≥; ⩾; ≧; as little as; no lower than; "
            "at a minimum; at minimum; "
            "at the very least; at the least"
        ),
        LESS_THAN: (
            "less than; fewer than; under; below; beneath; underneath; south of; shy of; just shy of; "
            "just short of; lower than; <; short of; sub"
        ),
        UP_TO: (
            "up to; as much as; as many as; as high as; at most; no more than; not more than; a maximum of; "
            "the maximum of; maximum of; maximum; max; capped at; a cap of; not exceeding; not over; <=; ≤; "
            "⩽; ≦; at the most; no higher than; upto; up to and including; a ceiling of; not to exceed; "
            "never more than"
        ),
    },
    ABOUT: {
        True: (
            "about; around; roughly; approximately; approx; some; circa; ca; c; nearly; almost; close to; "
            "approaching; touching; reaching; nearing; "
            "close on; in the region of; in the neighborhood of; in the neighbourhood of; on the order of; "
            "in the order of; of the order of; estimated; an estimated; est; more or less; give or take; "
            "~; ≈; ∼; ≃; ±; approximatively; somewhere around; in the vicinity of; something like; "
            "in the ballpark of; to the tune of"
        )
    },
    ADVERB: {
        True: (
            "well; just; far; much; slightly; a little; a bit; comfortably; significantly; substantially; "
            "considerably; somewhat; way; a shade; marginally; easily; anything"
        )
    },
    BEHIND: {
        "low": (
            "or more; at the very least; at the least; or above; upward; and upward; or over; or higher; "
            "or greater; and more; and above; and up; and over; "
            "upwards; and upwards; at least; at a minimum; minimum; min; + and up; plus; +; or better; "
            "if not more; and counting; or even more"
        ),
        "high": (
            "or less; or fewer; or below; and below; or under; and under; or lower; at most; at the most; "
            "tops; maximum; max"
        ),
        "about": (
            "or so; odd; ish; approximately; approx; or thereabouts; give or take; more or less; roughly"
        ),
        "class": "class",
    },
    SCALE: {
        THOUSAND: "k; grand; thousand; thousands; thou; thsd",
        MILLION: "m; mm; mn; mln; million; millions; mllion; milion; mils",
        BILLION: "b; bn; bln; bil; bill; billion; billions",
        TRILLION: "t; tn; trn; tln; trillion; trillions",
    },
    NUMBER: {
        **_BELOW_100,
        **{number * 100: f"{word} hundred" for number, word in _BELOW_100.items()},
        100: "a hundred; hundred; one hundred",
        HALF: "half a; half an; one half; a half",
        Decimal("0.25"): "a quarter of a; one quarter of a; a quarter; a quarter of an; quarter of a",
        Decimal("0.75"): "three quarters of a; three quarter of a",
    },
    LUMP: {
        500 * THOUSAND: "half million",
        500 * MILLION: "half billion",
        250 * THOUSAND: "quarter million",
        250 * MILLION: "quarter billion",
    },
    AND_HALF: {
        HALF: "and a half; and one half; & a half",
        Decimal("0.25"): "and a quarter; and one quarter; and a quarter of a",
        Decimal("0.75"): "and three quarters; and three quarters of a",
    },
    RANGE: {True: "to; –; —; -; ..; …; through; till; until; ‒"},
    BETWEEN: {
        True: (
            "between; from; anything between; anything from; "
            "anywhere between; anywhere from; somewhere between; in the range of; ranging from"
        )
    },
    AND: {True: "and; &; n"},
    PLUS: {
        True: (
            "plus; +; with; as well as; along with; on top of; in addition to; together with; "
            "excluding; excl; "
            "and then; and also; followed by; and another; and a further; and an additional; another; "
            "plus another; plus a further; plus up to; not including; not counting; before"
        )
    },
    OTHERWISE: {
        EITHER: "or",
        True: ("against; versus; vs; v; then; rising to; instead of; from earlier; down from; up from; /"),
    },
    PER: {True: "a; an; per; each; every; /; in a; by the; in each"},
    UNIT: {
        "years": "year; years; yr; yrs; y; annum; anum; calendar year; year period; years period",
        "months": (
            "month; months; mo; mos; mth; mths; mnth; mnths; calendar month; month period; months period"
        ),
        "weeks": "week; weeks; wk; wks; w",
        "days": "day; days; d",
        "hours": "hour; hours; hr; hrs; h",
        "decades": "decade; decades",
        "quarters": "quarters",
        "fortnights": "fortnight; fortnights",
        "share": "share; common share; ordinary share; sh; ads; adr",
        "person": (
            "person; head; researcher; employee; engineer; scientist; candidate; recruit; hire; capita; "
            "pax; people; persons; researchers; employees; engineers"
        ),
    },
    BASIS: {
        "per-year": (
            "annually; yearly; annual; annualised; annualized; p a; p/a; pa; per annum; yr; salary per year"
        ),
        "per-month": "monthly; pcm; p m; p/m; p c m",
        "per-week": "weekly; pw; p w; p/w; p/wk",
        "per-day": "daily; p d; pd; p/d; per diem; day rate; daily rate; day rate of; daily rate of",
        "per-hour": "hourly; hourly rate; p h; p/h; p/hr; ph; hourly rate of",
        "first-year": (
            "in the first year; in its first year; in their first year; in his first year; in her "
            "first year; "
            "in first year; in year one; for the first year; for first year; during the first year; "
            "in the first year alone; first year; the first year; first year alone; in the first 12 months; "
            "first year pay of"
        ),
        "one-off": "one off; once; one time; lump sum; as a lump sum; in one lump sum; a one time; a one off",
        "per-share": "per share; a share; apiece per share",
        "price": (
            "as a valuation; valuation; as a price; price; company valuation; company price; "
            "price of the company; valuation of the company; at a valuation of; valuation of; a "
            "valuation of; "
            "company valuation of; post money; pre money; post money valuation; pre money valuation; "
            "enterprise value; equity value; market value; market cap; market capitalisation; "
            "market capitalization"
        ),
        "total": (
            "in total; in all; altogether; total; overall; all in; all told; in the aggregate; in sum; "
            "in full"
        ),
        "per-season": "per season; a season; / season; each season; every season",
        "unclear": "basis unclear; unclear basis",
    },
    EACH: {
        "unclear": "each or together; each?; each or together: unclear",
        "each": "each; apiece; a piece; individually; to each; for each",
        "together": "together; between them; combined; collectively; jointly; among them; in aggregate",
    },
    OPENER: {
        True: (
            "over; across; during; for; within; in; /; over a period of; over the; over the next; "
            "over the course of; "
            "for the; for the next; across the; across the next; during the; during the next; within the; "
            "within the next; spread over; spread across; paid over; paid out over; vesting over; "
            "vested over; "
            "throughout; through; in the next; over its; over their; over his; over her; "
            "over a total of; a period of; for a period of; payable over; to be paid over; lasting"
        )
    },
    ONE_UNIT: {"decades": "decade"},
    SPAN: {
        True: (
            "several years; a few years; multi year; multiyear; multi year period; multiyear period; "
            "a multi year period; a multiyear period; a multi year; many years; some years; "
            "several months; a few months; a number of years; multiple years; a couple of years; "
            "coming years; next few years; the coming years; several weeks; a few weeks; few years; "
            "a number of months; various years; next several years"
        )
    },
    NOUN: {
        True: (
            "grand total; total; base; stock; stocks; pay; compensation; comp; signing; sign on; license; "
            "licence; takeover; "
            "mark; vest; vesting; "
            "package; packages; pay package; salary; salaries; bonus; bonuses; offer; offers; deal; "
            "deals; award; "
            "awards; grant; grants; equity; cash; fee; fees; contract; contracts; bid; bids; "
            "upfront; up front; "
            "worth; valued at; totalling; totaling; rsu; rsus; restricted stock units; restricted stock; "
            "restricted shares; shares; options; "
            "stock options; share options; guaranteed; net; gross; before tax; after tax; "
            "net of tax; before taxes; after taxes; pro rata; pre tax; post tax; "
            "pretax; tax free; wages; wage; income; earnings; remuneration; retention; retainer; "
            "acquisition; "
            "purchase; price tag; tag; payout; payouts; payment; payments; money; sum; amount; value; "
            "transfer; buyout; buy out; severance; commission; advance; investment; funding; budget; "
            "reported; reportedly; rumoured; rumored; said to be; believed to be; proposed; potential; "
            "including; incl; inclusive of; included; includes; bonuses included; target; cost; costs; "
            "sign; hiring; joining; performance; annual bonus; in cash and stock; in stock and cash; "
            "cash and stock; salary and bonus; pay and bonus; salary and bonuses; base and bonus; "
            "as reported; ote; on target earnings; tc; signing on; starting; initial; new; counter; "
            "counteroffer; counter offer; pay offer; job offer; pay deal; raise; housing; "
            "relocation; joining fee; "
            "stake; revenue; budgeted; cool; whopping; massive; huge; record; fresh; full; fully; only; "
            "just; mere; merely; allegedly; alleged; supposedly; purportedly; unconfirmed; priced at; "
            "initially; equivalent"
        )
    },
    FILLER: {
        True: (
            "a; an; the; of; in; as; worth; offered; exactly; precisely; a total of; total of; (; ); ,; :; "
            ".; to be; is; was; at; paid; for; some; [; ]; on; per se; =; ™; it is; it was; "
            "around about; by; but; i e; that is; equal to; equating to; which is"
        )
    },
    OF: {True: "of; in"},
}
