"""What is typed where one name belongs: a name, a description of somebody who is not named, or neither."""

from typing import Any

from django.utils.translation import gettext as _

from recruiting.admin.report.names import name_key, split_names
from recruiting.models import Person
from recruiting.values.name_shapes import has_title
from recruiting.values.text import quoted
from recruiting.values.unnamed import SEVERAL, describes_company, describes_people, is_nobody


def description_of(model: type, text: str) -> str:
    """The description that ``text`` is: in quotation marks, or by its words; empty for a name."""
    if words := quoted(text):
        return words
    describes = describes_people if model is Person else describes_company
    return text if describes(text) else ""


def check_name(model: type, name: str, page: Any) -> None:
    """Raise LookupError for what names nobody, for a title, and for a company as a person."""
    words = (quoted(name) or name).casefold().split()
    if model is not Person and words and words[0] in SEVERAL:
        raise LookupError(_("“%(name)s”: type the names of these.") % {"name": quoted(name) or name})
    if quoted(name):
        return
    if is_nobody(name):
        why = _("“%(name)s” is nobody’s name: leave it empty where the report names none.")
        raise LookupError(why % {"name": name})
    if has_title(name):
        raise LookupError(_("“%(name)s”: type the name alone; a title goes under Jobs.") % {"name": name})
    if model is Person and name_key(name) in _companies_on(page):
        raise LookupError(_("“%(name)s” is no person here, but a company.") % {"name": name})


def _companies_on(page: Any) -> set[str]:
    columns = ("approach-recruiters", "approach-employers")
    return {name_key(name) for column in columns for name in split_names(page.data.get(column, ""))}
