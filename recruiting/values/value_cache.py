"""What was read last is remembered: the values of whole texts, and the words that stand in many of them."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, TypeVar

T = TypeVar("T")

_MOST = 4096
_LONGEST = 100
"""Characters of a text that is worth remembering."""


def cached_value(read: Callable[..., Any], text: object, **context: str) -> Any:
    """What ``read`` makes of ``text``, from memory where it can be; what it raises is not remembered."""
    if isinstance(text, str) and len(text) <= _LONGEST:
        return _value(read, text, **context)
    return read(text, **context)


def cached_words(read: Callable[[str], T]) -> Callable[[str], T]:
    """``read`` that remembers: the same words stand around other numbers in many texts."""
    cached = lru_cache(maxsize=_MOST)(read)
    _FORGET_WORDS.append(cached.cache_clear)
    return cached


_FORGET_WORDS: list[Callable[[], None]] = []


def clear(words: bool = False) -> None:
    """Read every text anew, and its words too: for measuring."""
    _value.cache_clear()
    for forget in _FORGET_WORDS if words else ():
        forget()


@lru_cache(maxsize=_MOST)
def _value(read: Callable[..., Any], text: str, **context: str) -> Any:
    return read(text, **context)
