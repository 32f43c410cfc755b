"""What codes and columns are called on public pages, where the desk's own forms use shorter words."""

from typing import Any

from django.utils.translation import gettext_lazy, pgettext_lazy

from recruiting.models import aspects
from recruiting.sentences.jobs import HELD
from recruiting.sentences.terms import LABELS as TERMS

CODES: dict[tuple[str, str], dict[str, Any]] = {
    ("source", "worth"): {
        "own-reporting": gettext_lazy("the outlet's own reporting"),
        "retelling": gettext_lazy("repeats another report"),
        "machine-rewriting": gettext_lazy("rewritten by machine from another report"),
        "satire": gettext_lazy("satire"),
        "interested": gettext_lazy("published by an involved party"),
        "unsourced": gettext_lazy("names no source"),
        "unknown": gettext_lazy("origin not known"),
    },
    ("source", "reading"): {
        "read": gettext_lazy("read by us"),
        "through": gettext_lazy("not read by us; known from a copy"),
    },
    ("source", "based_on_how"): {
        "retelling": gettext_lazy("repeats"),
        "rewriting": gettext_lazy("rewritten from"),
        "translation": gettext_lazy("translated from"),
        "new-version": gettext_lazy("new version of"),
    },
    ("employment", "held"): HELD,
    ("employment", "ending"): {
        "resigned": gettext_lazy("resigned"),
        "recruited": gettext_lazy("recruited away"),
        "dismissed": gettext_lazy("dismissed"),
        "laid-off": gettext_lazy("laid off"),
        "retired": gettext_lazy("retired"),
        "died": gettext_lazy("died"),
        "expired": gettext_lazy("contract ended"),
        "other": "",
    },
    ("approach", "kind"): {
        "hire": gettext_lazy("attempt to hire"),
        "retention": gettext_lazy("attempt to keep staff"),
        "company-deal": gettext_lazy("company deal"),
        "general": gettext_lazy("How the company usually recruits (background)"),
    },
    ("approach", "moved_first"): {
        "recruiter": gettext_lazy("the recruiter"),
        "candidate": gettext_lazy("the person approached"),
        "agency": gettext_lazy("an agency or go-between"),
        "unknown": gettext_lazy("not reported"),
    },
    ("offer", "kind"): {
        "pay-package": gettext_lazy("pay offer"),
        "counter-offer": gettext_lazy("counter-offer by the employer"),
        "retention-award": gettext_lazy("award for staying"),
        "buy-out": gettext_lazy("replacement of forfeited pay"),
        "takeover-bid": gettext_lazy("takeover bid"),
        "stake": gettext_lazy("offer for a stake"),
        "licence": gettext_lazy("licence deal"),
        "release": gettext_lazy("payment to release staff"),
    },
    ("company", "kind"): {
        "firm": gettext_lazy("company"),
        "unit": gettext_lazy("lab or unit of a company"),
        "affiliate": gettext_lazy("subsidiary or affiliate"),
        "product": gettext_lazy("product"),
        "fund": gettext_lazy("fund"),
        "agency": gettext_lazy("recruiting agency"),
        "university": gettext_lazy("university"),
        "authority": gettext_lazy("authority"),
        "court": gettext_lazy("court"),
        "other": "",
    },
    ("term", "kind"): TERMS,
    ("term", "certainty"): {
        "guaranteed": gettext_lazy("guaranteed"),
        "possible": gettext_lazy("possible, not guaranteed"),
        "not-said": "",
    },
    ("person", "naming"): {
        "named": "",
        "assumed": gettext_lazy("known by an assumed name"),
        "described": gettext_lazy("name not reported"),
    },
    ("circumstance", "kind"): {
        "headcount": gettext_lazy("Headcount"),
        "valuation": gettext_lazy("Valuation"),
        "funding": gettext_lazy("Funding"),
        "revenue": gettext_lazy("Revenue"),
        "founded": gettext_lazy("Founded"),
        "business": gettext_lazy("Line of business"),
        "departures": gettext_lazy("Departures"),
        "retention-rate": gettext_lazy("Share of staff who stay"),
        "budget": gettext_lazy("Recruiting budget"),
        "going-rate": gettext_lazy("Usual pay"),
        "pay-policy": gettext_lazy("Pay policy"),
        "restriction": gettext_lazy("Restriction on staff"),
        "courting": gettext_lazy("Approached by"),
        "investor": gettext_lazy("Investor in"),
        "customer": gettext_lazy("Customer of"),
        "product": gettext_lazy("Product"),
        "other": gettext_lazy("Also reported"),
    },
}
"""By table and column the words for each code; empty where a page says nothing of it."""

ASPECTS = {
    ("approach", "recruiters"): gettext_lazy("recruiter"),
    ("approach", "recruiting_people"): gettext_lazy("recruiter (person)"),
    ("approach", "employers"): gettext_lazy("employer"),
    ("approach", "moved_first"): gettext_lazy("who made first contact"),
    ("approach", "lab"): gettext_lazy("lab"),
    ("approach", "pitch"): gettext_lazy("how they were approached"),
    ("offer", "candidates"): gettext_lazy("who received it"),
    ("offer", "number"): gettext_lazy("number of offers"),
    ("offer", "target"): gettext_lazy("company that it concerns"),
    ("candidate", "person"): gettext_lazy("who was approached"),
    ("term", "money"): gettext_lazy("amount"),
    ("term", "starts"): gettext_lazy("start"),
    ("term", "ends"): gettext_lazy("end"),
    ("event", "after"): gettext_lazy("the order of events"),
    ("event", "offers"): gettext_lazy("which offer it concerned"),
    ("event", "candidates"): gettext_lazy("to whom it happened"),
    ("event", "people"): gettext_lazy("number of people"),
    ("event", "happened"): gettext_lazy("date"),
    ("event", "what"): gettext_lazy("what happened"),
    ("employment", "held"): gettext_lazy("whether the job was still held"),
    ("employment", "through"): gettext_lazy("the approach that led to it"),
    ("employment", "title"): pgettext_lazy("job", "title"),
    ("employment", "started"): gettext_lazy("start"),
    ("employment", "ended"): gettext_lazy("end"),
    ("source", "worth"): gettext_lazy("kind of source"),
    **{(table, "aliases"): gettext_lazy("other names") for table in ("company", "person")},
}
"""What a column is called where a source speaks of it, if not by its own name."""


def code(row: Any, column: str) -> str:
    """The words for the code that a published row holds; empty where there is nothing to say."""
    value = getattr(row, column)
    words = CODES.get((row.table, column))
    if words is None:
        return str(getattr(row, f"get_{column}_display")())
    return str(words[value]) if value else ""


def value(table: str, column: str, text: str) -> str:
    """A claimed value as readers see it."""
    words = CODES.get((table, column), {})
    return str(words[text]) if words.get(text) else aspects.show(table, column, text)


def aspect(table: str, name: str, default: Any) -> str:
    """What a column is called where a source speaks of it."""
    return str(ASPECTS.get((table, name), default))
