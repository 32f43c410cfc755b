"""What no report answers about an approach, in sentences made from what is and is not on record."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from recruiting.pages.rail import Step
from recruiting.pages.statements import Statements
from recruiting.sentences.values import name_list
from recruiting.values import Count

UNDECIDED = ("offered",)


def open_questions(
    approach: Any,
    candidates: Sequence[Any],
    offers: Sequence[Any],
    steps: Sequence[Step],
    statements: Statements,
) -> list[str]:
    """A sentence for each question that is open; ``steps`` are those that the rail shows."""
    questions = [
        *_about_offers([offer for offer in offers if offer.is_listed], candidates),
        *_about_outcome(approach),
        *_about_people(candidates),
        *_about_dates(approach, steps),
        *_about_sources(statements),
        *_about_parties(approach, statements, steps),
    ]
    return list(dict.fromkeys(questions))


def _about_offers(offers: Sequence[Any], candidates: Iterable[Any]) -> Iterator[str]:
    undisclosed = sum(offer.amount.status == "undisclosed" for offer in offers)
    unknown = sum(offer.amount.status == "unknown" and not offer.amount_parts for offer in offers)
    partly = sum(offer.amount.status == "unknown" and bool(offer.amount_parts) for offer in offers)
    if undisclosed:
        yield ngettext(
            "The amount of one offer is undisclosed.",
            "The amounts of %(n)d offers are undisclosed.",
            undisclosed,
        ) % {"n": undisclosed}
    if unknown:
        yield ngettext(
            "The amount of one offer is not reported.",
            "The amounts of %(n)d offers are not reported.",
            unknown,
        ) % {"n": unknown}
    if partly:
        yield ngettext(
            "What one offer comes to in all is not reported.",
            "What %(n)d offers come to in all is not reported.",
            partly,
        ) % {"n": partly}
    groups = {row.ref for row in candidates if not row.person and row.number.high != 1}
    if any(_is_silent(offer.number) and _is_to(offer, groups) for offer in offers):
        yield _("How many offers there were is not reported.")


def _is_silent(number: Count) -> bool:
    """Whether no report gives a number: those that differ do give some."""
    return not number.has_figure and number.status != "open"


def _is_to(offer: Any, refs: Collection[str]) -> bool:
    return any(to.ref in refs for to in offer.linked_rows("candidates"))


def _about_outcome(approach: Any) -> Iterator[str]:
    if approach.outcome == "open":
        yield _("Reports differ on what came of it.")
    elif approach.outcome in UNDECIDED and not approach.nobody_accepted:
        yield _("Whether anyone accepted is not reported.")


def _about_people(candidates: Sequence[Any]) -> Iterator[str]:
    if candidates and not any(row.person for row in candidates):
        yield _("None of those who were approached is named.")
    refs = {row.ref for row in candidates}
    groups = [row for row in candidates if not row.person and row.part_of not in refs]
    silent = [row.number for row in groups if _is_silent(row.number)]
    if any(not number.words for number in silent):
        yield _("How many people were approached is not reported.")
    elif silent:
        yield _("The exact number of people who were approached is not reported.")


def _about_dates(approach: Any, steps: Iterable[Step]) -> Iterator[str]:
    if approach.kind == "general":
        return
    steps = list(steps)
    if not (approach.earliest or approach.latest or any(step.event.happened for step in steps)):
        yield _("No date is reported.")
    elif undated := sum(not step.event.happened for step in steps):
        yield ngettext(
            "The date of one step is not reported.", "The dates of %(n)d steps are not reported.", undated
        ) % {"n": undated}


def _about_sources(statements: Statements) -> Iterator[str]:
    if len(statements.footnotes) == 1:
        (footnote,) = statements.footnotes
        if footnote.is_known_by_copies_only:
            yield _("All of this comes from one report, by %(outlet)s, which we know only from a copy.") % {
                "outlet": footnote.outlet
            }
        else:
            yield _("All of this comes from one report, by %(outlet)s.") % {"outlet": footnote.outlet}


def _about_parties(approach: Any, statements: Statements, steps: Iterable[Step]) -> Iterator[str]:
    stances = _stances_by_company(statements)
    suing = {row.ref for step in steps for row in step.event.linked_rows("legal_by_company")}
    silent: list[str] = []
    parties = [*approach.linked_rows("recruiters"), *approach.linked_rows("employers")]
    for company in {each.ref: each for each in parties}.values():
        company_stances = stances.get(company.ref, set())
        if not company_stances and company.ref in suing:
            continue  # who goes to court has said what they think of it
        if not company_stances:
            silent.append(str(company))
        elif company_stances == {"no-answer"}:
            yield _("%(company)s did not answer.") % {"company": company}
        elif company_stances <= {"no-comment", "no-answer"}:
            yield _("%(company)s declined to comment.") % {"company": company}
    if silent:
        yield _("No comment from %(company)s is reported.") % {
            "company": name_list("; ".join(silent), _("or"))
        }


def _stances_by_company(statements: Iterable) -> dict[str, set[str]]:
    stances: dict[str, set[str]] = {}
    for one in statements:
        for ref in (one.claim.speaks_for, one.claim.informant_company):
            if ref:
                stances.setdefault(ref, set()).add(one.claim.stance)
    return stances
