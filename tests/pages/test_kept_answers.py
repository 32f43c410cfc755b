"""What is kept of pages: answers, counts and printed rows, of one edition, version and language each."""

import pytest
from django.core.cache import caches
from django.db import OperationalError, connection, transaction
from django.template import engines
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from recruiting import models as desk
from recruiting.caching import cache_at
from recruiting.lists.parameters import without_repetitions
from recruiting.pages import caching, company
from recruiting.pages.approach import OFFERS
from recruiting.published.changes import changes
from recruiting.published.models import Claim, Edition, Offer
from recruiting.published.shapes import Shape, Slots
from recruiting.security import outages
from recruiting.serving import limits
from recruiting.serving.limits import reading_for
from tests import making

pytestmark = pytest.mark.django_db

SLOW = {
    "sqlite": "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT MAX(i) FROM n",
    "postgresql": "SET LOCAL statement_timeout = 1; SELECT pg_sleep(1)",
}


@pytest.fixture
def memory(settings):
    """Caches as the site has them, empty."""
    backend = "django.core.cache.backends.locmem.LocMemCache"
    names = ("answers", "long_answers", "counts", "rows", "blocks")
    settings.CACHES = {
        **settings.CACHES,
        **{name: {"BACKEND": backend, "LOCATION": f"test-{name}"} for name in names},
    }
    for name in names:
        caches[name].clear()
    return caches


def got(client, address, language="en"):
    return client.get(address, headers={"accept-language": language}).content.decode()


def test_a_query_of_a_fixed_shape_finds_what_the_orm_finds():
    bid = making.offer("1m USD total", ref="bid")
    making.offer("2m EUR total", approach=bid.approach)
    ours = OFFERS.rows(None, story=bid.approach.ref)
    theirs = list(Offer.objects.current().filter(story=bid.approach.ref).order_by("key"))
    columns = [field.attname for field in Offer._meta.concrete_fields]
    assert [[getattr(row, name) for name in columns] for row in ours] == [
        [getattr(row, name) for name in columns] for row in theirs
    ]
    assert [str(row.amount) for row in ours] == [str(row.amount) for row in theirs]
    assert OFFERS.rows(0, story=bid.approach.ref) == []


def test_a_shape_takes_any_number_of_values():
    refs = [making.offer(ref=f"bid-{number}").ref for number in range(3)]
    shape = Shape(lambda at: at(Offer).filter(ref__in=Slots("refs")).order_by("ref"))
    for some in ([], refs[:1], refs):
        assert [row.ref for row in shape.rows(None, refs=some)] == some


def test_a_row_that_changes_is_printed_anew_and_each_language_has_its_own(client, memory):
    bid = making.offer("1m USD total", ref="bid")
    assert "US$1m" in got(client, "/offers/")
    assert "jt" in got(client, "/offers/", "id") or "juta" in got(client, "/offers/", "id")
    caches["answers"].clear()
    with CaptureQueriesContext(connection) as asked:
        assert "US$1m" in got(client, "/offers/")
    assert not any("amount_low" in query["sql"] for query in asked)
    claim = desk.Claim.objects.get(about_offer=bid, aspect="amount")
    claim.value = "3m USD total"
    claim.change_reason = "A slip of the pen."
    claim.save()
    assert "US$3m" in got(client, "/offers/")


def test_with_other_translations_nothing_is_given_that_was_kept_before(settings, tmp_path):
    settings.BASE_DIR = tmp_path
    before = caching.code_version.__wrapped__()
    (tmp_path / "locale").mkdir()
    (tmp_path / "locale" / "django.mo").write_bytes(b"Tawaran")
    assert caching.code_version.__wrapped__() != before


def test_what_was_kept_of_another_database_is_printed_of_none(client, memory):
    """As when a backup of yesterday takes the place of today's rows: their keys are issued again."""
    before = transaction.savepoint()
    one = making.offer("1m USD total", ref="one")
    assert "US$1m" in got(client, "/offers/")
    assert "US$1m" in got(client, f"/approaches/{one.approach.ref}/")
    transaction.savepoint_rollback(before)
    other = making.offer("2m USD total", ref="one")
    for address in ("/offers/", f"/approaches/{other.approach.ref}/", "/companies/alder/"):
        page = got(client, address)
        assert "US$2m" in page
        assert "US$1m" not in page


def statements_of(client, address):
    return got(client, address).partition('id="evidence"')[2].partition("</details>")[0]


def test_statements_are_printed_anew_when_any_row_that_they_speak_of_changes(client, memory):
    approach = making.approach()
    nn_one = making.candidate(approach, "", person=making.person("Nn One"))
    bid = making.offer("1m USD total", approach, to=[nn_one])
    address = f"/approaches/{bid.approach.ref}/"
    before = statements_of(client, address)
    assert "US$1m" in before
    making.offer("9m USD total")  # an edition that leaves this story alone
    caches["answers"].clear()
    assert statements_of(client, address) == before
    person = desk.Person.objects.get(name="Nn One")
    person.name, person.change_reason = "Nn Uno", "A slip of the pen."
    person.save()
    renamed = statements_of(client, address)
    assert "Nn Uno" in renamed
    assert "Nn One" not in renamed
    making.claim(bid, "amount", "2m USD total", making.report(2))
    assert "US$2m" in statements_of(client, address)


def test_counts_and_sums_are_those_of_the_edition(client, memory):
    making.offer("1m USD total")
    assert "1 offer" in got(client, "/offers/")
    making.offer("2m USD total")
    page = got(client, "/offers/?size=20")
    assert "2 offers" in page
    assert "US$3m" in page


def test_a_reader_with_a_session_is_given_nothing_that_is_kept(client, memory, editor):
    making.offer("1m USD total")
    assert editor.get("/offers/").status_code == 200
    assert not caches["answers"]._cache


def test_a_kept_answer_is_given_without_asking_for_a_row(client, memory):
    making.offer(ref="bid")
    first = client.get("/offers/bid/")
    with CaptureQueriesContext(connection) as asked:
        again = client.get("/offers/bid/")
    assert again.content == first.content
    assert again["ETag"] == first["ETag"]
    assert not any("published_offer" in query["sql"] for query in asked)
    for header in ("Content-Security-Policy", "X-Frame-Options", "Vary", "Content-Language"):
        assert again[header] == first[header], header


def test_long_answers_are_kept_apart_and_few_of_them(client, memory, monkeypatch):
    monkeypatch.setattr(caching, "LONGEST_OF_MANY", 100)
    making.offer(ref="bid")
    first = client.get("/offers/bid/")
    assert len(caches["long_answers"]._cache) == 1
    assert not caches["answers"]._cache
    with CaptureQueriesContext(connection) as asked:
        assert client.get("/offers/bid/").content == first.content
    assert not any("published_offer" in query["sql"] for query in asked)


def test_what_strangers_can_have_a_process_keep_is_bounded():
    short, long = cache_at("", "answers")["OPTIONS"], cache_at("", "long_answers")["OPTIONS"]
    kept = short["MAX_ENTRIES"] * caching.LONGEST_OF_MANY + long["MAX_ENTRIES"] * caching.LONGEST
    assert kept <= 128_000_000
    rows, blocks = cache_at("", "rows")["OPTIONS"], cache_at("", "blocks")["OPTIONS"]
    printed = rows["MAX_ENTRIES"] * caching.LONGEST_ROW + blocks["MAX_ENTRIES"] * caching.LONGEST_OF_MANY
    assert printed <= 150_000_000


def test_what_is_printed_is_kept_by_its_length(memory):
    lengths = {1: 10, 2: caching.LONGEST_ROW + 1, 3: caching.LONGEST_OF_MANY + 1}

    def make(keys):
        return {key: "x" * lengths[key] for key in keys}

    def printed(make):
        return caching.printed_rows(("a block",), dict.fromkeys(lengths, "digest"), make, is_kept=True)

    assert len(printed(make)) == sum(lengths.values())
    made = []
    printed(lambda keys: made.extend(keys) or make(keys))
    assert made == [3]
    assert (len(caches["rows"]._cache), len(caches["blocks"]._cache)) == (1, 1)


def test_in_a_folder_what_one_cache_throws_away_is_no_other_ones(settings):
    folders = {cache_at("file:///var/cache/offers/", name)["LOCATION"] for name in settings.CACHES}
    assert "/var/cache/offers/long_answers" in folders
    assert len(folders) == len(settings.CACHES)


@pytest.mark.parametrize("address", ["/data/talent-offers.zip", "/data/talent-offers.sqlite3"])
def test_what_a_head_is_answered_with_is_given_to_nobody_who_asks_for_the_content(client, memory, address):
    making.offer(ref="bid")
    client.head(address)
    assert b"".join(client.get(address)).startswith((b"PK", b"SQLite"))


def test_constant_parts_of_a_template_are_in_the_readers_language():
    template = engines["django"].get_template("base.html")
    printed = {}
    for language in ("en", "id", "en"):
        with translation.override(language):
            printed.setdefault(language, set()).add(template.render({}))
    assert len(printed["en"]) == 1
    assert "Offers" in printed["en"].pop()
    assert "Tawaran" in printed["id"].pop()


def test_a_statement_of_whatever_row_has_a_page(client):
    approach = making.approach()
    making.event(approach, "talks")
    making.candidate(approach)
    making.offer(approach=approach)
    making.circumstance(company=making.alder())
    making.employment(making.person(), making.birch())
    making.claim(making.term("title", words="head of research", approach=approach))
    tables = set()
    for claim in Claim.objects.current():
        tables.add(claim.about_table)
        assert client.get(f"/statements/{claim.ref}/").status_code == 200, claim.about_table
    assert {"event", "candidate", "employment", "circumstance", "term"} <= tables


def test_a_company_that_answers_much_has_the_last_of_it_on_its_page(client, monkeypatch):
    alder, bid = making.alder(), making.offer()
    for number in range(company.FIRST + 2):
        making.claim(bid, "amount", denied=f"{number + 1}m USD total", stance="disputes", speaks_for=alder)
    page = got(client, f"/companies/{alder.ref}/")
    spoken = Claim.objects.current().filter(speaks_for=alder.ref).order_by("key")
    assert f'id="{spoken.last().ref}"' in page
    assert f'id="{spoken.first().ref}"' not in page


def test_what_a_companys_page_keeps_is_printed_anew_with_each_row_of_which_it_is(client, memory):
    alder, fact = making.alder(), making.circumstance(people="50")
    approach = making.approach([alder], [making.birch()])
    making.claim(approach, stance="disputes", speaks_for=alder, source=making.report(2))
    before = got(client, "/companies/alder/")
    for row, columns in (
        (making.report(2), {"publisher": "The Elm Gazette"}),
        (making.birch(), {"name": "Betula"}),
        (desk.Claim.objects.get(about_circumstance=fact), {"value": "70"}),
    ):
        for name, value in columns.items():
            setattr(row, name, value)
        row.change_reason = "It was reported otherwise."
        row.save()
        after = got(client, "/companies/alder/")
        new = next(iter(columns.values()))
        assert after.count(new) > before.count(new), columns
        caches["rows"].clear()
        caches["answers"].clear()
        assert got(client, "/companies/alder/") == after
        before = after


def test_of_an_edition_of_many_rows_the_first_of_each_table_are_told():
    @making.one_unit
    def many():
        approach = making.approach()
        for _again in range(5):
            making.offer(approach=approach)
        return approach

    many()
    edition = Edition.current()
    told = list(changes([edition], tables=["offer"], most=2))
    assert len(told) == 2
    assert len(list(changes([edition], tables=["offer"]))) == 5


def test_what_takes_too_long_breaks_off_and_is_told_as_busy():
    if connection.vendor == "sqlite":
        connection.connection.set_progress_handler(limits._is_late, 1000)
    try:
        with (
            pytest.raises(OperationalError) as broken,
            transaction.atomic(),
            reading_for(-1),
            connection.cursor() as cursor,
        ):
            cursor.execute(SLOW[connection.vendor])
    finally:
        if connection.vendor == "sqlite":
            connection.connection.set_progress_handler(None, 1000)
    assert outages.outage_of(broken.value) is outages.BUSY


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_a_page_is_given_although_the_connection_broke_since_the_last(client):
    making.offer("1m USD total")
    first = got(client, "/offers/")
    if connection.vendor == "postgresql":
        connection.connection.close()  # as when the server was restarted
    assert got(client, "/offers/") == first


def test_a_value_that_is_given_two_hundred_times_is_asked_once(client):
    making.offer()
    given = client.get("/offers/?" + "&".join(["kind=pay-package"] * 200)).context["filterset"].data
    assert without_repetitions(given).getlist("kind") == ["pay-package"]
    assert client.get("/offers/?" + "&".join(["kind=pay-package"] * 200)).context["count"] == 1


def test_a_search_of_eight_common_words_asks_the_words_once(client):
    making.offer()
    client.get("/offers/")  # the first reader of an edition, whose process notes what has come
    words = "+".join(["alder", "birch", "usd", "million", "person", "one", "total", "package"])
    with CaptureQueriesContext(connection) as asked:
        assert client.get(f"/offers/?q={words}").status_code == 200
    assert len(asked) <= 12
    assert client.get(f"/offers/?q={words}+ninth").status_code == 400


@pytest.mark.parametrize(
    "address", ["/offers.csv", "/offers.ndjson", "/data/offer.csv", "/data/talent-offers.zip"]
)
def test_asking_for_the_head_of_a_file_reads_no_rows(client, address, settings, tmp_path):
    settings.VAR_DIR = tmp_path
    making.offer()
    with CaptureQueriesContext(connection) as asked:
        answer = client.head(address)
    assert (answer.status_code, list(tmp_path.iterdir())) == (200, [])
    assert not any("amount_low" in query["sql"] for query in asked)


def test_what_the_front_page_counted_of_a_former_day_is_not_what_it_counts_now(client, memory):
    making.offer("5m USD total")
    first = Edition.current().number
    making.offer("7m USD total")
    for edition, number in (
        (f"?edition={first}", "1 offer<"),
        ("", "2 offers<"),
        (f"?edition={first}", "1 offer<"),
    ):
        assert number in got(client, f"/{edition}")
