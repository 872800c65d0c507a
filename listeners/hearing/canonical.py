"""One name for one address: wrappers unwrapped, tracking dropped, spelling settled."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import parse_qsl, quote, unquote_to_bytes, urlencode, urlsplit

from listeners.hearing.network_addresses import settled
from listeners.hearing.wrappers import may_be_wrapped, unwrapped

_TRACKING = re.compile(
    r"(utm_|pk_|mtm_|piwik_|matomo_|hsa_|oly_|vero_|gad_|fb_action_|fb_ref|guce_|at_custom|at_medium|at_campaign).*"
    r"|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|ttclid|li_fat_id|igshid|igsh|mc_cid|mc_eid|yclid|_hsenc"
    r"|_hsmi|_ga|_gl|mkt_tok|mibextid|rcm|trk|trackingid|lipi|s_cid|wt_mc|wt_zmc|xtor|ref_src|ref_url|feature|si|spm"
    r"|ved|usg|ocid|cmpid|cmp|smid|ftag|guccounter|soc_src|soc_trk|ncid|srsltid|epik|dm_i|share_id|_openstat|amp"
    r"|outputtype|__twitter_impression"
)
"""Parameters that say where a reader came from, never what is shown (the lists of ClearURLs and of browsers' own
tracking protection, cut down to those that no known site uses for content)."""

_ORDINARY = re.compile(
    r"https?://((?!(?:www|m|mobile|amp|old|new)\.)[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:/[\w.,;:=+~!()@-]+)*)", re.ASCII
)
"""Nothing to do but to drop the scheme: no query, no fragment, no escape, no last slash."""

_SEVERAL_NAMES = re.compile(
    r"youtu|redd|(?:twitter|x|instagram|linkedin)\.com|/users/|/@\w*[A-Z]|/a/|/q(?:uestions)?/|/amp$"
)
_HOST_PREFIX = re.compile(r"^(www|m|mobile|amp|old|new)\.")
_SCHEMES = re.compile(r"^(?:https?://)+", re.IGNORECASE)
_SAFE = "/:;,=@+~!()*$'&-._"
_MOST_PARAMETERS = 200
_ONE_PLAIN = re.compile(r"([A-Za-z_]+)=[\w.-]+", re.ASCII)
"""A query of one parameter whose spelling is settled (``p=12``, ``v=dQw4``)."""


@lru_cache(maxsize=2_048)
def canonical(url: str) -> str:
    """Return the one spelling under which an address is known; what is no http(s) address is returned as it is.

    Scheme and ``www.``/``m.`` are dropped, the host is lower case without its default port, tracking parameters
    and the fragment go (a fragment that names a comment or post stays), the rest of the query is sorted, escapes
    are spelled one way. Never used to open a page, only to compare: what comes out is no address any more, and
    canonical of it is itself. A post's address is asked for several times: the last ones are remembered.
    """
    if plain := _ORDINARY.fullmatch(url):
        if not _SEVERAL_NAMES.search(url):
            return plain[1]
        if not may_be_wrapped(url):
            host, slash, path = plain[1].partition("/")
            path = f"{slash}{path}".removesuffix("/amp")
            return settled(host, path, "", "") or host + path
    if not url[:8].lower().startswith(("http://", "https://")):
        return url
    try:
        return _settled(unwrapped(url))
    except ValueError:
        return _SCHEMES.sub("", url)


def _settled(url: str) -> str:
    parts = urlsplit(url)
    port = parts.port
    host = _HOST_PREFIX.sub("", _ascii((parts.hostname or "").rstrip(".")))
    path = parts.path.rstrip("/").removesuffix("/amp").rstrip("/")
    if "%" in path or not path.isascii():
        path = quote(unquote_to_bytes(path), safe=_SAFE)
    if port is not None and port not in (80, 443):
        host = f"{host}:{port}"
    known = settled(host, path, parts.query, parts.fragment)
    if known is not None:
        return known
    query = _content_of(parts.query) if parts.query else ""
    fragment = parts.fragment if re.search(r"\d", parts.fragment) and "=" not in parts.fragment else ""
    return host + path + (f"?{query}" if query else "") + (f"#{fragment}" if fragment else "")


def _ascii(host: str) -> str:
    if host.isascii():
        return host
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return host


def _content_of(query: str) -> str:
    """Return the parameters that say what is shown, sorted; a query of hundreds is no reader's and stays as it is."""
    if query.count("&") >= _MOST_PARAMETERS:
        return query
    if (one := _ONE_PLAIN.fullmatch(query)) and not _is_tracking(one[1], query[one.end(1) + 1 :]):
        return query
    kept = [(k, v) for k, v in parse_qsl(query, keep_blank_values=True) if not _is_tracking(k, v)]
    return urlencode(sorted(kept))


def _is_tracking(name: str, value: str) -> bool:
    # Medium and others say by source=rss… through which feed a reader came; source=… alone may be content.
    return _TRACKING.fullmatch(name.lower()) is not None or (name == "source" and value.startswith("rss"))
