"""The words that the rules know, from the files in words/: one regular expression a line, under headings.

A line that starts with “#” explains; “[heading]” opens a section. A newsroom's own way to say something is
one more line.
"""

import re
from functools import cache
from pathlib import Path
from typing import Any, cast

_FILES = Path(__file__).parent / "words"


@cache
def sections(name: str) -> dict[str, list[str]]:
    """The lines of words/NAME.txt by heading."""
    lines_by_heading: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in (_FILES / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("[") and line.endswith("]"):
            lines = lines_by_heading.setdefault(line[1:-1], [])
        elif line and not line.startswith("#"):
            lines.append(line)
    return lines_by_heading


def any_of(name: str, heading: str) -> str:
    """A pattern for any line of a section."""
    return f"(?:{'|'.join(sections(name)[heading])})"


def by_code(name: str, kind: str) -> dict[str, str]:
    """The sections of one kind, “[term base]”, as code -> pattern for any of its lines."""
    headings = [heading for heading in sections(name) if heading.startswith(f"{kind} ")]
    return {heading.removeprefix(f"{kind} "): any_of(name, heading) for heading in headings}


def expanded(form: str, tags: dict[str, str]) -> str:
    """``form`` with each <TAG> replaced by its pattern."""
    for tag, text in tags.items():
        form = form.replace(f"<{tag}>", text)
    return form


class _LatePattern:
    """A pattern that is compiled when it is first asked for something, and then answers as fast as any."""

    def __init__(self, text: str, flags: int) -> None:
        self._text, self._flags = text, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        compiled = re.compile(self._text, self._flags)
        for method in ("search", "match", "fullmatch", "finditer", "findall"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def compiled_late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """``pattern``, compiled when it is first used.

    A pattern with number words takes a tenth of a second: the ten of them would add one to every start.
    """
    return cast("re.Pattern[str]", _LatePattern(pattern, flags))
