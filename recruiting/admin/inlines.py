"""Rows of another table on the page of the record that they belong to."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.models import AnonymousUser, User
from django.forms.models import BaseInlineFormSet

from recruiting.admin.forms import RecordForm
from recruiting.admin.relation_fields import RelationControls
from recruiting.desk import permissions
from recruiting.history.differences import with_names

MOST_NEW = 100
"""How many new rows of a table one form takes: while they are read SQLite has no other writer."""


class GuardedFormSet(BaseInlineFormSet):
    """Rows of which only publishers change those that are published, whoever may change their page.

    A form takes so many new ones, however many it says that it has, and none of its rows is a stored one
    that it does not have.
    """

    user: User | AnonymousUser = AnonymousUser()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.max_num = self.absolute_max = len(self.get_queryset()) + MOST_NEW

    def initial_form_count(self) -> int:
        # What walks through the stored rows would else walk for hours through those that a post makes up.
        number = super().initial_form_count()
        return min(number, self.total_form_count()) if self.is_bound else number

    def clean(self) -> None:
        super().clean()
        for form in self.initial_forms:
            if form.has_changed():
                permissions.check_may_change(self.user, form.instance)


class RecordInline(RelationControls, admin.StackedInline):
    """Rows of another table on the page of the record that they belong to."""

    form = RecordForm
    formset = GuardedFormSet
    view_on_site = False  # the page of the record that they belong to shows them
    extra = 0
    show_change_link = True

    def get_extra(self, request, obj=None, **kwargs) -> int:
        # Without script nothing can add a row, so one stands ready.
        return 1

    def get_queryset(self, request):
        # Relations and names are asked for once a table, not by each row's form.
        rows = super().get_queryset(request)
        several = (field.name for field in self.model._meta.many_to_many if field.editable)
        return with_names(rows).prefetch_related(*several)

    def get_fieldsets(self, request, obj=None):
        return [(None, {"fields": [*(self.fields or ()), "version"]})]

    def get_formset(self, request, obj=None, **kwargs):
        formset: Any = super().get_formset(request, obj, **kwargs)
        formset.user = request.user
        return formset
