"""Rows of another table on the page of the record that they belong to."""

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.forms.models import BaseInlineFormSet
from django.utils.translation import gettext as _

from recruiting.admin.forms import RecordForm
from recruiting.admin.related import Related
from recruiting.models.visibility import is_published
from recruiting.security.roles import may_publish


class GuardedFormSet(BaseInlineFormSet):
    """Rows for those who are no publishers: they may change the page, but no row that is published."""

    def clean(self) -> None:
        super().clean()
        for form in self.initial_forms:
            if form.has_changed() and is_published(form.instance):
                raise ValidationError(
                    _("“%(row)s” is published: only publishers change or delete it. Add a claim to it.")
                    % {"row": form.instance}
                )


class RecordInline(Related, admin.StackedInline):
    """Rows of another table on the page of the record that they belong to."""

    form = RecordForm
    view_on_site = False  # the page of the record that they belong to shows them
    extra = 0
    show_change_link = True

    def get_extra(self, request, obj=None, **kwargs) -> int:
        # Without script nothing can add a row, so one stands ready.
        return 1

    def get_fieldsets(self, request, obj=None):
        return [(None, {"fields": [*(self.fields or ()), "version"]})]

    def get_formset(self, request, obj=None, **kwargs):
        formset = BaseInlineFormSet if may_publish(request.user) else GuardedFormSet
        return super().get_formset(request, obj, **{"formset": formset, **kwargs})
