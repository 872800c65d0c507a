"""From hostile HTML to HTML that is safe to show, and to plain text. The one door all bodies go through."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from html import escape

import nh3

from listeners.parsing.addresses import split, web_address
from listeners.parsing.characters import normal
from listeners.parsing.nesting import flattened, within_depth
from listeners.parsing.plain_text import text_of_clean, text_of_plain

LONGEST_TEXT = 100_000
"""Characters of a body's text that are kept."""

_LONGEST_RAW = 400_000
"""Characters of a body that are looked at; of 200,000 real posts none was longer than a tenth of it."""

_INLINE = "a abbr b br cite code del em i ins kbd mark q s samp small strike strong sub sup tt u var"
_BLOCKS = "blockquote dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre ul table caption thead tbody tfoot tr th td"
_AS_BLOCKS = "section article figure figcaption header footer aside main address details summary center fieldset form"
_DROPPED = "script style title iframe noscript noembed noframes template svg math object embed applet select textarea"
_DROPPED += " audio video canvas button head"

_RENAMED = re.compile(rf"<(/?)(?:{_AS_BLOCKS.replace(' ', '|')})>")
_SAYS_MORE = re.compile(r"<(?!/?(?:p|br|div)\b)")
_HAS_MARKUP = re.compile(r"<[a-zA-Z/!?]|&[a-zA-Z#]")
_PIECES = re.compile(r"(<[^>]*>)|(&\w+;)|(\s+)|([^<&\s]+|[<&])")
_RELATIVE = re.compile(r"href\s*=\s*[\"']?\s*(?![\"'\s]|https?:|mailto:)(.)")
_EMOJI_PICTURE = re.compile(
    r"<img(?=[^<>]{0,500}(?:smiley|emoji))[^<>]{0,500}\balt=[\"']([^\"'<>&]{1,40})[\"'][^<>]{0,500}>"
)
"""WordPress and Discourse draw emoji as pictures; the character stands in ``alt``."""

_BREAK_EVERY = 64
_WITHIN_WORD = re.compile(rf"</?(?!br\b)(?:{_INLINE.replace(' ', '|')})\b")


@dataclass(frozen=True, slots=True)
class Body:
    """A body after cleaning. ``html`` is "" when it would say no more than ``text``."""

    html: str
    text: str


def clean_html(raw: str, base: str = "") -> Body:
    """Return what is safe of an HTML fragment, and its text.

    Only formatting, lists, tables (at most 4 deep) and links to http, https and mailto leave; no picture, style,
    class or other attribute does. Elements nest at most 200 deep, and a word of more than 64 characters carries
    zero-width spaces in the html (never in the text). Relative links are resolved against ``base``, dropped without.
    """
    raw = normal(raw[:_LONGEST_RAW])
    if "<img" in raw:
        raw = _EMOJI_PICTURE.sub(r"\1", raw)
    if not _HAS_MARKUP.search(raw):
        return Body("", text_of_plain(raw)[:LONGEST_TEXT])
    html = _cleaner(_needed_base(raw, base)).clean(within_depth(raw))
    html = _RENAMED.sub(r"<\1div>", html)
    if "&" in raw:
        html = normal(html)  # what stood as a reference is a character now
    html = flattened(html)
    text = text_of_clean(html)
    if len(text) > LONGEST_TEXT or not text or not _SAYS_MORE.search(html):
        return Body("", text[:LONGEST_TEXT])
    if _has_long_word(text):
        html = _with_breaks(html)
    return Body(html.strip(), text)


def clean_plain(raw: str) -> Body:
    """Return plain text as a body: no html, control characters and long stretches of blanks gone."""
    return Body("", text_of_plain(normal(raw[:_LONGEST_RAW]))[:LONGEST_TEXT])


def safe_link(url: str, label: str) -> str:
    """Return a paragraph with one link, escaped; to be cleaned like everything else."""
    return f'<p><a href="{escape(url)}">{escape(label)}</a></p>'


def _needed_base(raw: str, base: str) -> str:
    """Return the base in its most general form: building a sanitiser takes longer than using it, so few are built."""
    relative = set(_RELATIVE.findall(raw))
    address = web_address(base) if relative else None
    if not address:
        return ""
    parts = split(address)
    return f"{parts.scheme}://{parts.netloc}/" if relative == {"/"} else address


@lru_cache(maxsize=32)
def _cleaner(base: str) -> nh3.Cleaner:
    tags = set(f"{_INLINE} {_BLOCKS} {_AS_BLOCKS}".split())
    return nh3.Cleaner(
        tags=tags,
        attributes={"*": set(), "a": {"href"}},  # "*" would else allow lang and title
        clean_content_tags=set(_DROPPED.split()),
        url_schemes={"http", "https", "mailto"},
        link_rel="nofollow noopener noreferrer",
        url_relative=("rewrite_with_base", base) if base else "deny",
    )


def _has_long_word(text: str) -> bool:
    """Tell whether more than 64 characters stand without a blank, by hopping from blank to blank."""
    flat = text.replace("\n", " ")
    start, last = 0, len(flat) - _BREAK_EVERY
    while start < last:
        start = flat.rfind(" ", start, start + _BREAK_EVERY + 1) + 1
        if not start:
            return True
    return False


def _with_breaks(html: str) -> str:
    """Put a zero-width space after every 64th character of a run; inline tags do not end a run."""
    out: list[str] = []
    run = 0
    for tag, entity, blank, word in _PIECES.findall(html):
        if tag or blank:
            out.append(tag or blank)
            run = run if _WITHIN_WORD.match(tag) else 0
        elif entity:
            out.append("\u200b" + entity if run >= _BREAK_EVERY else entity)
            run = 1 if run >= _BREAK_EVERY else run + 1
        else:
            run = _append_word(out, word, run)
    return "".join(out)


def _append_word(out: list[str], word: str, run: int) -> int:
    """Append a word broken where the run is full; return how long the run is after it."""
    start = 0
    while run + len(word) - start > _BREAK_EVERY:
        end = start + _BREAK_EVERY - run
        out.append(word[start:end])
        out.append("\u200b")
        start, run = end, 0
    out.append(word[start:])
    return run + len(word) - start
