"""Claims in the admin, by themselves and on the page of the row that they are about."""

from django import forms
from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from recruiting.admin.base import RecordAdmin
from recruiting.admin.fieldsets import section
from recruiting.admin.forms import ReasonedForm, RecordForm
from recruiting.admin.inlines import RecordInline
from recruiting.evidence import claims as published_claims
from recruiting.evidence.why_not_counted import reasons
from recruiting.models import Claim, aspects
from recruiting.models.claim_codes import SUBJECTS, Aspect


class ClaimForm(RecordForm):
    """A claim; its aspect is chosen from those of the table that it is about, if that is known."""

    table = ""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        if "aspect" not in self.fields:
            return
        table = self.table or self.instance.subject_table or self._initial_table()
        self.fields["aspect"] = forms.ChoiceField(
            choices=[("", _("(none: no comment)")), *_aspect_choices(table)],
            label=self.fields["aspect"].label,
            required=False,
            initial=Aspect.EXISTENCE,
            help_text=self.fields["aspect"].help_text,
        )

    def _initial_table(self):
        return next((table for table in SUBJECTS if self.initial.get(f"about_{table}")), "")


class ClaimPageForm(ClaimForm, ReasonedForm):
    """A claim on a page of its own."""


def _aspect_choices(table):
    if table:
        return list(aspects.aspects_of(table).items())
    plain = [(code, label) for code, label in Aspect.choices]
    groups = []
    for name in SUBJECTS:
        own = [
            (aspect, label)
            for aspect, label in aspects.aspects_of(name).items()
            if aspect not in Aspect.values
        ]
        groups.append((name, own))
    return [*plain, *groups]


class ClaimInline(RecordInline):
    """The claims on one row. Each says where in which source, who says so, and what."""

    model = Claim
    form = ClaimForm
    verbose_name = _("claim")
    fields = [
        ("source", "where"),
        ("stance", "aspect"),
        ("value", "denied"),
        "paraphrase",
        ("informant_person", "informant_company", "speaks_for"),
        ("informant_words", "informants"),
        ("how_known", "interest", "via"),
        ("set_aside", "set_aside_note"),
        "counting",
    ]
    readonly_fields = ["counting"]

    @admin.display(description=_("does it count?"))
    def counting(self, claim: Claim) -> str:
        """Why it counts for nothing or decides nothing; the claims of the page's row are loaded once."""
        if claim.pk is None:
            return "–"
        if not hasattr(self, "of_row"):
            self.of_row = published_claims.claims_on_subject(claim)
        return counting(claim, self.of_row)

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if db_field.name in ("value", "denied", "paraphrase", "set_aside_note"):
            return db_field.formfield(widget=forms.Textarea(attrs={"rows": 2}))
        return super().formfield_for_dbfield(db_field, request, **kwargs)


def counting(claim: Claim, claims: list[Claim]) -> str:
    """Whether a claim counts, beside the published ones on its row, and if not, why."""
    return " ".join(reasons(claim, claims)) or str(_("It counts."))


def claims_on(table):
    """The inline of the claims about a row of ``table``."""
    form = type(f"{table.title()}ClaimForm", (ClaimForm,), {"table": table})
    return type(f"{table.title()}Claims", (ClaimInline,), {"fk_name": f"about_{table}", "form": form})


@admin.register(Claim)
class ClaimAdmin(RecordAdmin):
    form = ClaimPageForm
    list_display = ["ref", "stance", "aspect", "value", "source", "where", "state", "set_aside"]
    list_filter = ["state", "stance", "set_aside", "how_known"]
    list_select_related = ["source"]
    search_fields = ["ref", "value", "paraphrase", "informant_words", "source__title", "source__publisher"]

    def get_fieldsets(self, request, obj=None):
        more = ["paraphrase_translated", "quote", "quote_language", "conversion", "ref", "desk_note"]
        return [
            section(None, ("source", "where"), ("stance", "aspect"), ("value", "denied"), "paraphrase"),
            section(_("About (exactly one)"), *(f"about_{table}" for table in SUBJECTS), is_folded=bool(obj)),
            section(
                _("Who says so"),
                ("informant_person", "informant_company", "speaks_for"),
                ("informant_words", "informants"),
                ("how_known", "interest"),
                ("via", "said"),
            ),
            section(_("Set aside"), "set_aside", "set_aside_note", *(["counting"] if obj else [])),
            section(_("More"), *more, *(["retraction"] if obj else []), is_folded=True),
            section(None, *(["change_reason", "version"] if obj else ["version"])),
        ]

    readonly_fields = ["counting"]

    @admin.display(description=_("does it count?"))
    def counting(self, claim: Claim) -> str:
        if not claim.subject_table:
            return "–"
        return counting(claim, published_claims.claims_on_subject(claim))

    def view_on_site(self, obj):
        if not (subject := obj.subject):
            return None
        page = self.admin_site.get_model_admin(type(subject)).get_view_on_site_url(subject)
        return page and page.split("#")[0] + f"#{obj.ref}"
