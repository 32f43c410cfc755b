"""The admin: one module a table. It declares; the models and rules decide."""

from recruiting.admin import (
    address,
    approach,
    candidate,
    circumstance,
    claim,
    company,
    employment,
    event,
    merging,
    offer,
    person,
    source,
    term,
)
