"""The tables of the desk by their names, which claims, files and history go by."""

from functools import cache
from typing import Any

from django.apps import apps
from django.db import models

from recruiting.models.sql import KeyedQuery


def model_of(table: str) -> Any:
    """The model of a table."""
    return apps.get_model("recruiting", table)


def all_rows(table: str) -> models.Manager[Any]:
    """All rows of a table, whatever their state."""
    return model_of(table)._base_manager


@cache
def by_key(table: str) -> KeyedQuery:
    """The query for the rows of a table with given keys."""
    return KeyedQuery(lambda keys: all_rows(table).filter(pk__among=keys))


def related_model(field: models.Field) -> type[models.Model]:
    """The model to which a relation leads; a proxy's is its parent's. Raises TypeError for a plain column."""
    model = field.related_model
    if not isinstance(model, type):
        raise TypeError(f"{field.name} leads to no table")
    return model._meta.concrete_model or model


def link_columns(field: Any) -> tuple[str, str]:
    """In the table that holds a relation of many to many: the columns of our key, and of theirs."""
    return f"{field.m2m_field_name()}_id", f"{field.m2m_reverse_field_name()}_id"


def table_of(field: models.Field) -> str:
    """The table to which a relation leads."""
    return str(related_model(field)._meta.model_name)
