"""Namesakes and aliases: a known name at another company, and another name of a known person or company."""

from django.db.models import Count

from recruiting.admin.report.names import Lookups, Matches, name_key, split_names
from recruiting.models import Approach, Company, Person


def companies_of(page, name: str, story_employers: list[str]) -> list[str]:
    """The companies where a person works, as typed on the page; if none are, the recruiters.

    Recruiters' jobs are left out: one company may court, or end up with, two people of one name.
    """
    key, companies = name_key(name), []
    recruiters = split_names(page.data.get("approach-recruiters", ""))
    courting = {name_key(recruiter) for recruiter in recruiters}
    for row in page.filled_rows("candidates"):
        if name_key(row.data.get(row.add_prefix("person"), "")) == key:
            own = row.data.get(row.add_prefix("employer"), "")
            employers = split_names(own) or split_names(page.data.get("approach-employers", ""))
            companies += employers or story_employers
    for row in page.filled_rows("employments"):
        if name_key(row.data.get(row.add_prefix("person"), "")) == key:
            own = split_names(row.data.get(row.add_prefix("company"), ""))
            companies += [company for company in own if name_key(company) not in courting]
    return companies or recruiters


def is_elsewhere(person: Person, names: list[str], lookups: Lookups) -> bool:
    """Whether a person is known from companies, and none of the companies ``names`` is one of them or near.

    A story of several employers that does not say at which they are makes them known from none of these.
    Raises LookupError where too many names are looked up.
    """
    companies = known_companies(person, is_certain=True) if names else set()
    if not companies and not (names and known_companies(person)):
        return False
    around = {key for company in companies for key in (company.pk, company.parent_id)} - {None}
    for name in names:
        match = lookups.match(Company, name)
        for company in (*match.exact, *match.near):
            if around & {company.pk, company.parent_id}:
                return False
    return True


def known_companies(person: Person, is_certain: bool = False) -> set[Company]:
    """The companies at which a person is known to have worked, and those that are known to have wanted them.

    ``is_certain`` leaves out the employers of stories that have several.
    """
    employers = Company.objects.filter(employments__person=person) | Company.objects.filter(
        candidates__person=person
    )
    stories = Approach.objects.filter(candidates__person=person)
    if is_certain:
        stories = stories.annotate(companies=Count("employers", distinct=True)).filter(companies=1)
    targets = Company.objects.filter(approaches_received__in=stories)
    recruiters = Company.objects.filter(approaches_made__candidates__person=person)
    return {*employers.distinct(), *targets.distinct(), *recruiters.distinct()}


def main_name(page, model, match: Matches) -> str:
    """The name that was matched; if nobody bears it, the main name that the page gives for this alias."""
    for row in () if match.exact else _name_rows(page, model):
        others = row.data.get(row.add_prefix("aliases"), "").splitlines()
        if name_key(match.name) in map(name_key, others):
            return row.data.get(row.add_prefix("name"), "").strip() or match.name
    return match.name


def _name_rows(page, model) -> list:
    """The rows of names of the page that are about companies, or about people."""
    is_person = model is Person
    rows = page.filled_rows("names")
    return [row for row in rows if (row.data.get(row.add_prefix("table"), "") == "person") == is_person]


def with_other_names(page, model, match: Matches, lookups: Lookups) -> Matches:
    """``match``; if nobody bears the name, with the bearers of the aliases that the page gives it as near.

    Raises LookupError where too many names are looked up.
    """
    if match.exact:
        return match
    known = [
        record
        for row in _name_rows(page, model)
        if name_key(row.data.get(row.add_prefix("name"), "")) == name_key(match.name)
        for other in row.data.get(row.add_prefix("aliases"), "").splitlines()
        for record in lookups.match(model, other).exact
    ]
    return Matches(match.name, near=list(dict.fromkeys([*known, *match.near])))


def distinguishing_label(record: Company | Person) -> str:
    """A record with where it is known from, to tell it from its namesakes."""
    known_from = known_companies(record) if isinstance(record, Person) else ()
    where = ", ".join(str(company) for company in list(known_from)[:4])
    return f"{record} ({where or record.ref})"
