"""Whatever is edited, in whatever order: the stored summaries are what the rules derive."""

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef, ProtectedError, Q, RestrictedError
from hypothesis import Phase, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from recruiting.desk import publishing
from recruiting.history import cross_row_rules, summaries
from recruiting.models import (
    Approach,
    Candidate,
    Circumstance,
    Claim,
    Company,
    Employment,
    Event,
    Offer,
    Person,
    Source,
    Term,
    unit_of_work,
)
from recruiting.models.mention import COMPANY_PARTIES, NAMED_BY, NAMED_BY_TERMS
from recruiting.models.standing import State
from tests.making import (
    alder,
    approach,
    birch,
    candidate,
    cedar,
    circumstance,
    claim,
    company,
    employment,
    event,
    group,
    offer,
    person,
    report,
    term,
)
from tools.made_up.dice import Dice

OWN_STATE = ("approach", "offer", "employment", "circumstance")
"""The tables whose rows are published by themselves."""


class NothingThere(Exception):
    """There is no row that could be edited so."""


OWN_STATE = ("approach", "offer", "employment", "circumstance")
"""The tables whose rows are published by themselves."""

REFUSED = (ValidationError, IntegrityError, ProtectedError, RestrictedError, NothingThere)
"""Why an edit is not made: a rule across rows, one of the row, what others rest on."""


def picking(number):
    """Picks one of several things; the same ones for the same number."""
    dice = Dice(number)

    def pick(things):
        things = list(things)
        if not things:
            raise NothingThere
        return dice.one(things)

    return pick


def _set(table, **columns):
    """An edit that gives one column of one row another value."""

    def edit(pick):
        record = pick(table.objects.order_by("pk"))
        for name, values in columns.items():
            setattr(record, name, pick(values) if isinstance(values, list) else values)
        record.save()

    return edit


def _point(table, name, related, empty=True):
    """An edit that lets one row refer to another one, or to none."""

    def edit(pick):
        record = pick(table.objects.order_by("pk"))
        setattr(record, name, pick([*related.objects.order_by("pk"), *[None] * empty]))
        record.save()

    return edit


def _relate(table, name):
    """An edit that relates one row to another one, or takes that back."""

    def edit(pick):
        relation = getattr(pick(table.objects.order_by("pk")), name)
        other = pick(relation.model.objects.order_by("pk"))
        (relation.remove if relation.filter(pk=other.pk).exists() else relation.add)(other)

    return edit


def _delete(table):
    return lambda pick: pick(table.objects.order_by("pk")).delete()


def _retract(table):
    return lambda pick: publishing.retract(pick(table.objects.order_by("pk")), "Withdrawn.")


def _publish(table):
    return lambda pick: publishing.publish(pick(table.objects.order_by("pk")))


def _lead_by_another(pick):
    offer = pick(Offer.objects.order_by("pk"))
    offer.lead_claim = pick(offer.claims.order_by("pk"))
    offer.save()


def _move_claim(pick):
    claim = pick(Claim.objects.exclude(about_offer=None).order_by("pk"))
    claim.about_offer = pick(Offer.objects.order_by("pk"))
    claim.save()


def _several_at_once(pick):
    with unit_of_work.editing():
        for edit in (EDITS["an amount"], EDITS["a claim aside"], EDITS["a retelling"]):
            edit(pick)


EDITS = {
    "an amount": _set(Offer, amount=["5m USD", "> 1bn EUR, 4 years", "undisclosed", "eight figures", ""]),
    "an offer's kind": _set(Offer, kind=["pay-package", "counter-offer", "retention-award", "buy-out"]),
    "a bidder": _point(Offer, "bidder", Company),
    "an offer's people": _relate(Offer, "candidates"),
    "an offer that raises": _point(Offer, "follows", Offer),
    "a lead": _lead_by_another,
    "an offer gone": _delete(Offer),
    "an offer retracted": _retract(Offer),
    "an offer moved": _point(Offer, "approach", Approach, empty=False),
    "an approach's beginning": _set(Approach, began=["June 2025", "[2024-01..2024-06]", ""]),
    "an approach's kind": _set(Approach, kind=["hire", "retention", "company-deal"]),
    "an approach retracted": _retract(Approach),
    "an approach published": _publish(Approach),
    "a recruiter": _relate(Approach, "recruiters"),
    "who courts": _relate(Approach, "recruiting_people"),
    "an agency": _point(Approach, "agency", Company),
    "a lab": _point(Approach, "lab", Company),
    "an approach gone": _delete(Approach),
    "an event's kind": _set(Event, kind=["offered", "accepted", "declined", "message", "never-started"]),
    "an event's day": _set(Event, happened=["3 May 2025", "2024", ""], step=[1, 2, None]),
    "how many": _set(Event, people=["0", "several", "2", ""]),
    "an event's offers": _relate(Event, "offers"),
    "an event's people": _relate(Event, "candidates"),
    "who took part": _relate(Event, "with_people"),
    "against whom": _relate(Event, "legal_against_companies"),
    "an event moved": _point(Event, "approach", Approach, empty=False),
    "an event gone": _delete(Event),
    "a candidate's number": _set(Candidate, number=["3", "> 12", ""]),
    "a candidate named": _point(Candidate, "person", Person),
    "a part": _point(Candidate, "part_of", Candidate),
    "a candidate's employer": _point(Candidate, "employer", Company),
    "a candidate gone": _delete(Candidate),
    "a stint's way": _point(Employment, "through", Candidate),
    "a stint held": _set(Employment, held=["current", "former", "announced"], ended=["2025", ""]),
    "a stint gone": _delete(Employment),
    "a stint's company": _point(Employment, "company", Company, empty=False),
    "a stint retracted": _retract(Employment),
    "a circumstance's company": _point(Circumstance, "company", Company, empty=False),
    "a circumstance retracted": _retract(Circumstance),
    "a term gone": _delete(Term),
    "a claim aside": _set(Claim, set_aside=["", "mistake", "inference"]),
    "a claim's stance": _set(Claim, stance=["reports", "confirms", "alleges", "disputes"]),
    "a claim's knowledge": _set(Claim, how_known=["party", "document", "second-hand"]),
    "a claim's source": _point(Claim, "source", Source, empty=False),
    "a claim's way": _point(Claim, "via", Source),
    "a claim's informant": _point(Claim, "informant_person", Person),
    "a claim's company": _point(Claim, "informant_company", Company),
    "a claim retracted": _retract(Claim),
    "a claim published": _publish(Claim),
    "a claim moved": _move_claim,
    "a claim gone": _delete(Claim),
    "a report gone": _delete(Source),
    "a company gone": _delete(Company),
    "a person gone": _delete(Person),
    "a worth": _set(Source, worth=["own-reporting", "machine-rewriting", "unsourced", "satire"]),
    "a report's day": _set(Source, published=["1 June 2025", "2023", ""]),
    "a retelling": _relate(Source, "based_on"),
    "a company's parent": _point(Company, "parent", Company),
    "a company's name": _set(Company, name=["", "Alder"], description="A company."),
    "a person's naming": _set(Person, naming=["named", "assumed"]),
    "several at once": _several_at_once,
}  # fmt: skip


def _make_world():
    """Two approaches, small and dense, so that most edits change what something else rests on."""
    courting, other = approach(began="June 2025"), approach([birch()], [cedar()])
    part = candidate(courting, "", person=person("Nn One"), part_of=group(courting))
    bid = offer("100 EUR total", courting, [part])
    offer("> 1bn USD, several years", courting, [part], follows=bid)
    elsewhere = offer("undisclosed", other)
    event(courting, "offered", [part], [bid], happened="June 2025")
    event(courting, "declined", [part])
    event(other, "message")
    employment(person("Nn One"), alder(), through=part, held="current")
    fact = circumstance(people="50")
    title = term("title", offer=bid, words="chief scientist")
    title.companies.add(company("Larch"))
    first, second, third = report(1), report(2, based_on=[report(1)]), report(3, worth="machine-rewriting")
    third.based_on.add(second)
    claim(bid, "amount", "100 EUR total", source=second)
    claim(bid, "amount", "5m USD", source=third, via=second)
    claim(elsewhere, source=report(4, published="3 June 2025"))
    claim(elsewhere, source=first, stance="confirms", informant_person=person("Nn Two"), interest="party")
    claim(
        bid, "unclear", stance="disputes", informant_person=person("Nn Two"), speaks_for=company("Alder Lab")
    )
    claim(bid, stance="confirms", informant_company=company("Alder Lab", parent=alder()))
    claim(title, "words", source=report(5), informant_words="somebody who left")
    claim(fact, source=report(6, based_on=[report(7)]), speaks_for=company("Fir"))
    claim(company("Gum"), "name", source=report(8))


def _named_in_public(model):
    """Those that public rows name, asked of every table that could: slow, and nothing but the rule."""
    rule = Q()
    for table, columns in NAMED_BY.items():
        rows = apps.get_model("recruiting", table).objects
        shown = rows.published() if table in OWN_STATE else rows.public()
        for column in (column for column, named in columns.items() if named == model._meta.model_name):
            paths = [column, *[f"{column}__parent"] * (column in COMPANY_PARTIES)]
            if model is Source:
                paths += [f"{column}__root", f"{column}__based_on"]
            rule |= Q(*(Q(Exists(shown.filter(**{path: OuterRef("pk")}))) for path in paths), _connector=Q.OR)
    public = Q(
        *(
            Q(
                **{
                    f"{holder}__state": State.PUBLISHED,
                    f"{holder}__is_counted": True,
                    f"{one}__is_counted": True,
                }
            )
            & Q(**{f"{above}__state": State.PUBLISHED, f"{above}__is_counted": True})
            for one, holder, above in (
                ("approach", "approach", "approach"),
                ("employment", "employment", "employment"),
                ("offer", "offer", "offer__approach"),
                ("event", "event__approach", "event__approach"),
            )
        ),
        _connector=Q.OR,
    )
    for column in (column for column, named in NAMED_BY_TERMS.items() if named == model._meta.model_name):
        shown = Term.objects.filter(public, is_counted=True, **{column: OuterRef("pk")})
        rule |= Q(Exists(shown))
    return model.objects.filter(rule)


@pytest.mark.django_db
def test_whatever_is_edited_the_summaries_follow():
    _make_world()

    # Shrinking would take minutes: the name of the edit says enough.
    @hypothesis_settings(max_examples=3, phases=[Phase.generate])
    @given(st.permutations(sorted(EDITS)), st.integers(0, 9999))
    def check(edits, number):
        pick = picking(number)
        with transaction.atomic():
            for name in edits:
                try:
                    with transaction.atomic():
                        EDITS[name](pick)
                except REFUSED:
                    continue
                assert not list(summaries.differences()), name
            for model in (Company, Person, Source):
                assert set(model.objects.public()) == set(_named_in_public(model))
            assert not list(cross_row_rules.check_all())
            transaction.set_rollback(True)

    check()
