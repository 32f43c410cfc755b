"""Another report of a known story: its rows stand on the page, each for what this report says of it."""

import csv

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from recruiting.desk import publishing
from recruiting.models import Approach, Company, Event, Offer
from tests import making
from tests.pages.reading import read
from tests.report.form import ReportForm, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
@making.one_unit
def there():
    approach = making.approach()
    making.candidate(approach, description="a compiler engineer", number="1")
    making.offer("100m USD total", approach=approach)
    return approach


def begun(form, approach):
    return form.open(approach=approach.pk).fill("source", title="The second story")


@pytest.fixture
def of_two_offers():
    """A story of The Hedge: two offers, the first by the outlet itself."""
    approach = making.approach()
    offers = [making.offer(f"{sum}m USD total", approach=approach) for sum in (100, 200)]
    hedge = making.source("First", publisher="The Hedge", published="1 June 2025")
    making.claim(offers[0], "amount", "100m USD total", source=hedge)
    return approach, offers


@pytest.mark.parametrize(("answer", "amount"), [("corrects", "US$90m"), ("both", "reports differ")])
def test_another_figure_of_the_same_outlet_is_asked_about(form, of_two_offers, answer, amount):
    approach, (first, _second) = of_two_offers
    first.claims.exclude(source__publisher="The Hedge").update(value="", aspect="existence")
    form.open(approach=approach.pk)
    form.fill("source", title="Later", publisher="The Hedge", published="3 June 2025")
    form.at("O1", amount="US$90m in all").press("publish")
    assert "O1: The Hedge gave US$100m before. Does US$90m correct it?" in form.asks
    form.answer(**{"correction-offer": answer}).publish()
    assert str(making.fresh(first).amount).startswith(amount)


def test_an_outlet_that_swaps_two_figures_is_asked_whether_that_is_right(form, client):
    """Neither figure departs from the other: “up to US$3m” holds of each."""
    told = ("US$1.5m-2m a year", "up to US$3m a year")
    form.open().fill("source", title="First", publisher="The Hedge", published="1 June 2025")
    form.fill("approach", recruiters="Alder", employers="Birch", whom="Nn One; Nn Two")
    for number, amount in enumerate(told, 1):
        form.row("offers", amount=amount, candidates=f"P{number}")
    form.open(approach=form.publish().pk)
    form.fill("source", title="Swapped", publisher="The Hedge", published="3 June 2025")
    form.at("O1", amount=told[1]).at("O2", amount=told[0]).press("publish")
    assert form.asks.count("correct it?") == 2
    offers = Offer.objects.order_by("pk")
    for offer in offers:
        form.answer(**{f"correction-offer-{offer.pk}": "corrects"})
    form.publish()
    assert [str(offer.amount) for offer in offers.all()] == ["up to US$3m a year", "US$1.5m–2m a year"]
    page = read(client, f"/offers/{offers[0].ref}/")
    assert "The Hedge, 1 June 2025 first said US$1.5m–2m a year, and corrected it" in page


def test_a_report_that_says_the_same_where_reports_differ_says_none_of_their_values(form, client):
    offer = making.offer("100m USD total")
    making.claim(offer, "amount", "200m USD total", source=making.source("Second", publisher="The Fern"))
    form.open(approach=offer.approach.pk)
    form.fill("source", title="The second story").fill("attribution", speaks_for="Alder")
    form.at("O1", agrees=True, stance="confirms").publish()
    assert claims_of(offer, stance="confirms").get().aspect == "existence"
    page = read(client, f"/offers/{offer.ref}/")
    assert "Alder confirms that there was an offer" in page
    assert "says reports differ" not in page


@pytest.mark.parametrize(("answer", "whom"), [("corrects", ["Nn Two"]), ("both", ["Nn One", "Nn Two"])])
def test_an_outlet_that_names_fewer_than_before_is_asked_whether_that_is_right(form, answer, whom):
    form.open().fill("source", title="First", publisher="The Hedge", published="1 June 2025")
    form.fill("approach", recruiters="Alder", employers="Birch, Cedar", whom="Nn One; Nn Two")
    form.row("events", kind="message").row("offers", amount="9m USD each").press("publish").answer(
        **{"to-O1": "all"}
    )
    form.open(approach=form.publish().pk)
    form.fill("source", title="Later", publisher="The Hedge", published="3 June 2025")
    form.at("E1", candidates="Nn Two").at("O1", candidates="Nn Two")
    form.fill("approach", employers="Birch").press("publish")
    assert "O1: The Hedge gave Nn One and Nn Two before. Does Nn Two correct it?" in form.asks
    assert "E1: The Hedge gave Nn One and Nn Two before" in form.asks
    assert form.asks.count("correct it?") == 2, "of a whole story it tells of some"
    form.answer(**{"correction-offer": answer, "correction-event": answer}).publish()
    assert sorted(map(str, Event.objects.get().candidates.all())) == whom
    assert sorted(map(str, Offer.objects.get().candidates.all())) == whom


@pytest.mark.parametrize(("answer", "recruiter"), [("corrects", "Cedar"), ("both", "Alder")])
def test_an_outlet_that_names_another_recruiter_than_before_is_asked_whether_that_is_right(
    form, client, answer, recruiter
):
    form.open().fill("source", title="First", publisher="The Grove", published="1 June 2025")
    form.fill("approach", recruiters='"a client of an agency"', employers="Birch", whom="Nn One")
    key = form.publish().pk
    for title, day, name in (("Second", 2, "Alder"), ("Third", 3, "Cedar")):
        form.open(approach=key)
        form.fill("source", title=title, publisher="The Hedge", published=f"{day} June 2025")
        form.fill("approach", recruiters=name).press("publish")
        if name == "Cedar":
            assert "The story: The Hedge gave Alder before. Does Cedar correct it?" in form.asks
            form.answer(**{"correction-approach": answer}).publish()
    story = Approach.objects.get()
    assert [str(company) for company in story.recruiters.all()] == [recruiter]
    page = read(client, f"/approaches/{story.ref}/")
    assert ("Also reported as the recruiter: Cedar." in page) == (answer == "both")
    assert "Also reported as the recruiter: a client" not in page, "who had no name yet is nobody else"


def test_a_denial_can_be_about_several_rows(form, of_two_offers):
    approach, offers = of_two_offers
    begun(form, approach).row("says", of="O1 and O2", stance="disputes", aspect="existence").save()
    assert [claims_of(offer, stance="disputes").count() for offer in offers] == [1, 1]


@pytest.mark.parametrize(("ended", "how"), [("July 2025", "Started work; left"), ("2019", "Started work")])
def test_a_job_at_the_recruiter_that_ended_after_they_started_says_that_they_left(form, client, ended, how):
    approach = making.approach()
    one = making.candidate(approach, person=making.person())
    making.event(approach, "started", [one], happened="24 March 2025")
    form.open(approach=approach.pk).fill("source", title="Report B", publisher="The Hedge")
    form.row("employments", person="Nn One", company="Alder", ended=ended).publish()
    ending = read(client, "/people/nn-one/").text.partition("How it ended")[2].strip()
    assert ending.startswith(how)
    assert ("left" in ending.partition("Career")[0]) is ("left" in how)


def test_who_is_told_later_to_be_of_a_group_is_counted_in_it(form, client):
    approach = making.approach()
    one = making.candidate(approach, person=making.person())
    nine = making.group(approach, "nine", ref="nine")
    making.offer("500000 USD each", approach=approach, to=[nine])
    form.open(approach=approach.pk).fill("source", title="Report B", publisher="The Hedge")
    form.row("candidates", person="Nn One", part_of="P2").publish()
    assert making.fresh(one).part_of == nine
    assert "US$500,000 each" in read(client, "/people/nn-one/")


def claims_of(record, **of):
    return record.claims.filter(source__title="The second story", **of)


def test_the_way_leads_from_the_approachs_page(publisher, there):
    page = publisher.get(f"/admin/recruiting/approach/{there.pk}/change/").content.decode()
    assert f"/admin/report/?approach={there.pk}" in page
    shown = publisher.get(f"/admin/report/?approach={there.pk}").content.decode()
    assert "a compiler engineer, 1" in shown
    assert "pay package: US$100m" in shown


def test_the_page_asks_the_database_no_more_often_for_more_rows(publisher, there):
    def more(numbers):
        for number in numbers:
            row = making.candidate(there, person=making.person(f"Nn {number}"))
            making.offer("1m USD", approach=there, to=[row])
            making.event(there, "message", candidates=[row])

    def queries():
        with CaptureQueriesContext(connection) as asked:
            publisher.get(f"/admin/report/?approach={there.pk}")
        return len(asked)

    more(range(1))
    queries()
    few = queries()
    more(range(1, 8))
    assert queries() == few


def test_it_may_agree_and_then_supports_the_figure(form, there):
    begun(form, there).at("O1", agrees=True).publish()
    offer = there.offers.get()
    assert claims_of(offer).get().value == "100000000 USD total"
    assert making.fresh(offer).figure_support == "several-reports"


def test_a_dispute_a_limit_a_denial_and_no_comment_stand_beside_the_line(form, there):
    begun(form, there)
    form.row("says", of="O1", stance="disputes", denied="100m USD total", speaks_for="Alder")
    form.row("says", of="O1", stance="limits", value="less than 100m USD", speaks_for="Birch")
    form.row("says", of="O1", stance="disputes", aspect="existence", by_person="Nn Nine")
    form.row("says", stance="no-comment", speaks_for="Cedar")
    form.publish()
    offer = there.offers.get()
    assert sorted(claims_of(offer).values_list("stance", "aspect", "value", "denied")) == [
        ("disputes", "amount", "", "100000000 USD total"),
        ("disputes", "existence", "", ""),
        ("limits", "amount", "< 100000000 USD", ""),
    ]
    assert claims_of(there).get().aspect == ""
    assert str(making.fresh(offer).amount) == "US$100m"
    assert making.fresh(offer).existence_challenge == "denied"


def test_an_editor_adds_claims_to_what_is_published_and_changes_nothing_of_it(editor, there):
    form = begun(ReportForm(editor), there).at("O1", amount="250m USD total")
    form.row("offers", amount="300m USD total", follows="O1").save()
    first, second = there.offers.order_by("pk")
    assert (claims_of(first).get().value, claims_of(first).get().state) == ("250000000 USD total", "draft")
    assert (second.follows, second.state) == (first, "draft")


def test_somebody_unnamed_is_named_and_another_report_says_that_it_is_somebody_else(form, there):
    row = there.candidates.get()
    begun(form, there).at("P1", person="Nn One").publish()
    assert claims_of(row).get().value == "nn-one"
    row.person = making.person("Nn One")
    row.save()
    begun(form, there).at("P1", unname=True).publish()
    denial = claims_of(row, stance="disputes").get()
    assert (denial.aspect, denial.denied) == ("person", "nn-one")


def test_who_is_described_as_one_person_has_the_name_that_a_later_report_gives(form):
    form.open().fill("source", title="The first story")
    form.fill("approach", recruiters="Alder", employers="Birch")
    approach = form.row("candidates", description="an apprentice").publish()
    begun(form, approach).at("P1", person="Nn One").publish()
    assert str(approach.candidates.get()) == "Nn One"


def test_a_raised_offer_and_an_event_of_a_later_day_are_added(form, there):
    begun(form, there).row("offers", amount="150m USD total", follows="O1")
    form.row("events", kind="accepted", happened="2 September 2025", offers="O2", candidates="P1")
    form.publish()
    raised = there.offers.get(follows__isnull=False)
    assert (raised.state, making.fresh(there).outcome) == ("published", "accepted")
    assert list(there.events.get().offers.all()) == [raised]


def test_only_this_reports_claims_are_published_with_it(form, there):
    making.claim(there, "began", "June 2025", source=making.report(5), state="draft")
    begun(form, there).at("O1", agrees=True).publish()
    assert there.claims.get(source__title="Report 5").state == "draft"


def test_there_is_no_page_for_an_approach_that_is_none(publisher):
    for key in ("99999", "x", "9" * 50):
        assert publisher.get("/admin/report/", {"approach": key}).status_code == 404
    assert not Approach.objects.exists()


def drafted_by_another():
    approach = making.approach(published=False)
    making.claim(approach, state="draft")
    making.candidate(approach, description="a compiler engineer", claimed=False)
    offer = making.offer("100m USD total", approach=approach, published=False)
    return approach, making.claim(offer, "amount", "100m USD total", state="draft")


def joining(form):
    """A new report that turns out to tell of an approach that is there as a draft."""
    form.open().fill("source", title="The second story")
    form.fill("approach", recruiters="Alder", employers="Birch")
    form.press("publish")
    return form.answer(story=Approach.objects.get().pk).press("publish")


def along(form):
    return next(name.removeprefix("is-") for name in form.page.asked if name.startswith("is-along"))


def test_what_others_drafted_is_listed_and_goes_out_only_if_the_desk_says_so(form):
    approach, claim = drafted_by_another()
    joining(form)
    assert "Publish that as well?" in form.asks
    for row in (claim, claim.subject, approach.candidates.get()):
        assert row.ref in form.asks
    assert making.fresh(approach).state == "draft"
    form.answer(**{along(form): "publish"}).publish()
    assert making.fresh(approach).state == making.fresh(claim.subject).state == "published"


def test_if_the_desk_does_not_say_so_the_report_waits_for_review(form):
    approach, claim = drafted_by_another()
    joining(form).answer(**{along(form): "review"}).publish()
    assert making.fresh(approach).state == "in-review"
    assert set(claims_of(approach).values_list("state", flat=True)) == {"in-review"}
    assert making.fresh(claim).state == making.fresh(claim.subject).state == "draft"


def test_what_others_drafted_since_it_was_listed_is_asked_anew(form):
    approach, _claim = drafted_by_another()
    joining(form).answer(**{along(form): "publish"})
    late = making.offer("2bn USD total", approach=approach, published=False)
    form.press("publish")
    assert late.ref in form.asks
    assert making.fresh(approach).state == "draft"


def test_claims_alone_need_no_reason(form, there):
    assert begun(form, there).at("O1", amount="250m USD total").publish() == there
    assert claims_of(making.fresh(there).offers.get()).get().value == "250000000 USD total"


def named(form, approach, **source):
    """A second report names who recruits, and who is courted."""
    form.open(approach=approach.pk).fill("source", title="The second story", **source)
    form.fill("approach", recruiters="Cedar").at("P1", person="Nn Vann").publish()
    return Approach.objects.get(pk=approach.pk), approach.candidates.get()


@pytest.fixture
def nameless(there):
    there.recruiters.set([making.company("", description="a rival lab")])
    return there


def test_who_was_unnamed_has_the_name_that_a_later_report_gives(form, client, nameless):
    approach, row = named(form, nameless)
    assert [str(one) for one in approach.recruiters.all()] == ["Cedar"]
    assert str(row) == "Nn Vann"
    page = text_of(client.get(f"/approaches/{approach.ref}/").content.decode())
    assert "Cedar reportedly tried to hire Nn Vann at Birch" in page
    assert "The second story” names who was not named before." in text_of(
        client.get("/changes/").content.decode()
    )
    assert client.get("/people/nn-vann/").status_code == 200
    call_command("check_summaries")


def test_why_a_name_changed_stands_at_the_row_that_it_names_and_not_at_an_amount(form, client, nameless):
    offer = making.offer("undisclosed", approach=nameless)
    form.open(approach=nameless.pk).fill("source", title="The second story")
    form.fill("approach", recruiters="Cedar").at("O2", amount="250m USD total").publish()
    why = "“The second story” names who was not named before."
    lines = list(csv.DictReader(b"".join(client.get("/changes.csv").streaming_content).decode().splitlines()))
    reasons = {row["column"]: row["reason"] for row in reversed(lines) if row["kind"] == "corrected"}
    assert reasons["recruiters"] == why
    assert reasons["amount"] == ""
    assert client.get("/changes/").content.decode().count(why) == 1
    assert client.get("/changes.atom").content.decode().count(why) == 1
    assert why in client.get(f"/changes/approach/{nameless.ref}/").content.decode()
    assert why not in client.get(f"/changes/offer/{offer.ref}/").content.decode()


def test_of_two_unnamed_recruiters_one_name_replaces_neither(form, nameless):
    nameless.recruiters.add(Company.objects.create(description="a maker of chips"))
    approach, _row = named(form, nameless)
    assert {str(one) for one in approach.recruiters.all()} == {"a rival lab", "a maker of chips"}


def test_who_is_still_unnamed_beside_a_name_stays(form, nameless):
    form.open(approach=nameless.pk).fill("source", title="The second story")
    form.fill("approach", recruiters='Cedar, "a maker of chips"').publish()
    assert {str(one) for one in nameless.recruiters.all()} == {"Cedar", "a maker of chips"}


def test_another_description_takes_the_place_of_none(form, nameless):
    form.open(approach=nameless.pk).fill("source", title="The second story")
    form.fill("approach", recruiters='"a maker of chips"').publish()
    assert [str(one) for one in nameless.recruiters.all()] == ["a rival lab"]


def test_an_employer_who_was_unnamed_has_the_name_that_a_later_report_gives(form, there):
    there.employers.set([making.company("", description="a young firm")])
    form.open(approach=there.pk).fill("source", title="The second story")
    form.fill("approach", employers="Cedar").publish()
    assert [str(one) for one in there.employers.all()] == ["Cedar"]


def test_who_courts_in_person_has_the_name_that_a_later_report_gives(form, client, there):
    begun(form, there).fill("approach", recruiting_people="Nn Boss").publish()
    assert [str(one) for one in there.recruiting_people.all()] == ["Nn Boss"]
    page = text_of(client.get(f"/approaches/{there.ref}/").content.decode())
    assert "Recruiter (person) Nn Boss" in page
    call_command("check_summaries")


def test_who_courts_in_person_is_replaced_by_nobody_whom_another_report_names(form, there):
    there.recruiting_people.set([making.person("Nn Chief")])
    begun(form, there).fill("approach", recruiting_people="Nn Boss").publish()
    assert [str(one) for one in there.recruiting_people.all()] == ["Nn Chief"]


def test_a_guess_names_no_recruiter(form, client, nameless):
    form.open(approach=nameless.pk).fill("source", title="The second story")
    form.fill("attribution", how_known="reckoning").fill("approach", recruiters="Cedar").publish()
    assert [str(one) for one in nameless.recruiters.all()] == ["a rival lab"]
    page = text_of(client.get(f"/approaches/{nameless.ref}/").content.decode())
    assert "recruiter, the outlet's own reporting: Cedar" in page, "what is claimed is never blank"


@pytest.mark.parametrize("of_whole", [False, True], ids=["the claim", "the story with its claims"])
def test_a_claim_that_is_published_after_its_review_names_too(nameless, of_whole):
    cedar = making.company("Cedar")
    claim = making.claim(nameless, "recruiters", cedar.ref, source=making.report(2), state="in-review")
    publishing.publish(making.fresh(nameless if of_whole else claim))
    assert [*nameless.recruiters.all()] == [cedar]


def test_a_copy_names_whom_its_original_names(nameless):
    original = making.source("The original", reading="through")
    copy = making.source("A copy", worth="machine-rewriting", based_on=[original])
    cedar = making.company("Cedar")
    publishing.publish(making.claim(nameless, "recruiters", cedar.ref, source=copy, state="in-review"))
    assert [*nameless.recruiters.all()] == [cedar]


def test_a_named_recruiter_is_replaced_by_no_other(form, there):
    approach, _row = named(form, there)
    assert [str(one) for one in approach.recruiters.all()] == ["Alder"]


def test_a_group_is_not_the_one_person_whom_a_report_names(form, there):
    there.candidates.all().delete()
    making.group(there)
    _approach, row = named(form, there)
    assert str(row) == "a group"


def test_an_outlet_that_corrects_a_name_gives_the_row_the_right_one(form, there):
    first = making.report(9, publisher="The Grove", published="1 June 2025")
    row = making.candidate(there, "", person=making.person("Nn Gorse"), number="", claimed=False)
    making.claim(row, "person", row.person.ref, source=first)
    form.open(approach=there.pk).fill("source", title="Corrected", based_on="Report 9", publisher="The Grove")
    form.fill("source", based_on_how="new-version")
    form.at("P2", person="Nn Zorn", unname=True).publish()
    row.refresh_from_db()
    assert str(row) == "Nn Zorn"


def test_a_job_to_which_the_story_led_is_known_wherever_it_is(form):
    form.open().fill("source", title="Report A")
    form.fill("approach", recruiters="Alder", employers="Birch", whom="Nn One")
    form.row("employments", person="Nn One", company="Cedar", through="P1")
    approach = form.publish()
    form.open(approach=approach.pk)
    assert "Nn One at Cedar" in form.page.html.partition("Jobs, past and new")[2]
