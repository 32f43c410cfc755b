"""Atom feeds (RFC 4287) of a list: what is new, what has changed and what was retracted, the latest first."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime

from django.core.exceptions import BadRequest
from django.db.models import Exists, OuterRef, Q
from django.http import HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from recruiting.lists.parameters import PAGING
from recruiting.lists.views import Listing
from recruiting.models import Claim, Edition, titles
from recruiting.models.record import Challenge, State, Support
from recruiting.pages.caching import kept_by_edition
from recruiting.progress.outcome_words import describe

MOST = 50
SEEN = (State.PUBLISHED, State.RETRACTED)
NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)

TOLD_BY = {
    "offer": ("about_offer", "about_term__offer"),
    "approach": (
        "about_approach",
        "about_candidate__approach",
        "about_event__approach",
        "about_term__approach",
    ),
}
"""How a claim leads to the record whose page shows it."""

TITLES = {
    "offer": lambda offer: f"{titles.offer_headline(offer)}: {offer.amount}",
    "approach": titles.headline,
}


class Feed(Atom1Feed):
    """A feed that is of the same bytes as long as its entries are, empty or not."""

    def latest_post_date(self):
        return max((item["updateddate"] for item in self.items), default=self.feed["updated"])


@dataclass(frozen=True)
class FirstPublic:
    """When a record was first public, and under which reference: by that its entry is known for good."""

    date: datetime
    ref: str


@require_safe
@kept_by_edition
def list_atom(request, listing: Listing):
    """The latest of the filtered list; retracted records say so once more before they are forgotten."""
    for name in PAGING:
        if name in request.GET:
            raise BadRequest(_("There is no parameter “%(name)s” here.") % {"name": name})
    model = listing.rows().model
    told = model.objects.public().filter(Q(stands=True) | Q(state=State.RETRACTED))
    asked = listing.parameters.narrow(request.GET, told)
    dates = _last_changed(model, asked.qs)
    records = {record.pk: record for record in listing.shown(model.objects.filter(pk__in=dates))}
    first = _first_public(model, dates)
    edition, query = Edition.current(), asked.data.urlencode()
    page = request.build_absolute_uri(reverse(listing.name) + (f"?{query}" if query else ""))
    feed = Feed(
        title=_("Talent offers: %(list)s") % {"list": model._meta.verbose_name_plural},
        link=page,
        description=_("Who was courted, by whom, for how much, and who says so."),
        feed_url=request.build_absolute_uri(),
        feed_guid=page,
        author_name=_("Talent offers"),
        updated=edition.date if edition else BEGINNING,
    )
    for key, date in sorted(dates.items(), key=lambda one: (one[1], one[0]), reverse=True):
        record = records[key]
        began = first.get(key) or FirstPublic(date, record.ref)
        feed.add_item(
            title=_plain(_title(record)),
            link=request.build_absolute_uri(reverse(record.table, args=[record.ref])),
            description=_plain(_summary(record)),
            unique_id=f"tag:{request.get_host().split(':')[0]},2025:{record.table}/{began.ref}",
            pubdate=began.date,
            updateddate=date,
        )
    return HttpResponse(feed.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")


def _title(record):
    title = TITLES[record.table](record)
    return _("Retracted: %(title)s") % {"title": title} if record.state == State.RETRACTED else title


def _summary(record):
    if record.state == State.RETRACTED:
        return record.retraction
    told = [str(describe(record)), str(Support(record.figure_support).label)]
    if record.figure_challenge != Challenge.NONE:
        told.append(str(Challenge(record.figure_challenge).label))
    return ". ".join(filter(None, [record.summary, "; ".join(told)]))


def _plain(text: str) -> str:
    """What XML can hold of a text."""
    return NOT_IN_XML.sub("", text)


def _last_changed(model, rows) -> dict[int, datetime]:
    """The rows that last changed, or of which a claim last changed, with the time of that."""
    keys = rows.order_by().values("pk")
    found = dict(_latest(model.history.filter(id__in=keys), "id"))
    for path in TOLD_BY[model._meta.model_name]:
        told = Claim.history.filter(state__in=SEEN)
        for key, date in _latest(told.filter(**{f"{path}__in": keys}), path, told):
            found[key] = max(date, found.get(key, date))
    latest = sorted(found.items(), key=lambda one: (one[1], one[0]), reverse=True)[:MOST]
    return dict(latest)


def _latest(history, path, of_all=None):
    """The latest version of each row at ``path``, the latest ones, each once."""
    of_all = history.model.objects if of_all is None else of_all
    later = of_all.filter(**{path: OuterRef(path)}, history_id__gt=OuterRef("history_id"))
    found = history.filter(~Exists(later)).order_by("-history_date", "-history_id")
    return found.values_list(path, "history_date")[:MOST]


def _first_public(model, keys) -> dict[int, FirstPublic]:
    public = model.history.filter(state__in=SEEN)
    earlier = public.filter(id=OuterRef("id"), history_id__lt=OuterRef("history_id"))
    found = public.filter(~Exists(earlier), id__in=list(keys)).values_list("id", "history_date", "ref")
    return {key: FirstPublic(date, ref) for key, date, ref in found}
