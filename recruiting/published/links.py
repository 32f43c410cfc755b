"""Links of a row to companies and sources, by which lists filter."""

from collections.abc import Collection, Iterable, Mapping

from recruiting.models.claim import Claim
from recruiting.models.company import Company
from recruiting.models.keys import keys_by_table
from recruiting.models.mention import COMPANY_PARTIES
from recruiting.models.offer import Offer
from recruiting.progress.approach_graph import ApproachGraph
from recruiting.published.desk_rows import DeskRows
from recruiting.published.rows import ListLink, PublishedRow


def target_keys(offers: Iterable[Offer]) -> list[int]:
    """The keys of the companies that the deals among these offers are about; empty if one does not say it."""
    keys = dict.fromkeys(offer.target_id for offer in offers if offer.is_company_level)
    return [] if None in keys else [key for key in keys if key]


class Lineage:
    """Companies with all companies above them."""

    def __init__(self, desk: DeskRows, companies: Iterable[int]) -> None:
        self.rows = desk.rows["company"]
        level, visited = set(companies), set[int | None]({None})
        while level:
            desk.load("company", level)
            visited |= level
            level = {self.rows[key].parent_id for key in level if key in self.rows} - visited

    def with_ancestors(self, company: int) -> list[int]:
        """The company itself, then the companies above it, the nearest first."""
        chain: list[int] = []
        key: int | None = company
        while key and key not in chain:
            chain.append(key)
            key = self.rows[key].parent_id if key in self.rows else None
        return chain

    def links(self, name: str, companies: Iterable[int | None]) -> set[ListLink]:
        """The links of a row to these companies (its own) and to all companies above them."""
        own = {key for key in companies if key}
        above = {key for company in own for key in self.with_ancestors(company)}
        return {(name, key, key in own) for key in above}


def other_named_companies(row: PublishedRow, companies: Mapping[int, Company]) -> set[int]:
    """The companies that a row names other than the recruiters and employers that it is linked with."""
    columns = row.names.keys() - COMPANY_PARTIES
    refs = {ref for column in columns for table, ref, _name in row.names[column] if table == "company"}
    linked = {key for name, key, _own in row.links if name in ("recruiter", "employer")}
    company_keys = keys_by_table(row.dependencies).get("company", ())
    return {key for key in company_keys if key not in linked and companies[key].ref in refs}


def source_links(claims: Iterable[Claim]) -> set[ListLink]:
    """The links to the sources of the counted claims and to those that first reported them."""
    keys: set[int | None] = set()
    for claim in claims:
        if claim.counts:
            keys |= {claim.source_id, claim.via_id}
            if not claim.via_id:
                keys.add(claim.source.root_id)
    return {("source", key, True) for key in keys if key}


def bidder_keys(
    graph: ApproachGraph, offer: Offer, lineage: Lineage, employers: Collection[int]
) -> Collection[int | None]:
    """The keys of the companies that make an offer.

    They are the named bidder, else the employer for an offer to stay and the recruiters for any other.

    A bidder that is named makes the offer alone, be it a rival or one of several recruiters.
    """
    bidder, lab = offer.bidder_id, graph.approach.lab_id
    if bidder in graph.recruiters:
        return {bidder, lab} if lab and bidder in lineage.with_ancestors(lab) else {bidder}
    if bidder:
        return {bidder}
    return employers if graph.is_against_recruiters(offer) else (graph.recruiters | {lab}) - {None}
