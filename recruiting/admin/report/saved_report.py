"""What came of a report that was saved, and an unfinished one that is thrown away."""

from django.contrib import admin, messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from recruiting.admin.report.published_rows import rows_of_source
from recruiting.admin.report.views import desk_only
from recruiting.models import Source, UnfinishedReport


@desk_only
@require_GET
def page(request, key):
    """What is published of a report, with links, what still waits, and the way to another story of it."""
    source = get_object_or_404(Source, pk=key)
    context = {
        **admin.site.each_context(request),
        "title": _("What “%(source)s” says") % {"source": source},
        "source": source,
        "story": story if (story := request.GET.get("story", "")).isdecimal() else "",
        **rows_of_source(source),
    }
    return render(request, "admin/report/saved.html", context)


@desk_only
@require_POST
def discard(request):
    """Throw an unfinished report away, of one's own."""
    token = request.POST.get("token", "").replace("\x00", "")
    UnfinishedReport.objects.waiting(request.user).filter(token=token).delete()
    messages.success(request, _("The unfinished report is discarded."))
    return redirect("report")
