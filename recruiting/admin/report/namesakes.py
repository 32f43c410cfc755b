"""A known name beside another company, or another name beside a known one: is it the same?"""

from django.db.models import Count

from recruiting.admin.report.names import Lookups, Matches, folded, split_names
from recruiting.models import Approach, Company, Person
from recruiting.models.employment import Held


def companies_of(page, name: str, story_employers: list[str]) -> list[str]:
    """Where a person works, as it is typed on the page; if it does not say, who courts them.

    That one company courts two people of one name, or has both in the end, does not make them one person.
    """
    key, companies = folded(name), []
    recruiters = split_names(page.data.get("approach-recruiters", ""))
    courting = {folded(recruiter) for recruiter in recruiters}
    for row in page.filled("candidates"):
        if folded(row.data.get(row.add_prefix("person"), "")) == key:
            own = row.data.get(row.add_prefix("employer"), "")
            employers = split_names(own) or split_names(page.data.get("approach-employers", ""))
            companies += employers or story_employers
    for row in page.filled("employments"):
        if folded(row.data.get(row.add_prefix("person"), "")) == key:
            own = split_names(row.data.get(row.add_prefix("company"), ""))
            companies += [company for company in own if folded(company) not in courting]
    return companies or recruiters


def tells_of_a_leaver(page, name: str) -> bool:
    """Whether a page that tells no story says that somebody of that name has left a company.

    To have been courted by that company does not make them the same person: they may have left it before.
    """
    if page.approach is not None or page.tells_of_an_approach:
        return False
    return any(
        row.data.get(row.add_prefix("held"), "") == Held.FORMER or row.data.get(row.add_prefix("ended"), "")
        for row in page.filled("employments")
        if folded(row.data.get(row.add_prefix("person"), "")) == folded(name)
    )


def is_elsewhere(person: Person, names: list[str], lookups: Lookups, with_recruiters: bool = True) -> bool:
    """Whether a person is known from companies, and none of those ``names`` is one of them or around it.

    Of whom a story of several employers tells, and does not say at which, it is known of none of these; nor,
    unless ``with_recruiters``, of those that courted them. Raises LookupError where too many names are
    looked up.
    """
    companies = known_companies(person, is_certain=True, with_recruiters=with_recruiters) if names else set()
    if not companies and not (names and known_companies(person)):
        return False
    around = {key for company in companies for key in (company.pk, company.parent_id)} - {None}
    for name in names:
        match = lookups.named(Company, name)
        for company in (*match.exact, *match.near):
            if around & {company.pk, company.parent_id}:
                return False
    return True


def known_companies(person: Person, is_certain: bool = False, with_recruiters: bool = True) -> set[Company]:
    """The companies at which a person is known to have worked, and those that are known to have wanted them.

    ``is_certain`` leaves out those of which it is one or another.
    """
    employers = Company.objects.filter(employments__person=person) | Company.objects.filter(
        candidates__person=person
    )
    stories = Approach.objects.filter(candidates__person=person)
    if is_certain:
        stories = stories.annotate(companies=Count("employers", distinct=True)).filter(companies=1)
    targets = Company.objects.filter(approaches_received__in=stories)
    companies = {*employers.distinct(), *targets.distinct()}
    if with_recruiters:
        companies |= {*Company.objects.filter(approaches_made__candidates__person=person).distinct()}
    return companies


def main_name(page, model, match: Matches) -> str:
    """The name that is looked for; if nobody bears it, the one to which the page says that it is another."""
    for row in () if match.exact else _name_rows(page, model):
        others = row.data.get(row.add_prefix("aliases"), "").splitlines()
        if folded(match.name) in map(folded, others):
            return row.data.get(row.add_prefix("name"), "").strip() or match.name
    return match.name


def _name_rows(page, model) -> list:
    """The rows of names of the page that are about companies, or about people."""
    is_person = model is Person
    rows = page.filled("names")
    return [row for row in rows if (row.data.get(row.add_prefix("table"), "") == "person") == is_person]


def with_other_names(page, model, match: Matches, lookups: Lookups) -> Matches:
    """``match``; of a name that nobody bears, those who bear what the page gives as its other names.

    Raises LookupError where too many names are looked up.
    """
    if match.exact:
        return match
    known = [
        record
        for row in _name_rows(page, model)
        if folded(row.data.get(row.add_prefix("name"), "")) == folded(match.name)
        for other in row.data.get(row.add_prefix("aliases"), "").splitlines()
        for record in lookups.named(model, other).exact
    ]
    return Matches(match.name, near=list(dict.fromkeys([*known, *match.near])))


def told_apart(record: Company | Person) -> str:
    """What tells one of several of a name from the others."""
    known_from = known_companies(record) if isinstance(record, Person) else ()
    where = ", ".join(str(company) for company in list(known_from)[:4])
    return f"{record} ({where or record.ref})"
