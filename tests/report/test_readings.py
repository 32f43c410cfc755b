"""A doubtful sum or date asks beside its field which reading is meant, and the one chosen is saved."""

import pytest

from recruiting.models import Approach, Offer, Source

pytestmark = pytest.mark.django_db
READ = "/admin/report/read/offer/amount/"


def begun(form):
    form.open().fill("source", title="Report 1").fill("approach", recruiters="Alder", employers="Birch")
    return form.row("candidates", person="Nn One")


def choose(form, control, printed):
    """Press the radio button of ``control`` whose reading is printed so."""
    name = f"{control}_reading"
    (choice,) = [choice for choice in form.page.asked[name] if printed in choice]
    form.page.values[name] = choice
    return form


def test_the_readings_of_a_doubtful_sum_are_offered_as_it_is_typed(publisher):
    page = publisher.get(READ, {"offers-1-amount": "US$5m and US$10m"}).content.decode()
    assert page.count('type="radio"') == 3
    assert 'name="offers-1-amount_reading"' in page
    for printed in ("US$15m", "US$5m", "US$10m"):
        assert f"> {printed}</label>" in page


def test_a_sum_that_is_not_doubtful_offers_nothing_to_choose(publisher):
    assert "radio" not in publisher.get(READ, {"offers-1-amount": "US$5m"}).content.decode()


def test_a_chosen_reading_is_read_back_and_stays_chosen(publisher, form):
    begun(form).row("offers", amount="$10m").press("save")
    choose(form, "offers-1-amount", "10000000 CAD")
    posted = {name: form.page.values[name] for name in ("offers-1-amount", "offers-1-amount_reading")}
    page = publisher.get(READ, posted).content.decode()
    assert "CA$10m; in total, a year, at once?" in page
    assert page.count(" checked") == 1


def test_a_doubtful_sum_is_refused_with_its_readings_and_the_chosen_one_is_saved(form):
    begun(form).row("offers", amount="US$1.250 million").press("save")
    assert "do the dot or comma part thousands" in form.wrong
    assert not Source.objects.exists()
    choose(form, "offers-1-amount", "1250000000 USD").save()
    assert str(Offer.objects.get().amount) == "US$1.25bn"


def test_a_doubtful_date_is_refused_with_its_readings_and_the_chosen_one_is_saved(form):
    begun(form).fill("approach", began="7/3/2025").press("save")
    assert "which is the day, which the month?" in form.wrong
    assert form.page.values["approach-began"] == "7/3/2025"
    choose(form, "approach-began", "2025-03-07").save()
    assert Approach.objects.get().began.text == "2025-03-07"


def test_a_choice_does_not_count_for_a_text_typed_afterwards(form):
    begun(form).row("offers", amount="$10m").press("save")
    choose(form, "offers-1-amount", "10000000 CAD").fill("offers-1", amount="$20m").press("save")
    assert "which currency?" in form.wrong
    assert not Offer.objects.exists()
    choose(form, "offers-1-amount", "20000000 AUD").save()
    assert str(Offer.objects.get().amount) == "A$20m"


def test_a_choice_that_was_not_offered_is_refused(form):
    begun(form).row("offers", amount="$10m").press("save")
    form.page.values["offers-1-amount_reading"] = '["$10m", "1 no-such"]'
    form.press("save")
    assert not Offer.objects.exists()
