"""New rows of one report have keys and references of their own before anything is written."""

import pytest

from recruiting.admin.report.batch import KEYS_RESERVED, Batch
from recruiting.models import Address, Company, unit_of_work

pytestmark = pytest.mark.django_db


def test_however_many_rows_are_new_each_has_its_own_key_reference_address_and_history(publisher):
    number = 3 * KEYS_RESERVED
    with unit_of_work.editing(user=publisher.user):
        batch = Batch()
        companies = [Company(name="Alder") for _each in range(number)]
        for company in companies:
            batch.add([company])
        assert Company.objects.count() == 0
        batch.write()
    assert {company.pk for company in Company.objects.all()} == {company.pk for company in companies}
    assert Company.objects.values("ref").distinct().count() == number
    assert Address.objects.filter(table="company").count() == number
    history = Company.history.all()
    assert {(row.id, row.history_type, row.history_user) for row in history} == {
        (company.pk, "+", publisher.user) for company in companies
    }
