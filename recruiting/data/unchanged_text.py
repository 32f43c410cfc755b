"""Texts of a file that are accepted as they are, because they were exported or are stored so."""

import hashlib
import re
from functools import cached_property
from typing import Any

from recruiting.data.columns import Column
from recruiting.data.files import BUFFER, Files
from recruiting.data.package import CHECKSUMS
from recruiting.data.table import Table


class UnchangedText:
    """Says whether a cell of one file has the text that was exported, or that is stored."""

    def __init__(self, files: Files, file: str, table: Any) -> None:
        self.files, self.file, self.table = files, file, table

    def __call__(self, column: Column, ref: str, text: str) -> bool:
        return self._is_as_exported or self._is_stored(column, ref, text)

    @cached_property
    def _is_as_exported(self) -> bool:
        """Whether the file has the checksum of its export, which the package contains."""
        if (sums := self.files.open(CHECKSUMS)) is None:
            return False
        with sums:
            lines = sums.read(100_000).decode(errors="replace").splitlines()
        hashes = {name.strip(): digest for digest, _space, name in (line.partition("  ") for line in lines)}
        stream = self.files.open(self.file)
        if stream is None or self.file not in hashes:
            return False
        digest = hashlib.sha256()
        with stream:
            while piece := stream.read(BUFFER):
                digest.update(piece)
        return digest.hexdigest() == hashes[self.file]

    def _is_stored(self, column: Column, ref: str, text: str) -> bool:
        if not (ref and column.attribute and isinstance(self.table, Table)):
            return False
        rows = self.table.model._base_manager.filter(ref=ref)
        return rows.filter(**{column.attribute: text}).exists()


def has_lost_signs(stored: str, text: str) -> bool:
    """Whether ``text`` is the stored one with question marks for characters a program could not write."""
    if "?" not in text or stored.isascii():
        return False
    signs = (re.escape(sign) if sign.isascii() else f"(?:{re.escape(sign)}|[?]{{1,2}})" for sign in stored)
    return text != stored and bool(re.fullmatch("".join(signs), text))
