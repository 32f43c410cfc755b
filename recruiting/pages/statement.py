"""The page of one statement of one source: an address of its own that names the outlet."""

from django.http import Http404
from django.shortcuts import render
from django.utils.translation import gettext as _

from recruiting.pages.statements import Statements
from recruiting.published.models import TABLES, Claim


def page(request, ref):
    claim = Claim.objects.current().filter(ref=ref).first()
    if claim is None:
        raise Http404(_("There is no public statement “%(ref)s” here.") % {"ref": ref})
    statement = next(iter(Statements([claim])), None)
    if statement is None:
        raise Http404(_("There is no public statement “%(ref)s” here.") % {"ref": ref})
    subject = TABLES[claim.about_table].objects.current().filter(ref=claim.about_ref).first()
    return render(
        request, "records/statement.html", {"statement": statement, "claim": claim, "subject": subject}
    )
