"""A row of an approach in a few words, where the desk is asked or told of it."""


def described(record) -> str:
    """A row in a few words: “Nn One”, “pay package: US$1m”, “offered, June 2025”."""
    if record.table == "candidate":
        number = str(record.number) if record.number else ""
        return ", ".join(filter(None, [str(record), number]))
    if record.table == "event":
        when = str(record.happened) if record.happened else ""
        what = record.what[:80]
        return ", ".join(filter(None, [record.get_kind_display(), when, what]))
    if record.table == "term":
        told = [record.money, record.share, record.multiple, record.length]
        return ", ".join(
            [str(record), *(str(value) for value in told if value), *filter(None, [record.words[:80]])]
        )
    if record.table == "employment":
        return ", ".join(filter(None, [str(record), record.title]))
    return str(record)
