import os
import pytest
from tests.stories.licence import LICENCE
from tests.stories.team import TEAM
from tests.stories.class_pay import CLASS_PAY
from tests.stories.weekly import WEEKLY
from tests.stories.story import Clerk, page_text
from recruiting.models import Person, Approach, Company, Source
pytestmark = pytest.mark.django_db

@pytest.mark.parametrize("story", [LICENCE, TEAM, CLASS_PAY, WEEKLY], ids=["LICENCE","TEAM","CLASS_PAY","WEEKLY"])
def test_dump(publisher, client, story, request):
    clerk = Clerk(publisher)
    out = open(f"/tmp/clerk/{request.node.callspec.id}.txt", "w")
    try:
        clerk.enter(story)
    finally:
        print(len(clerk.fields), clerk.fields, clerk.submissions, file=out)
        pages = ["/offers/", "/approaches/", "/events/", "/terms/", "/circumstances/", "/moves/", "/people/"]
        for model in (Person, Approach, Company):
            pages += [row.get_absolute_url() for row in model.objects.all()]
        for address in pages:
            try:
                text = page_text(client, address)
            except AssertionError as e:
                text = str(e)
            text = text.split("Skip to content")[-1]
            print("=====", address, "\n", text, file=out)
        for address in ["/offers.csv", "/approaches.csv", "/people.csv"]:
            r = client.get(address)
            print("=====", address, r.status_code, "\n", b"".join(r).decode() if r.status_code == 200 else "", file=out)
        out.close()
    for address, words in {**story.reads}.items():
        text = page_text(client, address)
        for word in words:
            if word not in text: print("MISSING", address, word)
    for address, words in story.never.items():
        text = page_text(client, address)
        for word in words:
            if word in text: print("FALSE", address, word)
    for table, number in story.rows.items():
        from django.apps import apps
        n = apps.get_model("recruiting", table).objects.count()
        if n != number: print("ROWS", table, n, "not", number)
