"""Whether a sentence can be said: what it names is given, and what is counted has a count."""

from __future__ import annotations

import re
from collections.abc import Iterable

from storage.records.reasons import Reason
from storage.records.words import Words

_MARK = re.compile(r"\{(\w+)\}")


def assert_can_be_said(reasons: Iterable[Reason]) -> None:
    """Fail when a sentence or a label of these reasons lacks a value, has one too many, or miscounts."""
    for reason in reasons:
        _assert_whole(reason.words)
        _assert_whole(reason.label)
        assert reason.label.args == {}, reason
        assert reason.words.context == "Reasons", reason
        assert reason.label.context == "Labels", reason


def _assert_whole(said: Words) -> None:
    assert set(_MARK.findall(said.source)) == set(said.args), said
    assert ("%n" in said.source) is (said.n is not None), said
    for value in said.args.values():
        if isinstance(value, Words) and value.context != "Moment":
            _assert_whole(value)
