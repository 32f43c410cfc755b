"""The values of the texts read last: forms and files hold the same text many times."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

_MOST = 4096
_LONGEST = 100
"""Characters of a text that is worth remembering."""


def cached_value(read: Callable[..., Any], text: object, **context: str) -> Any:
    """What ``read`` makes of ``text``, from memory where it can be; what it raises is not remembered."""
    if isinstance(text, str) and len(text) <= _LONGEST:
        return _value(read, text, **context)
    return read(text, **context)


def clear() -> None:
    """Read every text anew: for measuring."""
    _value.cache_clear()


@lru_cache(maxsize=_MOST)
def _value(read: Callable[..., Any], text: str, **context: str) -> Any:
    return read(text, **context)
