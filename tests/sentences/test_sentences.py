"""Every code has its sentence in both languages, and each reads as a sentence; without a database."""

import re
from itertools import product
from types import SimpleNamespace
from typing import ClassVar

import pytest
from django.utils import translation

from recruiting import models
from recruiting.models.circumstance import CircumstanceKind
from recruiting.models.claim_codes import HowKnown, SetAside, Stance
from recruiting.models.company import CompanyKind
from recruiting.models.employment import Ending, Held, LengthCovers
from recruiting.models.event import EventKind, LegalStage
from recruiting.models.offer import COMPANY_KINDS, OfferKind
from recruiting.models.record_codes import Challenge, Reached, Support
from recruiting.models.source import BasedOnHow, Reading, Worth
from recruiting.models.term import Certainty, TermKind
from recruiting.sentences import (
    approaches,
    claims,
    events,
    jobs,
    labels,
    offers,
    outcomes,
    rows,
    standing,
    statements,
    terms,
    values,
)
from recruiting.sentences.choices import CHALLENGES, choice
from recruiting.sentences.values import value_text
from recruiting.values import Count, Edtf, Length, Money

CODES = {
    "outcome": (outcomes.PERSONAL | {"open": outcomes.SHORT["open"]}, Reached),
    "outcome in short": (outcomes.SHORT, Reached),
    "event": (events.WITHOUT_PEOPLE, EventKind),
    "event with people": (events.TO_PEOPLE, EventKind),
    "offer": (offers.WITH_AMOUNT, OfferKind),
    "offer on record": (offers.ON_RECORD_WITH_AMOUNT, OfferKind),
    "offer undisclosed": (offers.UNDISCLOSED, OfferKind),
    "offer without amount": (offers.WITHOUT_AMOUNT, OfferKind),
    "company deals": (outcomes.DEALS, COMPANY_KINDS),
    "term": (terms.LABELS, TermKind),
    "support": (standing.SUPPORT, Support),
    "challenge in filters": (CHALLENGES, Challenge),
    "stance": (claims.STANCES, Stance),
    "how known": (claims.HOW_KNOWN, HowKnown),
    "set aside": (claims.SET_ASIDE, SetAside),
    "held": (jobs.HELD, Held),
    "held, without dates": (jobs.WITHOUT_DATES, Held),
    "kind of source": (labels.CODES["source", "worth"], Worth),
    "reading": (labels.CODES["source", "reading"], Reading),
    "based on": (labels.CODES["source", "based_on_how"], BasedOnHow),
    "ending": (labels.CODES["employment", "ending"], Ending),
    "approach": (labels.CODES["approach", "kind"], models.Approach._meta.get_field("kind").choices),
    "first contact": (
        labels.CODES["approach", "moved_first"],
        models.Approach._meta.get_field("moved_first").choices,
    ),
    "certainty": (labels.CODES["term", "certainty"], Certainty),
    "background": (labels.CODES["circumstance", "kind"], CircumstanceKind),
    "company": (labels.CODES["company", "kind"], CompanyKind),
}


def codes_of(enumeration):
    return {str(each[0] if isinstance(each, tuple) else each) for each in enumeration}


@pytest.mark.parametrize("name", CODES)
def test_every_code_has_its_words(name):
    words, enumeration = CODES[name]
    assert codes_of(enumeration) - words.keys() == set(), f"words in recruiting/sentences/: {name}"


def test_every_stage_of_a_case_but_silence_has_its_sentence():
    assert events.LEGAL.keys() == codes_of(LegalStage) - {"not-reported"}


# Each state of the data, as a sentence


class Row(SimpleNamespace):
    """A published row as far as sentences read one."""

    is_in_no_list = is_retracted = did_not_start = is_recanted = False
    headlines: ClassVar[dict[str, dict[str, str]]] = {}
    names: ClassVar[dict[str, list[str]]] = {}

    def linked_rows(self, column):
        return self.names.get(column, [])


def offer(kind, amount, **columns):
    row = {
        "kind": kind,
        "amount": Money.parse(amount),
        "amount_parts": "",
        "whom": "Nn One",
        "bidder_name": "",
        "recruiters_names": "Alder",
        "target_name": "Birch" if kind in COMPANY_KINDS else "",
        "employers_names": "Birch",
        "figure_support": "one-report",
        "figure_challenge": "none",
    }
    return Row(**(row | columns))


def reached(code, **columns):
    row = {"outcome": code, "outcome_some": False, "nobody_accepted": False, "headlines": {}, "kind": "hire"}
    return Row(**(row | columns))


def event(kind, people="", names=(), stage="", with_people=(), with_words="", what="", reason=""):
    return Row(
        table="event",
        kind=kind,
        people=Count.parse(people),
        names={"candidates": names, "with_people": with_people},
        with_words=with_words,
        what=what,
        reason=reason,
        legal_stage=stage,
        happened=Edtf.parse(""),
    )


def job(held, started="", ended="", length="", title="chief scientist", covers="stint"):
    return Row(
        held=held,
        started=Edtf.parse(started),
        ended=Edtf.parse(ended),
        length=Length.parse(length),
        length_covers=covers,
        title=title,
        headlines={},
        names={"company": ["Alder"]},
    )


def approach(kind, **columns):
    row = {
        "kind": kind,
        "recruiters_names": "Alder",
        "employers_names": "Birch",
        "targets_names": "",
        "whom": "Nn One",
        "figure_support": "one-report",
        "figure_challenge": "none",
        "moved_first": "unknown",
        "headlines": {},
    }
    return Row(**(row | columns))


APPROACHES = ("hire", "retention", "company-deal", "general")
DEALS = ("takeover-bid", "stake", "licence", "release")


AMOUNTS = ("> 1bn USD, several years", "eight figures", "undisclosed", "")


def sentences():
    for kind, amount in product(codes_of(OfferKind), AMOUNTS):
        yield offers.sentence(offer(kind, amount))
        yield offers.sentence(offer(kind, amount, figure_support="on-record"))
        yield offers.sentence(offer(kind, amount, whom="", employers_names="", target_name=""))
    for kind, support, whom in product(APPROACHES, ("one-report", "on-record"), ("Nn One", "")):
        yield approaches.sentence(approach(kind, figure_support=support, whom=whom))
        yield approaches.sentence(approach(kind, whom=whom, employers_names="", recruiters_names=""))
        yield approaches.sentence(approach(kind, figure_support=support, moved_first="candidate"))
        for deal in DEALS:
            yield approaches.sentence(approach(kind, headlines={"deals": {"values": [deal]}}))
    for code, some in product(codes_of(Reached), (False, True)):
        yield outcomes.sentence(reached(code, outcome_some=some))
        for kind in COMPANY_KINDS:
            yield outcomes.sentence(reached(code, kind=str(kind)))
    for recruiters, day in product(("", "Alder", "Alder; Cedar"), ("", "3 July 2025")):
        yield outcomes.sentence(reached("offered", nobody_accepted=True, recruiters_names=recruiters), day)
    for kind in codes_of(EventKind):
        for people, names in (
            ("", ()),
            ("several", ()),
            ("3", ()),
            ("0", ()),
            ("", ["Nn One"]),
            ("1", ["X"]),
        ):
            yield events.sentence(event(kind, people, names))
            yield events.sentence(event(kind, people, names, with_people=["Nn Boss"]))
    for stage in codes_of(LegalStage):
        yield events.sentence(event("legal-step", stage=stage))
    for code, rewritten, reports in product(codes_of(Support), (False, True), (0, 2)):
        yield standing.support(code, rewritten, reports)
    for code, who, unclear in product(codes_of(Challenge) - {"none"}, ("", "Alder"), (False, True)):
        yield standing.challenge(code, who, unclear)
    for held in codes_of(Held):
        for started, ended, length in product(("", "June 2023"), ("", "May 2025"), ("", "2 years")):
            for covers in codes_of(LengthCovers):
                yield jobs.heading(job(held, started, ended, length, covers=covers))
            yield jobs.heading(job(held, started, ended, length, title=""))


TWICE = re.compile(r"\b([^\W\d_]+)[ ,:;]+\1\b", re.IGNORECASE)
REDUPLICATED = re.compile(r"\b(\w+)-\1\b")


@pytest.mark.parametrize("language", ["en", "id"])
def test_no_sentence_says_a_word_twice_in_a_row_or_shows_a_code_or_a_gap(language):
    with translation.override(language):
        for sentence in set(sentences()):
            assert sentence, "empty"
            assert not TWICE.search(REDUPLICATED.sub("", sentence)), sentence
            assert "%(" not in sentence, sentence
            assert not re.search(r"  | ,", sentence), sentence
            for code in ("pay-package", "in-talks", "not-said", "one-report", "turned-down", "None"):
                assert code not in sentence, sentence


def test_no_sentence_of_a_given_amount_says_that_it_is_not_reported():
    for kind in codes_of(OfferKind):
        for amount in AMOUNTS[:2]:
            sentence = offers.sentence(offer(kind, amount))
            assert "not reported" not in sentence
            assert "undisclosed" not in sentence


LEFT = {"": " and has left again", "2026-02": "; left again, February 2026"}


@pytest.mark.parametrize(("left", "words"), LEFT.items())
def test_a_list_says_that_who_started_has_left_again_dated_or_not(left, words):
    assert outcomes.short(reached("started", headlines={"outcome": {"left": left}})) == f"Started work{words}"


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (reached("accepted"), "Accepted"),
        (reached("accepted", outcome_some=True), "Some accepted"),
        (reached("accepted", kind="stake"), "The stake was bought"),
        (reached("accepted", kind="licence"), "The licence was agreed"),
        (reached("declined", kind="takeover-bid"), "The bid was declined"),
        (
            reached("open", headlines={"outcome": {"values": ["accepted", "declined"]}}),
            "Reports differ on what came of it: accepted or declined",
        ),
        (
            reached("started", headlines={"outcome": {"left": "2026-02"}}),
            "Started work; left again, February 2026",
        ),
        (reached("left", headlines={"outcome": {"left": ""}}), "Started work and has left again"),
        (reached("expected"), "Expected to join"),
        (
            reached("left", outcome_some=True, headlines={"outcome": {"part": ["2", 5]}}),
            "Two of the five started work, then left again",
        ),
        (
            reached("started", outcome_some=True, headlines={"outcome": {"part": ["3", 12]}}),
            "Three of the 12 started work",
        ),
        (
            reached("turned-down", outcome_some=True, headlines={"outcome": {"part": ["1", 3]}}),
            "One of the three: turned down by the recruiter",
        ),
    ],
)
def test_what_came_of_it_is_one_sentence(row, words):
    assert outcomes.sentence(row) == words


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (reached("started"), "Started work"),
        (reached("signed", outcome_some=True), "Some signed a contract"),
        (reached("offered", outcome_some=True), "Some received offers"),
        (reached("offered"), "Offer made"),
        (reached("offered", nobody_accepted=True), "No one had accepted"),
        (reached("accepted", kind="licence"), "The licence was agreed"),
        (
            reached("open", headlines={"outcome": {"values": ["accepted", "declined"]}}),
            "Reports differ: accepted or declined",
        ),
        (
            reached(
                "signed",
                table="approach",
                outcome_some=True,
                whom="Nn One",
                headlines={"deals": {"outcomes": [["licence", "accepted"]]}},
            ),
            "The licence was agreed. Some signed a contract",
        ),
    ],
)
def test_a_list_says_what_came_of_it_in_a_sentence_too(row, words):
    assert outcomes.short(row) == words


def test_what_only_weak_reports_say_came_of_it_says_so():
    row = reached("signed", headlines={"outcome": {"doubt": "weak"}})
    assert outcomes.sentence(row) == "Signed a contract, according to a less reliable report"
    assert outcomes.short(row) == outcomes.sentence(row)


def test_what_a_weak_report_alone_says_stands_beside_the_outcome():
    row = reached("accepted", headlines={"outcome": {"others": [{"value": "declined"}]}})
    assert outcomes.sentence(row) == "Accepted"
    assert outcomes.beside(row) == "A less reliable report says: declined"
    assert outcomes.beside(reached("accepted")) == ""


def test_an_offer_is_reportedly_one_unless_its_figure_is_on_record():
    assert offers.sentence(offer("pay-package", "1m USD")) == "Alder reportedly offered Nn One at Birch US$1m"
    on_record = offer("pay-package", "1m USD", figure_support="on-record")
    assert offers.sentence(on_record) == "Alder offered Nn One at Birch US$1m"
    disputed = offer("pay-package", "1m USD", figure_support="on-record", figure_challenge="disputed")
    assert "reportedly" in offers.sentence(disputed)


def test_who_is_released_is_not_named_with_the_employer_that_the_sentence_names():
    release = offer("release", "1m USD", target_name="Birch")
    assert offers.sentence(release) == "Alder reportedly offered Birch US$1m to release Nn One"
    release.target_name = "Cedar"
    assert offers.sentence(release) == "Alder reportedly offered Cedar US$1m to release Nn One at Birch"


def test_alternatives_are_in_the_readers_language():
    differing = Money(status="open", words="US$600m or more than US$1bn")
    with translation.override("id"):
        assert value_text(differing) == "US$600 juta atau lebih dari US$1 miliar"
        assert value_text(Money(status="open", words="a lot or ten")) == "a lot atau ten"


def test_a_title_on_which_reports_differ_gives_all_of_them_in_the_readers_language():
    row = job("current", title="chief scientist or lead or one or the other")
    row.headlines = {"title": {"kind": "differ", "values": ["chief scientist", "lead", "one or the other"]}}
    assert jobs.title(row) == "chief scientist, lead or one or the other"
    with translation.override("id"):
        assert jobs.title(row) == "chief scientist, lead, atau one or the other"


def test_an_offer_on_whose_amount_reports_differ_gives_all_of_them():
    differing = Money(words="US$100m or US$250m", status="open")
    sentence = offers.sentence(Row(**vars(offer("pay-package", "")) | {"amount": differing}))
    assert sentence == "Alder reportedly offered Nn One at Birch US$100m or US$250m"


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (approach("hire"), "Alder reportedly tried to hire Nn One at Birch"),
        (approach("hire", figure_support="on-record"), "Alder tried to hire Nn One at Birch"),
        (approach("hire", whom=""), "Alder reportedly tried to hire people at Birch"),
        (
            approach("hire", moved_first="candidate"),
            "Nn One at Birch reportedly approached Alder about a job",
        ),
        (
            approach("company-deal", headlines={"deals": {"values": ["takeover-bid"]}}),
            "Alder reportedly tried to take over Birch",
        ),
        (
            approach("company-deal", headlines={"deals": {"values": ["stake", "licence"]}}),
            "Alder reportedly sought a deal with Birch",
        ),
        (approach("general"), "How Alder usually recruits"),
    ],
)
def test_an_approach_is_one_sentence(row, sentence):
    assert approaches.sentence(row) == sentence


@pytest.mark.parametrize(
    ("names", "listed"),
    [
        ("Alder", "Alder"),
        ("Alder; Birch", "Alder and Birch"),
        ("Alder; Birch; Cedar; Elm", "Alder, Birch, Cedar and Elm"),
        ("Alder; Birch; Cedar; Elm; Fir", "Alder, Birch, Cedar and 2 others"),
        ("Nn One; Nn Two; Nn Three; 14 targets; nine people", "Nn One, Nn Two, Nn Three and others"),
        ("Alder; الأرز", "Alder and \u2068الأرز\u2069"),
    ],
)
def test_of_many_names_the_first_are_listed_and_the_rest_counted(names, listed):
    assert values.name_list(names) == listed


@pytest.mark.parametrize(
    ("who", "sentence"),
    [
        ("Nn One, for Alder", "Nn One, for Alder, disputes the whole report"),
        ("Alder", "Alder disputes the whole report"),
        ("", "The whole report is disputed"),
    ],
)
def test_who_speaks_for_somebody_stands_between_commas(who, sentence):
    assert standing.whole_approach("disputed", who) == sentence


def test_who_speaks_for_somebody_is_named_in_the_readers_language():
    with translation.override("id"):
        assert standing.challenge("denied", "Nn One, for Alder") == "Disangkal Nn One, mewakili Alder"


@pytest.mark.parametrize(
    ("who", "in_indonesian"),
    [
        ("Nn One, for Alder", "Nn One, mewakili Alder"),
        ("Alder, a spokesperson", "Alder, juru bicara"),
        ("several people", "beberapa orang"),
        ("insiders (at least 3)", "orang dalam (sedikitnya 3)"),
        ("a friend who knows, for Alder; Birch", "“a friend who knows”, mewakili Alder; Birch"),
    ],
)
def test_whoever_is_described_is_described_in_the_readers_language(who, in_indonesian):
    assert standing.in_words(who) == who
    with translation.override("id"):
        assert standing.in_words(who) == in_indonesian


def test_who_confirms_is_translated_once():
    with translation.override("id"):
        line = statements.one_line(claim("confirms", "Nn One, for Alder", aspect="existence"))
        assert line == "Nn One, mewakili Alder, membenarkan bahwa ada tawaran"


@pytest.mark.parametrize(
    ("parameter", "code", "words"),
    [
        ("standing", "several-informants", "Several sources in one report"),
        ("challenged", "limited", "partly disputed"),
        ("challenged", "none", "not disputed"),
        ("outcome", "turned-down", "turned down by the recruiter"),
        ("kind", "pay-package", "pay offer"),
        ("currency", "USD", "USD"),
    ],
)
def test_a_filter_is_called_what_its_rows_say(parameter, code, words):
    assert choice("offer", parameter, code, code) == words


@pytest.mark.parametrize(
    ("kind", "told", "sentence", "details"),
    [
        (
            "accepted",
            {"names": ["Nn One"], "reason": "a better job"},
            "Nn One accepted",
            "Reason given: a better job.",
        ),
        (
            "call",
            {"with_people": ["Nn Boss"], "what": "a long call."},
            "A call took place",
            "With Nn Boss. A long call.",
        ),
        (
            "talks",
            {"with_people": ["Nn Boss"], "with_words": "others"},
            "Talks took place",
            "With Nn Boss and others.",
        ),
        (
            "statement",
            {"with_people": ["Nn Boss"], "what": "Nn Boss asks why"},
            "Nn Boss made a statement",
            "Nn Boss asks why.",
        ),
        (
            "statement",
            {"with_people": ["Nn Boss"], "names": ["Nn One"]},
            "Nn Boss made a statement about Nn One",
            "",
        ),
        ("announcement", {"with_words": "two of them"}, "Two of them made an announcement", ""),
        ("statement", {}, "A statement was made", ""),
        ("statement", {"names": ["staff"]}, "A statement by or about staff was made", ""),
        ("lay-off", {"names": ["the newest"]}, "A lay-off hit the newest", ""),
        (
            "lay-off",
            {"names": ["the newest"], "with_people": ["Nn Boss"]},
            "Nn Boss laid off the newest",
            "",
        ),
    ],
)
def test_an_event_says_who_spoke_and_its_details_are_sentences(kind, told, sentence, details):
    line = rows.line(event(kind, **told))
    assert (line.sentence, f"{line.words} {line.prose}".strip()) == (sentence, details)


def test_who_keeps_their_own_people_is_named_once():
    own = {"employers_names": "Alder", "recruiters_names": "Alder", "whom": "Nn One"}
    kept = approaches.sentence(approach("retention", **own))
    assert kept == "Alder reportedly tried to keep Nn One"
    nobody = approaches.sentence(approach("retention", **own | {"whom": ""}))
    assert nobody == "Alder reportedly tried to keep people at Alder"
    bid = offer("counter-offer", "9m USD", bidder_name="Birch", employers_names="Birch", whom="Nn One")
    assert offers.sentence(bid) == "Birch reportedly made Nn One a counter-offer of US$9m"


def claim(stance, informant="", value="", aspect="amount", worth="unsourced"):
    return Row(
        about_table="offer",
        aspect=aspect,
        aspect_label="amount",
        stance=stance,
        value=value,
        denied="",
        informant=informant,
        informant_words=informant,
        has_informant=bool(informant),
        source_worth=worth,
        source_publisher="The Grove",
        printed={"value": value, "denied": ""}.get,
        names={},
    )


def test_an_event_on_whose_number_reports_differ_names_the_numbers():
    two = event("started")
    two.people = Count(words="6 or 7", status="open")
    assert events.sentence(two) == "6 or 7 started work"


@pytest.mark.parametrize(
    ("row", "line"),
    [
        (
            claim("confirms", "several people", "US$7m"),
            "amount, confirmed by several people: US$7m",
        ),
        (claim("reports", "Nn One, for Alder", "US$7m"), "amount, reported by Nn One, for Alder: US$7m"),
        (
            claim("confirms", "Nn One, for Alder", aspect="existence"),
            "Nn One, for Alder, confirmed that there was an offer",
        ),
        (claim("no-comment", "Birch", aspect="existence"), "Birch declined to comment"),
        (claim("reports", value="US$7m"), "amount, no source named: US$7m"),
        (claim("reports", value="US$7m", worth="own-reporting"), "amount, the outlet's own reporting: US$7m"),
        (claim("reports", aspect="existence"), "reported, no source named"),
        (claim("reports", value="US$7m", worth="retelling"), "amount, no source named: US$7m"),
        (claim("not-verified", aspect="existence"), "the outlet could not verify this"),
        (claim("limits", "Alder", "US$5m"), "Alder says it was only US$5m"),
        (claim("limits", "Alder", "up to US$5m"), "Alder says it was up to US$5m"),
        (claim("disputes", "Alder", "2", "number"), "Alder says it was 2 (number of offers)"),
    ],
)
def test_a_statement_is_a_line_that_says_who_did_what_with_the_report(row, line):
    assert statements.one_line(row) == line


def test_what_another_outlet_repeats_is_told_as_that_repeats_it():
    repeated = claim("reports", value="US$7m", worth="retelling")
    assert statements.one_line(repeated, "The Grove") == "amount, as The Grove repeats it: US$7m"
    assert claims.lead(claim("reports", aspect="existence"), "The Grove") == "as The Grove repeats it"


@pytest.mark.parametrize(
    ("kind", "written", "name", "words"),
    [
        ("restriction", "Non-compete", "Non-compete", ""),
        ("restriction", "may not work for a rival", "Restriction", "may not work for a rival"),
        ("signing-bonus", "non-compete", "Signing bonus", "non-compete"),
    ],
)
def test_a_restriction_is_called_what_its_words_say_where_they_say_no_more(kind, written, name, words):
    term = Row(kind=kind, words=written)
    assert (terms.name(term), terms.words(term)) == (name, words)


@pytest.mark.parametrize(("stance", "note"), [("reports", "more precise"), ("disputes", ""), ("limits", "")])
def test_what_a_denial_says_instead_is_not_more_precise_than_what_it_denies(stance, note):
    row = Row(comparison="beside", comparison_why="within", stance=stance)
    assert claims.standing(row) == note
