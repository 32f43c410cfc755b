import pytest

from tests.report.form import ReportForm


@pytest.fixture
def form(publisher):
    return ReportForm(publisher)
