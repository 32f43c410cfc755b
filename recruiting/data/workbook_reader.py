"""A program of its own: the sheets of a workbook (.xlsx, .ods, .xls, .xlsb) as CSV files in a folder.

``python workbook_reader.py WORKBOOK FOLDER`` prints the sheets' names as JSON, or what is wrong. It runs
under ``recruiting.serving.bounded``: a small file can name ten billion cells.
"""

import csv
import datetime
import json
import sys
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


def convert(workbook: Path, folder: Path) -> list[str]:
    """Write the sheets as 0.csv, 1.csv …; their names."""
    with CalamineWorkbook.from_path(workbook) as opened:
        for number, name in enumerate(opened.sheet_names):
            sheet = opened.get_sheet_by_name(name)
            with (folder / f"{number}.csv").open("w", encoding="utf-8", newline="") as out:
                writer = csv.writer(out, lineterminator="\n")
                # Numbers of rows are the spreadsheet's: what is empty above the first stays.
                for _above in range(sheet.start[0] if sheet.start else 0):
                    writer.writerow([])
                writer.writerows(map(printed, row) for row in sheet.iter_rows())
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
