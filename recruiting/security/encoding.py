"""The encoding in which requests are read: UTF-8, whatever a request says.

Python knows encodings that break off, or take time by the square of the length; browsers send UTF-8.
"""

import re
from collections.abc import Callable, Iterable
from typing import Any

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]

UTF_8 = ("utf-8", "utf8")
_ENCODING = re.compile(r';\s*charset\*?\s*=\s*"?([^\s";]*)', re.IGNORECASE)
_BOUNDARY = re.compile(r""";\s*boundary\s*=\s*"?([\w'()+,./:=?-]{1,70})""", re.IGNORECASE | re.ASCII)


def plain_type(said: str) -> str:
    """Of a ``Content-Type`` its kind and boundary; nothing, so that no body is read, if it is not UTF-8."""
    encoding, boundary = _ENCODING.search(said), _BOUNDARY.search(said)
    if encoding and encoding[1].lower() not in UTF_8:
        return ""
    kind = said.partition(";")[0].strip()
    return f'{kind}; boundary="{boundary[1]}"' if boundary else kind


def reading_utf_8(application: Application) -> Application:
    """An application that is asked for nothing in another encoding: Django follows what a request says."""

    def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        environ["CONTENT_TYPE"] = plain_type(environ.get("CONTENT_TYPE", ""))
        return application(environ, start_response)

    return answer
