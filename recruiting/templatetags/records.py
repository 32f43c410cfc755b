"""Footnotes and statements on record pages."""

from collections.abc import Iterable
from typing import Any

from django import template
from django.conf import settings
from django.urls import reverse
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from recruiting.pages.caching import printed_rows
from recruiting.pages.footnotes import Footnote, outlet_of
from recruiting.pages.statements import Statement, Statements
from recruiting.published.changes import RowChange, changes_of_record
from recruiting.published.page_changes import PageChange
from recruiting.sentences import changes, headlines, jobs, labels, outcomes, rows, standing, terms
from recruiting.sentences import events as event_words
from recruiting.sentences.offers import amount_text
from recruiting.sentences.values import value_text
from recruiting.values.descriptions import described
from recruiting.values.word_lists import word_list

API_LISTS = {
    "approach": "approaches",
    "circumstance": "background",
    "company": "companies",
    "employment": "moves",
    "event": "events",
    "offer": "offers",
    "person": "people",
    "source": "sources",
    "term": "terms",
}
"""The list of each table that has one, by which the API names it."""

register = template.Library()

register.filter(value_text)
register.filter(amount_text)
register.simple_tag(outlet_of, name="outlet")
register.simple_tag(labels.code)
register.simple_tag(event_words.people_text, name="people")
register.simple_tag(outcomes.sentence, name="outcome_of")
register.simple_tag(outcomes.beside, name="beside_outcome")
register.simple_tag(outcomes.of_their_offer)
register.simple_tag(changes.title, name="sentence_of")
register.simple_tag(rows.line, name="line_of")
register.simple_tag(standing.of_offers, name="offers_challenge")
register.simple_tag(jobs.dates, name="job_dates")
register.simple_tag(jobs.length_beside, name="job_length")
register.simple_tag(jobs.title, name="job_title")
register.simple_tag(jobs.place_of)
register.simple_tag(jobs.say_how_they_ended)
register.simple_tag(terms.name, name="term_name")
register.simple_tag(headlines.words_with_doubt, name="term_words")


@register.simple_tag
def note(footnote: Footnote | None) -> str | SafeString:
    """The number of a footnote as a link to it; the outlet's name is read out and shown on pointing at it."""
    if footnote is None:
        return ""
    return format_html(
        '<a class="cite" href="#source-{}" title="{}"><span class="hidden">{} </span>{}</a>',
        footnote.number,
        footnote.outlet,
        _("Source: %(outlet)s") % {"outlet": footnote.outlet},
        footnote.number,
    )


@register.simple_tag
def notes(footnotes: Iterable[Footnote]) -> SafeString:
    """The numbers of several footnotes."""
    return format_html_join(" ", "{}", ((note(footnote),) for footnote in footnotes))


@register.simple_tag
def row_links(row: Any, *columns: str, words: str = "") -> SafeString:
    """The rows that columns refer to, each a link where it has a page: “Alder, Birch and Cedar”.

    ``words`` is the column that describes others beside them.
    """
    links = [
        format_html('<a href="{}">{}</a>', each.url, each) if each.url else format_html("{}", each)
        for column in columns
        for each in row.linked_rows(column)
    ]
    if described_ones := described(getattr(row, words)) if words else "":
        links.append(format_html("{}", described_ones))
    return join_words(links)


def join_words(parts: list[SafeString]) -> SafeString:
    """“A, B and C” of parts that are HTML already."""
    return mark_safe(word_list(parts, escape(_("and"))))  # noqa: S308 (each part is escaped)


@register.simple_tag
def cited(statements: Statements, table: str, ref: str) -> list[Footnote]:
    """The footnotes of all reports that say something of a row, and nothing against it, each once."""
    about = [one for one in statements.about(table, ref) if not one.contradicts]
    supported = {one.claim.aspect for one in about if one.claim.supports}
    rivals = [one for one in about if one.claim.comparison == "rival" and one.claim.aspect in supported]
    # A term is one figure: who gives another one bears none of it out.
    others = {one.claim.source for one in rivals} if table == "term" else set()
    agreeing = [one for one in about if one not in rivals and one.claim.source not in others]
    footnotes = {one.footnote.number: one.footnote for one in agreeing if one.footnote}
    return [footnotes[number] for number in sorted(footnotes)]


class PrintedNode(template.Node):
    """``{% printed offer chart.axis %}…{% endprinted %}``: what a page prints of a row, or of several.

    It is kept for the versions of the rows, while they are current, and for the values beside them: the next
    edition, and so its next reader, finds it if none of them changed.
    """

    child_nodelists = ("nodelist",)

    token: Any

    def __init__(self, rows: Any, by: list[Any], nodelist: template.NodeList) -> None:
        self.rows, self.by, self.nodelist = rows, by, nodelist

    def render(self, context: template.Context) -> SafeString:
        rows = self.rows.resolve(context)
        rows = rows if isinstance(rows, list) else [rows]
        by = [str(each.resolve(context)) for each in self.by]
        versions = [(row.table, row.digest) for row in rows]
        what = (self.origin.template_name, self.token and self.token.lineno, versions, *by)
        are_current = all(row.until is None for row in rows)

        def together(_missing: list[int]) -> dict[int, str]:
            return {0: self.nodelist.render(context)}

        return printed_rows(what, {0: ""}, together, is_kept=are_current)


@register.tag
def printed(parser: Any, token: Any) -> PrintedNode:
    _tag, rows, *by = token.split_contents()
    nodelist = parser.parse(("endprinted",))
    parser.delete_first_token()
    return PrintedNode(parser.compile_filter(rows), [parser.compile_filter(each) for each in by], nodelist)


@register.simple_tag
def support_of(row: Any) -> str:
    """How well the figure of a row is borne out, who challenges it, and whether the whole report is."""
    return " · ".join(filter(None, (*standing.of_figure(row), standing.whole_report(row))))


register.simple_tag(standing.doubt_of_figure, name="doubt_of")


@register.simple_tag
def challenge_of(row: Any) -> str:
    """Who challenges the figure of a row; empty where nobody does."""
    _support, challenge = standing.of_figure(row)
    return challenge


@register.simple_tag
def taking_back(denials: Iterable[Statement], record: Any) -> list[Statement]:
    """Those by which an outlet takes back what it reported of a record as a whole."""
    return [one for one in denials if one.claim.takes_back and one.claim.about_ref == record.ref]


@register.simple_tag
def denials_of(statements: Statements, row: Any) -> list[Statement]:
    """What is said against a row, each speaker's words once."""
    return statements.contradicting(row.table, row.ref)


@register.simple_tag
def comments_on(statements: Statements, row: Any) -> list[Statement]:
    """What is remarked on a row, which neither bears it out nor contradicts it."""
    said = statements.about(row.table, row.ref) if statements else ()
    return [one for one in said if one.claim.is_counted and one.claim.stance == "comments"]


@register.simple_tag
def reported_on(statements: Statements, row: Any) -> str:
    """When a row was first reported: “reported 3 July 2025”; empty where no report of it has a date."""
    about = statements.about(row.table, row.ref)
    days = [one.footnote.report.published for one in about if one.affirms and one.footnote]
    dated = [day for day in days if day.earliest]
    return _("reported %(day)s") % {"day": min(dated, key=lambda day: day.earliest)} if dated else ""


@register.simple_tag
def undated_job_reported(statements: Statements, job: Any) -> str:
    """When a job without any date was first reported; empty of one with dates."""
    return "" if job.started or job.ended or job.length else reported_on(statements, job)


@register.simple_tag(takes_context=True)
def came_about(context: dict[str, Any], row: Any, column: str) -> list[str]:
    """How a value came about: how many reports bear it out, what reports differ in, what else is said."""
    statements = context.get("statements")
    names = statements.names if statements else {}
    return headlines.lines(row, column, names) if column else headlines.lines_of_all(row, names)


@register.simple_tag
def term_notes(term: Any) -> list[str]:
    """In which job a term holds, or who takes the legal step of which it is, and why to doubt it."""
    step = getattr(term, "legal_step", None)
    parties = event_words.parties(step) if step else ""
    return [text for text in (terms.holder(term), parties, headlines.doubt(term)) if text]


@register.simple_tag
def decided(row: Any) -> str:
    """What of a row an editor decided, and why."""
    return headlines.settled(row) if hasattr(row, "settled_reason") else ""


@register.simple_tag
def changes_of(record: Any) -> list[RowChange]:
    """The last changes of a record, the newest first."""
    return changes_of_record(record.table, record.key)


@register.simple_tag
def change_line(change: PageChange) -> dict[str, Any]:
    """What an edition changed on one page: a sentence, and what stands beside it."""
    return {"sentence": changes.line(change), "details": changes.details(change)}


@register.simple_tag
def api_of(record: Any) -> str:
    """The address of a record as JSON; empty for what no list has."""
    if record.table not in API_LISTS:
        return ""
    return reverse(f"{API_LISTS[record.table]}-api-one", args=[record.ref])


@register.inclusion_tag("_edit.html", takes_context=True)
def edit_link(context: dict[str, Any], record: Any) -> dict[str, Any]:
    """Where staff edit the record; who asks is looked up only of somebody with a session."""
    request = context["request"]
    if settings.SESSION_COOKIE_NAME not in request.COOKIES or not request.user.is_staff:
        return {}
    return {"address": reverse(f"admin:recruiting_{record.table}_change", args=[record.key])}
