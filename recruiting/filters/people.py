"""The parameters of the list of people."""

from recruiting.filters.parameters import Parameters


class PersonParameters(Parameters):
    """People are listed by name."""
