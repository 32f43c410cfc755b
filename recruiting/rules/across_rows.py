"""Rules that one row cannot break alone: circles, the same approach, the lead claim, readable claims."""


def check(records):
    """Raise one ValidationError that names the fields, when ``records`` break a rule across rows."""
