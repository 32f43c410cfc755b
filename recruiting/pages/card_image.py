"""A record as a picture, for sites that show what a link leads to: the sentence of its page."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from recruiting.pages.caching import kept_by_edition
from recruiting.pages.card import card_texts
from recruiting.pages.card_drawing import Card, can_be_drawn, png
from recruiting.pages.lookup import Tables, follows_moves
from recruiting.pages.statement import statement_texts
from recruiting.published.edition_params import requested_edition
from recruiting.published.models import Approach, Claim, Company, Edition, Offer, Person, Source

PNG = "image/png"
PICTURED = {
    "offers": Offer,
    "approaches": Approach,
    "companies": Company,
    "people": Person,
    "sources": Source,
    "statements": Claim,
}
"""The tables whose records have a picture, each by the address of their pages."""


def image_of(model: Any) -> Callable[..., HttpResponseBase]:
    """The view that draws a record of ``model``; what the font can't write gets the picture of the site."""

    @kept_by_edition
    @follows_moves(f"{model._meta.model_name}-image")
    def page(request: HttpRequest, ref: str) -> HttpResponseBase:
        tables = Tables(request)
        row = tables.find(model, ref)
        words = _texts(row, tables)
        if request.method == "HEAD":
            return StreamingHttpResponse((), content_type=PNG)  # nothing is drawn, and nothing kept
        edition = requested_edition(request.GET) or Edition.current()
        card = _card(row, words, edition)
        if not can_be_drawn(card):
            return redirect(staticfiles_storage.url("card.png"))
        return HttpResponse(png(card), content_type=PNG)

    return page


def _texts(row: Any, tables: Tables) -> dict[str, str]:
    """What the card says of a row: of an offer, an approach or a statement more than its name."""
    if isinstance(row, Offer | Approach):
        return card_texts(row)
    return statement_texts(row, tables) if isinstance(row, Claim) else {"sentence": row.heading}


def _card(row: Any, words: dict[str, str], edition: Edition | None) -> Card:
    standing = ". ".join(filter(None, [words.get("support"), words.get("outcome")]))
    denial = words.get("challenge", "")
    retraction = row.retraction if row.is_retracted else words.get("retraction")
    if retraction:
        standing, denial = "", f"{_('Retracted.')} {retraction}"
    return Card(_kind(row), words["sentence"], standing, denial, _day(edition))


def _kind(row: Any) -> str:
    parts = [_("Talent offers"), str(row._meta.verbose_name)]
    return " · ".join([*parts, _("made up, to show what this site can hold")] if settings.DEMO else parts)


def _day(edition: Edition | None) -> str:
    return _("As known on %(day)s") % {"day": date_format(edition.date, "j F Y")} if edition else ""
