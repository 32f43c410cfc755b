"""The rows of circumstances, with the claims on them."""

from collections.abc import Collection, Iterator

from recruiting.evidence.claims import key_of
from recruiting.models import Circumstance
from recruiting.models.sql import KeyedQuery
from recruiting.models.standing import State
from recruiting.models.visibility import VISIBLE
from recruiting.published.claims import NO_PAGE
from recruiting.published.desk_rows import DeskRows
from recruiting.published.linked_rows import address
from recruiting.published.links import Lineage, source_links
from recruiting.published.records import Records
from recruiting.published.rows import PublishedRow

_FACTS = KeyedQuery(
    lambda keys: Circumstance.objects.filter(pk__among=keys, state__in=VISIBLE).order_by("pk")
)


def circumstances(keys: Collection[int], desk: DeskRows) -> Iterator[PublishedRow]:
    """The rows of circumstances; one on a market alone has no page."""
    facts = _FACTS.rows(keys)
    records = Records({"circumstance": facts}, desk)
    lineage = Lineage(
        desk, {key for fact in facts for key in (fact.company_id, fact.other_company_id) if key}
    )
    for fact in facts:
        records.mark_visible(fact, fact.state == State.PUBLISHED and fact.is_counted)
        row = records.build(fact)
        company = desk.rows["company"][fact.company_id].ref if fact.company_id else ""
        row.columns["address"] = f"{address('company', company)}#{fact.ref}" if company else ""
        records.add_lead(row, fact)
        row.links |= lineage.links("company", [fact.company_id, fact.other_company_id])
        row.links |= source_links(records.claims[key_of(fact)])
        records.add_words(row, fact)
        row.add_words(
            *(desk.words("company", key) for key in (fact.company_id, fact.other_company_id) if key)
        )
        yield row
        page = ("company", company) if company else NO_PAGE
        yield from records.claim_rows(fact, page, published_row=row)
