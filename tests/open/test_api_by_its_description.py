"""The API does what its description says, whatever is sent: asked by cases made of the description itself."""

import os

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import positive_data_acceptance

from recruiting.data import openapi

pytestmark = pytest.mark.django_db

EXAMPLES = int(os.environ.get("API_EXAMPLES", "60"))
SITE = "http://localhost"

# A reference, place or date may be well-formed and lead nowhere: a 400 that says so, not an empty list.
NOT_ASKED = [positive_data_acceptance]


@pytest.fixture
def operations():
    schema = schemathesis.openapi.from_dict(openapi.description(SITE))
    schema.app = get_wsgi_application()
    # As Django's own test client does: the connection is the test's.
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield [each.ok() for each in schema.get_all_operations()]
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@hypothesis_settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_every_answer_is_one_of_those_described(mixed, operations, data):
    operation = data.draw(st.sampled_from(operations))
    mode = data.draw(st.sampled_from(list(GenerationMode)))
    case = data.draw(operation.as_strategy(generation_mode=mode))
    case.call_and_validate(excluded_checks=NOT_ASKED)
