"""What was known once can be looked up, what changed is told with its reason, and the law can remove it."""

import csv
import io
import re
from datetime import UTC, datetime

import pytest
from django.core.cache import caches
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction

from recruiting.desk import merging, publishing
from recruiting.lists.catalogue import LISTS
from recruiting.models import Candidate, Event, unit_of_work
from recruiting.published.models import TABLES, WORDS, Dependency, Edition, Moved, Offer
from recruiting.published.publishing import differences
from tests import making
from tests.open import world
from tests.open.reading import ADDRESSES, body, got, public_pages
from tests.pages.crowd import listed

pytestmark = pytest.mark.django_db

AUGUST, SEPTEMBER = datetime(2026, 8, 1, 12, tzinfo=UTC), datetime(2026, 9, 1, 12, tzinfo=UTC)


@pytest.fixture
def corrected():
    """An offer as it was on 1 August, and corrected on 1 September for a reason."""
    offer = making.offer(ref="bid", summary="Much.")
    Edition.objects.update(date=AUGUST)
    before = Edition.current().number
    with unit_of_work.editing(reason="The report was corrected."):
        offer = making.fresh(offer)
        offer.summary = "Less."
        offer.save()
    Edition.objects.filter(number__gt=before).update(date=SEPTEMBER)
    return offer


def rows(client, query=""):
    text = body(client.get(f"/offers.csv?full=1&{query}")).decode()
    return list(csv.DictReader(io.StringIO(text)))


def test_a_list_is_as_it_was_on_a_day_or_in_an_edition(client, corrected):
    first = Edition.objects.order_by("number").last().number - 1
    for query, summary in (("", "Less."), ("as_of=2026-08-01", "Much."), (f"edition={first}", "Much.")):
        assert [row["summary"] for row in rows(client, query)] == [summary], query
    assert rows(client, "as_of=2026-07-31") == []


@pytest.mark.parametrize("address", ["/offers/bid/", "/api/v1/offers/bid"])
def test_of_a_day_before_the_first_edition_nothing_is_kept(client, corrected, address):
    answer = client.get(f"{address}?as_of=2026-07-31")
    assert answer.status_code == 404
    told = "The first edition is of 1 August 2026; nothing is kept of a day before it."
    assert told in answer.content.decode()


def test_what_was_added_later_was_not_there_in_a_former_edition(client, corrected):
    making.offer(ref="later")
    answer = client.get("/offers/later/?as_of=2026-08-01")
    assert answer.status_code == 404
    assert "There was no public record “later” here in that edition." in answer.content.decode()


def test_what_was_known_once_says_so_and_leads_to_today(client, corrected):
    answer = client.get("/offers/?sort=name&as_of=2026-08-01")
    assert "As known on 1 August 2026" in answer.content.decode()
    assert 'href="/offers/?sort=name"' in answer.content.decode()
    assert answer["X-Robots-Tag"] == "noindex"
    assert answer["Link"] == '<http://testserver/offers/?sort=name>; rel="canonical"'
    assert 'role="note"' not in client.get("/offers/").content.decode()


def test_a_list_asks_for_another_day_and_keeps_what_else_is_asked(client, corrected):
    page = client.get("/offers/?kind=pay-package&sort=name&edition=1").content.decode()
    form = page.partition('<form class="as-of" method="get" action="/offers/">')[2].partition("</form>")[0]
    assert '<input type="date" id="as-of" name="as_of" required>' in form
    hidden = re.findall(r'type="hidden" name="([^"]+)" value="([^"]+)"', form)
    assert hidden == [("kind", "pay-package"), ("sort", "name")]
    assert 'href="#as-of"' in client.get("/offers/").content.decode()


def test_the_front_page_is_as_it_was_on_a_day(client, corrected):
    making.offer("7m USD total", ref="later")
    Edition.objects.filter(date__gt=SEPTEMBER).update(date=SEPTEMBER)
    then = client.get("/?as_of=2026-08-01").content.decode()
    assert "As known on 1 August 2026" in then
    assert "Updated 1 August 2026" in then
    assert 'href="/offers/?as_of=2026-08-01">1 offer<' in then
    assert "/offers/later/" not in then
    assert "/offers/later/" in client.get("/").content.decode()
    before = client.get("/?as_of=2026-07-31").content.decode()
    assert "As known on 31 July 2026." in before
    assert "nothing is kept of a day before it" in before
    assert "Nothing is published yet" not in before
    assert 'href="/offers/">2 offers<' in client.get("/").content.decode()
    assert client.get("/?as_of=yesterday").status_code == 400


@pytest.mark.parametrize(
    "query",
    ["as_of=yesterday", "as_of=2026-8-1", "edition=x", "edition=999999", "as_of=2026-08-01&edition=1"],
)
def test_an_edition_that_does_not_exist_is_refused_by_name(client, query):
    answer = client.get(f"/offers/?{query}")
    assert answer.status_code == 400
    assert query.partition("=")[0] in answer.content.decode()


@pytest.mark.parametrize(
    "path", ["/offers/bid/", "/offers/", "/data/offer.csv", "/pictures/", "/api/v1/offers"]
)
def test_an_address_asks_for_one_edition(client, corrected, path):
    assert client.get(f"{path}?as_of=2026-08-01").status_code == 200
    assert client.get(f"{path}?as_of=2026-08-01&as_of=2026-09-01").status_code == 400
    assert client.get(f"{path}?edition=2&edition=1").status_code == 400


def test_a_package_and_a_table_are_of_an_edition_too(client, corrected):
    assert b"Less." in got(client, "/data/offer.csv")
    assert b"Much." in got(client, "/data/offer.csv?as_of=2026-08-01")


def test_a_change_is_told_with_its_reason(client, corrected):
    page = client.get("/changes/").content.decode()
    assert "The report was corrected." in page
    assert "Much. → Less." in page
    told = list(csv.DictReader(io.StringIO(body(client.get("/changes.csv")).decode())))
    change = next(row for row in told if row["column"] == "summary")
    assert (change["kind"], change["old"], change["new"]) == ("corrected", "Much.", "Less.")
    assert change["reason"] == "The report was corrected."
    assert "The report was corrected." in got(client, "/changes.atom").decode()


def test_what_is_added_is_told_in_one_line_for_each_story(client):
    bid = making.offer(approach=making.approach(ref="story"), ref="bid")
    page = client.get("/changes/").content.decode()
    assert page.count('href="/offers/bid/"') == 1
    assert "new statement" not in page
    making.claim(bid)
    assert "1 new statement" in client.get("/changes/").content.decode()


def test_a_retraction_is_told_first(client, corrected):
    publishing.retract(making.fresh(corrected), "It was another company.")
    page = client.get("/changes/").content.decode()
    assert page.index("It was another company.") < page.index("Much. → Less.")
    assert Edition.current().kind == "retracted"


def test_nothing_changes_where_the_public_sees_no_change(corrected):
    before = Edition.current().number
    making.fresh(corrected).save()
    assert Edition.current().number == before


def test_a_reference_that_was_merged_leads_on(client):
    making.offer(approach=making.approach([making.company("Alder")], []), ref="bid")
    making.approach([making.company("Alder Inc")], [])
    merging.merge(making.company("Alder"), making.company("Alder Inc"), reason="They are one.")
    assert Moved.objects.filter(table="company", ref="alder-inc").exists()
    assert listed(client, "recruiter=alder-inc") == ["bid"]


def test_what_is_published_is_checked_and_mended(corrected):
    Offer.objects.current().update(summary="Tampered.")
    with pytest.raises(CommandError):
        call_command("check_published")
    Offer.objects.current().update(digest="")
    call_command("check_published", mend=True)
    assert not list(differences())


def test_what_the_law_removes_is_in_no_edition(client, corrected):
    call_command("remove_published", "offer", "bid", column="summary", notice="By order of a court.")
    assert b"Much." not in got(client, "/data/offer.csv?as_of=2026-08-01")
    assert b"Less." in got(client, "/data/offer.csv")
    with pytest.raises(CommandError, match="retract or delete"):
        call_command("remove_published", "offer", "bid", notice="By order of a court.")
    making.fresh(corrected).delete()
    call_command("remove_published", "offer", "bid", notice="By order of a court.")
    assert not Offer.objects.filter(ref="bid").exists()


def test_no_file_of_an_edition_stays_on_the_disk_with_what_the_law_removes(
    client, corrected, settings, tmp_path
):
    settings.VAR_DIR = tmp_path
    for name in ("zip", "sqlite3"):
        got(client, f"/data/talent-offers.{name}?as_of=2026-08-01")
    assert len([*tmp_path.rglob("*-talent-offers.*")]) == 2
    call_command("remove_published", "offer", "bid", column="summary", notice="By order of a court.")
    assert not [*tmp_path.rglob("*-talent-offers.*")]


def test_a_story_is_removed_with_its_parts_and_all_that_was_said_of_them(client):
    offer = making.offer(summary="Xyzzy offer.", ref="bid")
    row = making.candidate(offer.approach, "Xyzzy people")
    term = making.term("title", offer=offer, words="Xyzzy title")
    event = making.event(offer.approach, "talks", [row], what="Xyzzy talks.")
    for about in (offer, term, event, row):
        making.claim(about, "context", paraphrase=f"Xyzzy of the {about.table}.")
    other = making.offer(summary="Another one stays.")
    ref = offer.approach.ref
    making.fresh(offer.approach).delete()
    call_command("remove_published", "approach", ref, notice="By order of a court.")
    for table, model in TABLES.items():
        assert "Xyzzy" not in repr(list(model.objects.values())), table
    assert "Another one stays." in repr(list(Offer.objects.filter(ref=other.ref).values()))


@pytest.fixture
def courted():
    """Somebody called Xyzzy or Plugh, courted and offered something."""
    person = making.person(name="Xyzzy", ref="nn", aliases="Plugh")
    offer = making.offer(approach=making.approach(ref="story"), ref="bid")
    row = making.candidate(offer.approach, person=person, description="", ref="row")
    offer.candidates.set([row])
    making.event(offer.approach, "talks", [row])
    return person


def tables_with(*texts):
    """The tables in which a row, of whatever edition, holds one of these or is found by it."""
    tables = {*TABLES.values(), *WORDS.values()}
    rows = {model._meta.model_name: repr(list(model.objects.values())).lower() for model in tables}
    return sorted(name for name, row in rows.items() if any(text in row for text in texts))


def told_of_xyzzy():
    """The tables in which somebody is called so or found by it."""
    return tables_with("xyzzy", "plugh")


def test_a_person_whom_the_law_removes_is_named_in_no_former_row(client, courted):
    with unit_of_work.editing():
        for record in (*Event.objects.all(), *Candidate.objects.all(), courted):
            making.fresh(record).delete()
    assert {"approach", "candidate", "offer", "event", "person"} < {*told_of_xyzzy()}
    call_command("remove_published", "person", "nn", notice="By order of a court.")
    assert told_of_xyzzy() == []
    assert client.get("/approaches/story/").status_code == 200


def test_no_claim_leads_to_a_page_that_the_law_removes(client):
    person = making.person(name="Xyzzy", ref="xyzzy")
    job = making.employment(person, making.birch(), ref="job")
    assert "/people/xyzzy/#job-existence" in got(client, "/changes.csv").decode()
    for record in (job, person):
        making.fresh(record).delete()
    call_command("remove_published", "person", "xyzzy", notice="By order of a court.")
    assert "xyzzy" not in got(client, "/changes.csv").decode()
    assert told_of_xyzzy() == []


def test_where_somebody_worked_and_who_denied_is_told_of_nobody_whom_the_law_removes():
    employer, offer = making.company("Xyzzy", ref="xy"), making.offer(ref="bid")
    job = making.employment(making.person("Nn One"), employer, ref="job")
    denial = making.claim(offer, stance="disputes", informant_company=employer, how_known="party")
    making.employment(making.person("Nn One"), making.birch(), ref="other-job")
    assert {"offer", "person"} < {*told_of_xyzzy()}
    for record in (denial, job, employer):
        making.fresh(record).delete()
    call_command("remove_published", "company", "xy", notice="By order of a court.")
    assert told_of_xyzzy() == []
    assert TABLES["person"].objects.current().get().jobs == "Birch"


def test_a_name_that_the_law_removes_is_in_no_former_title(client, courted):
    courted = making.fresh(courted)
    courted.name, courted.aliases = "Frotz", ""
    courted.save()
    for column in ("name", "aliases"):
        call_command("remove_published", "person", "nn", column=column, notice="By order of a court.")
    assert told_of_xyzzy() == []
    assert b"Frotz" in got(client, "/approaches/story/")


def test_a_sum_that_the_law_removes_stands_in_no_former_row_of_its_offer_or_of_what_names_it():
    offer = making.offer("7654321 USD total", ref="bid")
    making.claim(making.event(offer.approach, "declined", offers=[offer]), "offers", "bid")
    claim = making.fresh(offer).lead_claim
    claim.value = "2m USD total"
    claim.save()
    assert {"claim", "offer"} < {*tables_with("7654321")}
    for table, ref, column in (("claim", claim.ref, "value"), ("offer", "bid", "amount")):
        call_command("remove_published", table, ref, column=column, notice="By order of a court.")
    assert not {"claim", "offer", "event"} & {*tables_with("7654321")}


def test_an_answer_is_kept_for_its_edition_and_no_longer(client, settings, django_assert_max_num_queries):
    memory = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
    settings.CACHES = {**settings.CACHES, "answers": memory}
    caches["answers"].clear()
    making.offer("1m USD total")
    first = client.get("/offers/").content
    with django_assert_max_num_queries(1):
        assert client.get("/offers/").content == first
    making.offer("2m USD total")
    assert client.get("/offers/").content != first


def test_a_role_of_the_public_reads_what_is_published_and_nothing_else(client):
    world.published()
    if connection.vendor != "postgresql":
        with pytest.raises(CommandError, match="Only PostgreSQL"):
            call_command("grant_public", "public_site")
        return
    with connection.cursor() as cursor:
        cursor.execute("CREATE ROLE public_site")
        call_command("grant_public", "public_site")
        cursor.execute("SET LOCAL ROLE public_site")
        lists = [f"/{one.name}{twin}" for one in LISTS for twin in ("/", ".csv", ".json", ".ndjson")]
        others = ["/changes.csv", "/changes.atom", "/changes/offer/first/", "/statements/denial/"]
        pages = public_pages(client)
        assert {"/offers/first/", "/approaches/alder-birch/", "/people/nn-one/"} <= {*pages}
        for path in (*pages, *lists, *others, *ADDRESSES):
            got(client, path)
        for table in ("recruiting_offer", "recruiting_claim", Dependency._meta.db_table):
            with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
                cursor.execute(f"SELECT 1 FROM {table}")  # noqa: S608 (our own names)
        cursor.execute("RESET ROLE")
