"""The page of an offer: the amount, who says so, who denies it, what came of it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from recruiting.pages.disagreements import disagreements
from recruiting.pages.footnotes import Footnote
from recruiting.pages.lookup import Tables, follows_moves
from recruiting.pages.statements import Statements
from recruiting.pages.story import events_of_offer
from recruiting.published.models import Approach, Claim, Event, Offer, Term
from recruiting.published.shapes import Shape, Slot, Slots
from recruiting.sentences import days, offers, outcomes, standing

EVENTS = Shape(lambda at: at(Event).filter(story=Slot("story")).order_by("place_in_story"))
TERMS = Shape(lambda at: at(Term).filter(of_table="offer", of_ref=Slot("offer")).order_by("key"))
CHAIN = Shape(
    lambda at: (
        at(Offer)
        .in_lists()
        .filter(Q(ref__in=Slots("tied")) | Q(follows=Slot("offer")) | Q(perhaps_same_as=Slot("offer")))
        .exclude(ref=Slot("offer"))
    )
)
CLAIMS = Shape(
    lambda at: (
        at(Claim)
        .filter(
            Q(about_table="offer", about_ref=Slot("offer"))
            | Q(about_table="approach", about_ref=Slot("story"))
            | Q(about_table="event", about_ref__in=Slots("events"))
            | Q(about_table="term", about_ref__in=Slots("terms"))
        )
        .order_by(*Claim.ORDER)
    )
)


@follows_moves("offer")
def page(request: HttpRequest, ref: str) -> HttpResponse:
    tables = Tables(request)
    offer = tables.find(Offer, ref)
    approach, later = tables.find_with(Approach, offer.story, "follows")
    events = events_of_offer(offer, tables.rows(EVENTS, story=offer.story))
    terms = tables.rows(TERMS, offer=offer.ref)
    statements = Statements(
        _claims(tables, offer, events, terms), [offer, *terms, *events, approach], tables.edition
    )
    support, challenge = standing.of_figure(offer)
    return render(
        request,
        "offers/detail.html",
        {
            "offer": offer,
            "approach": approach,
            "sentence": offers.sentence(offer),
            "support": support,
            "challenge": challenge,
            "outcome": outcomes.sentence(offer, statements.day_nobody_accepted(events)),
            "amount_notes": statements.citing("offer", offer.ref, "amount"),
            "reports": _reports(offer, statements),
            "confirmations": statements.confirming("offer", offer.ref),
            "denials": statements.contradicting("offer", offer.ref),
            "denials_of_all": statements.denying_all(approach, offer),
            "day_of_rate": days.of_rate(offer),
            "disagreements": disagreements(statements, "offer", offer.ref),
            "events": events,
            "terms": terms,
            "statements": statements,
            "chain": tables.rows(CHAIN, tied=[offer.follows, offer.perhaps_same_as], offer=offer.ref),
            "later": [each for each in later if each.is_listed],
        },
    )


@dataclass(frozen=True)
class Report:
    """Who says so, and how what they say differs from the figure shown.

    ``is_one_of_several``: the same outlet has another report among them.
    """

    footnote: Footnote
    otherwise: str
    is_corrected: bool
    gives_no_figure: bool
    is_one_of_several: bool

    @property
    def day(self) -> Any:
        """When it was published, where the name of the outlet does not tell it from another report."""
        return self.footnote.report.published if self.is_one_of_several else ""

    @property
    def note(self) -> str:
        """What is said beside the outlet; nothing where it gives the figure shown."""
        words = {"otherwise": self.otherwise}
        if self.otherwise and self.is_corrected:
            return _("first said %(otherwise)s, and corrected it") % words
        if self.otherwise:
            return _("says %(otherwise)s") % words
        return _("gives no figure") if self.gives_no_figure else ""


def _reports(offer: Any, statements: Statements) -> list[Report]:
    """Who gives the figure of the heading comes first, and who gives none last."""
    others = statements.saying_otherwise("offer", offer.ref, "amount")
    on_amount = statements.about("offer", offer.ref, "amount")
    corrected = statements.corrected(on_amount)
    has_amount = offer.amount.has_figure or bool(offer.amount.words)
    giving = {one.footnote.number for one in on_amount if one.affirms and one.footnote}
    footnotes = statements.reporting("offer", offer.ref)
    outlets = Counter(footnote.outlet for footnote in footnotes)
    reports = [
        Report(
            footnote,
            others.get(footnote.number, ""),
            footnote.report.ref in corrected,
            has_amount and footnote.number not in giving,
            outlets[footnote.outlet] > 1,
        )
        for footnote in footnotes
    ]
    return sorted(reports, key=lambda one: (one.footnote.number not in giving, bool(one.otherwise)))


def _claims(tables: Tables, offer: Any, events: Iterable[Any], terms: Iterable[Any]) -> list[Any]:
    refs = {"events": [event.ref for event in events], "terms": [term.ref for term in terms]}
    return tables.rows(CLAIMS, offer=offer.ref, story=offer.story, **refs)
