"""Resolves what is typed to records: names to companies and people, labels to rows of the page."""

import re
from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext as _

from recruiting.admin.report.names import Lookups, Matches, name_key, split_names
from recruiting.admin.report.namesakes import (
    companies_of,
    distinguishing_label,
    is_elsewhere,
    main_name,
    with_other_names,
)
from recruiting.admin.report.page import NEW, Page
from recruiting.admin.report.source_resolution import SourceResolver
from recruiting.admin.report.typed_name import check_name, description_of
from recruiting.admin.report.whom import split_joined
from recruiting.models import Approach, Candidate, Offer, Person
from recruiting.models.person import Naming
from recruiting.models.record import Record
from recruiting.models.standing import State
from recruiting.values.name_shapes import is_odd_name
from recruiting.values.text import quoted
from recruiting.values.unnamed import REMAINDER

_LABEL = re.compile(r"([A-Za-z]?)\s*(\d{1,4})(?:\s*[-–]\s*[A-Za-z]?\s*(\d{1,4}))?")


class Resolver:
    """Finds what is known, asks where that is in doubt, and makes what is new, each once."""

    def __init__(
        self, page: Page, insert_new: Callable[[Record], None], may_change: Callable[[Record], bool]
    ) -> None:
        self.page, self.insert_new, self.may_change = page, insert_new, may_change
        self.by_name: dict[tuple, Any] = {}
        self.lookups = Lookups()
        self.sources = SourceResolver(page, insert_new, self.lookups)
        self.match_cache: dict[tuple, Matches] = {}
        self.records_by_label: dict[str, Record] = {}
        """The record of each row of the page that has been saved so far, by the row's label."""
        self.new_records: set[Record] = set()
        self.story_people: set[Person] = set()
        """The people of the chosen story: a name that one of them bears means that one."""
        self.story_employers: list[str] = []

    # Companies and people

    def _cached_match(self, model, text: str) -> Matches:
        """What a name may mean, looked up once; records created meanwhile are in ``by_name``."""
        key = model, text
        if key not in self.match_cache:
            match = self.lookups.match(model, text)
            self.match_cache[key] = with_other_names(self.page, model, match, self.lookups)
        return self.match_cache[key]

    def resolve_all(self, model, text: str) -> list:
        """The records that the names in ``text`` mean."""
        whole = self._cached_match(model, text) if "," in text and ";" not in text else None
        names = [text] if whole and whole.certain else split_names(text)
        each = [one for name in names for one in self._split_joined(model, name, is_in_list=len(names) > 1)]
        return list(dict.fromkeys(self.resolve(model, name) for name in each))

    def _split_joined(self, model, name: str, is_in_list: bool = False) -> list[str]:
        """“Alder and Birch” split in two; “Ernst and Oak” whole, if it is known or the editor says so.

        The last of a list (“Alder, Birch and Cedar”) is always split, and so are people.
        """
        parts = split_joined(name)
        if quoted(name) or (len(parts) > 1 and self._cached_match(model, name).certain):
            return [name]
        if len(parts) < 2:
            return parts or [name]
        is_list = is_in_list or parts[-1].strip().casefold() in REMAINDER
        if model is Person or is_list or all(self.record_named(model, part) for part in parts):
            return parts
        return parts if self._ask_one_or_several(name) == "two" else [name]

    def resolve(self, model, name: str):
        """The company or person that ``name`` means; a new one if the editor says so, or nothing is like it.

        A description, also one in quotation marks, gives an unnamed record. Raises LookupError for what is
        nobody's name.
        """
        name = name.strip()
        description = description_of(model, name)
        name = f"“{description}”" if description else name
        check_name(model, name, self.page)
        name = main_name(self.page, model, self._cached_match(model, name))
        key = model, bool(description), name_key(description or name)
        if key not in self.by_name:
            match = self._cached_match(model, name)
            if model is Person:
                match = self._open_to_namesakes(match) if match.certain else self._prefer_story_person(match)
            record = match.certain or (self._ask_which(model, match, key) if match.is_open else None)
            if not record and not description and not self.page.result.is_open:
                self._check_shape(model, name)
            self.by_name[key] = record or self._create(model, name, description)
            if not record and not (match.is_open and self.page.result.is_open):
                text = _("new %(table)s: %(name)s")
                self._note(text % {"table": model._meta.verbose_name, "name": self.by_name[key]})
        return self.by_name[key]

    def _check_shape(self, model, name: str) -> None:
        """Ask whether a new name that looks like more than one is one; raise LookupError if it is not."""
        if not is_odd_name(name, model is Person):
            return
        options = [("name", _("It is the whole name")), ("more", _("It is more than a name"))]
        text = _("“%(name)s”: the whole of a name?") % {"name": name}
        if self.page.ask(f"is-name-{name_key(name)}", text, options) == "more":
            raise LookupError(_("“%(name)s”: type the name alone.") % {"name": name})

    def resolve_one(self, model, text: str):
        """The one company or person that ``text`` means. Raises LookupError where it names several."""
        match = self._cached_match(model, text)
        if not match.certain and (len(split_names(text)) > 1 or len(self._split_joined(model, text)) > 1):
            raise LookupError(_("One name only: type the row again for the other."))
        return self.resolve(model, text)

    def resolve_speakers(self, model, text: str) -> list:
        """The people or companies that speak: “Alder and Birch” are two, unless one is called so."""
        if self._cached_match(model, text).certain or quoted(text):
            return [self.resolve(model, text)]
        for name in split_names(text) if model is Person else ():
            if description_of(model, name):
                why = _("“%(name)s” describes who speaks: type it as the informant in words.")
                raise LookupError(why % {"name": name})
        return self.resolve_all(model, text)

    def _ask_one_or_several(self, text):
        options = [("two", _("They are several")), ("one", _("It is one name"))]
        question = f"is-together-{name_key(text)}"
        return self.page.ask(question, _("“%(name)s”: one name, or several?") % {"name": text}, options)

    def _prefer_story_person(self, match: Matches) -> Matches:
        """``match``, narrowed to the one bearer of the name in the chosen story, unless the page differs."""
        own = [person for person in match.exact if person in self.story_people]
        if len(own) != 1 or self._is_elsewhere(own[0], match.name):
            return match
        return Matches(match.name, exact=own)

    def _open_to_namesakes(self, match: Matches) -> Matches:
        """``match``, left open if the person is known from other companies only: it may be a namesake."""
        person = match.certain
        if person in self.new_records or person in self.story_people:
            return match
        if not self._is_elsewhere(person, match.name):
            return match
        return Matches(match.name, near=[person], is_namesake=True)

    def _is_elsewhere(self, person: Person, name: str) -> bool:
        return is_elsewhere(person, companies_of(self.page, name, self.story_employers), self.lookups)

    def _ask_which(self, model, match: Matches, key):
        several = match.exact or match.near
        is_it = _("It is %(name)s")
        options = [(str(record.pk), is_it % {"name": distinguishing_label(record)}) for record in several]
        if not match.exact and not match.is_namesake and not quoted(match.name):
            options += [
                (
                    f"{record.pk}+",
                    _("It is %(name)s; keep “%(typed)s” as another name of it")
                    % {"name": record, "typed": match.name},
                )
                for record in several[:2]
                if self.may_change(record)
            ]
        label = model._meta.verbose_name
        new = _("It is another person of that name") if match.is_namesake else _("It is a new %(table)s")
        options.append((NEW, new % {"table": label}))
        if match.is_namesake:
            text = _("“%(name)s” is known from other companies only. The same person?")
        elif match.exact:
            text = _("Several bear the name “%(name)s”. Which is it?")
        else:
            text = _("“%(name)s” is not known. Did you mean …?")
        question = f"is-{model._meta.model_name}-{'words-' if key[1] else ''}{key[2]}"
        answer = self.page.ask(question, text % {"name": match.name}, options)
        if answer in ("", NEW):
            return None
        record = next(record for record in several if str(record.pk) == answer.rstrip("+"))
        if answer.endswith("+"):
            record.aliases = f"{record.aliases.rstrip()}\n{match.name}".strip()
            record.save()
        return record

    def _create(self, model, name, description):
        if description:
            columns = {"description": description}
            record = model(**columns, naming=Naming.DESCRIBED) if model is Person else model(**columns)
        else:
            record = model(name=name)
        self.insert_new(record)
        self.new_records.add(record)
        return record

    def _note(self, text) -> None:
        self.page.result.notes.append(text)

    def record_named(self, model, text: str):
        """The company or person of that name, perhaps one that this page makes; None if there is none."""
        return self.by_name.get((model, False, name_key(text))) or self.lookups.match(model, text).certain

    def people_of(self, approach: Approach) -> list:
        """The rows of people of a story, those that this page makes among them."""
        return self._parts_of(approach, Candidate, "candidates")

    def offers_of(self, approach: Approach) -> list:
        """The offers of a story that are not retracted, those that this page makes among them."""
        offers = self._parts_of(approach, Offer, "offers")
        return [offer for offer in offers if offer.state != State.RETRACTED]

    def _parts_of(self, approach, model, relation) -> list:
        existing = () if approach in self.new_records else getattr(approach, relation).all()
        return list({*existing, *(record for record in self.new_records if isinstance(record, model))})

    # Rows of the page

    def records_labelled(self, text: str, section: str) -> list:
        """The saved rows that ``text`` names: “P1, P3”, “1-3”, “all”, or the name in a row.

        Raises LookupError with the reason.
        """
        rows = [row for row in self.page.sections[section].rows if row.record or not row.is_empty]
        if text.strip().casefold() in (_("all"), _("everyone"), "all"):
            return [self._record_labelled(row.label) for row in rows]
        letter = self.page.sections[section].form.letter
        labels_by_name = self._labels_by_name(rows)
        labels: dict[str, None] = {}
        for part in re.split("[,;]", text):
            whole = name_key(part) in labels_by_name
            for token in [part] if whole else re.split(r"\band\b|\s(?=[A-Za-z]?\d)", part):
                if name := token.strip():
                    labels |= dict.fromkeys(self._labels_in_token(name, labels_by_name, letter, labels))
        return list(dict.fromkeys(map(self._record_labelled, labels)))

    def _labels_by_name(self, rows) -> dict[str, list[str]]:
        """The labels of the rows that bear each name."""
        by_name: dict[str, list[str]] = {}
        for row in rows:
            for name in self._spellings(row):
                by_name.setdefault(name, []).append(row.label)
        return by_name

    def _labels_in_token(self, token, labels_by_name, letter, known) -> list[str]:
        """The labels that a token names, without those already ``known``. Raises LookupError."""
        label = _LABEL.fullmatch(token)
        if label and label[1].upper() in ("", letter):
            last = int(label[3] or label[2])
            numbers = range(int(label[2]), min(last, int(label[2]) + 200) + 1)
            labels = [each for number in numbers if (each := f"{letter}{number}") not in known]
            self._check_seen(labels)
            for each in labels:
                self._record_labelled(each)
            return labels
        same = labels_by_name.get(name_key(token), ())
        if len(same) == 1:
            return [*same]
        raise LookupError(
            _("“%(token)s” is no row of this page: name it by its label, such as %(letter)s1.")
            % {"token": token[:60], "letter": letter}
        )

    def _check_seen(self, labels):
        """Raise LookupError for the label of a row that came with the story after it was typed."""
        for label in labels:
            row = self.page.row(label)
            if row is not None and row.is_unseen:
                why = _("%(label)s came with the story just now: look which row it is, and save again.")
                raise LookupError(why % {"label": label})

    def _spellings(self, row):
        record = self.records_by_label.get(row.label)
        names = [str(record)] if record is not None else []
        names += [row[name].value() or "" for name in ("person", "description") if name in row.fields]
        return {name_key(str(name)) for name in names if name}

    def _record_labelled(self, label):
        if label not in self.records_by_label:
            why = (
                _("%(label)s is empty, comes later, or has an error itself.")
                if self.page.row(label)
                else _("There is no %(label)s on this page.")
            )
            raise LookupError(why % {"label": label})
        return self.records_by_label[label]

    def approach_by_ref(self, ref: str) -> Approach:
        """The approach of that reference; raises LookupError."""
        approach = Approach.objects.filter(ref=ref.strip().rstrip("/").rpartition("/")[2]).first()
        if approach is None:
            raise LookupError(_("There is no approach “%(ref)s”.") % {"ref": ref[:60]})
        return approach
