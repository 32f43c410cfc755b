"""What lets somebody in, hidden in an address: in another one that is written within it, encoded or not."""

import re
from itertools import takewhile
from urllib.parse import unquote

from recruiting.values.tracking import is_token

DEEPEST = 4
"""How many times over an address within another one is encoded at most."""

_BEGINS = re.compile(r"[?#;]|%(?:25)*(?:3f|23|3b)", re.IGNORECASE)
"""Where, in an address or in one within it, a path ends: plain, or encoded however often."""

_USER = re.compile(
    r"(?:(?<=//)|(?<=2f)|(?<=\d/))[^/?#@]*(?::|%(?:25)*3a)[^/?#@]*(?:@|%(?:25)*40)", re.IGNORECASE
)
"""A name and a password before a host within an address: behind two slashes, or the day of a copy."""


def are_in(url: str) -> bool:
    """Whether what lets somebody in stands anywhere in an address, or in one within it.

    It is a parameter, or a part of a path: one that is written like a parameter, or is a signed token.
    """
    for _time in range(DEEPEST):
        url = unquote(url)
    pairs = (piece.partition("=") for piece in re.split(r"[?&;#/]", url)[1:])
    return any(is_token(name, value) if value else is_token("", name) for name, _equals, value in pairs)


def cut(url: str) -> str:
    """An address up to where what lets somebody in begins: its fragment goes first, then all behind a path,
    and of the path that part and what follows it.
    """
    url = _USER.sub("", url)
    for shorter in (url, url.partition("#")[0], url.partition("?")[0]):
        if not are_in(shorter):
            return shorter
    parts = _BEGINS.split(url, maxsplit=1)[0].split("/")
    return "/".join(takewhile(lambda part: not are_in(f"/{part}"), parts))
