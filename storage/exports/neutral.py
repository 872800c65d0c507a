"""No live formula in a text file of cells, whichever separator it is opened with; and the way back.

The rule: where a cell may begin (at the start of a text, or after a comma, semicolon, tab, bar or line break in
it), possibly behind blanks, quotes, apostrophes or invisible letters, one apostrophe is put directly before a sign
that starts a formula: ``= + - @``, full-width and small forms too. A text that begins with a tab or a line break
gets one before that. Reading back removes exactly the one apostrophe that stands there: a text that had apostrophes
of its own keeps them.
"""

from __future__ import annotations

import re

_SIGNS = "=+\\-@＝＋－＠﹦﹢﹣﹫"
_SEPARATORS = ",;|\t\r\n"
_PASSED_OVER = "\\s\"'\\x00-\\x1f\\x7f-\\x9f\\u00ad\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff"

# From the beginning of a run only, and without giving back: each letter is looked at once, however long the run.
_BEFORE_SIGN = re.compile(f"(?<![{_SEPARATORS}{_PASSED_OVER}])([{_SEPARATORS}{_PASSED_OVER}]*+)(?=[{_SIGNS}])")
_BLANK_START = re.compile(r"\A('*)(?=[\t\r\n])")
_SEPARATING = frozenset(_SEPARATORS)


def neutral(text: str) -> str:
    """Return a text in which no cell can start a formula; ``read_back`` returns the text as it was."""
    return _BLANK_START.sub(r"\1'", _BEFORE_SIGN.sub(_with_apostrophe, text))


def read_back(cell: str) -> str:
    """Return the text of which ``neutral`` made a cell."""
    return _BEFORE_SIGN.sub(_without_apostrophe, _BLANK_START.sub(_one_less, cell))


def _begins_a_cell(match: re.Match[str]) -> bool:
    return match.start() == 0 or not _SEPARATING.isdisjoint(match[1])


def _with_apostrophe(match: re.Match[str]) -> str:
    return match[1] + "'" if _begins_a_cell(match) else match[1]


def _without_apostrophe(match: re.Match[str]) -> str:
    return match[1].removesuffix("'") if _begins_a_cell(match) else match[1]


def _one_less(match: re.Match[str]) -> str:
    return match[1][1:]
