"""Small made-up worlds: each function saves one record through its own ``save()`` and hands it back.

Values are typed as an editor types them (``amount="> 1bn USD, several years"``). Records are published on a
claim of the first report unless ``published=False``; then only the claims that a test makes are there.
"""

from functools import wraps

from recruiting.models import (
    Approach,
    Candidate,
    Circumstance,
    Claim,
    Company,
    Employment,
    Event,
    Offer,
    Person,
    Source,
    Term,
    unit_of_work,
)
from recruiting.models.record import Record
from recruiting.models.tables import by_key


def one_unit(make):
    """Let a builder be one unit of work: what it writes is settled and published once, at its end."""

    @wraps(make)
    def build(*args, **columns):
        with unit_of_work.editing():
            result = make(*args, **columns)
        several = result.values() if isinstance(result, dict) else result
        for record in several if isinstance(result, dict | list | tuple) else [result]:
            if isinstance(record, Record):
                _read_again(record)
        return result

    return build


def company(name, **columns):
    """The company of that name."""
    return Company.objects.filter(name=name).first() or _saved(Company(name=name, **columns))


def alder():
    return company("Alder")


def birch():
    return company("Birch")


def cedar():
    return company("Cedar")


def person(name="Nn One", **columns):
    """The person of that name."""
    return Person.objects.filter(name=name).first() or _saved(Person(name=name, **columns))


def report(number=1, **columns):
    """Report 1, 2, 3 …: each an own, independent report unless it is based on others."""
    title = f"Report {number}"
    return Source.objects.filter(title=title).first() or source(title=title, **columns)


def source(title="A report", based_on=(), **columns):
    columns.setdefault("worth", "own-reporting")
    return _saved(Source(title=title, **columns), based_on=based_on)


@one_unit
def approach(recruiters=None, employers=None, published=True, **columns):
    """Alder courts people of Birch."""
    made = _saved(
        Approach(**columns),
        recruiters=[alder()] if recruiters is None else recruiters,
        employers=[birch()] if employers is None else employers,
    )
    return _published(made) if published else made


@one_unit
def candidate(approach, description="one person", claimed=True, **columns):
    """Somebody courted in ``approach``: by default one unnamed person."""
    if not columns.get("person"):
        columns.setdefault("number", "1")
    made = _saved(Candidate(approach=approach, description=description, **columns))
    if claimed:
        claim(made)
    return made


@one_unit
def group(approach, number="more than a dozen", **columns):
    return candidate(approach, description="a group", number=number, **columns)


@one_unit
def event(approach, kind, candidates=(), offers=(), claimed=True, **columns):
    made = _saved(Event(approach=approach, kind=kind, **columns), candidates=candidates, offers=offers)
    if claimed:
        claim(made)
    return made


@one_unit
def offer(amount="100m USD total", approach=None, to=(), published=True, **columns):
    """An offer of ``amount``, by default in an approach of its own."""
    made = _saved(
        Offer(amount=amount, approach=approach or globals()["approach"](published=published), **columns),
        candidates=to,
    )
    return _published(made, "amount" if made.amount.is_known else "existence") if published else made


@one_unit
def employment(person, company, published=True, **columns):
    made = _saved(Employment(person=person, company=company, **columns))
    return _published(made) if published else made


@one_unit
def circumstance(kind="headcount", company=None, published=True, **columns):
    if not columns.get("market"):
        company = company or alder()
    made = _saved(Circumstance(kind=kind, company=company, **columns))
    return _published(made, made.figure_column) if published else made


def term(kind, **columns):
    to = {name: columns.pop(name, ()) for name in ("to_candidates", "to_people")}
    return _saved(Term(kind=kind, **columns), **to)


def claim(about, aspect="existence", value="", source=None, **columns):
    """A published claim on ``about``, by default that report 1 reports that it exists."""
    columns.setdefault("state", "published")
    subject = {f"about_{about.table}": about}
    return _saved(Claim(source=source or report(), aspect=aspect, value=value, **subject, **columns))


def fresh(record):
    """``record`` as the database has it now."""
    return type(record)._base_manager.get(pk=record.pk)


def _saved(record, **relations):
    with unit_of_work.editing():
        record.save()
        for name, related in relations.items():
            if related:
                getattr(record, name).set(related)
    return _read_again(record)


def _published(record, aspect="existence"):
    value = getattr(record, aspect) if aspect != "existence" else ""
    with unit_of_work.editing():
        record.lead_claim = claim(record, aspect, value if isinstance(value, str) else value.notation())
        record.state = "published"
        record.save()
    return _read_again(record)


def _read_again(record):
    """``record`` with what was derived for it; within a unit of work nothing is yet."""
    if unit_of_work.current() is None:
        (stored,) = by_key(record.table).rows([record.pk])
        vars(record).clear()
        vars(record).update(vars(stored))
    return record
