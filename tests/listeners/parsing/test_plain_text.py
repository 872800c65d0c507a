"""Text out of HTML: what is glued, what is apart."""

from __future__ import annotations

import pytest

from listeners.parsing.cleaning import clean_html
from listeners.parsing.plain_text import LONGEST_TITLE, one_line


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>one</p><p>two</p>", "one\n\ntwo"),
        ("<div>one</div><section>two</section>", "one\n\ntwo"),
        ("one<br>two<br/>three", "one\ntwo\nthree"),
        ("a <b>b</b>c <i>d</i>", "a bc d"),
        ("x<ul><li>one</li><li>two</li></ul>y", "x\n\none\n\ntwo\n\ny"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\n\nc"),
        ("<p>a\n   b\t c</p>", "a b c"),
        ("AT&amp;T &lt;b&gt; &eacute;", "AT&T <b> é"),
        ("a&nbsp;&nbsp;b", "a b"),
        ("<script>alert(1)</script>safe", "safe"),
        ("<p></p><p>&nbsp;</p><p>x</p>", "x"),
    ],
)
def test_breaks_of_blocks(html: str, text: str) -> None:
    assert clean_html(html).text == text


def test_indentation_of_code_stays() -> None:
    assert clean_html("<p>So:</p><pre><code>if x:\n    y()\n</code></pre>").text == "So:\n\nif x:\n    y()"


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        ("Tom &amp;amp; Jerry", "Tom &amp; Jerry"),
        ("D.C.&#39;s <b>Rising</b>", "D.C.'s Rising"),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        ("&lt;script&gt; tags", "<script> tags"),
        ("<img src=x onerror=alert(1)>Hi", "Hi"),
        ("<p>one</p><p>two</p>", "one two"),
        ("  many \n\t blanks ", "many blanks"),
        ("<!-- c -->x<!-- open", "x"),
        ("zero\u200bwidth&#x202e;", "zerowidth"),
    ],
)
def test_titles_are_one_plain_line_decoded_once(raw: str, line: str) -> None:
    assert one_line(raw) == line


def test_plain_titles_keep_what_looks_like_markup() -> None:
    assert one_line("How to use <script> &amp; co", markup=False) == "How to use <script> &amp; co"


def test_long_titles_are_cut() -> None:
    line = one_line("word " * 10_000)
    assert len(line) <= LONGEST_TITLE
    assert line.endswith("…")
