"""What a report says of a company or a person by themselves."""

from django.utils.translation import gettext as _

from recruiting.admin.report.names import folded
from recruiting.admin.report.recorder import Recorder
from recruiting.desk import permissions
from recruiting.models import Company, Person
from recruiting.models.columns import empty


def save_name(recorder: Recorder, row) -> None:
    """Save the claims of one row, and fill in what its company or person lacks. Other names are added."""
    model = Person if row.cleaned_data.get("table") == "person" else Company
    if "name" not in row.typed_columns():
        recorder.page.refuse(row, "name", _("Name the company or person, as on the rest of this page."))
        return
    record = recorder.attempt(row, "name", recorder.find.one_named, model, row.cleaned_data.get("name", ""))
    if record is None:
        return
    columns = {column.name for column in model._meta.get_fields() if hasattr(column, "verbose_name")}
    values = recorder.values_of(row, columns - {"name"})
    _refuse_foreign(recorder, row, model, columns)
    if model is Person and row.cleaned_data.get("naming"):
        values["naming"] = row.cleaned_data["naming"]
    is_new = record in recorder.find.created
    others = _other_names(record, row.cleaned_data["name"], values.pop("aliases", ""))
    values |= {"aliases": "\n".join(others)} if others else {}
    added = _with_aliases(record, others)
    filled = (values if is_new else _lacking(recorder.user, record, values)) | added
    if not filled or recorder.fill(row, record, filled):
        claim = recorder.claim_new if is_new else recorder.claim_known
        claim(row, record, values)


def _lacking(user, record, values: dict) -> dict:
    """What is typed of a known one of which nothing is said so far, where ``user`` may change it."""
    fields = {name: record._meta.get_field(name) for name in values if name != "aliases"}
    lacking = {name: values[name] for name, field in fields.items() if getattr(record, name) == empty(field)}
    return lacking if lacking and permissions.may_change(user, record) else {}


def _other_names(record, name: str, spelled: str) -> list[str]:
    """The names in a row that are not its own: as the row calls it, and those beside."""
    typed = [name] if record.name else []
    own = {folded(record.name), folded(record.ref), ""}
    return [one.strip() for one in (*typed, *spelled.splitlines()) if folded(one) not in own]


def _with_aliases(record, others: list[str]) -> dict:
    """All its other names: those that it has, and these."""
    aliases = "\n".join(dict.fromkeys([*record.aliases.splitlines(), *others]))
    return {"aliases": aliases} if aliases != record.aliases else {}


def _refuse_foreign(recorder, row, model, columns) -> None:
    """What is typed of a company and a person has not, or the other way round, is refused by name."""
    for name in row.typed_columns():
        if name not in columns:
            recorder.page.refuse(row, name, _("Of a person there is no such field: leave it empty."))
    if model is Company and row.cleaned_data.get("naming"):
        recorder.page.refuse(row, "naming", _("Only a person has it: choose “person”."))
