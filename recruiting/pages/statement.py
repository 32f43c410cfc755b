"""The page of one statement of one source: an address of its own that names the outlet."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from recruiting.pages.lookup import Tables
from recruiting.pages.statements import AFFIRMING, Statement, Statements
from recruiting.published.models import TABLES, Claim
from recruiting.sentences.changes import title
from recruiting.sentences.events import capitalized
from recruiting.sentences.statements import one_line


def page(request: HttpRequest, ref: str) -> HttpResponse:
    tables = Tables(request)
    claim = tables(Claim).filter(ref=ref).first()
    if claim is None:
        raise _nothing_there(ref)
    one, subject = statement_of(claim, tables), subject_of(claim, tables)
    context = {
        "one": one,
        "claim": claim,
        "subject": subject,
        "heading": heading(one, subject),
        "retraction": tables.retractions([claim]).get(claim.ref, ""),
    }
    return render(request, "records/statement.html", context)


def statement_of(claim: Any, tables: Tables) -> Statement:
    """The claim as readers see it, with what its outlet says since. Raises Http404 for satire, which no page
    shows.
    """
    claims = [claim, *tables(Claim).filter(**_of_the_same(claim)).exclude(pk=claim.pk).order_by(*Claim.ORDER)]
    statements = Statements(claims, edition=tables.edition)
    statement = next((one for one in statements if one.claim is claim), None)
    if statement is None:
        raise _nothing_there(claim.ref)
    return statement


def _of_the_same(claim: Any) -> dict[str, str]:
    """By which columns another claim says the same thing of the same row for the same outlet."""
    columns = ("about_table", "about_ref", "aspect", "source_publisher")
    return {column: getattr(claim, column) for column in columns}


def subject_of(claim: Any, tables: Tables) -> Any:
    """The published row that a claim is about, or else the record on whose page it stands."""
    about = (claim.about_table, claim.about_ref), (claim.page_table, claim.page_ref)
    rows = (tables(TABLES[table]).filter(ref=ref).first() for table, ref in about if table)
    return next(filter(None, rows), None)


def heading(one: Statement, subject: Any) -> str:
    """What a statement's page is called: who says it, or on what an outlet reports a denial or comment."""
    words = {"outlet": one.footnote.outlet if one.footnote else "", "what": title(subject)}
    says_so = one.claim.stance in AFFIRMING
    return (_("%(outlet)s: %(what)s") if says_so else _("%(outlet)s on the report “%(what)s”")) % words


def statement_texts(claim: Any, tables: Tables) -> dict[str, str]:
    """What a card says of a statement: what its page is called, and what is said; a denial as one."""
    one = statement_of(claim, tables)
    return {
        "sentence": heading(one, subject_of(claim, tables)),
        "support": "" if one.denies else capitalized(one_line(one.claim, one.repeated_by)),
        "challenge": one.denies,
        "outcome": one.note,
        "retraction": tables.retractions([claim]).get(claim.ref, ""),
    }


def _nothing_there(ref: str) -> Http404:
    return Http404(_("There is no public statement “%(ref)s” here.") % {"ref": ref})
