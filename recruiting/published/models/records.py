"""The published companies, people, sources, approaches, candidates and offers."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from recruiting import models as desk
from recruiting.models.offer import COMPANY_KINDS
from recruiting.models.record_codes import Challenge
from recruiting.published.copies import columns_of
from recruiting.published.models.row import Row, Sourced, StoryPart, in_order, naming, of_story, versions
from recruiting.values import Basis
from recruiting.values.unnamed import says_number


@columns_of(desk.Company)
class Company(Row):
    parent_name = models.TextField(_("name of the company that it is part of"), default="")

    class Meta(Row.Meta):
        indexes = [*versions("company"), *in_order("company", "sort_name"), *naming("company", "parent")]


@columns_of(desk.Person)
class Person(Row):
    """``is_researcher``: somebody whom a listed candidate row names, in ``approaches`` by ``recruiters``.

    ``speaks``: a claim that is not set aside gives the person as its informant. ``jobs``
    tells companies and titles as lists print them.
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
        indexes = [*versions("person"), *in_order("person", "sort_name")]


@columns_of(desk.Source)
class Source(Row):
    class Meta(Row.Meta):
        indexes = [
            *versions("source"),
            *in_order("source", "sort_name", "published_earliest"),
            *naming("source", "root"),
        ]


@columns_of(desk.Approach)
class Approach(Row, Sourced):
    """``candidates`` and ``offers`` are the listed ones; ``whom`` says who was approached.

    ``reports`` is how many reports tell of the story, each counted once with all that repeat it.
    ``targets_names`` says which companies the listed deals are about, if reports name them.
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
            *versions("approach"),
            *in_order("approach", "listed_day"),
            models.Index(
                # Of the story that the front page shows first.
                fields=["-reports", "-listed_day", "ref"],
                condition=models.Q(until__isnull=True, is_listed=True),
                name="approach_most_reports",
            ),
            *naming("approach", "follows"),
        ]


@columns_of(desk.Candidate)
class Candidate(Row, StoryPart):
    """``earliest`` and ``latest`` are the days that its approach spans."""

    earliest = models.DateField(null=True)
    latest = models.DateField(null=True)

    class Meta(Row.Meta):
        indexes = [*versions("candidate"), of_story("candidate"), *naming("candidate", "person")]

    @property
    def describes_number(self) -> bool:
        """Whether its description says how many they are."""
        return says_number(self.description, self.number)


@columns_of(desk.Offer)
class Offer(Row, StoryPart, Sourced):
    """The recruiters, the lab and the employers of its approach are repeated beside an offer.

    What ties it to others in a total: ``replaces`` are the earlier offers of its chain, of one kind and by
    who makes this one too; ``within`` the larger rows of candidates that count those it goes to.
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
            *versions("offer"),
            of_story("offer"),
            *naming("offer", "follows", "perhaps_same_as"),
            *in_order("offer", "listed_day", "usd_floor", "usd_ceiling"),
        ]

    @property
    def is_company_level(self) -> bool:
        """Whether it bids for a company, or pays one, rather than a person."""
        return self.kind in COMPANY_KINDS

    @property
    def is_of_unclear_basis(self) -> bool:
        """Whether nobody says if the pay is a total or a year's; a price for a company is neither."""
        return self.amount.has_figure and self.amount.basis == Basis.UNCLEAR and not self.is_company_level

    @property
    def whom_names_employers(self) -> bool:
        """Whether those who get it are described by their employer already: “researchers of Birch”."""
        return bool(self.employers_names) and self.employers_names in self.whom
