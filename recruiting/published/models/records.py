"""The published companies, people, sources, approaches, candidates and offers."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from recruiting import models as desk
from recruiting.models.offer import COMPANY_KINDS
from recruiting.models.record_codes import Challenge
from recruiting.published.copies import with_columns_of
from recruiting.published.models.row import (
    Row,
    Sourced,
    StoryPart,
    list_indexes,
    reference_indexes,
    story_index,
    version_indexes,
)
from recruiting.values import Basis
from recruiting.values.unnamed import says_number


@with_columns_of(desk.Company)
class Company(Row):
    parent_name = models.TextField(_("name of the company that it is part of"), default="")

    class Meta(Row.Meta):
        indexes = [
            *version_indexes("company"),
            *list_indexes("company", "sort_name"),
            *reference_indexes("company", "parent"),
        ]


@with_columns_of(desk.Person)
class Person(Row):
    """``is_researcher``: a listed candidate row names the person, in ``approaches`` by ``recruiters``.

    ``speaks``: a claim that is not set aside has the person as its informant. ``jobs`` has companies and
    titles as lists print them.
    """

    is_researcher = models.BooleanField(default=False)
    speaks = models.BooleanField(default=False)
    approaches = models.TextField(_("approaches that courted the person"), default="")
    approaches_made = models.TextField(_("approaches in which the person courted"), default="")
    recruiters = models.TextField(_("courted by"), default="")
    recruiters_names = models.TextField(_("names of those who courted"), default="")
    employers = models.TextField(_("employers courted from"), default="")
    employers_names = models.TextField(_("names of the employers"), default="")
    jobs = models.TextField(_("jobs"), default="", help_text=_("Company and title, the latest told last."))

    class Meta(Row.Meta):
        indexes = [*version_indexes("person"), *list_indexes("person", "sort_name")]


@with_columns_of(desk.Source)
class Source(Row):
    class Meta(Row.Meta):
        indexes = [
            *version_indexes("source"),
            *list_indexes("source", "sort_name", "published_earliest"),
            *reference_indexes("source", "root"),
        ]


@with_columns_of(desk.Approach)
class Approach(Row, Sourced):
    """``candidates`` and ``offers`` are the listed ones; ``whom`` names those who were approached.

    ``reports`` is the number of reports of the story, each counted once with all that repeat it.
    ``targets_names`` names the companies that the listed deals are about, if reports do.
    ``offers_challenge`` is the strongest challenge of the figure of one of the listed offers.
    """

    candidates = models.TextField(_("candidates"), default="")
    offers = models.TextField(_("offers"), default="")
    whom = models.TextField(_("whom"), default="")
    recruiters_names = models.TextField(_("recruiters' names"), default="")
    lab_name = models.TextField(_("name of the lab"), default="")
    recruiting_people_names = models.TextField(_("names of the people who court"), default="")
    agency_name = models.TextField(_("name of the agency"), default="")
    reports = models.IntegerField(_("reports of the story"), default=0)
    employers_names = models.TextField(_("employers' names"), default="")
    targets_names = models.TextField(_("names of the companies bid for"), default="")
    offers_challenge = models.CharField(
        _("challenge of its offers"), max_length=24, default="none", choices=Challenge.choices
    )
    offers_challenged_by = models.TextField(_("who challenges its offers"), default="")

    class Meta(Row.Meta):
        indexes = [
            *version_indexes("approach"),
            *list_indexes("approach", "listed_day"),
            models.Index(
                # For the story that the front page shows first.
                fields=["-reports", "-listed_day", "ref"],
                condition=models.Q(until__isnull=True, is_listed=True),
                name="approach_most_reports",
            ),
            *reference_indexes("approach", "follows"),
        ]


@with_columns_of(desk.Candidate)
class Candidate(Row, StoryPart):
    """``earliest`` and ``latest`` are the first and last day of its approach."""

    earliest = models.DateField(null=True)
    latest = models.DateField(null=True)

    class Meta(Row.Meta):
        indexes = [
            *version_indexes("candidate"),
            story_index("candidate"),
            *reference_indexes("candidate", "person"),
        ]

    @property
    def describes_number(self) -> bool:
        """Whether its description contains its number."""
        return says_number(self.description, self.number)


@with_columns_of(desk.Offer)
class Offer(Row, StoryPart, Sourced):
    """An offer, with columns of the recruiters, the lab and the employers of its approach.

    Its ties to others in a total: ``replaces`` are the earlier offers of its chain, of the same kind and with
    a bidder of this one; ``within`` the groups that contain its candidates.
    """

    recruiters = models.TextField(_("recruiters"), default="")
    recruiters_names = models.TextField(_("recruiters' names"), default="")
    lab = models.TextField(_("for which lab"), default="")
    lab_name = models.TextField(_("name of the lab"), default="")
    employers = models.TextField(_("employers courted from"), default="")
    employers_names = models.TextField(_("employers' names"), default="")
    whom = models.TextField(_("whom"), default="")
    bidder_name = models.TextField(_("bidder's name"), default="")
    target_name = models.TextField(_("name of the company bid for"), default="")
    seller_name = models.TextField(_("seller's or payee's name"), default="")
    approach_challenge = models.CharField(_("challenge of the whole approach"), max_length=24, default="none")
    to_many = models.BooleanField(_("to more than one"), default=False)
    is_tied = models.BooleanField(_("tied to other offers"), default=False)
    is_against_recruiters = models.BooleanField(_("employer's, against the recruiters"), default=False)
    replaces = models.TextField(_("earlier offers that it replaces"), default="")
    within = models.TextField(_("larger groups that count its candidates"), default="")

    class Meta(Row.Meta):
        indexes = [
            *version_indexes("offer"),
            story_index("offer"),
            *reference_indexes("offer", "follows", "perhaps_same_as"),
            *list_indexes("offer", "listed_day", "usd_floor", "usd_ceiling"),
        ]

    @property
    def is_company_level(self) -> bool:
        """Whether it is made for a company, or to one, and not to a person."""
        return self.kind in COMPANY_KINDS

    @property
    def is_of_unclear_basis(self) -> bool:
        """Whether no report says if the pay is a total or yearly; a price for a company is neither."""
        return self.amount.has_figure and self.amount.basis == Basis.UNCLEAR and not self.is_company_level

    @property
    def whom_names_employers(self) -> bool:
        """Whether ``whom`` contains the employers already: “researchers of Birch”."""
        return bool(self.employers_names) and self.employers_names in self.whom
