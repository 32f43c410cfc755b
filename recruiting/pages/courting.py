"""One approach to a person, as their page tells it: who offered what, and who wanted them to stay."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from recruiting.pages.story import WITHOUT_OFFER
from recruiting.sentences.jobs import heading
from recruiting.sentences.values import name_list
from recruiting.values.semicolons import split_items


@dataclass(frozen=True)
class Candidacy:
    """One approach to a person, with the offers to them or to a group that counts them.

    ``was_withdrawn`` says that an offer was reported of which nothing stands any more; ``jobs`` are all that
    the person has or had.
    """

    row: Any
    approach: Any
    offers: list[Any]
    was_withdrawn: bool = False
    jobs: Sequence[Any] = ()

    @property
    def is_keeping(self) -> bool:
        """Whether it is the employer's attempt to keep them."""
        return self.approach.kind == "retention"

    @property
    def recruiter_refs(self) -> set[str]:
        """Those who recruit, and the lab for which they do, by reference."""
        return {*split_items(self.approach.recruiters), *split_items(self.approach.lab)}

    @property
    def hiring(self) -> list[Any]:
        return [offer for offer in self.offers if self.is_keeping or not offer.is_against_recruiters]

    @property
    def recruiters(self) -> str:
        """“Alder and Cedar”."""
        return name_list(self.approach.recruiters_names)

    @property
    def bids(self) -> list[tuple[str, list[Any]]]:
        """Who offered what, each bidder once: of recruiters who court together one may offer alone."""
        recruiters = self.approach.recruiters_names
        by_bidder: dict[str, list[Any]] = {} if self.hiring else {recruiters: []}
        for offer in self.hiring:
            by_bidder.setdefault(offer.bidder_name or recruiters, []).append(offer)
        return [(name_list(names), offers) for names, offers in by_bidder.items()]

    @property
    def keeping(self) -> list[Any]:
        """What their employer offered against it."""
        return [offer for offer in self.offers if offer not in self.hiring]

    @property
    def came_to(self) -> str:
        """The job with who recruits that no story tells of, where this one ends with an agreement to come.

        One that was over before, or began before, is another.
        """
        if self.is_keeping or self.row.outcome not in ("accepted", "signed"):
            return ""
        there = [job for job in self.jobs if self.recruiter_refs & {*split_items(job.company)}]
        return next((heading(job) for job in there if not job.through and self._is_later(job)), "")

    def _is_later(self, job: Any) -> bool:
        day = job.started_earliest or job.ended_latest
        return bool(day and self.approach.listed_day and day >= self.approach.listed_day)

    @property
    def implies_offer(self) -> bool:
        """Whether reports tell of an offer, though of none by itself: somebody declined it, or took it.

        A company deal may bring people along without any.
        """
        return self.approach.kind != "company-deal" and self.row.outcome not in WITHOUT_OFFER
