"""What is proposed from a report, by whom, and what is left over."""

import logging

import pytest

from recruiting.proposals import (
    Document,
    KnownNames,
    Mark,
    MarkKind,
    Name,
    OfferRow,
    PeopleRow,
    Row,
    Span,
    StoryRow,
    propose,
    read_document,
    uncovered,
)
from recruiting.values import Count, Money
from tests.growth import growth

REPORT = """Alder courts Birch

Alder has offered Nn One, a researcher at Birch, more than US$250 million over four years, two people familiar
with the matter said.

She declined on 1 July 2025. A spokesperson for Birch declined to comment.

READ ALSO: The best headphones under $300

The weather was fine."""


@pytest.fixture
def known():
    names = KnownNames()
    names.add(Name("Alder", "company", "alder"), ["Alder Inc"])
    names.add(Name("Birch", "company", "birch"))
    names.add(Name("Nn One", "person", "nn-one"))
    return names


def rows(report, known, table):
    return [p for p in propose(report, known) if isinstance(p, Row) and table == p.TABLE]


def marks(report, known, kind):
    return [p for p in propose(report, known) if isinstance(p, Mark) and p.kind == kind]


def test_a_row_comes_with_its_sentence_its_paragraph_and_its_informant(known):
    (offer,) = rows(REPORT, known, "offers")
    assert offer.amount.same(Money.parse("> 250m USD over 4 years"))
    assert offer.where == "¶1"
    assert read_document(REPORT).text_at(offer.span) == "more than US$250 million over four years"
    assert read_document(REPORT).text_at(offer.sentence).startswith("Alder has offered")
    assert offer.informant.words == "two people familiar with the matter"
    assert offer.informant.number.same(Count.parse("2"))


def test_a_row_gives_its_fields_as_an_editor_would_type_them(known):
    (offer,) = rows(REPORT, known, "offers")
    assert offer.field_texts() == {
        "amount": "more than US$250m over 4 years",
        "number": "1",
        "candidates": "Nn One",
        "kind": "pay-package",
    }


def test_the_story_says_who_courts_whom(known):
    (story,) = rows(REPORT, known, "story")
    assert story.title == "Alder courts Birch"
    assert story.recruiters == ("Alder",)
    assert story.employers == ("Birch",)


LIST = """The offers

Compiled by The Grove, 14 February 2026. All are offers by Alder.

Nn One (Birch): $60M over 4 years, declined

Nn Two (Cedar): $22M, accepted

Five engineers (Cedar): $2M each, all accepted"""


def test_entries_of_a_list_are_offers_to_those_before_the_colon():
    offers = [row.field_texts() for row in rows(LIST, KnownNames(), "offers")]
    assert [(row["amount"], row["number"], row["candidates"]) for row in offers] == [
        ("US$60m over 4 years", "1", "Nn One"),
        ("US$22m", "1", "Nn Two"),
        ("US$2m each", "5", "Five engineers"),
    ]
    people = {row.label: row.employer for row in rows(LIST, KnownNames(), "people")}
    assert people == {"Nn One": "Birch", "Nn Two": "Cedar", "Five engineers": "Cedar"}
    events = [(row.kind, row.candidates) for row in rows(LIST, KnownNames(), "events")]
    assert events[:2] == [("declined", ("Nn One",)), ("accepted", ("Nn Two",))]


@pytest.mark.parametrize(
    ("first", "published", "publisher"),
    [
        ("JAKARTA, 9 September 2026 - Nn One left Birch.", "2026-09-09", ""),
        ("Aug 11, 2026 (The Grove) - Nn One left Birch.", "2026-08-11", "The Grove"),
        ("By Nn Nine | 3 April 2026, 10:40 am\n\nNn One left Birch.", "2026-04-03", ""),
        ("Happy Friday, 3 April 2026. Nn One left Birch.", "2026-04-03", ""),
        ("Nn One left Birch, The Grove understands.", "", "The Grove"),
        ("Nn One left Birch on 3 April 2026.", "", ""),
    ],
)
def test_the_day_and_the_outlet_of_a_report_are_read_from_its_first_lines(first, published, publisher):
    (story,) = rows(f"A headline\n\n{first}", KnownNames(), "story")
    assert (story.title, story.published.text, story.publisher) == ("A headline", published, publisher)


def test_a_report_that_does_not_tell_who_courts_whom_still_has_its_headline():
    (story,) = rows("A headline\n\nNn One got $5m.", KnownNames(), "story")
    assert (story.title, story.recruiters, story.employers) == ("A headline", (), ())


def test_a_pronoun_means_the_person_who_is_courted(known):
    declined = next(row for row in rows(REPORT, known, "events") if row.kind == "declined")
    assert declined.candidates == ("Nn One",)
    assert declined.happened.text == "2025-07-01"


def test_no_comment_is_the_company_s_for_which_somebody_speaks(known):
    (denial,) = rows(REPORT, known, "denials")
    assert (denial.stance, denial.speaks_for) == ("no-comment", ("Birch",))


def test_a_link_to_a_sale_is_not_proposed(known):
    assert not [p for p in propose(REPORT, known) if p.span.paragraph == 3]


def test_the_headline_s_figures_are_marked_and_make_no_row_of_their_own(known):
    report = "Alder offers Nn One $5 million\n\nAlder is a firm."
    assert marks(report, known, MarkKind.AMOUNT)
    assert not rows(report, known, "offers")


def test_a_dollar_sign_alone_is_read_with_a_doubt(known):
    (amount,) = marks("Title\n\nAlder offered $5 million.", known, MarkKind.AMOUNT)
    assert amount.value.currency == "USD"
    assert amount.doubts


def test_a_day_and_month_that_may_be_either_is_asked_in_english(known):
    (date,) = marks("Title\n\nAlder called on 7/3/2025.", known, MarkKind.DATE)
    assert not date.value.has_figure
    assert len(date.doubts) == 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Alder’s staff", "Alder"),
        ("at Alder Inc.", "Alder Inc"),
        ("ALDER", "ALDER"),
        ("alder trees", None),
        ("on Alder Street", None),
        ("Alderney", None),
    ],
)
def test_known_names_are_found_as_they_are_written(text, found, known):
    names = marks(f"Title\n\nIt was {text} again.", known, MarkKind.NAME)
    assert [name.text for name in names] == ([found] if found else [])


def test_a_surname_is_that_of_the_person_who_is_named_in_full():
    known = KnownNames()
    known.add(Name("Ann Sample", "person", "ann-sample"))
    names = marks("Title\n\nAnn “Annie” Sample left.\n\nIt was Sample who called.", known, MarkKind.NAME)
    assert [name.value.ref for name in names] == ["ann-sample", "ann-sample"]
    assert names[0].text == "Ann “Annie” Sample"


def test_a_name_that_is_not_known_is_a_new_one(known):
    (name,) = marks("Title\n\nThe engineer Nn Two left Alder.", known, MarkKind.NEW_NAME)
    assert (name.text, name.value.table, name.value.is_known) == ("Nn Two", "person", False)


def test_on_an_empty_site_new_names_carry_the_story():
    report = """Alder courts people of Cedar Birch Lab

Alder has hired Nn One, a researcher at Cedar Birch Lab, for its new unit Alder Fast Lab.

One joined CBL in 2021."""
    (story,) = rows(report, KnownNames(), "story")
    assert story.recruiters == ("Alder",)
    assert story.employers == ("Cedar Birch Lab",)
    assert story.lab == "Alder Fast Lab"
    names = [mark.value.text for mark in marks(report, KnownNames(), MarkKind.NEW_NAME)]
    assert names[-2:] == ["Nn One", "Cedar Birch Lab"]


@pytest.mark.parametrize(
    ("sentence", "companies"),
    [
        ("Alder’s founder met Nn One of rival Birch.", {"Alder", "Birch"}),
        ("Nn One left Birch. Alder said no more, and Alder did not answer.", {"Alder", "Birch"}),
        ("Nn One, whom birch7 had hired, flew to Springfield with Nn Two.", {"birch7"}),
        ("People at birch.ai got calls from Dock & Alder, which pays well.", {"birch.ai", "Dock & Alder"}),
        ("Talks went on. Talks ended.", set()),
        ("The firm Birch Corp hired Nn One. People at Birch left.", {"Birch"}),
        ("Karyawan Birch pergi, kata CEO Birch Nn Satu kemarin.", {"Birch"}),
        ("Peneliti Birch, Nn Satu, bertemu pendiri Alder di Jakarta.", {"Birch", "Alder"}),
    ],
)
def test_words_around_a_name_that_is_not_known_make_it_a_company(sentence, companies):
    found = marks(f"Title\n\n{sentence}", KnownNames(), MarkKind.NEW_NAME)
    assert {mark.value.text for mark in found if mark.value.is_company} == companies


@pytest.mark.parametrize(
    "name", ["Nn van der One", "Nn al-One", "Nn O'One", "Nn One-Two", "Nn Dua binti Satu"]
)
def test_particles_and_hyphens_are_part_of_a_name(name):
    (found,) = marks(f"Title\n\nThe engineer {name} left Alder.", KnownNames(), MarkKind.NEW_NAME)[:1]
    assert (found.text, found.value.table) == (name, "person")


def test_ten_thousand_known_names_are_found_in_one_pass():
    known = KnownNames()
    for number in range(10_000):
        known.add(Name(f"Firm{number} Works", "company", f"firm-{number}"))
    names = marks("Title\n\nThe Firm77 Works and Firm9999 Works.", known, MarkKind.NAME)
    assert [name.value.ref for name in names] == ["firm-77", "firm-9999"]


def test_another_language_gives_figures_and_names_and_no_denial(known):
    report = "Titel\n\nAlder soll Nn One 5 Millionen Euro geboten haben, und sie hat das nicht angenommen."
    assert [mark.text for mark in marks(report, known, MarkKind.NAME)] == ["Alder", "Nn One"]
    assert not rows(report, known, "denials")


@pytest.mark.parametrize(
    "text", ["x", "(" * 3_000, "$" * 3_000, "1 " * 3_000, "Alder " * 3_000, "1,000-" * 999]
)
def test_nonsense_gives_no_error(text, known):
    propose(f"Title\n\n{text}", known)


def test_a_table_without_lines_gives_no_rows_and_costs_no_more_than_it_is_long(known):
    def offers_in(table):
        return rows(table, known, "offers")

    def amounts_in(table):
        return marks(table, known, MarkKind.AMOUNT)

    of_offers, of_amounts = (
        tuple(f"Title\n\n{line * number}" for number in (times, times * 8))
        for line, times in (("Alder offered $1,000,000 ", 50), ("$1 ", 500))
    )
    assert not offers_in("Title\n\n" + "Alder offered $1,000,000 " * 2_000)
    assert len(amounts_in("Title\n\n" + "$1 " * 30_000)) < 100
    assert growth(offers_in, *of_offers) < 24
    assert growth(amounts_in, *of_amounts) < 24


# The open end


def find_the_weather(document: Document, known: KnownNames):
    """A newsroom's own finder."""
    place = Span(4, 0, 11)
    yield PeopleRow(span=place, sentence=place, person="The weather", finder="says it is the rules")
    yield StoryRow(span=Span(99, 0, 1), sentence=Span(99, 0, 1))


def find_and_fail(document: Document, known: KnownNames):
    raise ValueError(document.paragraphs[1].text)


def test_no_other_finder_is_asked_unless_the_settings_name_one(known):
    assert {proposal.finder for proposal in propose(REPORT, known)} == {"rules"}


def test_what_another_finder_proposes_carries_its_name(known, settings):
    settings.PROPOSAL_FINDERS = [f"{__name__}.find_the_weather"]
    (weather,) = [p for p in propose(REPORT, known) if p.finder != "rules"]
    assert (weather.person, weather.finder) == ("The weather", f"{__name__}.find_the_weather")


def test_a_finder_that_fails_leaves_the_rules_and_no_word_of_the_report_in_the_log(known, settings, caplog):
    settings.PROPOSAL_FINDERS = [f"{__name__}.find_and_fail", "no.such.finder"]
    with caplog.at_level(logging.DEBUG):
        assert any(isinstance(p, OfferRow) for p in propose(REPORT, known))
    assert "find_and_fail failed: ValueError" in caplog.text
    assert "Nn One" not in caplog.text


# What is left over


def test_sentences_with_something_in_them_are_left_until_a_proposal_of_theirs_is_accepted(known):
    document = read_document(REPORT)
    assert [sentence.span.paragraph for sentence in uncovered(document, [])] == [0, 1, 2, 2]
    (offer,) = rows(REPORT, known, "offers")
    assert [sentence.span.paragraph for sentence in uncovered(document, [offer.span])] == [0, 2, 2]


@pytest.mark.parametrize(
    ("sentence", "is_left"),
    [
        ("It rained for hours.", False),
        ("It came to 40 in all.", True),
        ("It came to forty in all.", True),
        ("That happened last week.", True),
        ("It was said by Nn Nine.", True),
        ("The firm denied that.", True),
        ("Perusahaan itu menolak berkomentar.", True),
        ("Semua diam saja.", False),
    ],
)
def test_a_figure_a_date_a_name_or_a_denial_leaves_a_sentence_over(sentence, is_left):
    assert bool(uncovered(read_document(f"title\n\n{sentence}"), [])) == is_left


def _texts(report, table):
    return [row.field_texts() for row in rows(report, KnownNames(), table)]


def test_a_dateline_gives_publisher_and_day_and_is_no_day_of_an_event():
    report = """Alder hires

SPRINGFIELD, May 6, 2025 (The Grove) - Nn One, a researcher at Birch, declined an offer from Alder, a person \
familiar with the matter said."""
    (story,) = _texts(report, "story")
    assert (story["publisher"], story["published"]) == ("The Grove", "6 May 2025")
    (event,) = _texts(report, "events")
    assert "happened" not in event


def test_who_recruits_in_person_whom_they_courted_before_and_how_they_usually_do_are_stories_of_their_own():
    report = """Alder hires

Nn Nine is trying to recruit. Alder Labs has approached ten researchers at Birch after raiding Cedar Labs.

Nn Nine usually contacted people herself."""
    stories = _texts(report, "story")
    assert [story.get("employers", "") for story in stories] == ["Birch", "Cedar Labs", ""]
    assert stories[2]["kind"] == "general"
    assert {story["recruiting_people"] for story in stories} == {"Nn Nine"}


def test_a_nickname_in_quotation_marks_is_another_name_of_the_person():
    report = """Alder

They had talks with chief scientist Hal “Hob” Nn and other executives at Alder. Hob left."""
    assert _texts(report, "names") == [{"name": "Hal Nn", "table": "person", "aliases": "Hob"}]
    (post,) = _texts(report, "posts")
    assert (post["person"], post["company"]) == ("Hal Nn", "Alder")
    assert marks(report, KnownNames(), MarkKind.NEW_NAME)[-1].value.text == "Hal Nn"
    talks = _texts(report, "events")[0]
    assert "candidates" not in talks
    assert (talks["with_people"], talks["with_words"]) == ("Hal Nn", "other executives at Alder")


def test_a_new_unit_is_proposed_with_its_company():
    report = "Alder\n\nAlder has offered people at Birch jobs at Alder Lab. People at Alder are glad."
    assert _texts(report, "names") == [{"name": "Alder Lab", "kind": "unit", "parent": "Alder"}]


def test_whose_startup_it_is_makes_a_founder():
    report = "Alder\n\nAlder has approached ten people at Nn Nine’s startup, Birch Labs."
    assert {"person": "Nn Nine", "company": "Birch Labs", "title": "founder"} in _texts(report, "posts")


def test_a_post_is_told_by_the_report_and_not_by_the_informant_beside_it(known):
    (post,) = rows(REPORT, known, "posts")
    assert post.informant is None


def test_a_sum_guaranteed_to_several_is_each_s_and_says_whose(known):
    report = "Alder\n\nAlder offers much. Some staff were guaranteed US$5 million in the first year alone."
    (term,) = rows(report, known, "terms")
    assert (term.money.each, term.to_words) == ("each", "Some staff")


def test_informants_who_confirm_a_sum_confirm_it(known):
    report = "Alder\n\nAlder offers Birch people US$5 million, as was confirmed by several sources."
    (offer,) = rows(report, known, "offers")
    assert offer.stance == "confirms"


def test_a_document_with_which_a_paragraph_begins_tells_what_happens_in_it_and_by_which_channel(known):
    report = """Alder

According to messages seen by The Grove, Alder is casual. It contacted Nn One on WhatsApp."""
    events = rows(report, known, "events")
    assert [(row.channels, row.informant.how_known) for row in events] == [("WhatsApp", "document")]


def test_troubles_of_a_company_are_background_and_an_accusation_is_alleged(known):
    report = """Alder

The release of the newest model of Alder was delayed. Alder allegedly manipulated a benchmark."""
    troubles = [(row.kind, row.company, row.stance) for row in rows(report, known, "circumstances")]
    assert troubles == [("product", "Alder", ""), ("product", "Alder", "alleges")]


def test_what_informants_tell_of_a_recruiter_s_strategy_is_its_pitch(known):
    report = (
        "Alder\n\nAlder has offered Nn One a job. Alder has a strategy of giving models away, a source said."
    )
    pitches = [row for row in rows(report, known, "denials") if row.aspect == "pitch"]
    assert [(row.stance, row.informant.words) for row in pitches] == [("reports", "a source")]


def test_a_question_in_return_is_a_statement(known):
    report = (
        "A\n\nNn One, a spokesperson for Birch, denied the report. “The question is who says so,” One said."
    )
    statements = [row for row in rows(report, known, "events") if row.kind == "statement"]
    assert [row.informant.name for row in statements] == ["Nn One"]


def test_a_dateline_without_a_day_gives_the_publisher_alone(known):
    report = "Alder hires\n\nOAKVILLE (The Grove) - Alder has offered Nn One of Birch a job."
    (story,) = rows(report, known, "story")
    assert (story.publisher, bool(story.published)) == ("The Grove", False)


def test_where_the_founder_of_a_startup_worked_before_is_nobody_s_employer_who_is_courted():
    report = """Alder hires

Alder Labs has approached ten people at Birch Labs, the startup of Nn Nine.

Nn Nine was previously head of research at Cedar Labs."""
    (story,) = _texts(report, "story")
    assert story["employers"] == "Birch Labs"


def test_who_speaks_for_the_company_that_denies_goes_on_in_the_next_paragraph(known):
    report = """Alder

Alder disputed the report.

Nn Nine, a spokesperson for Alder, spoke. “We made offers only to a handful of people,” Nine said."""
    limits = [row for row in rows(report, known, "denials") if row.stance == "limits"]
    assert [(row.person, row.speaks_for, row.value) for row in limits] == [
        ("Nn Nine", ("Alder",), "a handful")
    ]
    assert not [row for row in rows(report, known, "events") if row.kind == "offered"]


def test_somebody_else_s_words_limit_nothing(known):
    report = """Alder

Alder disputed the report.

Nn One left Birch. “They made offers only to a handful of people,” One said."""
    assert not [row for row in rows(report, known, "denials") if row.stance == "limits"]
