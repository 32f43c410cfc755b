import pytest
from django.test import Client

from tests.world.newsroom import Newsroom


@pytest.fixture
def newsroom(publisher):
    return Newsroom(publisher, Client())
