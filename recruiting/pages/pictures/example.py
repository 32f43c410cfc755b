"""The shapes of the pictures, each with what it says, for 'How to read this'."""

from django.utils.translation import gettext_lazy as _

from recruiting.pages.pictures.offers import Bar


def _bar(
    start: int,
    end: int,
    *,
    below: bool = False,
    above: bool = False,
    about: bool = False,
    solid: bool = False,
    challenged: bool = False,
) -> Bar:
    return Bar(f"{start}%", f"{end}%", f"{end - start}%", below, above, about, solid, challenged)


EXAMPLES: list[tuple[Bar | None, object]] = [
    (
        _bar(25, 60),
        _(
            "From the lowest to the highest reported amount. Hollow ends: one report, several sources in "
            "one, no source named, or alleged."
        ),
    ),
    (_bar(25, 60, solid=True), _("Filled ends: on record, documented, or several independent reports.")),
    (
        _bar(40, 40, above=True),
        _("More than, or at least: only a lowest amount is reported; the arrow says that it may be more."),
    ),
    (
        _bar(60, 60, below=True),
        _("Up to, or less than: only a highest amount is reported; the arrow says that it may be less."),
    ),
    (_bar(50, 50, about=True), _("About: one figure, and that not exact.")),
    (_bar(25, 60, challenged=True), _("Hatched: someone disputes or denies it, or a part of it.")),
    (None, _("A dash: undisclosed, described without a figure, or not reported. It is never zero.")),
]
