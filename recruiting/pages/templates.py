"""Templates as they are sent: what is laid out for developers is left out, line breaks between lines stay."""

import re

from django.template import Origin
from django.template.loaders.filesystem import Loader as FilesystemLoader

VERBATIM = re.compile(r"(<(?:pre|textarea)\b.*?</(?:pre|textarea)>)", re.DOTALL)
INDENTATION = re.compile(r"\n\s+")
TAG = re.compile(r"</?[a-zA-Z](?:\{%.*?%\}|\{\{.*?\}\}|[^<>{])*>", re.DOTALL)
"""An element's tag, with what Django puts into it."""

BREAKS = re.compile(r"\s*\n\s*")


class Loader(FilesystemLoader):
    """Reads our own templates without their layout: a long list is a third lighter for it."""

    def get_contents(self, origin: Origin) -> str:
        return unindented(super().get_contents(origin))


def unindented(source: str) -> str:
    """``source`` with each line at its margin, none of them empty, and each tag on one line.

    What is shown as it is typed stays.
    """
    parts = VERBATIM.split(source.strip())
    parts[::2] = [TAG.sub(_on_one_line, INDENTATION.sub("\n", part)) for part in parts[::2]]
    return "".join(parts)


def _on_one_line(tag: re.Match) -> str:
    return BREAKS.sub(" ", tag[0]).removesuffix(" >").removesuffix(">") + ">"
