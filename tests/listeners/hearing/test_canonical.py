"""One name for one address, whatever brought a reader there."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeners.hearing.canonical import canonical
from listeners.hearing.wrappers import unwrapped

SAME = {
    "scheme": ("http://a.example/x", "https://a.example/x"),
    "host in capitals": ("https://A.Example/x", "https://a.example/x"),
    "www": ("https://www.a.example/x", "https://a.example/x"),
    "mobile page": ("https://m.a.example/x", "https://a.example/x"),
    "last slash": ("https://a.example/x/", "https://a.example/x"),
    "default port": ("https://a.example:443/x", "http://a.example:80/x"),
    "host that ends in a dot": ("https://a.example./x", "https://a.example/x"),
    "AMP page": ("https://a.example/x/amp/", "https://a.example/x"),
    "AMP parameter": ("https://a.example/x?amp=1", "https://a.example/x"),
    "tracking": ("https://a.example/x?utm_source=rss&utm_medium=feed&fbclid=1", "https://a.example/x"),
    "tracking of newspapers": ("https://a.example/x?xtor=RSS-3208&at_medium=RSS&CMP=share", "https://a.example/x"),
    "source through which a reader came": ("https://a.example/x?source=rss----1a2b---4", "https://a.example/x"),
    "order of parameters": ("https://a.example/x?b=2&a=1", "https://a.example/x?a=1&b=2"),
    "tracking in the fragment": ("https://a.example/x#xtor=RSS-3", "https://a.example/x"),
    "heading": ("https://a.example/x#details", "https://a.example/x"),
    "small and capital escapes": ("https://a.example/%e6%97%a5", "https://a.example/%E6%97%A5"),
    "escaped or not": ("https://a.example/été", "https://a.example/%C3%A9t%C3%A9"),
    "host in its own letters": ("https://bücher.example/x", "https://xn--bcher-kva.example/x"),
    "YouTube short": ("https://www.youtube.com/shorts/XplV_L7gx6w", "https://youtu.be/XplV_L7gx6w?si=abc"),
    "YouTube at a time": ("https://www.youtube.com/watch?v=XplV_L7gx6w&t=42s", "https://youtu.be/XplV_L7gx6w"),
    "Reddit, old and new": (
        "https://old.reddit.com/r/velo/comments/abc123/which_lock/",
        "https://www.reddit.com/r/velo/comments/abc123/_/",
    ),
    "Reddit short": ("https://redd.it/abc123", "https://www.reddit.com/r/velo/comments/abc123/which_lock/"),
    "Reddit comment": (
        "https://www.reddit.com/r/velo/comments/abc123/comment/def4/?utm_name=x",
        "https://www.reddit.com/r/velo/comments/abc123/which_lock/def4/",
    ),
    "X and Twitter": ("https://twitter.com/dana/status/123456", "https://x.com/i/web/status/123456?s=20"),
    "Mastodon's two addresses": (
        "https://social.example/users/Dana/statuses/113000000001",
        "https://social.example/@dana/113000000001",
    ),
    "Stack Overflow question": ("https://stackoverflow.com/q/144/9", "https://stackoverflow.com/questions/144/how-to"),
    "Stack Overflow answer": (
        "https://stackoverflow.com/questions/144/how-to/150#150",
        "https://stackoverflow.com/a/150/68788",
    ),
    "Instagram": ("https://www.instagram.com/farandelle/reel/Cx1/", "https://instagram.com/p/Cx1?igsh=MTc4"),
    "LinkedIn": (
        "https://www.linkedin.com/posts/farandelle_brakes-activity-7123456789-abCd",
        "https://www.linkedin.com/feed/update/urn:li:activity:7123456789/",
    ),
    "MediaWiki change": (
        "https://wiki.example/index.php?title=Talk:Helix&diff=3&oldid=3",
        "https://wiki.example/index.php?title=Talk:Helix&diff=3&oldid=prev",
    ),
}

APART = {
    "page and its comment": ("https://a.example/x", "https://a.example/x#comment-12"),
    "two comments": ("https://a.example/x#comment-1", "https://a.example/x#comment-2"),
    "two pages of one script": ("https://a.example/x?id=1", "https://a.example/x?id=2"),
    "two ports": ("https://a.example:8080/x", "https://a.example/x"),
    "two paths that differ in capitals": ("https://a.example/X", "https://a.example/x"),
    "source that is content": ("https://a.example/x?source=press", "https://a.example/x"),
    "YouTube video and its comment": (
        "https://www.youtube.com/watch?v=XplV_L7gx6w&lc=Ugx1",
        "https://www.youtube.com/watch?v=XplV_L7gx6w",
    ),
    "Reddit post and comment": (
        "https://www.reddit.com/r/velo/comments/abc123/which_lock/def4/",
        "https://www.reddit.com/r/velo/comments/abc123/which_lock/",
    ),
    "question and answer": (
        "https://stackoverflow.com/questions/144/how-to",
        "https://stackoverflow.com/questions/144/how-to/150#150",
    ),
    "two changes": (
        "https://wiki.example/index.php?title=Talk:Helix&diff=3&oldid=2",
        "https://wiki.example/index.php?title=Talk:Helix&diff=4&oldid=3",
    ),
    "two accounts on X": ("https://x.com/dana", "https://x.com/marc"),
}

TARGET = "https://paper.example/a?id=7"
WRAPPED = {
    "Google search": "https://www.google.fr/url?sa=t&url=https%3A%2F%2Fpaper.example%2Fa%3Fid%3D7&usg=AOv",
    "Google Alerts": "https://www.google.com/url?rct=j&sa=t&url=https://paper.example/a?id%3D7&ct=ga&cd=CAIy&usg=x",
    "Google q": "http://google.co.uk/url?q=https%3A%2F%2Fpaper.example%2Fa%3Fid%3D7",
    "Facebook": "https://l.facebook.com/l.php?u=https%3A%2F%2Fpaper.example%2Fa%3Fid%3D7%26fbclid%3DIw&h=AT0",
    "Facebook mobile": "https://lm.facebook.com/l.php?u=https%3A%2F%2Fpaper.example%2Fa%3Fid%3D7",
    "Instagram": "https://l.instagram.com/?u=https%3A%2F%2Fpaper.example%2Fa%3Fid%3D7&e=AT0",
    "Threads": "https://l.threads.net/?u=https%3A%2F%2Fpaper.example%2Fa%3Fid%3D7&e=AT0",
    "Bing News": "http://www.bing.com/news/apiclick.aspx?ref=FexRss&url=https%3a%2f%2fpaper.example%2fa%3fid%3d7&c=1",
    "Bing search": "https://www.bing.com/ck/a?!&&p=1&u=a1aHR0cHM6Ly9wYXBlci5leGFtcGxlL2E_aWQ9Nw&ntb=1",
    "YouTube": "https://www.youtube.com/redirect?event=video&q=https%3A%2F%2Fpaper.example%2Fa%3Fid%3D7&v=X",
    "Reddit": "https://out.reddit.com/t3_abc?url=https%3A%2F%2Fpaper.example%2Fa%3Fid%3D7&token=AQ",
    "Outlook": "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fpaper.example%2Fa%3Fid%3D7&data=05",
    "Proofpoint": "https://urldefense.com/v3/__https://paper.example/a?id=7__;!!Abc!def$",
    "Slack": "https://slack-redir.net/link?url=https%3A%2F%2Fpaper.example%2Fa%3Fid%3D7",
    "LinkedIn": "https://www.linkedin.com/redir/redirect?url=https%3A%2F%2Fpaper.example%2Fa%3Fid%3D7&urlhash=x",
    "LinkedIn's warning": "https://www.linkedin.com/safety/go?url=https%3A%2F%2Fpaper.example%2Fa%3Fid%3D7&trk=f",
    "Disqus": "https://disq.us/url?url=https%3A%2F%2Fpaper.example%2Fa%3Fid%3D7%3AWx1yZ0aBcDeFgHiJkLmNoPqRsTu&cuid=1",
    "Tumblr": "https://t.umblr.com/redirect?z=https%3A%2F%2Fpaper.example%2Fa%3Fid%3D7&t=NGQ",
    "two layers": (
        "https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3D"
        "https%253A%252F%252Fpaper.example%252Fa%253Fid%253D7"
    ),
}


@pytest.mark.parametrize("name", SAME)
def test_one_thing(name: str) -> None:
    first, second = SAME[name]
    assert canonical(first) == canonical(second)


@pytest.mark.parametrize("name", APART)
def test_two_things(name: str) -> None:
    first, second = APART[name]
    assert canonical(first) != canonical(second)


@pytest.mark.parametrize("name", WRAPPED)
def test_a_redirect_page_is_what_it_leads_to(name: str) -> None:
    assert canonical(WRAPPED[name]) == canonical(TARGET)


def test_the_amp_viewer_is_the_article() -> None:
    assert canonical("https://www.google.com/amp/s/paper.example/a/amp") == canonical("https://paper.example/a")


@pytest.mark.parametrize(
    "url",
    [
        "https://t.co/AbC123",
        "https://www.google.com/url?q=javascript:alert(1)",
        "https://l.facebook.com/l.php?u=file%3A%2F%2F%2Fetc%2Fpasswd",
        "https://www.bing.com/ck/a?u=a1%FF%FE",
        "https://blog.example/url?q=https://paper.example/a",
        "https://urldefense.com/v3/__nothing",
    ],
)
def test_what_leads_nowhere_known_stays(url: str) -> None:
    assert unwrapped(url) == url


def test_a_wrapper_round_itself_ends() -> None:
    url = "https://www.google.com/url?q=https://www.google.com/url"
    for _ in range(50):
        url = "https://www.google.com/url?q=" + url
    assert canonical(url)


@pytest.mark.parametrize("query", ["p=12", "v=XplV_L7.gx6-w", "P=A", "a=_"])
def test_one_plain_parameter_is_spelled_like_one_beside_tracking(query: str) -> None:
    address = f"https://a.example/x?{query}"
    assert canonical(address) == canonical(f"{address}&utm_source=y") == f"a.example/x?{query}"


@pytest.mark.parametrize("query", ["utm_source=y", "fbclid=1", "source=rss-1", "AMP=1"])
def test_one_parameter_that_tracks_is_dropped(query: str) -> None:
    assert canonical(f"https://a.example/x?{query}") == "a.example/x"


@pytest.mark.parametrize("name", ["at://did:plc:1/app.bsky.feed.post/3k", "tag:x,2008:1", "", "mailto:a@b.example"])
def test_what_is_no_address_is_its_own_name(name: str) -> None:
    assert canonical(name) == name


SITES = st.sampled_from(
    ["http://", "HTTPS://", "www.", "m.", "a.example", "youtu.be", "reddit.com", "x.com", "ß", "xn--"]
)
SIGNS = st.sampled_from(
    [":80", ":99999", "/", "//", "/amp", "?", "&", "=", "#", "%", "%e9", "%2F", "[", "]", "@", ".."]
)
PATHS = st.sampled_from(
    ["google.com/url?q=", "/users/Lea/statuses/123456", "/comments/a/b", "v=XplV_L7gx6w", "utm_x=1"]
)
ODD = st.sampled_from(["diff=3&title=x", "#c1", "é", "日", " ", "\ud800", "\x00"]) | st.text(max_size=4)
pieces = st.lists(SITES | SIGNS | PATHS | ODD, max_size=12).map("".join)


@settings(max_examples=300, deadline=None)
@given(pieces, st.booleans())
def test_a_name_is_its_own_name(url: str, absolute: bool) -> None:
    once = canonical("https://" + url if absolute else url)
    assert canonical(once) == once


@settings(max_examples=200)
@given(
    st.sampled_from(["x.com", "twitter.com", "reddit.com", "youtube.com", "a.example", "stackoverflow.com", "bad"]),
    st.lists(
        st.sampled_from(
            [
                "a",
                "status",
                "statuses",
                "12345678",
                "@Lea",
                "users",
                "amp",
                "r",
                "comments",
                "watch",
                "q",
                "http",
                "ck",
                "",
            ]
        ),
        max_size=5,
    ),
)
def test_an_ordinary_address_is_settled_as_one_with_an_empty_fragment(host: str, path: list[str]) -> None:
    """The second goes the long way."""
    url = "/".join([f"https://{host}", *path])

    assert canonical(url) == canonical(f"{url}#")
