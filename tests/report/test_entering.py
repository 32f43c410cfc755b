"""One report through the one form: what is typed is the row and the report's claim at once."""

import pytest

from recruiting.models import Claim, Offer, Person

pytestmark = pytest.mark.django_db


def typical(form):
    """One recruiter, one named person, one offer, one source."""
    form.open().fill(
        "source", publisher="The Grove", title="Alder fishes in Birch's pond", published="3 July 2025"
    )
    form.fill("attribution", where="¶2", informant="people who know the talks")
    form.fill("approach", recruiters="Alder", employers="Birch")
    form.row("candidates", person="Nn One")
    return form.row("offers", amount="> 20m USD, 4 years", number="1")


def test_a_typical_report_takes_at_most_twelve_fields_and_one_save(form):
    approach = typical(form).publish()
    assert form.typed <= 12
    offer = Offer.objects.get()
    assert (approach.state, offer.state, approach.ref) == ("published", "published", "alder-birch")
    assert str(offer.amount) == "more than US$20m over 4 years"
    assert [str(row) for row in offer.candidates.all()] == ["Nn One"]
    page = form.client.get(f"/offers/{offer.ref}/").content.decode()
    for told in ("Alder → Nn One at Birch", "The Grove", "¶2", "people who know the talks"):
        assert told in page, told


def test_each_value_typed_is_a_draft_claim_with_its_paragraph_and_informant(form):
    approach = typical(form).save()
    claims = {(claim.subject_table, claim.aspect): claim for claim in Claim.objects.all()}
    amount = claims["offer", "amount"]
    assert amount.value == Offer.objects.get().amount.notation()
    assert (amount.where, amount.informant_words, amount.state) == (
        "¶2",
        "people who know the talks",
        "draft",
    )
    assert claims["approach", "recruiters"].value == "alder"
    assert claims["candidate", "person"].value == "nn-one"
    assert ("offer", "kind") not in claims
    assert approach.state == "draft"


def test_each_row_may_say_who_tells_it_and_where(form):
    typical(form)
    form.fill("offers-1", where="¶5", by_person="Nn Nine", speaks_for="Alder", how_known="party")
    form.fill("candidates-1", informant="-")
    form.row("events", kind="offered", informants="several", informant="two bankers", stance="alleges").save()
    told = {claim.subject_table: claim for claim in Claim.objects.exclude(about_approach__isnull=False)}
    assert (told["offer"].where, str(told["offer"].informant_person)) == ("¶5", "Nn Nine")
    assert (str(told["offer"].speaks_for), told["offer"].informant_words) == ("Alder", "")
    assert (told["candidate"].where, told["candidate"].informant_words) == ("¶2", "")
    assert (str(told["event"].informants), told["event"].stance) == ("several", "alleges")


def test_an_offer_of_which_nothing_is_told_but_where_is_an_offer_not_reported(form):
    typical(form).row("offers", where="¶9").save()
    unknown = Offer.objects.order_by("pk").last()
    assert str(unknown.amount) == "not reported"
    assert [claim.aspect for claim in unknown.claims.all()] == ["existence"]


def test_check_shows_how_all_is_understood_and_saves_nothing(form):
    typical(form).row("offers", amount="eight figures", candidates="nn one")
    form.fill("approach", began="between June and September 2025").check()
    assert "not counted" not in form.understood
    for told in ("new report: The Grove", "new company: Alder", "new person: Nn One", "new: O1, pay package"):
        assert told in form.understood, told
    for told in (
        "more than US$20m over 4 years, in total",
        "some time from June to September 2025",
        "kept in words: eight figures",
    ):
        assert told in form.page.html.replace("‘", "").replace("’", ""), told
    assert not Person.objects.exists()


def test_a_row_is_added_and_taken_out_and_the_others_keep_their_labels(form):
    typical(form).press("add", "offers").press("add", "offers")
    form.fill("offers-3", amount="1m USD").press("drop", "O2").press("add", "offers")
    assert form.page.values["offers-rows"] == "1 3 4"
    assert form.page.values["offers-3-amount"] == "1m USD"
    form.fill("offers-4", amount="2m USD", follows="O3").save()
    assert str(Offer.objects.exclude(follows=None).get().follows.amount) == "US$1m"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ({"amount": "> 1bn USD, several years"}, "more than US$1bn over several years, in total"),
        ({"amount": "$1bn"}, "which currency?"),
        ({"amount": "$1bn", "amount_currency": "usd"}, "US$1bn; in total, a year, at once? Not said"),
        ({"amount": "1bn USD", "amount_basis": "per-year"}, "US$1bn a year"),
        ({"amount": "10%+ of pay"}, "kept in words"),
    ],
)
def test_a_value_is_read_back_as_it_is_typed(publisher, client, typed, read):
    posted = {f"offers-1-{name}": value for name, value in typed.items()}
    url = "/admin/report/read/offer/amount/"
    assert read in publisher.get(url, posted).content.decode()
    assert client.get(url, posted).status_code == 302
    assert publisher.get("/admin/report/read/offer/ref/", {"offers-1-ref": "x"}).status_code == 404
    assert publisher.get("/admin/report/read/offer/amount/").status_code == 404


@pytest.mark.parametrize(("who", "is_warned"), [({}, True), ({"speaks_for": "Alder"}, False)])
def test_check_says_that_a_denial_in_nobodys_name_takes_back_what_the_outlet_reported(form, who, is_warned):
    form.open().fill("source", publisher="The Grove", title="Alder, once more", published="4 July 2025")
    form.fill("approach", recruiters="Alder", employers="Birch")
    form.row("says", stance="disputes", aspect="existence").fill("says-1", **who).check()
    assert ("takes back what this outlet reported before" in form.understood) == is_warned
