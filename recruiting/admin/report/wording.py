"""What the form calls things: a row in a few words, a story, and every claim as a sentence."""

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import ngettext_lazy

from recruiting.evidence.corrections import denies_by_itself
from recruiting.models import Approach, Event, Offer, aspects, informants
from recruiting.models.aspects import aspects_of
from recruiting.models.claim_codes import SUBJECTS, HowKnown, Interest, Stance
from recruiting.models.titles import story_title
from recruiting.values.semicolons import split_items

MOST_FIGURES = 3


def describe(record) -> str:
    """“Nn One”, “pay package: US$1m; to Nn One”, “offered, June 2025, several”."""
    words = ", ".join(str(value) for value in DESCRIPTIONS[record.table](record) if value)
    if record.pk and isinstance(record, (Offer, Event)):
        names = ", ".join(str(candidate) for candidate in record.candidates.all())
        return f"{words}; {names}" if names else words
    return words


DESCRIPTIONS = {
    "candidate": lambda row: [str(row), row.number],
    "offer": lambda offer: [str(offer), _not_counted(offer) if offer.is_in_no_list else ""],
    "event": lambda event: [event.get_kind_display(), event.happened, event.people, event.what[:80]],
    "term": lambda term: [str(term), term.money, term.share, term.multiple, term.length, term.words[:80]],
    "employment": lambda stint: [str(stint), stint.title, _period(stint)],
    "circumstance": lambda fact: [str(fact), getattr(fact, fact.figure_column), fact.as_of],
}


def _not_counted(offer) -> str:
    """That an offer does not count, with the sums that reports gave it: it has no other to be known by."""
    claims = offer.claims.filter(aspect="amount").exclude(value="").order_by("pk") if offer.pk else ()
    amounts = dict.fromkeys(aspects.show("offer", "amount", claim.value) for claim in claims)
    return "; ".join([_("not counted"), *list(amounts)[:MOST_FIGURES]])


def _period(stint):
    if stint.started and stint.ended:
        return _("%(started)s to %(ended)s") % {"started": stint.started, "ended": stint.ended}
    if stint.ended:
        return _("until %(ended)s") % {"ended": stint.ended}
    return _("since %(started)s") % {"started": stint.started} if stint.started else ""


def summary_of(approach) -> str:
    """“Alder → Nn One at Birch, June 2025: US$100m (published)”: enough to tell stories apart."""
    figures = [str(offer.amount) for offer in approach.offers.all() if offer.amount][:MOST_FIGURES]
    parts = [story_title(approach), str(approach.began or "")]
    text = ", ".join(filter(None, parts))
    text = f"{text}: {'; '.join(figures)}" if figures else text
    return f"{text} ({approach.get_state_display()})"


def all_aspects() -> list[tuple[str, str]]:
    """Every aspect of every table once, with what the tables call it."""
    labels: dict[str, list[str]] = {}
    for table in SUBJECTS:
        for aspect, label in aspects_of(table).items():
            names = labels.setdefault(aspect, [])
            if str(label) not in names:
                names.append(str(label))
    return [(aspect, " / ".join(names)) for aspect, names in labels.items()]


def claim_sentence(claim, names: Mapping[str, str]) -> str:
    """“The Grove ¶3: Nn Two, for Birch, second-hand: declined; Nn One: when: June 2025”.

    ``names`` are those of what the claim's value refers to, by reference.
    """
    who = informants.in_words(claim)
    if claim.how_known != HowKnown.NOT_STATED:
        who = f"{who}, {HowKnown(claim.how_known).label}"
    if claim.interest != Interest.NOT_STATED:
        who = f"{who}, {_('interest')}: {Interest(claim.interest).label}"
    place = f"{claim.source} {claim.where}".strip()
    return f"{place}: {who}: {_claim_text(claim, names)}"


def _claim_text(claim, names) -> str:
    subject = claim.subject
    about = describe(subject) if subject.table in DESCRIPTIONS else _name_of(subject)
    label = aspects.aspects_of(subject.table).get(claim.aspect, "")
    values = [_display(claim, subject, value, names) for value in (claim.value, claim.denied) if value]
    stance = "" if claim.stance == Stance.REPORTS else f"{Stance(claim.stance).label}: "
    words = ": ".join(filter(None, [about, str(label), " / ".join(values) or claim.paraphrase[:80]]))
    notes = [f"{_('set aside')}: {claim.get_set_aside_display()}"] if claim.set_aside else []
    if denies_by_itself(claim):
        notes.append(_("as nobody else is named who says so, it takes back what this outlet reported before"))
    return f"{stance}{words}" + "".join(f" ({note})" for note in notes)


def _name_of(subject):
    return story_title(subject) if isinstance(subject, Approach) else str(subject)


def _display(claim, subject, value, names):
    if aspects.related_table(subject.table, claim.aspect):
        return ", ".join(names.get(ref, ref) for ref in split_items(value))
    return aspects.show(subject.table, claim.aspect, value)


SAVED_MESSAGES = {
    "publish": ngettext_lazy(
        "Published, with %(claims)s claim of “%(source)s”.",
        "Published, with %(claims)s claims of “%(source)s”.",
        "claims",
    ),
    "review": ngettext_lazy(
        "Saved for review, with %(claims)s claim of “%(source)s”.",
        "Saved for review, with %(claims)s claims of “%(source)s”.",
        "claims",
    ),
    "save": ngettext_lazy(
        "Saved as a draft, with %(claims)s claim of “%(source)s”.",
        "Saved as a draft, with %(claims)s claims of “%(source)s”.",
        "claims",
    ),
}
"""What is said once a report is saved, by what was done with it."""
