"""Damage undone before a slower reader is asked."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from listeners.parsing.dialects.mending import mended


@pytest.mark.parametrize(
    ("damaged", "whole"),
    [
        (b"AT&T & co", b"AT&amp;T &amp; co"),
        (b"Caf&eacute;&nbsp;", b"Caf&#233;&#160;"),
        (b"&amp; &lt; &#8217; &#x2019;", b"&amp; &lt; &#8217; &#x2019;"),
        (b"&nosuch; &#0; &#xD800; &#", b"&amp;nosuch; &#xFFFD; &#xFFFD; &amp;#"),
        (b"a\x00b\x0bc\td\n", b"abc\td\n"),
        (b"?a=1&b=2<![CDATA[?a=1&b=2&nbsp;]]>&", b"?a=1&amp;b=2<![CDATA[?a=1&b=2&nbsp;]]>&amp;"),
    ],
)
def test_mended(damaged: bytes, whole: bytes) -> None:
    assert mended(damaged) == whole


@settings(max_examples=80)
@given(st.text(st.sampled_from("&;#x0129aZ \t\x00\x0bé"), max_size=40))
def test_any_text_becomes_well_formed_and_mending_twice_changes_nothing(text: str) -> None:
    whole = mended(text.encode())
    etree.fromstring(b"<x>" + whole + b"</x>")
    assert mended(whole) == whole
