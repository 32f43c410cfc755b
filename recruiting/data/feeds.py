"""Atom feeds (RFC 4287) of lists: new, changed and retracted records, the latest first."""

import re
from datetime import UTC, datetime
from typing import Any

from django.db.models import Max, Min, Q
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from recruiting.lists.parameters import PAGING
from recruiting.lists.views import Listing
from recruiting.pages.caching import kept_by_edition
from recruiting.published.codes import State
from recruiting.published.models import Claim, Edition, Row
from recruiting.security.refusals import UnknownParameter
from recruiting.sentences import outcomes, standing
from recruiting.sentences.changes import title

MOST = 50
NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


class Feed(Atom1Feed):
    """A feed whose bytes depend on its entries only, also if it is empty."""

    def add_item(self, title: str, link: str, description: str, *args: Any, **more: Any) -> None:
        """Add an entry whose description is text; it is escaped, because programs read it as HTML."""
        html = escape(description).replace("\n", "<br>\n")
        super().add_item(title, link, html, *args, **more)

    def latest_post_date(self) -> datetime:
        return max((item["updateddate"] for item in self.items), default=self.feed["updated"])


@require_safe
@kept_by_edition
def list_atom(request: HttpRequest, listing: Listing) -> HttpResponse:
    """The latest changes of the filtered list, retractions included."""
    for name in PAGING:
        if name in request.GET:
            raise UnknownParameter(name)
    visible = listing.model.objects.current().filter(Q(is_listed=True) | Q(state=State.RETRACTED))
    filterset = listing.parameters.parse(request.GET, visible)
    changed = _last_changed(listing.model, filterset.qs)
    rows = sorted(
        listing.model.objects.current().filter(ref__in=changed),
        key=lambda row: (changed[row.ref], row.key),
        reverse=True,
    )
    first = _first_public(listing.model, [row.key for row in rows])
    numbers = {*changed.values(), *(number for number, _ref in first.values())}
    dates = dict(Edition.objects.filter(number__in=numbers).values_list("number", "date"))
    feed = _feed(request, listing, filterset.data.urlencode())
    for row in rows:
        number, ref = first[row.key]
        feed.add_item(
            title=without_control_characters(_title(row)),
            link=request.build_absolute_uri(row.address),
            description=without_control_characters(_summary(row)),
            unique_id=f"tag:{request.get_host().split(':')[0]},2025:{row.table}/{ref}",
            pubdate=dates.get(number, BEGINNING),
            updateddate=dates.get(changed[row.ref], BEGINNING),
        )
    return HttpResponse(feed.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")


def _feed(request, listing, query: str) -> Feed:
    edition = Edition.current()
    page = request.build_absolute_uri(reverse(listing.name) + (f"?{query}" if query else ""))
    return Feed(
        title=_("Talent offers: %(list)s") % {"list": str(listing.title).lower()},
        link=page,
        description=_("Who was approached, by whom, for how much, and who says so."),
        feed_url=request.build_absolute_uri(),
        feed_guid=page,
        author_name=_("Talent offers"),
        updated=edition.date if edition else BEGINNING,
    )


def _title(row: Row) -> str:
    """The title of a row, as on its page and in the list of changes."""
    sentence = title(row)
    return _("Retracted: %(title)s") % {"title": sentence} if row.is_retracted else sentence


def _summary(row: Row) -> str:
    if row.is_retracted:
        return row.retraction
    findings = [outcomes.sentence(row), *standing.of_figure(row)]
    return " ".join(text if text.endswith(".") else f"{text}." for text in [row.summary, *findings] if text)


def without_control_characters(text: str) -> str:
    """The text without the characters that XML forbids."""
    return NOT_IN_XML.sub("", text)


def _last_changed(model, rows) -> dict[str, int]:
    """The edition of the last change by reference, of the rows or pages of rows that changed last."""
    table = model._meta.model_name
    editions = dict(rows.order_by("-since", "-key").values_list("ref", "since")[:MOST])
    claims = Claim.objects.current().filter(page_table=table, page_ref__in=rows.order_by().values("ref"))
    claim_changes = (
        claims.order_by().values_list("page_ref").annotate(last=Max("since")).order_by("-last", "page_ref")
    )
    for ref, number in claim_changes[:MOST]:
        editions[ref] = max(number, editions.get(ref, 0))
    return dict(sorted(editions.items(), key=lambda one: (one[1], one[0]), reverse=True)[:MOST])


def _first_public(model, keys) -> dict[int, tuple[int, str]]:
    """By key, the edition in which a row was first public and its reference then, which its entry keeps."""
    rows = model.objects.filter(key__in=keys)
    first = dict(rows.order_by().values_list("key").annotate(first=Min("since")))
    versions = rows.filter(since__in=set(first.values())).values_list("key", "since", "ref")
    return {key: (since, ref) for key, since, ref in versions if first[key] == since}
