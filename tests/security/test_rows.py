"""What broke when the site was attacked, each once: it is refused in words, and nothing of it is a 500."""

import pytest
from django.test import Client
from django.urls import reverse

from recruiting.models import Address, Approach, Company, Offer
from tests import making

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(client) -> Client:
    client.raise_request_exception = False
    return client


@pytest.fixture
def publisher(publisher) -> Client:
    publisher.raise_request_exception = False
    return publisher


@pytest.mark.parametrize("address", ["/approaches/former/", "/api/v1/approaches/former"])
def test_the_former_reference_of_a_draft_is_as_unknown_as_one_never_issued(client, address):
    approach = making.approach(published=False, ref="former")
    approach.ref = "cedar-courts-nn-one"
    approach.save()
    answer = client.get(address)
    assert answer.status_code == 404
    assert "cedar" not in answer.content.decode()


def test_the_former_reference_of_a_published_record_leads_to_its_last_one_at_once(client):
    approach = making.approach(ref="first")
    for ref in ("second", "third"):
        approach.ref = ref
        approach.save()
    assert client.get("/approaches/first/")["Location"] == "/approaches/third/"


@pytest.mark.parametrize("day", ["~" * 300, "in " * 200 + "2025", "before " * 60 + "2025", "9" * 300])
def test_a_date_of_nothing_but_signs_is_a_400(client, day):
    assert client.get("/offers/", {"from": day}).status_code == 400


def test_a_host_that_is_not_ours_is_a_plain_400_without_a_traceback(client, caplog):
    for path in ("/", "/offers/", "/admin/", "/api/v1/offers", "/nothing", "/static/site.css"):
        answer = client.get(path, headers={"host": "evil.example"})
        assert answer.status_code == 400, path
        assert answer["Content-Type"].startswith("text/plain")
    assert not [record for record in caplog.records if record.exc_info]


def test_a_record_whose_reference_is_emptied_is_saved_under_a_new_one_or_keeps_what_was_typed(publisher):
    approach = making.approach(published=False)
    page = reverse("admin:recruiting_approach_change", args=[approach.pk])
    form = publisher.get(page).context["adminform"].form
    typed = {name: form[name].value() for name in form.fields if form[name].value() is not None}
    typed |= {"ref": "", "summary": "Typed with care."}
    answer = publisher.post(page, {**_management(publisher.get(page)), **typed})
    assert answer.status_code in (200, 302)
    assert answer.status_code == 302 or "Typed with care." in answer.content.decode()


def _management(page) -> dict[str, str]:
    """What the formsets of a page post of themselves, without any row."""
    posted = {}
    for formset in page.context["inline_admin_formsets"]:
        prefix = formset.formset.prefix
        posted |= {f"{prefix}-TOTAL_FORMS": "0", f"{prefix}-INITIAL_FORMS": "0"}
    return posted


@pytest.mark.parametrize("rows", ["101", "999999999"])
def test_of_more_rows_than_a_form_takes_none_is_read(editor, rows):
    answer = editor.post(
        reverse("admin:recruiting_company_add"),
        {"name": "Alder", "claims-TOTAL_FORMS": rows, "claims-INITIAL_FORMS": "0"},
    )
    (claims,) = answer.context["inline_admin_formsets"]
    assert len(claims.formset.forms) <= 100
    assert claims.formset.non_form_errors()
    assert not Company.objects.exists()


def test_a_form_takes_as_many_new_rows_beside_those_that_are_there(publisher):
    offer = making.offer()
    page = publisher.get(reverse("admin:recruiting_offer_change", args=[offer.pk]))
    stored = {formset.formset.prefix: formset.formset for formset in page.context["inline_admin_formsets"]}
    claims = stored["claims"]
    assert claims.initial_form_count() == 1
    assert claims.max_num == 101


def test_what_no_browser_posts_as_the_former_headlines_is_passed_over(publisher):
    page = reverse("admin:recruiting_offer_change", args=[making.offer(published=False).pk])
    typed = {**_management(publisher.get(page)), "version": "1", "headlines": "[" * 100_000}
    assert publisher.post(page, typed).status_code == 200


@pytest.mark.parametrize("key", ["nonsense", "-1", "9" * 40, "1%00", "1/2", "1.5"])
def test_a_key_that_is_no_number_leads_to_no_500(publisher, key):
    for page in ("change", "delete", "history"):
        address = f"/admin/recruiting/claim/{key}/{page}/"
        assert publisher.get(address).status_code < 500, address
        assert publisher.post(address, {"version": key}).status_code < 500, address


@pytest.mark.parametrize("value", ["nonsense", "9" * 40, "a\x00b", "1.5"])
def test_whatever_is_posted_or_asked_in_the_admin_is_no_500(publisher, value):
    approach = making.approach(published=False)
    page = reverse("admin:recruiting_approach_change", args=[approach.pk])
    form = publisher.get(page).context["adminform"].form
    everything = {**_management(publisher.get(page)), **dict.fromkeys(form.fields, value)}
    assert publisher.post(page, everything).status_code < 500
    assert publisher.post(reverse("admin:recruiting_approach_add"), everything).status_code < 500
    asked = (
        "q",
        "o",
        "p",
        "e",
        "all",
        "state__exact",
        "id__exact",
        "recruiters__id__exact",
        "_to_field",
        "approach",
    )
    changelist = reverse("admin:recruiting_approach_changelist")
    for name in asked:
        assert publisher.get(changelist, {name: value}).status_code < 500, name
        assert publisher.get(reverse("admin:recruiting_offer_add"), {name: value}).status_code < 500, name
    posted = {"action": value, "_selected_action": value, "index": value, "select_across": value}
    assert publisher.post(changelist, posted).status_code < 500
    names = {
        "app_label": "recruiting",
        "model_name": "claim",
        "field_name": "source",
        "term": value,
        "page": value,
    }
    for name in names:
        assert publisher.get(reverse("admin:autocomplete"), names | {name: value}).status_code < 500, name
    review = {"table": value, "key": value, "seen": value}
    assert publisher.post(reverse("review"), review).status_code < 500
    assert publisher.get(reverse("report"), {"draft": value, "approach": value}).status_code < 500
    assert publisher.get(reverse("report"), {"draft": value}).status_code < 500
    assert Approach.objects.count() >= 1


def test_a_value_given_200_times_is_asked_once(client):
    company = making.company("Alder", ref="alder")
    making.offer("1m USD total", approach=making.approach(recruiters=[company]))
    once = len(client.get("/offers/?recruiter=alder").content)
    assert len(client.get("/offers/?" + "recruiter=alder&" * 200).content) == once


def test_a_parameter_takes_so_many_values_and_no_more(client):
    answer = client.get("/offers/?" + "&".join(f"recruiter=company-{number}" for number in range(200)))
    assert answer.status_code == 400
    assert "recruiter" in answer.content.decode()


@pytest.mark.parametrize(
    "path", ["/data/talent-offers.zip", "/data/talent-offers.sqlite3", "/data/offer.csv"]
)
def test_asking_for_the_head_of_a_file_makes_no_file(client, path, django_assert_max_num_queries):
    with django_assert_max_num_queries(3):
        answer = client.head(path)
    assert answer.status_code == 200


def test_every_redirect_bears_the_headers_of_a_page(client, settings):
    settings.SECURE_SSL_REDIRECT = True
    answer = client.get("/offers/")
    assert answer.status_code == 301
    for header in ("Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "X-Frame-Options"):
        assert header in answer, header


def test_a_foreign_next_leads_to_the_desk(client, django_user_model):
    django_user_model.objects.create_user("publisher", password="right and long", is_staff=True)
    answer = client.post(
        "/admin/login/",
        {"username": "publisher", "password": "right and long", "next": "https://evil.example/"},
    )
    assert answer["Location"] == "/admin/"


def test_a_deactivated_account_keeps_no_typed_report(editor):
    page = editor.get(reverse("report"))
    stamp = page.context["ticket"].stamp
    editor.user.is_active = False
    editor.user.save()
    editor.post(reverse("report-keep"), {"stamp": stamp, "source-title": "By somebody who left"})
    assert not editor.user.unfinished_reports.exists()


def test_no_draft_is_named_by_any_of_this(client):
    making.offer("1m USD total", published=False)
    assert not Offer.objects.published().exists()
    assert Address.objects.exists()


@pytest.mark.parametrize("control", ["approach-whom", "approach-recruiters", "approach-employers"])
def test_of_a_text_that_is_longer_than_its_control_no_more_is_read(editor, control):
    answer = editor.post(reverse("report"), {control: "1," * 150_000, "check": "1"})
    assert answer.status_code == 200
    page = answer.context["page"]
    assert len(page.data[control]) <= 20_001
    assert not page.filled_rows("candidates")
    assert "at most 2000 characters" in answer.content.decode()


LISTS_OF_THE_DESK = ("source", "offer", "claim", "address", "merge")


@pytest.mark.parametrize("table", LISTS_OF_THE_DESK)
@pytest.mark.parametrize("comparison", ["regex", "iregex"])
def test_no_list_of_the_desk_is_compared_with_a_pattern(publisher, table, comparison):
    making.offer()
    page = reverse(f"admin:recruiting_{table}_changelist")
    column = {"source": "title", "merge": "table"}.get(table, "ref")
    assert publisher.get(page, {f"{column}__{comparison}": "(.+)+x"}).status_code == 400


@pytest.mark.parametrize("table", LISTS_OF_THE_DESK)
def test_of_a_search_of_thousands_of_words_so_many_are_asked(publisher, table):
    page = reverse(f"admin:recruiting_{table}_changelist")
    assert publisher.get(page, {"q": "a " * 3000}).status_code == 200


def test_of_thousands_of_words_a_choice_of_records_asks_so_many(publisher):
    asked = {"app_label": "recruiting", "model_name": "claim", "field_name": "source", "term": "a " * 3000}
    assert publisher.get(reverse("admin:autocomplete"), asked).status_code == 200


@pytest.mark.parametrize("button", ["_anew", "_save", "_publish"])
def test_stored_rows_that_a_post_makes_up_are_not_walked_through(editor, button):
    # 20 nines, of which a process made a list until it had all the memory; 200 show that none is.
    posted = {"name": "Alder", "claims-TOTAL_FORMS": "1", "claims-INITIAL_FORMS": "200", button: "1"}
    assert editor.post(reverse("admin:recruiting_company_add"), posted).status_code == 200
    page = reverse("admin:recruiting_company_change", args=[making.company("Beech").pk])
    assert editor.post(page, posted | {"version": "1"}).status_code == 200


@pytest.mark.parametrize(
    "asked", ["amount=1", "amount__isnull=1", "share__exact=x", "number__in=1,2", "amount__low=1"]
)
def test_a_list_of_the_desk_is_narrowed_by_no_value_that_has_no_column(publisher, asked):
    assert publisher.get(f"{reverse('admin:recruiting_offer_changelist')}?{asked}").status_code == 400
    columns = {"amount_low__gt": "1", "amount_status__exact": "given"}
    assert publisher.get(reverse("admin:recruiting_offer_changelist"), columns).status_code == 200


@pytest.mark.parametrize("table", ["offer", "source", "company"])
def test_what_names_a_row_is_no_choice_of_its(publisher, table):
    asked = {"app_label": "recruiting", "model_name": table, "field_name": "claims", "term": ""}
    assert publisher.get(reverse("admin:autocomplete"), asked).status_code == 403


@pytest.mark.parametrize("button", ["_review", "_publish", "_retract"])
def test_what_has_no_state_is_given_none(publisher, button):
    page = reverse("admin:recruiting_company_change", args=[making.company("Alder").pk])
    form = publisher.get(page).context["adminform"].form
    typed = {name: value for name, value in form.initial.items() if value is not None}
    posted = {**_management(publisher.get(page)), **typed, "description": "A firm.", button: "1"}
    answer = publisher.post(page, posted, follow=True)
    assert Company.objects.get().description == "A firm."
    assert "was changed successfully" in answer.content.decode()


@pytest.mark.parametrize(
    ("table", "asked"),
    [
        ("offer", "version__range=0"),
        ("offer", "headlines__contains=a"),
        ("offer", "headlines__a=b"),
        ("company", "id__among=a"),
        ("source", "published_earliest__iso_year=0"),
        ("source", "published_earliest__nonsense=0"),
    ],
)
def test_no_list_of_the_desk_is_compared_in_a_way_that_breaks(viewer, table, asked):
    page = reverse(f"admin:recruiting_{table}_changelist")
    assert viewer.get(f"{page}?{asked}").status_code in (302, 400)
    assert viewer.get(f"{page}?ref__startswith=a&version__gte=1&id__in=1,2").status_code == 200


@pytest.mark.parametrize("keys", [["x"], ["1", "2025-02-30"], ["9" * 400], [""]])
@pytest.mark.parametrize("table", ["offer", "merge"])
def test_a_chosen_row_whose_key_is_no_number_leads_to_no_500(publisher, table, keys):
    posted = {"action": "delete_selected", "_selected_action": keys, "index": "0"}
    page = reverse(f"admin:recruiting_{table}_changelist")
    assert publisher.post(page, posted).status_code == 400


@pytest.mark.parametrize("table", ["candidate", "offer", "company"])
def test_a_new_record_that_is_posted_as_a_copy_of_none_is_asked_for_its_values(publisher, table):
    answer = publisher.post(reverse(f"admin:recruiting_{table}_add"), {"_saveasnew": "1"})
    assert answer.status_code == 200
    assert "errorlist" in answer.content.decode()
