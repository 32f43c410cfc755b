"""A program of its own: the sheets of a workbook (.xlsx, .ods, .xls, .xlsb) as CSV files in a folder.

``python workbook_reader.py WORKBOOK FOLDER`` prints as JSON the sheets' names and which of them the workbook
hides, or what is wrong. It runs under ``serving.bounded_run``: a small file can name ten billion cells.
calamine gives values; what cells of .xlsx and .ods show is read here: “Jul-25” is kept as the first of July.
"""

import csv
import datetime
import html
import json
import re
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import IO, Any
from xml.etree import ElementTree

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum

Place = tuple[int, int]  # row and column, from 0
MOST_REPEATED = 1_000_000  # cells that one element may stand for, if something is to be noted of each
NO_RESULT = "#CALC!"  # of a formula that nobody worked out


@dataclass
class Shown:
    """What the cells of a sheet show that their values don't tell.

    ``texts`` stand for the value; ``shapes`` (“%”, of a date “ym”, “ m” where 5 is shown as 5m) say how it is
    shown; ``merged`` are the first and the last place of cells that are one.
    """

    texts: dict[Place, str] = field(default_factory=dict)
    shapes: dict[Place, str] = field(default_factory=dict)
    merged: list[tuple[Place, Place]] = field(default_factory=list)


def printed(cell: Any, shape: str = "") -> str:
    """A cell as our CSV prints it: numbers in full, days by ISO 8601, and no more of a day than it shows."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        number = Decimal(f"{cell:.15g}")  # as spreadsheets keep it: 0.1 and 0.2 are 0.3
        return f"{_number(number * 100)}%" if shape == "%" else f"{_number(number)}{shape.strip()}"
    if isinstance(cell, datetime.datetime):
        if cell.time() != datetime.time():
            return cell.replace(microsecond=0).isoformat()
        cell = cell.date()
    return _day(cell, shape) if isinstance(cell, datetime.date) else str(cell)


def _number(number: Decimal) -> str:
    return str(int(number)) if number == int(number) else f"{number.normalize():f}"


def _day(day: datetime.date, shape: str) -> str:
    """Programs keep “July 2025” as its first day, and “3 July” as one of the year in which it was typed."""
    if shape == "ym" and day.day == 1:
        return f"{day:%Y-%m}"
    if shape == "y" and (day.month, day.day) == (1, 1):
        return f"{day:%Y}"
    if shape in ("m", "md"):
        return f"{day.day} {day:%B}" if shape == "md" else f"{day:%B}"
    return day.isoformat()


def shown_of(workbook: Path) -> dict[str, Shown]:
    """What the cells of each sheet show, by its name; nothing of .xls and .xlsb."""
    if not zipfile.is_zipfile(workbook):
        return {}
    with zipfile.ZipFile(workbook) as parts:
        return _shown_in_ods(parts) if "content.xml" in parts.namelist() else _shown_in_xlsx(parts)


_RELATION = re.compile(r'<Relationship [^>]*?Id="([^"]+)"[^>]*?Target="/?(?:xl/)?([^"]+)"')
_SHEET = re.compile(r'<(?:\w+:)?sheet [^>]*?name="([^"]+)"[^>]*?r:id="([^"]+)"')
_TAG = re.compile(r"<([\w:]+)((?:\s+[\w:]+\s*=\s*(?:\"[^\"]*\"|'[^']*'))+)")
_ATTRIBUTE = re.compile(r"([\w:]+)\s*=\s*(\"[^\"]*\"|'[^']*')")
_ERROR = re.compile(
    rb'<(?:\w+:)?c (?=[^>]*\bt="e")[^>]*\br="([A-Z]+)(\d+)"[^>]*>(?:(?!<(?:\w+:)?/?(?:\w+:)?c[ >]).){0,9000}?'
    rb"<(?:\w+:)?v>([^<]*)<",
    re.DOTALL,
)
_NO_RESULT = re.compile(
    rb'<(?:\w+:)?c (?![^>]*\bt="str")[^>]*\br="([A-Z]+)(\d+)"[^>]*>\s*'
    rb"<(?:\w+:)?f(?:\s[^>]*)?(?:/>|>[^<]{0,9000}</(?:\w+:)?f>)\s*"
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
_FORMAT = re.compile(r'<(?:\w+:)?numFmt [^>]*?formatCode="([^"]*)"[^>]*?numFmtId="(\d+)"')
_STYLES = re.compile(r"<(?:\w+:)?cellXfs\b.*?</(?:\w+:)?cellXfs>", re.DOTALL)
_STYLE = re.compile(r'<(?:\w+:)?xf [^>]*?numFmtId="(\d+)"')
_NO_FORMAT = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|[_*].')  # of the code of a format: text, colour, room
_SCALE = re.compile(
    r'[0#?](?:[.,0#?]*[.0#?])?["\\ ]+([kbt]n?|m[mn]?|mln|mio\.?|mrd\.?|jt|juta|miliar|lakh|cr|crore|thousand|'
    r'[mb]illion|[万億亿])(?:"|$|;)',
    re.IGNORECASE,
)
"""Shown behind the digits; a comma before it would divide them: 0.0,,"m" shows what is kept."""
_OF_THE_PROGRAM = {"9": "%", "10": "%", "16": "md", "17": "ym"}  # no workbook spells these out
_PIECE, _LONGEST = 1024**2, 20_000  # bytes looked at together, and of a cell with its formula


def _shown_in_xlsx(parts: zipfile.ZipFile) -> dict[str, Shown]:
    targets = dict(_RELATION.findall(_attributes_in_order(parts, "xl/_rels/workbook.xml.rels")))
    sheets = _SHEET.findall(_attributes_in_order(parts, "xl/workbook.xml"))
    styles = _attributes_in_order(parts, "xl/styles.xml")
    shapes = {number: _shape(html.unescape(code)) for code, number in _FORMAT.findall(styles)}
    used = _STYLE.findall("".join(_STYLES.findall(styles)))
    by_style = {
        str(place).encode(): shape
        for place, number in enumerate(used)
        if (shape := (_OF_THE_PROGRAM | shapes).get(number, ""))
    }
    return {
        html.unescape(name): _shown_in_sheet(parts, f"xl/{targets[relation]}", by_style)
        for name, relation in sheets
        if relation in targets
    }


def _attributes_in_order(parts: zipfile.ZipFile, name: str) -> str:
    """A small part of a workbook, the attributes of each element by name and in double quotes."""
    if name not in parts.namelist():
        return ""
    text = parts.read(name).decode("utf-8", "replace")

    def ordered(tag: re.Match[str]) -> str:
        attributes = sorted(_ATTRIBUTE.findall(tag[2]))
        return f"<{tag[1]} " + " ".join(f'{key}="{value[1:-1]}"' for key, value in attributes)

    return _TAG.sub(ordered, text)


def _shape(code: str) -> str:
    """What a format shows: “%”, a scale, or year, month and day as far as it does; nothing of any other."""
    if scale := _SCALE.search(code):
        return f" {scale[1]}"
    if "%" in (letters := _NO_FORMAT.sub("", code.lower()).partition(";")[0]):
        return "%"
    letters = re.sub("[eb]", "y", letters)  # years of Japan's eras, and of Thailand
    return "" if {*"hs0#l"} & {*letters} else "".join(letter for letter in "ymd" if letter in letters)


def _shown_in_sheet(parts: zipfile.ZipFile, name: str, by_style: dict[bytes, str]) -> Shown:
    shown = Shown()
    if name not in parts.namelist():
        return shown
    styled = re.compile(
        rb'<(?:\w+:)?c (?=[^>]*\bs="(' + b"|".join(by_style) + rb')")[^>]*\br="([A-Z]+)(\d+)"[^>]*(?<!/)>'
    )
    with parts.open(name) as sheet:
        text = b""
        while piece := sheet.read(_PIECE):
            text = text[-_LONGEST:] + piece
            for column, row, error in _ERROR.findall(text):
                shown.texts[_place(column, row)] = error.decode("utf-8", "replace")
            for column, row in _NO_RESULT.findall(text) if b"<f" in text or b":f" in text else ():
                shown.texts[_place(column, row)] = NO_RESULT
            for style, column, row in styled.findall(text) if by_style else ():
                shown.shapes[_place(column, row)] = by_style[style]
    return shown


def _place(letters: bytes, row: bytes) -> Place:
    """The place of a cell by its name: 0, 26 of AA1."""
    column = 0
    for letter in letters:
        column = column * 26 + letter - ord("A") + 1
    return int(row) - 1, column - 1


_NAMES = "urn:oasis:names:tc:opendocument:xmlns:"
_OFFICE, _TABLE, _TEXT = f"{{{_NAMES}office:1.0}}", f"{{{_NAMES}table:1.0}}", f"{{{_NAMES}text:1.0}}"
_STYLE_OF, _NUMBER = f"{{{_NAMES}style:1.0}}", f"{{{_NAMES}datastyle:1.0}}"
_ROWS, _COLUMNS = f"{_TABLE}number-rows-repeated", f"{_TABLE}number-columns-repeated"
_KIND = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}value-type"


class _Ods:
    """An .ods while its content is read: ``tables`` by name, ``shapes`` by the name of a cell's style."""

    def __init__(self) -> None:
        self.tables: dict[str, Shown] = {}
        self.shapes: dict[str, str] = {}
        self.shown, self.row = Shown(), 0
        self.columns: list[str] = []

    def read(self, stream: IO[bytes]) -> None:
        for event, element in ElementTree.iterparse(stream, ("start", "end")):  # noqa: S314 (bounded)
            if event == "start":
                if element.tag == f"{_TABLE}table":
                    self.shown = self.tables[element.get(f"{_TABLE}name", "")] = Shown()
                    self.row, self.columns = 0, []
            elif element.tag == f"{_NUMBER}date-style":
                tags = {child.tag.removeprefix(_NUMBER) for child in element}
                is_day = not tags & {"hours", "seconds"}
                shape = "".join(tag[0] for tag in ("year", "month", "day") if tag in tags) if is_day else ""
                self.shapes[f"of {element.get(f'{_STYLE_OF}name')}"] = shape
            elif element.tag == f"{_STYLE_OF}style":
                shape = self.shapes.get(f"of {element.get(f'{_STYLE_OF}data-style-name')}", "")
                self.shapes[element.get(f"{_STYLE_OF}name", "")] = shape
            elif element.tag == f"{_TABLE}table-column":
                style = element.get(f"{_TABLE}default-cell-style-name", "")
                self.columns += [style] * min(int(element.get(_COLUMNS, "1")), 20_000)
            elif element.tag == f"{_TABLE}table-row":
                self._read_row(element)
                element.clear()

    def _read_row(self, element: ElementTree.Element) -> None:
        column, rows = 0, int(element.get(_ROWS, "1"))
        for cell in element:
            columns = int(cell.get(_COLUMNS, "1"))
            if cell.tag == f"{_TABLE}table-cell":
                self._note(cell, column, columns, rows)
            column += columns
        self.row += rows

    def _note(self, cell: ElementTree.Element, column: int, columns: int, rows: int) -> None:
        error, shape = _error(cell), self._shape(cell, column)
        if (error or shape) and columns * rows > MOST_REPEATED:
            raise ValueError("a cell is repeated a million times")
        if error or shape:
            places = [(self.row + row, column + other) for row in range(rows) for other in range(columns)]
            self.shown.texts.update(dict.fromkeys(places, error))
            self.shown.shapes.update(dict.fromkeys(places, shape))
        if (spanned := int(cell.get(f"{_TABLE}number-rows-spanned", "1"))) > 1:
            self.shown.merged.append(((self.row, column), (self.row + spanned - 1, column)))

    def _shape(self, cell, column):
        if (kind := cell.get(f"{_OFFICE}value-type")) != "date":
            return "%" if kind == "percentage" else ""
        by_column = self.columns[column] if column < len(self.columns) else ""
        return self.shapes.get(cell.get(f"{_TABLE}style-name") or by_column, "")


def _error(cell: ElementTree.Element) -> str:
    """What a cell shows whose formula failed; else nothing."""
    if cell.get(_KIND) != "error":
        return ""
    return "".join("".join(line.itertext()) for line in cell.findall(f"{_TEXT}p")) or NO_RESULT


def _shown_in_ods(parts: zipfile.ZipFile) -> dict[str, Shown]:
    ods = _Ods()
    for name in sorted({"styles.xml", "content.xml"} & {*parts.namelist()}, reverse=True):
        with parts.open(name) as stream:
            ods.read(stream)
    return ods.tables


def convert(workbook: Path, folder: Path) -> dict[str, list[str]]:
    """Write the sheets as 0.csv, 1.csv …; their names, and of those that are hidden."""
    by_sheet = shown_of(workbook)
    with CalamineWorkbook.from_path(workbook) as opened:
        for number, name in enumerate(opened.sheet_names):
            sheet, shown = opened.get_sheet_by_name(name), by_sheet.get(name, Shown())
            merged = [*shown.merged, *(sheet.merged_cell_ranges or ())]
            with (folder / f"{number}.csv").open("w", encoding="utf-8", newline="") as out:
                csv.writer(out, lineterminator="\n").writerows(_rows(sheet, shown, merged))
        hidden = [one.name for one in opened.sheets_metadata if one.visible != SheetVisibleEnum.Visible]
        return {"sheets": opened.sheet_names, "hidden": hidden}


def _rows(sheet: Any, shown: Shown, merged: list[tuple[Place, Place]]) -> Iterator[list[str]]:
    """Rows begin with the first, so that their numbers are the spreadsheet's; columns where cells do."""
    left = sheet.start[1] if sheet.start else 0
    below = {(first, column): last for (first, column), (last, _column) in merged if last > first}
    filled: dict[int, tuple[int, str]] = {}
    for at, row in enumerate(sheet.iter_rows()):
        cells = []
        for column, cell in enumerate(row, start=left):
            text = shown.texts.get((at, column)) or printed(cell, shown.shapes.get((at, column), ""))
            if last := below.get((at, column)):
                filled[column] = last, text
            elif not text and at <= filled.get(column, (-1, ""))[0]:
                text = filled[column][1]  # of cells that are one, each row has the value
            cells.append(text)
        yield cells


def main() -> int:
    workbook, folder = map(Path, sys.argv[1:])
    try:
        result: dict[str, list[str] | str] = {**convert(workbook, folder)}
    except PasswordError:
        result = {"wrong": "password"}
    except (CalamineError, ElementTree.ParseError, OSError, ValueError) as wrong:
        result = {"wrong": str(wrong)[:200] or type(wrong).__name__}
    sys.stdout.write(json.dumps(result))
    return 0


if __name__ == "__main__":
    sys.exit(main())
