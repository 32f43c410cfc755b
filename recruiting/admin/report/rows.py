"""The rows of a story: people, offers, events and terms, each with its fields and how it is saved."""

from collections.abc import Iterable
from operator import attrgetter

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from recruiting.admin.report.offers_meant import open_offers, people_or_deal
from recruiting.admin.report.record_part import StoryRow
from recruiting.admin.report.wording import describe
from recruiting.desk import reporting
from recruiting.models import Candidate, Employment, Event, Offer, Term
from recruiting.models.approach import ApproachKind
from recruiting.models.event import EventKind
from recruiting.models.offer import COMPANY_KINDS, KEEPING
from recruiting.models.term import TermKind
from recruiting.progress.state import REACHED_BY
from recruiting.values import Count, Money
from recruiting.values.unnamed import number_in

TO_ALL, NOT_SAID = "all", "not-said"
"""The answers to the question to whom an offer went."""


class CandidateRow(StoryRow):
    model = Candidate
    section = "candidates"
    heading = _("People")
    add_label = _("Add a person or a group")
    letter = "P"
    has_empty_row = True
    predecessor_column = "part_of"
    usual = ("person", "description", "number", "part_of")
    rare = ("employer", "leads")
    labels = {"person": _("name"), "description": _("or description"), "employer": _("employer")}
    helps = {
        "person": _("“Nn One”, only if the report names the person."),
        "part_of": _("The row that counts these people already: “P1”."),
        "leads": _("Leads the group that moves together."),
    }

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.says_number = False
        """Whether its description says a number, and none is typed beside it."""
        self.fields["unname"] = forms.BooleanField(
            required=False, label=_("this report says that it is somebody else")
        )

    def clean(self) -> dict:
        """What is typed, with the number that a description says where none is typed beside it."""
        cleaned = super().clean() or {}
        words = number_in(cleaned.get("description") or "")
        self.says_number = bool(words) and not self._is_typed("number")
        return cleaned | ({"number": Count.parse(words)} if self.says_number else {})

    def typed_columns(self) -> list[str]:
        return [*super().typed_columns(), *(["number"] if self.says_number else [])]


OUTCOME_WORDS = (
    *("accepted", "declined", "expired", "no", "no offer"),
    *("refused", "rejected", "withdrawn", "yes"),
)
"""What people type as the amount of an offer of which only the outcome is reported."""


class OfferRow(StoryRow):
    model = Offer
    section = "offers"
    heading = _("Offers")
    add_label = _("Add an offer")
    letter = "O"
    has_empty_row = True
    predecessor_column = "follows"
    usual = ("amount", "candidates", "number", "kind")
    rare = ("bidder", "follows", "perhaps_same_as", "summary", "target", "seller", "seller_words", "share")
    labels = {"candidates": _("to whom")}
    helps = {
        "candidates": _("“P1, P3”. Empty with one row of people: to them."),
        "kind": _("Pay where nothing is chosen; “counter-offer of the employer”."),
        "follows": _("The earlier offer that this one raises: “O1”."),
        "perhaps_same_as": _("An offer that may be this one, told by another report: “O1”."),
        "seller": _("Who sells, or is paid: “Cedar”."),
        "seller_words": _("“early investors”."),
        "target": _("Of a takeover bid, stake, licence or release: “Birch”."),
    }

    def clean_amount(self) -> Money:
        """The sum; raises ValidationError for what became of the offer instead."""
        amount = self.cleaned_data["amount"]
        if amount.words.casefold() in OUTCOME_WORDS:
            why = gettext("“%(words)s” is no sum: what became of an offer goes under What happened.")
            raise ValidationError(why % {"words": amount.words})
        return amount

    def row_values(self, recorder, approach, record, values: dict) -> dict:
        super().row_values(recorder, approach, record, values)
        if "candidates" in values or values.get("kind") in COMPANY_KINDS:
            return values
        candidates = sorted(recorder.resolver.people_of(approach), key=attrgetter("pk"))
        # Where one row of people is there, an offer goes to it; of several only the report can tell.
        if len(candidates) > 1 and self._is_to_all(recorder, candidates):
            values["candidates"] = candidates  # The report says so: it is claimed, as if it were typed.
        return values | ({"candidates": candidates} if len(candidates) == 1 else {})

    def add_implied_claims(self, recorder, values: dict) -> None:
        """Claim the candidate's employer: of the story's several the one that offers them to stay."""
        approach, to = recorder.resolver.records_by_label.get("approach"), values.get("candidates", ())
        if approach is None or values.get("kind") not in KEEPING or len(to) != 1 or to[0].employer_id:
            return
        bidder, employers = values.get("bidder"), recorder.related(approach, "employers")
        if bidder is not None and bidder in employers and len(employers) > 1:
            for report in recorder.reports_of(self):
                recorder.claims += reporting.value_claims(to[0], {"employer": bidder.ref}, report)

    def _is_to_all(self, recorder, candidates) -> bool:
        """Whether the editor says that it went to each of these; asks if nobody has said."""
        options = [
            (TO_ALL, gettext("To all of them: %(people)s") % {"people": ", ".join(map(str, candidates))}),
            (NOT_SAID, gettext("The report does not say to whom")),
        ]
        text = gettext("%(label)s: to whom did it go?") % {"label": self.label}
        return recorder.page.ask(f"is-to-{self.label}", text, options) == TO_ALL


class EventRow(StoryRow):
    model = Event
    section = "events"
    heading = _("What happened")
    add_label = _("Add an event")
    letter = "E"
    has_empty_row = True
    predecessor_column = "after"
    required_columns = {"kind": _("Which kind is it?")}
    usual = ("kind", "happened", "candidates", "people")
    rare = (
        *("offers", "channels", "what", "reason", "with_people", "with_companies", "with_words"),
        *("place", "after", "after_length", "step"),
        *("legal_by_company", "legal_by_person", "legal_stage"),
        *("legal_against_companies", "legal_against_people"),
    )
    labels = {"candidates": _("to whom")}
    helps = {
        "candidates": _("“P1”. Empty: to all."),
        "offers": _("Which offers it concerns: “O1, O2”."),
        "after": _("The event that it came after: “E1”."),
        "kind": _("“accepted”; “declined” too of who takes back their word."),
        "with_people": _("“Nn Nine”."),
        "with_companies": _("“Hazel Search”."),
        "with_words": _("“other executives”."),
        "place": _("“Zurich”."),
        "legal_by_company": _("Of a legal step, who takes it: “Birch”."),
        "legal_by_person": _("“Nn One”."),
        "legal_against_companies": _("“Alder”."),
        "legal_against_people": _("“Nn One”."),
        "legal_stage": _("“filed”."),
    }

    def row_values(self, recorder, approach, record, values: dict) -> dict:
        super().row_values(recorder, approach, record, values)
        if "offers" in values or "people" in values:
            return values
        offers, people = recorder.resolver.offers_of(approach), recorder.resolver.people_of(approach)
        if approach.kind == ApproachKind.COMPANY_DEAL and people and "candidates" not in values:
            values |= people_or_deal(recorder, self.label, values.get("kind", ""), people, offers)
        is_of_people = approach.kind != ApproachKind.COMPANY_DEAL and values.get("kind") in PEOPLE_EVENTS
        # “To all” are those who are there: none whom a later report adds.
        to_all = {"candidates": people} if people and is_of_people and "candidates" not in values else {}
        if len(people) > 1:
            values |= to_all  # “Empty: to all” says so of each of them.
        if values.get("kind") not in OFFER_EVENTS:
            return values | to_all
        if len(offers) != 1 or len(people) > 1:
            return values | to_all | self._ask_which_offer(recorder, values | to_all)
        if offers[0].kind in (*COMPANY_KINDS, *KEEPING):
            return values
        # Where one offer is there, to one row of people, it is what became of that: of no later one.
        return values | to_all | {"offers": offers}

    def _ask_which_offer(self, recorder, values: dict) -> dict:
        """The offer that was accepted or declined, by column, if the people have several; asks which."""
        offers = open_offers(recorder, values.get("candidates", ()))
        if values["kind"] not in ANSWER_EVENTS or len(offers) < 2:
            return {}
        options = [
            *((label, f"{label}: {describe(offer)}") for label, offer in offers.items()),
            (NOT_SAID, gettext("The report does not say which")),
        ]
        text = gettext("%(label)s: which offer was it?") % {"label": self.label}
        answer = recorder.page.ask(f"is-offer-{self.label}", text, options)
        return {"offers": [offers[answer]]} if answer in offers else {}


class TermRow(StoryRow):
    model = Term
    section = "terms"
    heading = _("Terms: parts and conditions")
    add_label = _("Add a term")
    letter = "T"
    required_columns = {"kind": _("Which kind is it?")}
    usual = ("kind", "money", "words", "certainty")
    rare = (
        *("share", "multiple", "length", "starts", "ends", "place", "companies"),
        *("to_candidates", "to_people", "to_companies", "to_words"),
    )
    helps = {
        "kind": _("“signing bonus”."),
        "certainty": _("“guaranteed”."),
        "to_candidates": _("If not to all: “P2”."),
        "to_people": _("“Nn One”."),
        "to_companies": _("“Hazel Capital”."),
        "place": _("Of a restriction: “Scotland”."),
    }

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["of"] = forms.CharField(
            required=False,
            max_length=100,
            label=_("of which offer"),
            help_text=_("“O1”; “E2” for a legal step, “J1” for a job. Empty: the report does not say."),
        )

    def usual_cells(self):
        return [{"control": self["of"]}, *super().usual_cells()]

    def possible_matches(self, recorder, approach, values: dict) -> Iterable:
        holder = values.get("of")
        if isinstance(holder, Employment):
            return Term.objects.filter(employment=holder).exclude(pk__in=_keys(recorder.resolver.new_records))
        return super().possible_matches(recorder, approach, values)

    def extra_values(self, recorder, approach, values: dict) -> dict:
        """The record that it is a term of. Raises LookupError."""
        text = self.cleaned_data.get("of", "").strip()
        if not text:
            return {}
        section = {"E": "events", "J": "employments"}.get(text[:1].upper(), "offers")
        records = recorder.resolver.records_labelled(text, section)
        if len(records) != 1:
            raise LookupError(_("A term is part of one offer: type it again for the other."))
        return {"of": records[0]}

    def row_values(self, recorder, approach, record, values: dict) -> dict:
        holder = values.get("of") or approach
        if holder is None:
            recorder.page.refuse(self, "of", _("Of which job? E.g. “J1”."))
            return {}
        setattr(record, holder.table, holder)
        return {name: value for name, value in values.items() if name != "of"}

    def add_implied_claims(self, recorder, values: dict) -> None:
        """Claim pay that is a multiple or a share as the offer's amount in words, where no sum is given."""
        offer, kind = values.get("of"), values.get("kind")
        pay = values.get(PAY_COLUMNS[kind]) if kind and kind in PAY_COLUMNS else None
        if not (kind and pay and isinstance(offer, Offer)):
            return
        if offer.amount or any(
            claim.about_offer == offer and claim.aspect == "amount" for claim in recorder.claims
        ):
            return
        label = "" if kind == TermKind.OTHER else f"{TermKind(kind).label}: "
        words = Money(words=f"{label}{pay}")
        recorder.claims += [
            report.claim(offer, aspect="amount", value=words.notation())
            for report in recorder.reports_of(self)
        ]


OFFER_EVENTS = (
    EventKind.OFFERED,
    EventKind.ACCEPTED,
    EventKind.DECLINED,
    EventKind.WITHDRAWN,
    EventKind.EXPIRED,
    EventKind.COLLAPSED,
)
"""The kinds of events that make an offer, or answer it."""

ANSWER_EVENTS = (EventKind.ACCEPTED, EventKind.DECLINED)
"""The kinds of events by which somebody answers an offer."""

PEOPLE_EVENTS = tuple(kind for kind in REACHED_BY if kind not in (EventKind.TALKS, EventKind.COLLAPSED))
"""The kinds of events that happen to people: readers are told to whom."""

PAY_COLUMNS: dict[str, str] = {
    **dict.fromkeys((TermKind.BASE, TermKind.FIRST_YEAR, TermKind.OTHER), "multiple"),
    TermKind.STOCK: "share",
}
"""By kind of term that gives the pay itself without a sum: the column that holds it."""


def _keys(records) -> list[int]:
    return [record.pk for record in records if isinstance(record, Term)]
