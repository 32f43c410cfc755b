"""Variables of the environment that hold several values."""

import os
from ipaddress import IPv4Network, IPv6Network, ip_network

from django.core.exceptions import ImproperlyConfigured


def values_of(name: str) -> list[str]:
    """The values of a variable, which are separated by commas."""
    return [value.strip() for value in os.environ.get(name, "").split(",") if value.strip()]


def networks(name: str) -> list[IPv4Network | IPv6Network]:
    """The addresses and networks that a variable names; raises ImproperlyConfigured for anything else."""
    try:
        return [ip_network(text) for text in values_of(name)]
    except ValueError as error:
        raise ImproperlyConfigured(
            f"{name} are addresses or networks, such as 10.0.0.1,192.168.0.0/24: {error}"
        ) from error
