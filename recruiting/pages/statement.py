"""The page of one statement of one source: an address of its own that names the outlet."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from recruiting.pages.lookup import Tables
from recruiting.pages.statements import Statements
from recruiting.published.models import TABLES, Claim


def page(request: HttpRequest, ref: str) -> HttpResponse:
    tables = Tables(request)
    claim = tables(Claim).filter(ref=ref).first()
    if claim is None:
        raise Http404(_("There is no public statement “%(ref)s” here.") % {"ref": ref})
    statement = next(iter(Statements([claim], edition=tables.edition)), None)
    if statement is None:
        raise Http404(_("There is no public statement “%(ref)s” here.") % {"ref": ref})
    subject = tables(TABLES[claim.about_table]).filter(ref=claim.about_ref).first()
    return render(request, "records/statement.html", {"one": statement, "claim": claim, "subject": subject})
