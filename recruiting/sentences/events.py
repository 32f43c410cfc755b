"""A step of a story as one sentence: what happened, to whom, by whom."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.contrib.humanize.templatetags.humanize import apnumber
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from recruiting.sentences.values import value_text
from recruiting.values.descriptions import described
from recruiting.values.word_lists import word_list

WITHOUT_PEOPLE = {
    "message": gettext_lazy("A first message was sent"),
    "applied": gettext_lazy("Somebody applied to the recruiter"),
    "call": gettext_lazy("A call took place"),
    "interview": gettext_lazy("An interview took place"),
    "meeting": gettext_lazy("A meeting took place"),
    "talks": gettext_lazy("Talks took place"),
    "statement": gettext_lazy("A statement was made"),
    "announcement": gettext_lazy("An announcement was made"),
    "offered": gettext_lazy("An offer was made"),
    "declined": gettext_lazy("The offer was declined"),
    "accepted": gettext_lazy("The offer was accepted"),
    "turned-down": gettext_lazy("The recruiter turned them down"),
    "signed": gettext_lazy("A contract was signed"),
    "expected": gettext_lazy("A move was expected"),
    "started": gettext_lazy("Work began"),
    "never-started": gettext_lazy("Work never began"),
    "left": gettext_lazy("They left the recruiter"),
    "stayed": gettext_lazy("They stayed with the employer after all"),
    "withdrawn": gettext_lazy("The offer was withdrawn"),
    "expired": gettext_lazy("The offer expired"),
    "collapsed": gettext_lazy("It fell through"),
    "will-not-match": gettext_lazy("The employer would not match the offer"),
    "notice": gettext_lazy("Notice to leave was given"),
    "lay-off": gettext_lazy("People were laid off"),
    "legal-step": gettext_lazy("A legal step was taken"),
}
"""What happened, where the report names nobody to whom it did."""

TO_PEOPLE = {
    "message": gettext_lazy("%(whom)s received a message"),
    "applied": gettext_lazy("%(whom)s applied to the recruiter"),
    "call": gettext_lazy("%(whom)s had a call"),
    "interview": gettext_lazy("%(whom)s had an interview"),
    "meeting": gettext_lazy("%(whom)s had a meeting"),
    "talks": gettext_lazy("%(whom)s held talks"),
    "statement": gettext_lazy("A statement by or about %(whom)s was made"),
    "announcement": gettext_lazy("An announcement about %(whom)s was made"),
    "offered": gettext_lazy("%(whom)s received an offer"),
    "declined": gettext_lazy("%(whom)s declined"),
    "accepted": gettext_lazy("%(whom)s accepted"),
    "turned-down": gettext_lazy("The recruiter turned down %(whom)s"),
    "signed": gettext_lazy("%(whom)s signed a contract"),
    "expected": gettext_lazy("A move by %(whom)s was expected"),
    "started": gettext_lazy("%(whom)s started work"),
    "never-started": gettext_lazy("%(whom)s never started work"),
    "left": gettext_lazy("%(whom)s left the recruiter"),
    "stayed": gettext_lazy("%(whom)s stayed with the employer after all"),
    "withdrawn": gettext_lazy("The offer to %(whom)s was withdrawn"),
    "expired": gettext_lazy("The offer to %(whom)s expired"),
    "collapsed": gettext_lazy("The move of %(whom)s fell through"),
    "will-not-match": gettext_lazy("The employer would not match the offer to %(whom)s"),
    "notice": gettext_lazy("%(whom)s gave notice"),
    "lay-off": gettext_lazy("A lay-off hit %(whom)s"),
    "legal-step": gettext_lazy("A legal step was taken over %(whom)s"),
}
"""The same with those to whom it happened."""

BY_THOSE_WHO_TOOK_PART = {
    "statement": gettext_lazy("%(who)s made a statement"),
    "announcement": gettext_lazy("%(who)s made an announcement"),
    "lay-off": gettext_lazy("%(who)s laid people off"),
}
AND_TO_WHOM = {
    "lay-off": gettext_lazy("%(who)s laid off %(whom)s"),
    "statement": gettext_lazy("%(who)s made a statement about %(whom)s"),
    "announcement": gettext_lazy("%(who)s made an announcement about %(whom)s"),
}
"""What those who took part said, or did to others."""

NOBODY = {
    "accepted": gettext_lazy("No one accepted"),
    "declined": gettext_lazy("No one declined"),
    "signed": gettext_lazy("No one signed a contract"),
    "started": gettext_lazy("No one started work"),
    "left": gettext_lazy("No one left the recruiter"),
    "offered": gettext_lazy("No one received an offer"),
}
"""What happened to nobody; of other kinds the number says it."""

LEGAL = {
    "threatened": gettext_lazy("Legal action was threatened"),
    "investigated": gettext_lazy("An investigation was opened"),
    "arrested": gettext_lazy("An arrest was made"),
    "intended": gettext_lazy("Legal action was planned"),
    "filed": gettext_lazy("A case was filed"),
    "charged": gettext_lazy("Charges were brought"),
    "granted": gettext_lazy("The request was granted"),
    "refused": gettext_lazy("The request was refused"),
    "convicted": gettext_lazy("The verdict was guilty"),
    "acquitted": gettext_lazy("The verdict was not guilty"),
    "ruled": gettext_lazy("A court ruled"),
    "settled": gettext_lazy("The case was settled"),
    "ended": gettext_lazy("The case ended"),
}
"""A legal step, by its stage."""


PARTIES = ("legal_by_company", "legal_by_person", "legal_against_companies", "legal_against_people")
"""The columns of a legal step that name who takes it, and against whom."""

LESS_RELIABLE = gettext_lazy("according to a less reliable report")
"""Beside what only pages of unknown worth tell."""


def sentence(event: Any) -> str:
    """“Several people at Birch accepted”, without a full stop."""
    people = event.people
    if event.kind == "legal-step" and event.legal_stage in LEGAL:
        return str(LEGAL[event.legal_stage])
    if of_part := list(map(str, event.linked_rows("nobody_of"))):
        whom = _("None of those approached (%(names)s)") % {"names": word_list(of_part, _("and"))}
        return str(TO_PEOPLE[event.kind]) % {"whom": whom}
    if people.low == 0 and people.high == 0 and event.kind in NOBODY:
        if event.kind == "accepted" and not event.happened:
            return _("No one had accepted when this was reported")
        return str(NOBODY[event.kind])
    names = [str(candidate) for candidate in event.linked_rows("candidates")]
    is_of_people = bool(names or people)
    if event.kind in BY_THOSE_WHO_TOOK_PART and (who := _took_part(event)):
        pattern = (AND_TO_WHOM if is_of_people else BY_THOSE_WHO_TOOK_PART)[event.kind]
    else:
        who, pattern = "", (TO_PEOPLE if is_of_people else WITHOUT_PEOPLE)[event.kind]
    return capitalized(str(pattern) % {"who": who, "whom": _whom(names, people)})


def is_of_nobody_yet(event: Any) -> bool:
    """Whether it says that nobody had accepted, of no day but that of the report, and of no part of them."""
    is_of_nobody = event.kind == "accepted" and event.people.high == 0
    return is_of_nobody and not event.happened and not event.linked_rows("nobody_of")


def of_some(event: Any) -> str:
    """A step that was one of some of several people only, where no report says of which."""
    words = {"what": sentence(event), "day": event.happened}
    if event.happened:
        return _("%(what)s, %(day)s; which of them is not reported") % words
    return _("%(what)s; which of them is not reported") % words


def after(event: Any, events: Mapping[str, Any]) -> str:
    """What it came after, and how long: “3 weeks after: Nn One started”; empty where no report says so."""
    earlier = events.get(event.after)
    if earlier is None:
        return ""
    words = {"event": sentence(earlier), "length": event.after_length}
    return _("%(length)s after: %(event)s") % words if event.after_length else _("after: %(event)s") % words


def company(event: Any) -> str:
    """Who else took part; empty where the sentence names them as those who speak or act."""
    who = "" if event.kind in BY_THOSE_WHO_TOOK_PART else _took_part(event)
    return _("With %(whom)s") % {"whom": who} if who else ""


def _took_part(event: Any) -> str:
    names = map(str, [*event.linked_rows("with_people"), *event.linked_rows("with_companies")])
    return word_list([*names, *filter(None, [described(event.with_words)])], _("and"))


def parties(event: Any) -> str:
    """Who took a legal step, against whom, and over whom; empty for anything else."""
    text, others = _by_and_against(event), _concerned(event)
    if text and others:
        return _("%(parties)s, over %(whom)s") % {"parties": text, "whom": others}
    return _("Over %(whom)s") % {"whom": others} if others else text


def _concerned(event: Any) -> str:
    """Those over whom a legal step was taken who are no party to it; empty where its sentence names them."""
    if event.kind != "legal-step" or event.legal_stage not in LEGAL:
        return ""
    parties = {str(each) for name in PARTIES for each in event.linked_rows(name)}
    names = [name for name in map(str, event.linked_rows("candidates")) if name not in parties]
    return _whom(names, event.people) if names else ""


def _by_and_against(event: Any) -> str:
    by, against = _names(event, *PARTIES[:2]), _names(event, *PARTIES[2:])
    words = {"by": by, "against": against}
    if by and against:
        return _("By %(by)s, against %(against)s") % words
    if against:
        return _("Against %(against)s") % words
    return _("By %(by)s") % words if by else ""


def _names(event: Any, *columns: str) -> str:
    return word_list([each for column in columns for each in event.linked_rows(column)], _("and"))


def capitalized(text: str) -> str:
    """A sentence with a capital letter at its start."""
    return text[:1].upper() + text[1:]


def in_a_row(sentences: Iterable[str]) -> str:
    """Sentences one after the other, each closed; those that are empty are left out."""
    texts = [capitalized(text.strip()) for text in sentences if text.strip()]
    return " ".join(text if text.endswith((".", "?", "!", "…", "”")) else f"{text}." for text in texts)


def people_text(number: Any, spelled: str = "") -> str:
    """“12 people”, “1 person”, or with the number ``spelled``; what a report says in words stands."""
    if not number.has_figure or number.words:
        return value_text(number)
    many = 1 if number.low == number.high == 1 else 2
    return ngettext("%(number)s person", "%(number)s people", many) % {"number": spelled or number}


def _whom(names: list[str], people: Any) -> str:
    text = word_list(names, _("and"))
    if not people or str(people) in text:
        return text
    if not names:
        return people_text(people, _spelled(people))
    return _("%(number)s of those approached (%(names)s)") % {"number": _spelled(people), "names": text}


def _spelled(people: Any) -> str:
    """A number that may begin a sentence: in words up to nine, as newspapers have it."""
    is_exact = people.low is not None and people.low == people.high and not (people.about or people.words)
    return str(apnumber(people.low)) if is_exact else value_text(people)
