"""The rows of the form, one class a table: what stands open, what is folded away, what is said of it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from recruiting.admin.archiving import AddressInput
from recruiting.admin.report.parts import Part
from recruiting.admin.report.record_part import RecordPart
from recruiting.admin.report.wording import all_aspects
from recruiting.models import (
    Approach,
    Candidate,
    Circumstance,
    Claim,
    Company,
    Employment,
    Event,
    Offer,
    Source,
    Term,
)
from recruiting.models.claim import Stance
from recruiting.models.person import Naming
from recruiting.values import web_pages


class SourcePart(Part):
    """The report before the editor: a known one is recognised by its address or title."""

    model = Source
    usual = ("url", "publisher", "title", "published")
    rare = (
        "archived_at",
        "based_on",
        "based_on_how",
        "worth",
        "worth_note",
        "language",
        "medium",
        "reading",
        "authors",
        "description",
    )
    helps = {
        "url": _(
            "“https://grove.example/alder”, or that of an archived copy. A report that is known by it is "
            "taken, not made again."
        ),
        "publisher": _("“The Grove”. Empty if not known."),
        "title": _("“Alder fishes in Birch's pond”."),
        "based_on": _(
            "The reports that it retells, rewrites or translates: an address, a reference, a title, or "
            "“The Grove · Report A”; several separated by semicolons."
        ),
        "worth": _("“own reporting”; “machine rewriting” of another's."),
        "worth_note": _("“A competitor's newsletter”."),
        "reading": _("“known only through another”: told of elsewhere, not read by the desk."),
        "medium": _("“court filing”."),
    }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["url"].widget = AddressInput()

    def clean(self):
        cleaned = super().clean()
        both = web_pages.copies(cleaned.get("url", ""), cleaned.get("archived_at", ""))
        return cleaned | both._asdict()


class ApproachPart(RecordPart):
    model = Approach
    label = "approach"
    usual = ("recruiters", "employers", "lab", "recruiting_people", "began")
    rare = ("kind", "moved_first", "pitch", "place", "agency", "follows", "summary")
    labels = {"lab": _("for which lab")}
    helps = {
        "recruiters": _('Who courts: “Alder”, or several. Not named: in quotation marks, "a rival lab".'),
        "employers": _("Courted from: “Birch, Cedar”. None if no report says."),
        "lab": _("The unit that they are wanted for: “Alder Lab”."),
        "recruiting_people": _("Who does the courting in person: “Nn Nine”."),
        "agency": _("“Hazel Search”."),
        "place": _("“Zurich”."),
        "moved_first": _("“the candidate”, who wrote to the recruiter."),
        "kind": _("“company deal”: a takeover or licence is the vehicle of the hire."),
        "follows": _("The reference of the earlier approach that this one takes up: “alder-birch”."),
    }


class CandidateRow(RecordPart):
    model = Candidate
    letter = "P"
    usual = ("person", "description", "number", "part_of")
    rare = ("employer", "leads")
    labels = {"person": _("name"), "description": _("or description"), "employer": _("employer")}
    helps = {
        "person": _("“Nn One”, only if the report names the person."),
        "part_of": _("The row that counts these people already: “P1”."),
        "leads": _("Leads the group that moves together."),
    }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["unname"] = forms.BooleanField(
            required=False, label=_("this report takes the naming back: the desk's line names nobody")
        )


class OfferRow(RecordPart):
    model = Offer
    letter = "O"
    usual = ("amount", "number", "candidates", "kind")
    rare = ("bidder", "follows", "perhaps_same_as", "summary", "target", "seller", "seller_words", "share")
    helps = {
        "candidates": _("To whom: “P1, P3”. Empty with one row of people: to them."),
        "kind": _("“counter-offer of the employer”."),
        "follows": _("The earlier offer that this one raises: “O1”."),
        "perhaps_same_as": _("An offer that may be this one, told by another report: “O1”."),
        "seller": _("Who sells, or is paid: “Cedar”."),
        "seller_words": _("“early investors”."),
        "target": _("Of a takeover bid, stake, licence or release: “Birch”."),
    }


class EventRow(RecordPart):
    model = Event
    letter = "E"
    usual = ("kind", "happened", "people", "candidates")
    rare = (
        *("offers", "step", "channels", "what", "reason", "with_people", "with_companies", "with_words"),
        *("place", "after", "after_length"),
        *(
            "legal_by_company",
            "legal_by_person",
            "legal_against_companies",
            "legal_against_people",
            "legal_stage",
        ),
    )
    helps = {
        "candidates": _("Of whom: “P1”. Empty: of all."),
        "offers": _("Which offers it concerns: “O1, O2”."),
        "after": _("The event that it came after: “E1”."),
        "kind": _("“accepted”."),
        "with_people": _("“Nn Nine”."),
        "with_companies": _("“Hazel Search”."),
        "with_words": _("“other executives”."),
        "place": _("“Zurich”."),
        "legal_by_company": _("Of a legal step, who takes it: “Birch”."),
        "legal_by_person": _("“Nn One”."),
        "legal_against_companies": _("“Alder”."),
        "legal_against_people": _("“Nn One”."),
        "legal_stage": _("“filed”."),
    }


class TermRow(RecordPart):
    model = Term
    letter = "T"
    usual = ("kind", "money", "words", "certainty")
    rare = (
        *("share", "multiple", "length", "starts", "ends", "place", "companies"),
        *("to_candidates", "to_people", "to_companies", "to_words"),
    )
    helps = {
        "kind": _("“signing bonus”."),
        "certainty": _("“guaranteed”."),
        "to_candidates": _("If not to all: “P2”."),
        "to_people": _("“Nn One”."),
        "to_companies": _("“Hazel Capital”."),
        "place": _("Of a restriction: “Scotland”."),
    }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["of"] = forms.CharField(
            required=False,
            max_length=100,
            label=_("of which offer"),
            help_text=_("“O1”; “E2” for a legal step, “J1” for a post. Empty: the report does not say."),
        )

    def usual_cells(self):
        return [{"control": self["of"]}, *super().usual_cells()]


class EmploymentRow(RecordPart):
    model = Employment
    letter = "J"
    usual = ("person", "company", "title", "held")
    rare = (
        "started",
        "ended",
        "length",
        "length_covers",
        "ending",
        "reason",
        "reports_to",
        "place",
        "through",
    )
    helps = {
        "person": _("“Nn One”."),
        "company": _("“Birch”."),
        "held": _("“former”: of a past role."),
        "through": _("The people's row that led to this post: “P1”."),
        "ending": _("“recruited away”."),
        "reason": _("“wanted to publish”."),
        "reports_to": _("“Nn Nine”."),
        "place": _("“Zurich”."),
        "length_covers": _("“all stints” of somebody who returned."),
    }


class CircumstanceRow(RecordPart):
    model = Circumstance
    letter = "F"
    usual = ("kind", "company", "people", "words")
    rare = ("money", "share", "date", "as_of", "other_company", "market", "staff", "place")
    helps = {
        "kind": _("“headcount”."),
        "company": _("“Birch”."),
        "other_company": _("Of what holds between two: “Cedar”, invested in."),
        "place": _("“London”."),
    }


class NameRow(RecordPart):
    """What the report tells of a company or a person by themselves: their kind, owner, other names."""

    model = Company
    letter = "N"
    usual = ("name", "kind", "parent", "aliases")
    rare = ("description", "number")
    helps = {
        "name": _("“Alder Lab”, as you typed it elsewhere on this page, or another."),
        "kind": _("“lab or unit of a firm”."),
        "parent": _("The company that it belongs to: “Alder”."),
        "aliases": _("Former names, spellings, short forms, one a line: “AL”."),
    }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["table"] = forms.ChoiceField(
            required=False,
            label=_("company or person"),
            choices=[("company", _("company")), ("person", _("person"))],
            initial="company",
            help_text=_("“person”: then only name, other names and description count."),
        )
        self.fields["naming"] = forms.ChoiceField(
            required=False,
            label=_("naming of a person"),
            choices=Naming.choices,
            initial=Naming.NAMED,
            help_text=_("“assumed name”."),
        )

    def usual_cells(self):
        first, *others = super().usual_cells()
        return [first, {"control": self["table"]}, *others]

    def rare_cells(self):
        return [*super().rare_cells(), {"control": self["naming"]}]


class SayingRow(RecordPart):
    """A claim that contradicts or comments, on a row of the page or on the approach as a whole."""

    model = Claim
    letter = "C"
    usual = ("stance", "value", "denied", "paraphrase")
    rare = ("quote", "quote_language", "conversion", "set_aside", "set_aside_note")
    labels = {"value": _("what they say instead, or too"), "paraphrase": _("in our own words")}
    helps = {
        "stance": _("“disputes”: the figure is wrong. “limits”: it was less than that."),
        "value": _("Typed as reported: “less than 100m USD”."),
        "denied": _("The value that is denied: “100m USD”."),
        "paraphrase": _("“There was one large offer; its details are off.”"),
        "quote": _("A fragment, only where the wording matters: “never happened”."),
        "quote_language": _("“en”."),
        "conversion": _("A second figure that the outlet reckons itself: “14m USD a year”."),
        "set_aside_note": _("“The paper says that it was somebody else.”"),
    }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["stance"].choices = [("", _("(choose)")), *Stance.choices]
        self.fields["stance"].initial = ""
        self.telling.fields.pop("stance")
        self.fields["of"] = forms.CharField(
            required=False,
            max_length=100,
            label=_("about"),
            help_text=_("“O1”, “P2”, “E1” …, or a name. Empty: the approach as a whole."),
        )
        self.fields["aspect"] = forms.ChoiceField(
            required=False,
            label=_("what of it"),
            choices=[("", _("(as the rest says)")), *all_aspects()],
            help_text=_("“amount”; “existence” denies all of it; “unclear which”: the details are off."),
        )

    def usual_cells(self):
        stance, *others = super().usual_cells()
        return [{"control": self["of"]}, stance, {"control": self["aspect"]}, *others]
