"""The parameters of the lists of jobs, events, terms and background."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from recruiting.lists import facets, fields
from recruiting.lists.parameters import CHALLENGES, STANDINGS, Parameters, with_dates
from recruiting.published.codes import CircumstanceKind, Ending, EventKind, Held, TermKind


@with_dates
class MoveParameters(Parameters):
    NOTE = _("Jobs: from and to find those held at some time between.")
    TABLE = "employment"
    LIST_CONDITION = Q(is_listed=True, did_not_start=False)
    FACETS = (
        facets.LinkedCompanies("employer"),
        facets.Codes("held"),
        facets.Codes("ending"),
        facets.Codes("standing", "figure_support"),
        facets.Codes("challenged", "figure_challenge"),
        facets.Years("started_earliest", "ended_latest"),
    )
    RANK_COLUMN = "started_earliest"
    SPAN_COLUMNS = ("started_earliest", "ended_latest")
    SORTS = ("-date", "date", "name")

    employer = fields.companies(_("Employer"))
    person = fields.people(_("Person"))
    held = fields.codes(_("Held"), Held.choices)
    ending = fields.codes(_("How it ended"), Ending.choices)
    standing = fields.codes(_("Evidence"), STANDINGS)
    challenged = fields.codes(_("Disputed"), CHALLENGES)
    source = fields.sources()


@with_dates
class EventParameters(Parameters):
    NOTE = _("What happened in approaches; restrictions are terms.")
    TABLE = "event"
    FACETS = (
        facets.LinkedCompanies("recruiter"),
        facets.LinkedCompanies("employer"),
        facets.Codes("kind"),
        facets.Years("happened_earliest", "happened_latest"),
    )
    RANK_COLUMN = "happened_earliest"
    SPAN_COLUMNS = ("happened_earliest", "happened_latest")
    SORTS = ("-date", "date", "name")

    recruiter = fields.companies(_("Recruiter"))
    employer = fields.companies(_("Employer"))
    company = fields.other_companies()
    researcher = fields.people(_("Researcher"))
    person = fields.people(_("Who took part"))
    kind = fields.codes(_("Kind"), EventKind.choices)
    source = fields.sources()


@with_dates
class BackgroundParameters(Parameters):
    NOTE = _("What is said of companies and markets, and is no offer.")
    TABLE = "circumstance"
    FACETS = (
        facets.LinkedCompanies("company"),
        facets.Codes("kind"),
        facets.Codes("standing", "figure_support"),
        facets.Codes("challenged", "figure_challenge"),
        facets.Years("as_of_earliest", "as_of_latest"),
    )
    SPAN_COLUMNS = ("as_of_earliest", "as_of_latest")
    SORTS = ("-date", "date", "name")

    company = fields.companies(_("Company"))
    kind = fields.codes(_("Kind"), CircumstanceKind.choices)
    standing = fields.codes(_("Evidence"), STANDINGS)
    challenged = fields.codes(_("Disputed"), CHALLENGES)
    source = fields.sources()


class TermParameters(Parameters):
    NOTE = _("Parts and conditions of offers, restrictions, and what is at stake in proceedings.")
    TABLE = "term"
    FACETS = (facets.LinkedCompanies("recruiter"), facets.LinkedCompanies("employer"), facets.Codes("kind"))

    recruiter = fields.companies(_("Recruiter"))
    employer = fields.companies(_("Employer"))
    company = fields.other_companies()
    researcher = fields.people(_("Researcher"))
    kind = fields.codes(_("Kind"), TermKind.choices)
    source = fields.sources()
