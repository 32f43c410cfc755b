"""A program of its own: the sheets of a workbook (.xlsx, .ods, .xls, .xlsb) as CSV files in a folder.

``python workbook_reader.py WORKBOOK FOLDER`` prints the sheets' names as JSON, or what is wrong. It runs
under ``recruiting.serving.bounded_run``: a small file can name ten billion cells.
"""

import csv
import datetime
import html
import json
import re
import sys
import zipfile
from decimal import Decimal
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook, PasswordError


def printed(cell) -> str:
    """A cell as our CSV prints it: numbers in full, days by ISO 8601."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e18 else f"{Decimal(repr(cell)):f}"
    if isinstance(cell, datetime.datetime):
        return (cell.date() if cell.time() == datetime.time() else cell.replace(microsecond=0)).isoformat()
    return str(cell)


def errors_of(workbook: Path) -> dict[str, dict[tuple[int, int], str]]:
    """What stands in cells of an .xlsx whose formula failed, by sheet and place: calamine has them empty."""
    if not zipfile.is_zipfile(workbook):
        return {}
    with zipfile.ZipFile(workbook) as parts:
        if "xl/workbook.xml" not in parts.namelist():
            return {}
        targets = dict(_RELATION.findall(_attributes_in_order(parts, "xl/_rels/workbook.xml.rels")))
        sheets = _SHEET.findall(_attributes_in_order(parts, "xl/workbook.xml"))
        return {
            html.unescape(name): _errors(parts, targets[relation])
            for name, relation in sheets
            if relation in targets
        }


_RELATION = re.compile(r'<Relationship [^>]*?Id="([^"]+)"[^>]*?Target="/?(?:xl/)?([^"]+)"')
_SHEET = re.compile(r'<(?:\w+:)?sheet [^>]*?name="([^"]+)"[^>]*?r:id="([^"]+)"')
_TAG = re.compile(r"<([\w:]+)((?:\s+[\w:]+\s*=\s*(?:\"[^\"]*\"|'[^']*'))+)")
_ATTRIBUTE = re.compile(r"([\w:]+)\s*=\s*(\"[^\"]*\"|'[^']*')")
_ERROR = re.compile(
    rb'<(?:\w+:)?c (?=[^>]*\bt="e")[^>]*\br="([A-Z]+)(\d+)"[^>]*>(?:(?!<(?:\w+:)?/?(?:\w+:)?c[ >]).){0,9000}?'
    rb"<(?:\w+:)?v>([^<]*)<",
    re.DOTALL,
)
_PIECE, _LONGEST = 1024**2, 20_000
"""Bytes that are looked at together, and that a cell with its formula may have."""


def _attributes_in_order(parts: zipfile.ZipFile, name: str) -> str:
    """A small part of a workbook, the attributes of each element by name and in double quotes."""
    if name not in parts.namelist():
        return ""
    text = parts.read(name).decode("utf-8", "replace")

    def ordered(tag: re.Match[str]) -> str:
        attributes = sorted(_ATTRIBUTE.findall(tag[2]))
        return f"<{tag[1]} " + " ".join(f'{key}="{value[1:-1]}"' for key, value in attributes)

    return _TAG.sub(ordered, text)


def _errors(parts: zipfile.ZipFile, target: str) -> dict[tuple[int, int], str]:
    errors: dict[tuple[int, int], str] = {}
    if f"xl/{target}" not in parts.namelist():
        return errors
    with parts.open(f"xl/{target}") as sheet:
        text = b""
        while piece := sheet.read(_PIECE):
            text = text[-_LONGEST:] + piece
            for column, row, error in _ERROR.findall(text):
                errors[int(row) - 1, _place(column.decode())] = error.decode("utf-8", "replace")
    return errors


def _place(letters: str) -> int:
    """The place of a column by its letters: 0 of A, 26 of AA."""
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1


def convert(workbook: Path, folder: Path) -> list[str]:
    """Write the sheets as 0.csv, 1.csv …; their names."""
    errors = errors_of(workbook)
    with CalamineWorkbook.from_path(workbook) as opened:
        for number, name in enumerate(opened.sheet_names):
            sheet = opened.get_sheet_by_name(name)
            with (folder / f"{number}.csv").open("w", encoding="utf-8", newline="") as out:
                writer = csv.writer(out, lineterminator="\n")
                left, failed = sheet.start[1] if sheet.start else 0, errors.get(name, {})
                # Numbers of rows are the spreadsheet's: rows begin with the first, columns where cells do.
                for at, row in enumerate(sheet.iter_rows()):
                    writer.writerow(
                        failed.get((at, place), "") or printed(cell)
                        for place, cell in enumerate(row, start=left)
                    )
        return opened.sheet_names


def main() -> int:
    workbook, folder = map(Path, sys.argv[1:])
    try:
        result: dict[str, list[str] | str] = {"sheets": convert(workbook, folder)}
    except PasswordError:
        result = {"wrong": "password"}
    except (CalamineError, OSError, ValueError) as wrong:
        result = {"wrong": str(wrong)[:200] or type(wrong).__name__}
    sys.stdout.write(json.dumps(result))
    return 0


if __name__ == "__main__":
    sys.exit(main())
