"""Saves what a report says of a company or a person themselves."""

from django.utils.translation import gettext as _

from recruiting.admin.report.names import name_key
from recruiting.admin.report.recorder import Recorder
from recruiting.desk import permissions
from recruiting.models import Company, Person
from recruiting.models.columns import empty


def save_name(recorder: Recorder, row) -> None:
    """Save the claims of one row, fill empty columns of its company or person, and add other names."""
    model = Person if row.cleaned_data.get("table") == "person" else Company
    if "name" not in row.typed_columns():
        recorder.page.refuse(row, "name", _("Name the company or person, as on the rest of this page."))
        return
    record = recorder.attempt(
        row, "name", recorder.resolver.resolve_one, model, row.cleaned_data.get("name", "")
    )
    if record is None:
        return
    columns = {column.name for column in model._meta.get_fields() if hasattr(column, "verbose_name")}
    values = recorder.values_of(row, columns - {"name"})
    _refuse_foreign(recorder, row, model, columns)
    if model is Person and row.cleaned_data.get("naming"):
        values["naming"] = row.cleaned_data["naming"]
    is_new = record in recorder.resolver.new_records
    others = _other_names(record, row.cleaned_data["name"], values.pop("aliases", ""))
    values |= {"aliases": "\n".join(others)} if others else {}
    added = _with_aliases(record, others)
    filled = (values if is_new else _missing_values(recorder.user, record, values)) | added
    if not filled or recorder.fill(row, record, filled):
        claim = recorder.claim_new if is_new else recorder.claim_known
        claim(row, record, values)


def _missing_values(user, record, values: dict) -> dict:
    """The typed values whose columns are empty in a known record; none where ``user`` may not change it."""
    fields = {name: record._meta.get_field(name) for name in values if name != "aliases"}
    missing = {name: values[name] for name, field in fields.items() if getattr(record, name) == empty(field)}
    return missing if missing and permissions.may_change(user, record) else {}


def _other_names(record, name: str, spelled: str) -> list[str]:
    """The names typed in a row, its name and its aliases, that are not the record's main name."""
    typed = [name] if record.name else []
    own = {name_key(record.name), name_key(record.ref), ""}
    return [one.strip() for one in (*typed, *spelled.splitlines()) if name_key(one) not in own]


def _with_aliases(record, others: list[str]) -> dict:
    """All its other names: those that it has, and these."""
    aliases = "\n".join(dict.fromkeys([*record.aliases.splitlines(), *others]))
    return {"aliases": aliases} if aliases != record.aliases else {}


def _refuse_foreign(recorder, row, model, columns) -> None:
    """Refuse, at its field, what is typed in a field that only the other of company and person has."""
    for name in row.typed_columns():
        if name not in columns:
            recorder.page.refuse(row, name, _("Of a person there is no such field: leave it empty."))
    if model is Company and row.cleaned_data.get("naming"):
        recorder.page.refuse(row, "naming", _("Only a person has it: choose “person”."))
