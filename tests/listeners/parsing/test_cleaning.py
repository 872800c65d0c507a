"""What leaves the sanitiser, for what was thrown at it."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeners.parsing.cleaning import LONGEST_TEXT, clean_html, clean_plain, safe_link

PAYLOADS = [
    "<img src='file:///etc/passwd'><b>x</b>",
    "<img src=x onerror=alert(1)><b>x</b>",
    "<a href='javascript:alert(1)'>x</a>",
    "<a href='JaVaScRiPt&colon;alert(1)'>x</a>",
    "<a href=' \x01javascript:alert(1)'>x</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
    "<a href='file:///c:/x'>x</a>",
    "<a href='vbscript:x'>x</a>",
    "<a href='\\\\host\\share'>x</a>",
    "<iframe srcdoc='<script>alert(1)</script>'>fallback</iframe><b>x</b>",
    "<svg><script>alert(1)</script></svg><b>x</b>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    "<table background='http://track.example/x.png'><tr><td style='background:url(http://t.example)'>x</td></tr></table>",
    "<body background='http://t.example' onload=x><b>x</b>",
    "<style>@import 'http://t.example';</style><b>x</b>",
    "<link rel=stylesheet href='http://t.example'><b>x</b>",
    "<base href='http://evil.example/'><a href='/x'>x</a>",
    "<meta http-equiv=refresh content='0;url=http://t.example'><b>x</b>",
    "<form action='http://t.example'><input name=q><button>go</button></form><b>x</b>",
    "<object data='x.swf'></object><embed src=x><b>x</b>",
    "<video poster='http://t.example' src=x><source src=y></video><b>x</b>",
    "<p class='x' id='y' style='z' title='t' onclick='u'>a <b>x</b></p>",
    "<b><noscript><img src=x></noscript>x</b>",
    "<textarea><img src=x onerror=alert(1)></textarea><b>x</b>",
    "<template><img src=x></template><b>x</b>",
    "<td colspan=99999999>x</td><ol start=99999999999><li>x</ol>",
    "<<script>script>alert(1)<</script>/script><b>x</b>",
    "<b>x</b><!--[if IE]><script>alert(1)</script><![endif]-->",
    "<b>x</b><?php echo 1 ?><![CDATA[<script>]]>",
    "<a href='http://h.example/' target=_blank rel=opener ping='http://t.example'>x</a>",
]
SAFE_TAG = re.compile(
    r'<a href="(?:https?://|mailto:)[^"<>]*" rel="nofollow noopener noreferrer">|<a rel="[a-z ]+">|</?[a-z][a-z0-9]*>'
)
FORBIDDEN = re.compile(
    r"<(?:img|script|style|iframe|svg|math|object|embed|form|input|link|meta|base|video|source|span)\b"
)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_only_bare_tags_and_safe_links_leave(payload: str) -> None:
    body = clean_html(payload, "https://base.example/dir/")
    rest = SAFE_TAG.sub("", body.html)
    assert "<" not in rest
    assert not FORBIDDEN.search(body.html)
    assert "alert" not in re.sub(r"&lt;.*", "", body.html)


@settings(max_examples=150)
@given(st.lists(st.sampled_from([*PAYLOADS, "<", ">", "'", '"', "&", "</", "-->", "<!--", "x", " "]), max_size=6))
def test_payloads_thrown_together(parts: list[str]) -> None:
    body = clean_html("".join(parts))
    assert "<" not in SAFE_TAG.sub("", body.html)


@pytest.mark.parametrize("plain", ["no markup", "<p>only</p><p>blocks</p>", "a<br>b", "AT&amp;T", "<div></div>"])
def test_html_that_says_no_more_than_the_text_is_left_out(plain: str) -> None:
    assert clean_html(plain).html == ""


def test_links_are_resolved_only_where_a_base_is_known() -> None:
    html = '<a href="/a">1</a> <a href="//cdn.example/b">2</a> <a href="mailto:x@y.example">3</a>'
    based = clean_html(html, "https://base.example/dir/page").html
    assert 'href="https://base.example/a"' in based
    assert 'href="https://cdn.example/b"' in based
    assert "mailto:x@y.example" in based
    assert 'href="/a"' not in clean_html(html).html
    assert 'href="https://base.example/dir/c"' in clean_html('<a href="c">1</a>', "https://base.example/dir/page").html


@pytest.mark.parametrize("base", ["", "not a base", "http://[broken", "javascript:alert(1)"])
def test_a_broken_base_breaks_nothing(base: str) -> None:
    assert clean_html('<a href="x">1</a>', base).text == "1"


def test_long_words_carry_breaks_in_the_html_only() -> None:
    word = "a" * 50 + "</b>" + "&amp;" * 50 + "<i>" + "b" * 50 + "</i>"
    address = "https://long.example/" + "p" * 300
    body = clean_html(f'<b>{word} <a href="{address}">link</a>')
    shown = re.sub(r"<[^>]*>", "", body.html).replace("&amp;", "&")
    assert max(len(run) for run in re.split(r"[\s\u200b]", shown)) <= 64
    assert f'href="{address}"' in body.html
    assert "\u200b" not in body.text
    assert shown.replace("\u200b", "") == body.text


def test_a_word_of_a_megabyte() -> None:
    started = time.process_time()
    body = clean_html("<b>x</b>" + "w" * 1_000_000)
    assert len(body.text) == LONGEST_TEXT
    assert body.html == ""
    assert time.process_time() - started < 5


def test_tables_nest_four_deep_at_most() -> None:
    html = clean_html("<table><tr><td>" * 12 + "deep" + "</td></tr></table>" * 12).html
    assert html.count("<table>") == html.count("</table>") == 4
    assert "deep" in html


@pytest.mark.parametrize("tag", ["div", "b", "blockquote", "font", "ul", "section"])
def test_elements_nest_two_hundred_deep_at_most(tag: str) -> None:
    started = time.process_time()
    html = clean_html("<i>very</i>" + f"<{tag}>" * 20_000 + "deep").html
    depth = deepest = 0
    for closing in re.findall(r"<(/?)[a-z0-9]+[^>]*>", html):
        depth += -1 if closing else 1
        deepest = max(deepest, depth)
    assert depth == 0
    assert deepest <= 200
    assert "deep" in html
    assert time.process_time() - started < 5


def test_plain_text_is_not_read_as_html() -> None:
    assert clean_plain(" a <b> c\n\n\n\nd\x00 ").text == "a <b> c\n\nd"


@pytest.mark.parametrize(
    "tag", ["class='wp-smiley' alt='🚲'", "alt='🚲' class='emoji'", 'src="x/emoji/1.png" alt="🚲" title="y"']
)
def test_an_emoji_drawn_as_a_picture_becomes_the_character(tag: str) -> None:
    assert clean_html(f"<p>go <img {tag} /> go <img src='x.png' alt='a photo'></p>").text == "go 🚲 go"


def test_a_link_of_ours_is_escaped() -> None:
    body = clean_html(safe_link('https://h.example/?a=1&b="><script>', "x<y"))
    assert "<script" not in body.html
    assert body.text == "x<y"
