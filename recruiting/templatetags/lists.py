"""What the lists print: headings that sort, and spans of days."""

from collections.abc import Iterable
from html import escape
from typing import Any

from django import template
from django.utils.html import format_html_join
from django.utils.http import urlencode
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from recruiting.lists import controls, keyset
from recruiting.lists.catalogue import LISTS
from recruiting.pages.caching import once_an_edition, printed_rows
from recruiting.pages.pictures import offers as drawing
from recruiting.pages.pictures.axis import DollarAxis
from recruiting.published.codes import COUNTED, COURTING
from recruiting.sentences import days
from recruiting.values import Edtf

register = template.Library()


@register.inclusion_tag("_heading.html", takes_context=True)
def heading(context, label, key=""):
    """A column's heading; where ``key`` sorts, a link that sorts by it or turns the order round."""
    parameters = context.get("filterset")
    ways = [sort for sort in parameters.SORTS if sort.lstrip("-") == key] if parameters and key else []
    if not ways:
        return {"label": label}
    chosen = parameters.sort if parameters.sort in ways else ""
    others = [sort for sort in ways if sort != chosen]
    link = controls.query(parameters.data, sort=others[0]) if others else ""
    return {"label": label, "key": key, "link": link, "chosen": chosen, "down": chosen.startswith("-")}


@register.simple_tag
def choices(some: Iterable[controls.Choice], path: str) -> SafeString:
    """Values of a facet, each a link that adds it or takes it away, with the number of rows it leaves."""
    # By hand: hundreds of them stand on a page, and each took the template longer than a row.
    return mark_safe("".join(_choice(choice, path) for choice in some))  # noqa: S308 (escaped)


def _choice(choice: controls.Choice, path: str) -> str:
    href = escape(f"?{choice.query}" if choice.query else path)
    chosen = ' aria-current="true"' if choice.is_chosen else ""
    return (
        f'<li><a id="{escape(choice.id)}" href="{href}"{chosen}><span>{escape(choice.label)}</span>'
        f' <span class="of">{choice.number}</span></a></li>'
    )


class EachRowNode(template.Node):
    """``{% each_row rows as offer by axis %}…{% endeach_row %}``: what stands between, for each row.

    A version of a row never changes while it is current: what is printed of it is kept by its digest, by
    the language and by what stands behind ``by``. Of a list with something ``beside`` its columns it is
    kept by the edition as well.
    """

    child_nodelists = ("nodelist",)

    def __init__(self, rows: Any, name: str, by: list[Any], nodelist: template.NodeList) -> None:
        self.rows, self.name, self.by, self.nodelist = rows, name, by, nodelist

    def render(self, context: template.Context) -> str:
        rows, listing, filterset = self.rows.resolve(context), context["listing"], context["filterset"]
        by = [str(each.resolve(context)) for each in self.by]
        if listing.add_details:
            by.append(str(getattr(context["request"], "public_edition", None)))
        return printed_rows(
            (listing.name, *by),
            {row.pk: row.digest for row in rows},
            lambda missing: self._printed(context, listing, filterset.edition, missing),
            is_kept=filterset.edition is None and (not listing.add_details or by[-1] != "None"),
        )

    def _printed(self, context: Any, listing: Any, edition: int | None, keys: list[int]) -> dict[int, str]:
        rows = keyset.load_full_rows(listing.model, keys)
        if listing.add_details:
            listing.add_details(rows, edition)
        with context.push():
            return {row.pk: self._one(context, row) for row in rows}

    def _one(self, context: Any, row: Any) -> str:
        context[self.name] = row
        return self.nodelist.render(context)


@register.tag
def each_row(parser: Any, token: Any) -> EachRowNode:
    _tag, rows, _as, name, *by = token.split_contents()
    nodelist = parser.parse(("endeach_row",))
    parser.delete_first_token()
    return EachRowNode(
        parser.compile_filter(rows), name, [parser.compile_filter(each) for each in by[1:]], nodelist
    )


class OnceNode(template.Node):
    """``{% once_an_edition %}…{% endonce %}``: what all pages of a list have in common as it is narrowed."""

    child_nodelists = ("nodelist",)

    def __init__(self, nodelist: template.NodeList) -> None:
        self.nodelist = nodelist

    def render(self, context: template.Context) -> SafeString:
        what = (context["listing"].name, get_language(), controls.query(context["filterset"].data))
        return once_an_edition(context["request"], what, lambda: self.nodelist.render(context))


@register.tag("once_an_edition")
def once(parser: Any, token: Any) -> OnceNode:
    nodelist = parser.parse(("endonce",))
    parser.delete_first_token()
    return OnceNode(nodelist)


@register.simple_tag(takes_context=True)
def axis_of_all(context: template.Context) -> DollarAxis:
    """The axis on which all pages of a list of offers stand."""
    edition = context["filterset"].edition
    return once_an_edition(context["request"], ("axis", edition), lambda: drawing.axis_of_all(edition))


@register.simple_tag
def counted_approaches(recruiter, employer):
    """The parameters by which a list shows the counted approaches of a recruiter at an employer."""
    kinds = [("kind", kind.value) for kind in COUNTED]
    return urlencode([("recruiter", recruiter.ref), ("employer", employer.ref), *kinds])


@register.simple_tag
def courting_kinds():
    """The parameters by which a list shows the approaches that lose a company people to another."""
    return urlencode([("kind", kind.value) for kind in COURTING])


@register.simple_tag
def other_lists(listing):
    """The lists in which the same words may be found."""
    return [other for other in LISTS if other is not listing]


@register.simple_tag
def names(row, column):
    """The rows that a column of a published row refers to, each a link to its page."""
    links = ((reference.url, str(reference)) for reference in row.linked_rows(column))
    return format_html_join(", ", '<a href="{}">{}</a>', links)


@register.simple_tag
def span(record):
    """The own dates of an offer or an approach as they were given; else the day on which it was reported.

    Of an offer of which nobody tells when it was made, that of the answer, which says which answer.
    """
    if dates := _dates(record, "when"):
        answer = record.headlines["when"].get("answer", "")
        return str(days.OF_ANSWERS.get(answer, "%(day)s")) % {"day": " – ".join(dates)}
    reported = _dates(record, "reported")
    return _("reported %(day)s") % {"day": reported[0]} if reported else ""


def _dates(record, entry):
    return [str(Edtf.parse(text)) for text in record.headlines.get(entry, {}).get("values", ())]
