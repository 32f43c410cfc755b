"""The companies and sources by which lists find a row."""

from collections.abc import Collection, Iterable, Mapping

from recruiting.models.claim import Claim
from recruiting.models.company import Company
from recruiting.models.keys import keys_by_table
from recruiting.models.mention import COMPANY_PARTIES
from recruiting.models.offer import Offer
from recruiting.progress.approach_graph import ApproachGraph
from recruiting.published.desk_rows import DeskRows
from recruiting.published.rows import ListLink, PublishedRow


def targets(offers: Iterable[Offer]) -> list[int]:
    """The companies that the deals among these offers are about; none where a deal does not say which."""
    keys = dict.fromkeys(offer.target_id for offer in offers if offer.is_company_level)
    return [] if None in keys else [key for key in keys if key]


class Lineage:
    """Companies with all that they are part of."""

    def __init__(self, desk: DeskRows, companies: Iterable[int]) -> None:
        self.rows = desk.rows["company"]
        level, visited = set(companies), set[int | None]({None})
        while level:
            desk.load("company", level)
            visited |= level
            level = {self.rows[key].parent_id for key in level if key in self.rows} - visited

    def above(self, company: int) -> list[int]:
        """The company itself, and then what it is part of, the nearest first."""
        chain: list[int] = []
        key: int | None = company
        while key and key not in chain:
            chain.append(key)
            key = self.rows[key].parent_id if key in self.rows else None
        return chain

    def links(self, name: str, companies: Iterable[int | None]) -> set[ListLink]:
        """The links of a row to these companies: its own, and by way of their units."""
        own = {key for key in companies if key}
        above = {key for company in own for key in self.above(company)}
        return {(name, key, key in own) for key in above}


def named_otherwise(row: PublishedRow, companies: Mapping[int, Company]) -> set[int]:
    """The companies that a row names, and is not linked with as recruiters or employers of its story."""
    columns = row.names.keys() - COMPANY_PARTIES
    refs = {ref for column in columns for table, ref, _name in row.names[column] if table == "company"}
    linked = {key for name, key, _own in row.links if name in ("recruiter", "employer")}
    company_keys = keys_by_table(row.rests_on).get("company", ())
    return {key for key in company_keys if key not in linked and companies[key].ref in refs}


def source_links(claims: Iterable[Claim]) -> set[ListLink]:
    """The links to the sources of the claims that count, and to those that first reported them."""
    keys: set[int | None] = set()
    for claim in claims:
        if claim.counts:
            keys |= {claim.source_id, claim.via_id}
            if not claim.via_id:
                keys.add(claim.source.root_id)
    return {("source", key, True) for key in keys if key}


def bidders(
    graph: ApproachGraph, offer: Offer, lineage: Lineage, employers: Collection[int]
) -> Collection[int | None]:
    """The companies that bid: who is named as the bidder; else of an offer to stay the employer, of any other
    the recruiters.

    A rival that bids too makes that offer alone, as does one of several who recruit together.
    """
    bidder, lab = offer.bidder_id, graph.approach.lab_id
    if bidder in graph.recruiters:
        return {bidder, lab} if lab and bidder in lineage.above(lab) else {bidder}
    if bidder:
        return {bidder}
    return employers if graph.is_against_recruiters(offer) else (graph.recruiters | {lab}) - {None}
