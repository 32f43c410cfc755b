"""What the desk has to look after: what waits, what one report alone tells, what nobody answered."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext as _

from recruiting.admin.review import WAITING
from recruiting.models import Approach, Claim, Offer, Source, titles
from recruiting.models.claim_codes import Stance
from recruiting.models.record_codes import Support
from recruiting.models.standing import State
from recruiting.models.tables import model_of
from recruiting.values import Status

MOST_LISTED = 5
MOST_RECENT = 10
RECENT_MODELS = (Approach, Offer, Claim)
SINGLE = (Support.ONE_REPORT, Support.SEVERAL_INFORMANTS, Support.NOBODY_NAMED)


@dataclass(frozen=True)
class Errand:
    """Something to look after: how many rows, where all of them are, and the first of them by name."""

    label: str
    number: int
    address: str
    first: list[tuple[str, str]]


def errands(request) -> Iterator[Errand]:
    """What this editor may see to, in a constant number of queries; what there is none of is left out."""
    for label, rows, address in _looked_after(request.user):
        first = list(rows[: MOST_LISTED + 1])
        if first:
            number = len(first) if len(first) <= MOST_LISTED else rows.count()
            yield Errand(
                label, number, address, [(_name(row), _page_url(row)) for row in first[:MOST_LISTED]]
            )


def _looked_after(user) -> Iterator[tuple[str, Any, str]]:
    offers = Offer.objects.published().select_related("approach").order_by("-pk")
    approaches = Approach.objects.published().prefetch_related("recruiters", "employers").order_by("-pk")
    if user.has_perm("recruiting.view_offer"):
        single = offers.filter(figure_support__in=SINGLE)
        yield (
            _("Offers that one report alone tells of"),
            single,
            _list_url("offer", figure_support__in=SINGLE),
        )
        undisclosed = offers.filter(amount_status=Status.UNDISCLOSED)
        yield (
            _("Offers of undisclosed size"),
            undisclosed,
            _list_url("offer", amount_status__exact="undisclosed"),
        )
    if user.has_perm("recruiting.view_approach"):
        yield _("Approaches on which no party is heard"), unanswered(approaches), _list_url("approach")
    if user.has_perm("recruiting.view_source"):
        address = f"{reverse('admin:recruiting_source_changelist')}?archived=no"
        yield _("Sources without an archived copy"), Source.objects.unarchived().order_by("-pk"), address


def unanswered(approaches):
    """Those of ``approaches`` on which no published claim gives a word of a recruiter or an employer.

    That a party would not comment is a word; that it did not answer is none.
    """
    spoken = Claim.objects.published().exclude(stance=Stance.NO_ANSWER)
    parties = Q(speaks_for__isnull=False) | Q(informant_company__isnull=False)
    on_it = Q(about_approach=OuterRef("pk")) | Q(about_offer__approach=OuterRef("pk"))
    on_it |= Q(about_event__approach=OuterRef("pk")) | Q(about_candidate__approach=OuterRef("pk"))
    return approaches.exclude(kind="general").filter(~Exists(spoken.filter(parties & on_it)))


def _list_url(table, **narrowed) -> str:
    query = {name: ",".join(value) if isinstance(value, tuple) else value for name, value in narrowed.items()}
    query["state__exact"] = State.PUBLISHED.value
    return f"{reverse(f'admin:recruiting_{table}_changelist')}?{urlencode(query)}"


def _name(row) -> str:
    if isinstance(row, Source):
        return str(row)
    if isinstance(row, Offer):
        return f"{row.approach}: {row.amount}"
    return f"{titles.join_names(row.recruiters.all())} → {titles.join_names(row.employers.all()) or row.ref}"


def _page_url(row):
    return reverse(f"admin:recruiting_{row.table}_change", args=[row.pk])


def recent(request) -> list:
    """The last changes by anybody, as rows of the histories of what is changed most."""
    models = [
        model for model in RECENT_MODELS if request.user.has_perm(f"recruiting.view_{model._meta.model_name}")
    ]
    rows = [
        row
        for model in models
        for row in model.history.select_related("history_user").order_by("-history_id")[:MOST_RECENT]
    ]
    return sorted(rows, key=lambda row: row.history_date, reverse=True)[:MOST_RECENT]


def waiting(request) -> int:
    """How many records wait for review."""
    return sum(
        model_of(table).objects.filter(state=State.IN_REVIEW).count()
        for table in WAITING
        if request.user.has_perm(f"recruiting.view_{table}")
    )
