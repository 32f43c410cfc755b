"""The made-up rows as the files of a data package."""

import csv
from collections import Counter
from contextlib import ExitStack
from dataclasses import fields
from pathlib import Path

from recruiting.data import TABLES
from recruiting.values import Edtf, Interval, Money
from recruiting.values.decimals import exact_decimal

USED = {
    "company": "name description aliases kind parent number",
    "person": "name naming description aliases",
    "source": "publisher title url published language medium reading based_on based_on_how worth",
    "approach": "state retraction kind recruiters lab recruiting_people agency employers moved_first place "
    "began summary follows lead_claim",
    "candidate": "approach person description number employer part_of leads",
    "offer": "state retraction approach kind candidates number bidder amount follows perhaps_same_as target "
    "share summary lead_claim",
    "event": "approach kind happened step after after_length candidates people offers channels with_people "
    "reason legal_by_company legal_stage",
    "employment": "state person company title held started ended length ending through lead_claim",
    "term": "offer approach kind certainty money length words",
    "circumstance": "state company market kind money people date words as_of lead_claim",
    "claim": "state retraction source where via said about_employment about_approach about_candidate "
    "about_event about_offer about_term about_circumstance stance aspect value denied paraphrase quote "
    "quote_language informant_person informant_company informant_words informants speaks_for interest "
    "how_known set_aside set_aside_note",
}
"""The columns that made-up rows have; all others are left to their defaults."""


class Sheets:
    """One CSV file a table, open while rows come; ``rows`` counts them."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.rows: Counter[str] = Counter()
        self.defaults: dict[str, dict[str, str]] = {}
        self._open = ExitStack()

    def __enter__(self):
        self.writers = {}
        for name, used in USED.items():
            named = used.split()
            composites = {field.name: list(field.columns.values()) for field in TABLES[name].composites}
            known = [column.name for column in TABLES[name].columns]
            wanted = {part for column in named for part in composites.get(column, [column])}
            header = ["ref", *(column for column in known if column in wanted)]
            used_fields = [TABLES[name].model._meta.get_field(column) for column in named]
            self.defaults[name] = {
                field.name: field.get_default()
                for field in used_fields
                if field.choices and field.has_default()
            }
            self.writers[name] = csv.DictWriter(self._file(TABLES[name].file), header, lineterminator="\n")
            self.writers[name].writeheader()
        self.addresses = csv.writer(self._file("address.csv"), lineterminator="\n")
        self.addresses.writerow(["table", "ref", "redirects_to"])
        return self

    def __exit__(self, *error):
        self._open.close()

    def _file(self, name):
        return self._open.enter_context((self.folder / name).open("w", encoding="utf-8", newline=""))

    def ref(self, table: str) -> str:
        """A reference for the next row of ``table``."""
        self.rows[table] += 1
        return f"{table}-{self.rows[table]:06}"

    def add(self, table: str, ref: str, **columns) -> None:
        """Write one row: texts, numbers, flags, lists of references, and values (Money, Edtf, …)."""
        cells = self.defaults[table] | {"ref": ref}
        for name, value in columns.items():
            if isinstance(value, Interval | Edtf):
                cells.update(_parts(name, value))
            elif value is True:
                cells[name] = "true"
            elif isinstance(value, list):
                cells[name] = ";".join(value)
            elif value is not None and value is not False:
                cells[name] = value
        self.writers[table].writerow(cells)


def _parts(name, value):
    """The cells of one value."""
    if isinstance(value, Edtf):
        return {f"{name}_edtf": value.text, f"{name}_words": value.words, f"{name}_status": value.status}
    cells = {}
    for part in fields(value):
        content = getattr(value, part.name)
        if part.name in ("low", "high"):
            if content is not None:
                cells[f"{name}_{part.name}"] = exact_decimal(content, value.SCALE)
        elif isinstance(value, Money) and part.name == "period":
            if content:
                cells |= _parts(f"{name}_period", content)
        elif content is True:
            cells[f"{name}_{part.name}"] = "true"
        elif content:
            cells[f"{name}_{part.name}"] = content
    return cells
