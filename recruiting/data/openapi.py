"""The API as OpenAPI 3.1 describes it: parameters from the lists' own, rows from the tables' columns."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from recruiting.data import Column, package
from recruiting.data.lists import permalink
from recruiting.data.public import own_columns
from recruiting.lists.catalogue import LISTS
from recruiting.lists.fields import MAX_AMOUNT_LENGTH, Codes, Dollars, Refs
from recruiting.lists.parameters import SIZES, Parameters
from recruiting.lists.views import Listing
from recruiting.published.models import REF_LENGTH
from recruiting.security.refusals import PROBLEM

VERSION = "1.0"
DOLLARS = {
    "type": "string",
    "maxLength": MAX_AMOUNT_LENGTH,
    "examples": ["1500000", "1.5bn", "$1.5B", "1,5 miliar", "1.5 billion US dollars"],
}
REF = {"type": "string", "pattern": "^[-A-Za-z0-9_]*$", "maxLength": REF_LENGTH}
ANY = ""  # what a form sends where nothing is chosen
CURSOR = {"type": "string", "maxLength": 400}


def description(base: str) -> dict:
    """The whole description; ``base`` is the address of the site."""
    about = package.descriptor()
    return {
        "openapi": "3.1.0",
        "info": {
            "title": about["title"],
            "version": VERSION,
            "description": _(
                "Read-only. What is published, as the lists show it and by the same parameters; one that is "
                "unknown or can't be read is a 400 that names it. Answers bear an ETag: ask again with "
                "If-None-Match."
            ),
            "license": {"name": about["licenses"][0]["name"], "url": about["licenses"][0]["path"]},
        },
        "servers": [{"url": base}],
        "paths": {path: {"get": get} for listing in LISTS for path, get in _operations(listing)},
        "components": {
            "schemas": {"problem": _PROBLEM, "claim": row(own_columns("claim"))}
            | {listing.name: row([*listing.columns, permalink("")]) for listing in LISTS},
            "responses": {str(status): _refusal(why) for status, why in PROBLEMS.items()},
        },
    }


PROBLEMS = {
    400: "A parameter is unknown or can't be read; the detail names it",
    404: "No public record has this reference",
    410: "The record is retracted; the detail says why",
}

_PROBLEM = {
    "type": "object",
    "description": "RFC 9457",
    "required": ["type", "title", "status"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "parameter": {"type": "string", "description": "Of a 400: which parameter is wrong"},
    },
}


def _operations(listing: Listing):
    row_schema = {"$ref": f"#/components/schemas/{listing.name}"}
    link = {"type": ["string", "null"], "format": "uri"}
    page = {
        "data": {"type": "array", "items": row_schema},
        "links": _object({"self": link, "next": link, "prev": link}),
    }
    yield (
        reverse(f"{listing.name}-api"),
        {
            "operationId": listing.name,
            "summary": _("A page of the list of %(name)s") % {"name": listing.name},
            "description": str(listing.parameters.NOTE),
            "parameters": parameters(listing.parameters),
            "responses": _responses(page, 400),
        },
    )
    claims = {"type": "array", "items": {"$ref": "#/components/schemas/claim"}}
    yield (
        reverse(f"{listing.name}-api") + "/{ref}",
        {
            "operationId": f"{listing.name}-one",
            "summary": _("One of the %(name)s, with what each source says") % {"name": listing.name},
            "parameters": [
                {"name": "ref", "in": "path", "required": True, "schema": REF},
                *_edition_parameters(),
            ],
            "responses": _responses({"data": row_schema, "claims": claims}, 400, 404, 410),
        },
    )


def parameters(of: type[Parameters]) -> list[dict]:
    """The parameters of a list, each as its own field reads it."""
    filters = [
        _query(name, _schema_of(each.field), str(each.label)) for name, each in of.base_filters.items()
    ]
    sort = {"type": "string", "enum": [ANY, *of.SORTS], "default": of.SORTS[0]}
    size = {"type": "string", "enum": [ANY, *map(str, SIZES)]}
    return [
        *filters,
        _query("size", size, _("How many rows make a page")),
        _query("sort", sort, _("Order; what is unknown comes last both ways")),
        _query("after", CURSOR, _("The rows after this place, as links.next has it")),
        _query("before", CURSOR, _("The rows before this place, as links.prev has it")),
        *_edition_parameters(),
    ]


def _query(name, schema, described):
    return {"name": name, "in": "query", "description": described, "schema": schema}


def _edition_parameters() -> list[dict[str, Any]]:
    return [
        _query(
            "as_of",
            {"type": "string", "pattern": r"^(\d{4}-\d\d-\d\d)?$"},
            _("As it was at the end of that day"),
        ),
        _query(
            "edition", {"type": "string", "pattern": "^[0-9]*$"}, _("As it was in the edition of that number")
        ),
    ]


def _schema_of(field) -> dict:
    if isinstance(field, Refs):
        return {"type": "array", "items": REF}
    if isinstance(field, Codes):
        codes = [code for code, _label in field.widget.choices]
        return {"type": "array", "items": {"type": "string", "enum": [ANY, *codes]}}
    if isinstance(field, Dollars):
        return DOLLARS | {"description": _("One figure as people write it; what may mean several is refused")}
    return {"type": "string"}


def row(columns: list[Column]) -> dict:
    """A row as JSON has it: what is empty is null."""
    return _object({column.name: _cell(column) for column in columns})


def _cell(column: Column) -> dict:
    kind = column.type if column.type in ("integer", "number", "boolean") else "string"
    schema: dict[str, Any] = {"type": [kind, "null"], "title": str(column.label)}
    if column.help:
        schema["description"] = str(column.help)
    if column.type == "date":
        schema["format"] = "date"
    if column.codes:
        schema["enum"] = [*column.codes, None]
    return schema


def _object(properties: dict) -> dict:
    return {
        "type": "object",
        "required": list(properties),
        "properties": properties,
        "additionalProperties": False,
    }


def _responses(properties, *refusals):
    answer = {"description": "Given", "content": {"application/json": {"schema": _object(properties)}}}
    answer["headers"] = {"ETag": {"schema": {"type": "string"}}, "Link": {"schema": {"type": "string"}}}
    unchanged = {"description": "What If-None-Match names is still so"}
    refused = {str(status): {"$ref": f"#/components/responses/{status}"} for status in refusals}
    return {"200": answer, "304": unchanged} | refused


def _refusal(why):
    return {"description": why, "content": {PROBLEM: {"schema": {"$ref": "#/components/schemas/problem"}}}}
