"""What every admin page shares: one unit of work a save, no lost edit, refusals that keep what was typed."""

from contextlib import suppress

from django.contrib import messages
from django.contrib.admin.utils import flatten_fieldsets, unquote
from django.core.exceptions import NON_FIELD_ERRORS, PermissionDenied, ValidationError
from django.http import HttpResponseRedirect
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from recruiting.admin import clash, clash_page, idempotency, posted_forms, publish_guard, refusals
from recruiting.admin.fieldsets import section
from recruiting.admin.forms import REASON_LENGTH, RecordForm, ReportedForm
from recruiting.admin.history import HistoryPages
from recruiting.admin.list_actions import ListActions
from recruiting.admin.list_searches import ListSearches
from recruiting.admin.relation_fields import RelationControls, approach_of
from recruiting.admin.removal import REFUSALS, Removal
from recruiting.admin.submission import Refusals, submission_of
from recruiting.admin.typed_report import REPORT_FIELDS, TypedReport
from recruiting.desk import permissions, publishing
from recruiting.models import aspects, unit_of_work
from recruiting.models.claim_codes import SUBJECTS
from recruiting.models.headlines import Headlined, settle
from recruiting.models.own_words import TRANSLATIONS
from recruiting.models.standing import State, Stated
from recruiting.models.visibility import is_published
from recruiting.values.decimals import whole_number

BUTTONS = {
    "_review": gettext_lazy("“%(record)s” waits for review."),
    "_publish": gettext_lazy("“%(record)s” is published."),
    "_retract": gettext_lazy("“%(record)s” is retracted; its page stays and says so."),
}
"""The buttons that give a record another state, and what is said once it has it."""


def _not_saved_yet() -> Refusals:
    """The message of a page that shows other values than were posted."""
    return {NON_FIELD_ERRORS: [_("Nothing is saved yet: look it through, then save.")]}


class RecordAdmin(RelationControls, TypedReport, ListSearches, ListActions, Removal, HistoryPages):
    """The admin of one table."""

    form: type[RecordForm] = ReportedForm
    save_on_top = True
    list_per_page = 50
    show_full_result_count = False
    actions = ["publish_selected", "delete_selected"]
    usual: list = []
    rare: list = []
    """The columns that are folded away: those that stand nowhere else come after these."""
    sections: list[tuple] = []
    """Further headings that are folded away, each with its columns."""
    change_form_template = "admin/recruiting/change_form.html"

    class Media:
        css = {"all": ["admin-desk.css"]}

    # What the page shows

    def get_fieldsets(self, request, obj=None):
        rare = [*self.rare, *self._other_columns(), "ref", "desk_note"]
        rare += [name for name in TRANSLATIONS if hasattr(self.model, name)]
        if issubclass(self.model, Headlined):
            rare += ["settled", "settled_reason"]
        if isinstance(obj, Stated):
            rare += ["retraction"] if obj.state != State.DRAFT else []
            rare += ["lead_claim"] if hasattr(obj, "lead_claim_id") else []
        return [
            section(None, *self.usual),
            REPORT_FIELDS,
            *(section(title, *fields, is_folded=True) for title, fields in self.sections),
            section(gettext_lazy("More"), *rare, is_folded=True),
            *([section(None, "change_reason")] if obj is not None else []),
            section(None, "version"),
        ]

    def _other_columns(self) -> list[str]:
        """The columns of the table that no heading names."""
        headings = [*self.sections, ("", self.usual), ("", self.rare)]
        heading_columns = flatten_fieldsets([(title, {"fields": fields}) for title, fields in headings])
        columns = aspects.columns_of(self.model._meta.model_name)
        return [name for name, column in columns.items() if column.editable and name not in heading_columns]

    def get_form(self, request, obj=None, change=False, **kwargs):
        submission = submission_of(request)
        submission.record, submission.approach = obj, approach_of(obj)
        if obj is None and (key := whole_number(request.GET.get("approach", ""))) is not None:
            submission.approach = key
        declared = set(self.form.declared_fields)
        kwargs["fields"] = [
            name for name in flatten_fieldsets(self.get_fieldsets(request, obj)) if name not in declared
        ]
        form = super().get_form(request, obj, change=change, **kwargs)
        return type(form.__name__, (form,), {"refused": submission.refusals})

    def view_on_site(self, obj):
        # What is typed as its reference may be none.
        with suppress(NoReverseMatch):
            return obj.get_absolute_url() or None
        return None

    def get_view_on_site_url(self, obj=None):
        return None if obj is None or obj.pk is None else self.view_on_site(obj)

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if obj is not None and self.may_publish(request):
            publish_guard.attach_digests([obj])
        context |= {
            "is_stated": issubclass(self.model, Stated),
            "may_publish": self.may_publish(request),
            "claim_link": self.claim_link(obj),
            "form_token": idempotency.token(request),
        }
        return super().render_change_form(request, context, add, change, form_url, obj)

    def claim_link(self, obj) -> str:
        if obj is None or obj.pk is None or obj.table not in SUBJECTS:
            return ""
        return f"{reverse('admin:recruiting_claim_add')}?about_{obj.table}={obj.pk}"

    # Who may

    def has_change_permission(self, request, obj=None):
        return super().has_change_permission(request, obj) and (
            obj is None or not is_published(obj) or self.may_publish(request)
        )

    def has_delete_permission(self, request, obj=None):
        may_delete = super().has_delete_permission(request, obj)
        return may_delete and (obj is None or permissions.may_delete(request.user, obj))

    # Saving

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        if request.method != "POST":
            return super().changeform_view(request, object_id, form_url, extra_context)
        reason = request.POST.get("change_reason", "").strip()[:REASON_LENGTH]
        try:
            with unit_of_work.editing(user=request.user, reason=reason):
                idempotency.check(request)
                met = self._clash_response(request, object_id)
                return met or super().changeform_view(request, object_id, form_url, extra_context)
        except idempotency.AlreadySaved as repeated:
            messages.info(request, _("It was saved already, once: this is it."))
            return HttpResponseRedirect(repeated.path)
        except REFUSALS as refused:
            # Nothing was written. The same post is answered once more: by what somebody else saved, or with
            # the refusal among its errors, so that all that was typed stands on the page again.
            submission = submission_of(request)
            request.POST = submission.sent
            if met := self._clash_response(request, object_id):
                return met
            submission.refusals = submission.refusals or refusals.messages_of(refused)
            return super().changeform_view(request, object_id, form_url, extra_context)

    def _clash_response(self, request, object_id):
        """The page that shows what somebody else saved meanwhile; None if nothing stands in the way."""
        submission = submission_of(request)
        if object_id is None:
            if "_anew" in request.POST:
                submission.refusals = _not_saved_yet()
                request.POST = clash_page.as_new(self, request)
            return None
        record = self.get_object(request, unquote(object_id))
        if record is None:
            return clash_page.deleted(self, request, posted_forms.number(object_id))
        if not self.has_change_permission(request, record):
            return clash_page.published(self, request, record)
        met = clash.Clash(self, request, record)
        if met.must_be_shown:
            return clash_page.show(self, request, record, met)
        if "_edit" in request.POST:
            submission.refusals = _not_saved_yet()
        request.POST = met.data
        if self._state_button(request) == "_publish" and self.may_publish(request):
            try:
                publish_guard.check_unchanged(record, request.POST.get(publish_guard.NAME, ""))
            except ValidationError as unseen:
                submission.refusals = refusals.messages_of(unseen)
        return None

    def save_model(self, request, obj, form, change) -> None:
        idempotency.spend(request)
        if not change or set(form.changed_data) - set(form.declared_fields):
            # What nobody changed is no new version.
            if change:
                permissions.check_may_change(request.user, obj)
                self._settle_changed_columns(request, form)
            super().save_model(request, obj, form, change)
        idempotency.note(request, reverse(f"admin:recruiting_{obj._meta.model_name}_change", args=[obj.pk]))

    def save_formset(self, request, form, formset, change) -> None:
        for row in formset.initial_forms:
            if row.has_changed() and not form.cleaned_data.get("report_source"):
                self._settle_changed_columns(request, row)
        super().save_formset(request, form, formset, change)

    def _settle_changed_columns(self, request, form) -> None:
        """Let what an editor changes of a published row stand; what is typed from a report is its claim."""
        record = form.instance
        names = set(form.changed_data) & set(aspects.headline_columns(record.table))
        if not names or "settled" in form.changed_data or not is_published(record):
            return
        labels = ", ".join(str(aspects.column(record.table, name).verbose_name) for name in sorted(names))
        if source := form.cleaned_data.get("report_source"):
            text = _("Added as claims of “%(source)s”: %(columns)s. The headline follows the claims.")
            messages.info(request, text % {"source": source, "columns": labels})
            return
        settle(record, names, request.POST.get("change_reason", "").strip() or _("no reason noted"))
        text = _("Settled, whatever reports say: %(columns)s. No claim has changed.")
        messages.info(request, text % {"columns": labels})

    def save_related(self, request, form, formsets, change) -> None:
        super().save_related(request, form, formsets, change)
        record = form.instance
        self.typed_claims(form, formsets)
        self._apply_state_button(request, record)
        # Now, before the answer says that all went well.
        unit_of_work.flush()

    def _apply_state_button(self, request, record) -> None:
        """Let ``record`` have the state that a button gives it."""
        button = self._state_button(request)
        if button == "_review":
            publishing.send_to_review(record)
        elif button and not self.may_publish(request):
            raise PermissionDenied
        elif button == "_publish":
            publishing.publish(record)
        elif button:
            publishing.retract(record, record.retraction)

    def _state_button(self, request) -> str:
        """The button that gives a record another state; empty if none was pressed, or records have none."""
        buttons = BUTTONS if issubclass(self.model, Stated) else ()
        return next((button for button in buttons if button in request.POST), "")

    def response_add(self, request, obj, post_url_continue=None):
        return self._redirect_to_form(request, obj) or super().response_add(request, obj, post_url_continue)

    def response_change(self, request, obj):
        return self._redirect_to_form(request, obj) or super().response_change(request, obj)

    def _redirect_to_form(self, request, obj):
        if not (button := self._state_button(request)):
            return None
        messages.success(request, BUTTONS[button] % {"record": obj})
        return HttpResponseRedirect(reverse(f"admin:recruiting_{obj._meta.model_name}_change", args=[obj.pk]))
