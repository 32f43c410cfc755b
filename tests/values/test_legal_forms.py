"""The legal forms of companies, with which a name is the same company's, perhaps, as without."""

import pytest

from recruiting.values.legal_forms import ends_a_name, without_form


@pytest.mark.parametrize(
    "name",
    [
        *(
            "Alder",
            "Alder Inc.",
            "Alder Incorporated",
            "Alder, S.p.A.",
            "Alder Pte. Ltd.",
            "Alder GmbH & Co. KG",
            "Alder Sp. z o.o.",
            "Alder S. à r.l.",
        ),
        *(
            "PT Alder",
            "PT Alder Tbk",
            "Alder A/S",
            "ООО Alder",
            "株式会社Alder",
            "Alder株式会社",
            "Alder有限公司",
        ),
    ],
)
def test_a_name_is_compared_without_its_legal_form(name):
    assert without_form(name) == "alder"


@pytest.mark.parametrize("name", ["Inc.", "Co", "PT"])
def test_what_is_a_legal_form_alone_stays_a_name(name):
    assert without_form(name) == name.strip(".").lower()


def test_a_name_behind_a_comma_is_no_legal_form():
    assert not any(map(ends_a_name, ("Birch", "Nn", "Cedar Inc.", "Oak Limited", "")))
