"""Texts that hold several items, separated by semicolons: references, names, columns."""

SEPARATOR = ";"


def split_items(text: str) -> list[str]:
    """The items of ``text`` in their order, without the spaces around them and without empty ones."""
    return [item for part in text.split(SEPARATOR) if (item := part.strip())]
