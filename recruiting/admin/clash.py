"""Two editors and one record: what the second sees of it, and what becomes of the choices made there.

A post says for each row which version it was filled in for (``version``). Once the clash page was shown it
also says which one the editor had opened (``opened:…``), while ``version`` is the one that the page showed.
So each field has three values: *base*, as opened; *theirs*, as stored; *own*, as typed. What only the
other changed is theirs, what only this editor changed is own, unless chosen otherwise (``choose:…``); what
both changed must be chosen. Nothing is written before the page is answered, and whoever saves in between
brings it back.
"""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from recruiting.admin import posted_forms
from recruiting.history import differences, versions
from recruiting.history.differences import Change, Difference
from recruiting.history.versions import Version
from recruiting.models import columns
from recruiting.models.tables import name_of

OPENED, CHOOSE, SEEN = "opened:", "choose:", "seen:"
"""What begins the names of the controls that only the clash page has."""

OWN, THEIRS = "own", "theirs"


@dataclass
class Field:
    """One thing to choose, in three values as they are printed; ``choice`` is empty until it is made."""

    control: str
    label: str
    base: str
    theirs: str
    own: str
    must_choose: bool
    choice: str


@dataclass
class Row:
    """A row that somebody else changed, deleted or added since it was opened."""

    title: str
    latest: Version | None
    fields: list[Field] = field(default_factory=list)
    others: list[Change] = field(default_factory=list)
    """What the other changed in columns that the page does not show."""
    added: bool = False


class Clash:
    """What a post to the form of ``record`` meets in the database.

    ``stale`` says that somebody saved what the post does not know of, ``data`` is the post with the choices
    made in it, ``carried`` is what the clash page must post besides what was posted to it.
    """

    def __init__(self, handler, request, record) -> None:
        self.post = request.POST
        self.data = request.POST.copy()
        self.carried: dict[str, str] = {}
        self.rows: list[Row] = []
        self.stale = False
        form, formsets = posted_forms.forms_of(handler, request, record)
        self._compare(form, str(record))
        for formset in formsets:
            fate = {}
            for index, row in enumerate(formset.initial_forms):
                if posted_forms.key_of(row) is None:
                    continue
                if row.instance.pk is None:
                    fate[index] = self._deleted_by_the_other(row)
                elif self.post.get(row.add_prefix("DELETE")):
                    self._deleted_by_oneself(row)
                else:
                    self._compare(row, _title(row.instance))
            if "_publish" in self.post:
                self._added_by_the_other(formset)
            posted_forms.renumber(self.data, formset, fate)

    @property
    def unanswered(self) -> list[str]:
        """The labels of what must be chosen and was not."""
        return [one.label for row in self.rows for one in row.fields if one.must_choose and not one.choice]

    @property
    def must_be_shown(self) -> bool:
        return self.stale or bool(self.unanswered)

    @property
    def hidden(self) -> list[tuple[str, str]]:
        """What the page posts unseen: all that was typed, and the versions that it shows."""
        fields = [
            (name, value)
            for name, values in self.post.lists()
            for value in values
            if name != "csrfmiddlewaretoken"
            and not name.startswith((CHOOSE, "_"))
            and name not in self.carried
        ]
        return [*fields, *self.carried.items()]

    @property
    def pressed(self) -> str:
        """The button that was pressed at first, and still is to be."""
        buttons = [name for name in self.post if name.startswith("_") and not name.startswith("_popup")]
        return next((name for name in buttons if name != "_edit"), "_save")

    # One row in three versions

    def _compare(self, form, title) -> None:
        base, stored = self._opened_version(form), form.instance
        if base is None:
            posted_forms.follow_headlines(self.data, form)
            return
        theirs = differences.snapshot(stored.table, stored)
        differing = differences.differences(base.snapshot, theirs)
        self._note_shown_version(form, stored.version, base, news=bool(differing))
        if not differing:
            return
        own = {name: posted_forms.typed_value(form, name) for name in posted_forms.columns_in(form)}
        names = _names(stored.table, [*differing, *((name, value, None) for name, value in own.items())])
        row = Row(title, versions.latest(stored.table, stored.pk))
        last_view = self._last_view(form, base)
        for name, mine in own.items():
            was, now = (
                posted_forms.normalize_text(base.snapshot[name]),
                posted_forms.normalize_text(theirs[name]),
            )
            if mine != now:
                is_shown = posted_forms.normalize_text(last_view.snapshot[name]) == now
                row.fields.append(self._field(form, name, (was, now, mine), is_shown, names))
        unseen = [one for one in differing if one[0] not in own]
        row.others = differences.describe(stored.table, unseen, names)
        self.rows.append(row)

    def _field(self, form, name, values, is_shown, names) -> Field:
        """One column in three versions, and which is kept; ``is_shown`` if the editor saw the stored one."""
        was, now, mine = values
        by_both = mine != was and now != was
        control = form.add_prefix(name)
        # A choice between what was shown and what was typed is none once something else is there.
        choice = self._posted_choice(control) if is_shown else ""
        choice = choice or ("" if by_both else THEIRS if mine == was else OWN)
        if choice == THEIRS:
            posted_forms.set_stored_values(self.data, form, name)
        column = differences.compared_columns(form.instance.table)[name]
        base, theirs, own = (_print(column, value, names) for value in values)
        return Field(control, str(form[name].label), base, theirs, own, by_both, choice)

    def _deleted_by_oneself(self, form) -> None:
        base, stored = self._opened_version(form), form.instance
        if base is None:
            return
        differing = differences.differences(base.snapshot, differences.snapshot(stored.table, stored))
        self._note_shown_version(form, stored.version, base, news=bool(differing))
        if not differing:
            return
        words = differences.describe(stored.table, differing, _names(stored.table, differing))
        theirs = "; ".join(f"{change.label}: {change.new or _('empty')}" for change in words)
        control = form.add_prefix("DELETE")
        choice = self._posted_choice(control) if self._last_view(form, base).number == stored.version else ""
        row = Row(_title(stored), versions.latest(stored.table, stored.pk))
        row.fields.append(Field(control, _title(stored), _("there"), theirs, _("delete it"), True, choice))
        self.rows.append(row)
        if choice == THEIRS:
            del self.data[control]
            for name in posted_forms.columns_in(form):
                posted_forms.set_stored_values(self.data, form, name)

    def _deleted_by_the_other(self, form) -> str:
        """What becomes of the row: it stays deleted, unless something was typed and is to be kept."""
        table, key = name_of(form._meta.model), posted_forms.key_of(form) or 0
        number = posted_forms.number(self.post.get(form.add_prefix("version"))) or 0
        base, latest = versions.numbered(table, key, number), versions.latest(table, key)
        if latest is None or self.post.get(form.add_prefix("DELETE")):
            return posted_forms.DROPPED
        own = {name: posted_forms.typed_value(form, name) for name in posted_forms.columns_in(form)}
        opened = base.snapshot if base else {}
        changes = [
            (name, None, mine)
            for name, mine in own.items()
            if mine != posted_forms.normalize_text(opened.get(name))
        ]
        control = form.add_prefix("row")
        if SEEN + control not in self.post:
            self.stale = True
        self.carried[SEEN + control] = "deleted"
        words = differences.describe(table, changes, _names(table, changes))
        choice = self._posted_choice(control) or ("" if changes else THEIRS)
        row = Row(f"{form._meta.model._meta.verbose_name}: {latest.ref}", latest)
        theirs = _("deleted") if latest.kind == versions.DELETED else _("not here any more")
        own_words = "; ".join(f"{change.label}: {change.new}" for change in words) or _("as it was")
        row.fields.append(Field(control, row.title, _("there"), theirs, own_words, bool(changes), choice))
        self.rows.append(row)
        return posted_forms.ANEW if choice == OWN else posted_forms.DROPPED

    def _added_by_the_other(self, formset) -> None:
        """What would be published unseen."""
        keys = {posted_forms.key_of(form) for form in formset.initial_forms}
        for record in formset.get_queryset():
            if record.pk not in keys:
                control = f"{SEEN}{record.table}-{record.pk}"
                if self.post.get(control) != str(record.version):
                    self.stale = True
                self.carried[control] = str(record.version)
                self.rows.append(Row(_title(record), versions.latest(record.table, record.pk), added=True))

    # Versions and choices

    def _opened_version(self, form) -> Version | None:
        """The version that the editor opened; None if it is still the stored one."""
        control = form.add_prefix("version")
        opened = posted_forms.number(self.post.get(OPENED + control, self.post.get(control)))
        if opened is None or opened == form.instance.version:
            return None
        return versions.numbered(form.instance.table, form.instance.pk, opened)

    def _last_view(self, form, base) -> Version:
        """What stood in the row when it was shown last: as opened, or on a clash page since."""
        stored = form.instance
        number = posted_forms.number(self.post.get(form.add_prefix("version")))
        if number is None or number == base.number:
            return base
        return versions.numbered(stored.table, stored.pk, number) or base

    def _note_shown_version(self, form, version, base, news) -> None:
        """Note that the page shows this version; that nothing in it differs is no news."""
        control = form.add_prefix("version")
        if news and posted_forms.number(self.post.get(control)) != version:
            self.stale = True
        self.data[control] = self.carried[control] = str(version)
        self.carried[OPENED + control] = str(base.number)

    def _posted_choice(self, control) -> str:
        choice = self.post.get(CHOOSE + control)
        return choice if choice in (OWN, THEIRS) else ""


def _title(record) -> str:
    return f"{record._meta.verbose_name}: {record}"


def _print(column, value, names) -> str:
    """A value of a column as people read it; what could not be read, as it was typed."""
    if isinstance(value, posted_forms.Unreadable):
        return value
    return columns.in_words(column, value, names)


def _names(table, differing: list[Difference]):
    readable = [one for one in differing if not isinstance(one[1], posted_forms.Unreadable)]
    readable = [one for one in readable if not isinstance(one[2], posted_forms.Unreadable)]
    return differences.desk_names(differences.related_rows(table, readable))
