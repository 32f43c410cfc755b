"""The walk over the words of a typed sum: where it is, and what it has gathered."""

from typing import Any

from recruiting.values.sum_text import SumText
from recruiting.values.sum_times import times_in
from recruiting.values.text_reader import TextReader


class SumWalk:
    """One pass over the words of a sum; each step reads the part at ``at`` and moves on."""

    def __init__(self, reader: TextReader) -> None:
        self.reader = reader
        self.at = 0
        self.joint = ""
        """How the next sum follows the last."""
        self.last = ""
        """The name of the step that read the part before."""
        self.rated_from, self.rate = 0, ""
        self.next_basis = self.next_each = ""
        self.sum = SumText()
        self.times = times_in(reader)
        for start, end in self.times.items():
            reader.leave_out(start, end)

    def past(self, kind: str) -> Any:
        """What the phrase of this kind means that stands here, which is walked past; None if none does."""
        phrase = self.reader.phrase(self.at, kind)
        if not phrase:
            return None
        self.at = phrase[1]
        return phrase[0]
