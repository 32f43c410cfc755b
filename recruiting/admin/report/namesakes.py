"""A known name beside another company: the same person, or another of that name?"""

from recruiting.admin.report.names import find_named, folded, listed
from recruiting.models import Company, Person


def companies_of(page, name: str, story_employers: list[str]) -> list[str]:
    """The companies that the page names beside a person, as they are typed."""
    wanted, named = folded(name), []
    for row in page.filled("candidates"):
        if folded(row.data.get(row.add_prefix("person"), "")) == wanted:
            own = row.data.get(row.add_prefix("employer"), "")
            typed = listed(own) or listed(page.data.get("approach-employers", ""))
            named += [*(typed or story_employers), *listed(page.data.get("approach-recruiters", ""))]
    for row in page.filled("employments"):
        if folded(row.data.get(row.add_prefix("person"), "")) == wanted:
            named += listed(row.data.get(row.add_prefix("company"), ""))
    return named


def is_elsewhere(person: Person, named: list[str]) -> bool:
    """Whether a person is known from companies, and none of those ``named`` is one of them or around it."""
    if not named:
        return False
    known = known_companies(person)
    if not known:
        return False
    around = {key for company in known for key in (company.pk, company.parent_id)} - {None}
    for name in named:
        found = find_named(Company, name)
        for company in (*found.exact, *found.near):
            if around & {company.pk, company.parent_id}:
                return False
    return True


def known_companies(person: Person) -> set[Company]:
    """The companies at which a person is known to have worked, or that are known to have wanted them."""
    found = Company.objects.filter(employments__person=person) | Company.objects.filter(
        candidates__person=person
    )
    courted = Company.objects.filter(approaches_received__candidates__person=person)
    courting = Company.objects.filter(approaches_made__candidates__person=person)
    return {*found.distinct(), *courted.distinct(), *courting.distinct()}
