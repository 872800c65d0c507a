"""One URL for one thing: wrappers unwrapped, tracking dropped, spelling settled."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import parse_qs, parse_qsl, urlencode, urlsplit, urlunsplit

_TRACKING = re.compile(
    r"(utm_|pk_|mtm_|hsa_|oly_|at_custom|at_medium|at_campaign).*|"
    r"fbclid|gclid|dclid|gbraid|wbraid|msclkid|twclid|igshid|igsh|mc_cid|mc_eid|yclid|_hsenc|_hsmi|mkt_tok"
    r"|s_cid|wt_mc|wt_zmc|xtor|ref_src|ref_url|feature|si|spm|ved|usg|ocid|cmpid|share_id"
    r"|__twitter_impression"
)
"""Parameters that say where a reader came from, never what is shown (the lists of ClearURLs and of browsers' own
tracking protection, cut down to those that no known site uses for content)."""

_WRAPPERS = (
    (re.compile(r"^(www\.)?google\.[a-z.]{2,6}$"), "/url", ("url", "q")),
    (re.compile(r"^l\.(facebook|instagram)\.com$"), "/l.php", ("u",)),
    (re.compile(r"^(www\.)?bing\.com$"), "/news/apiclick.aspx", ("url",)),
    (re.compile(r"^(www\.)?youtube\.com$"), "/redirect", ("q",)),
    (re.compile(r"^out\.reddit\.com$"), "/", ("url",)),
)
"""Redirect pages whose target stands in their own address: (host, path's beginning, parameters that may hold it)."""

_SUSPECT = re.compile(r"[?#A-Z]|//www\.|//m\.|//l\.|//out\.|/$|/amp|:80\b|:443\b")
_HOST_PREFIX = re.compile(r"^(www|m|mobile|amp|old|new)\.")
_MAXIMUM_WRAPPERS = 3


def unwrapped(url: str) -> str:
    """Return where a redirect wrapper (Google, Facebook, Bing, YouTube, Reddit) leads, or the URL as it is.

    Nothing is fetched: the target is read from the wrapper's own parameters, at most three layers deep.
    """
    for _ in range(_MAXIMUM_WRAPPERS):
        parts = urlsplit(url)
        host = (parts.hostname or "").lower()
        target = next(
            (
                found
                for pattern, path, names in _WRAPPERS
                if parts.path.startswith(path) and pattern.match(host)
                for found in (_first(parse_qs(parts.query), names),)
                if found
            ),
            None,
        )
        if target is None or not target.startswith(("http://", "https://")):
            return url
        url = target
    return url


def _first(query: dict[str, list[str]], names: tuple[str, ...]) -> str | None:
    return next((query[name][0] for name in names if query.get(name)), None)


@lru_cache(maxsize=2_048)
def canonical(url: str) -> str:
    """Return the one spelling under which an address is known; what cannot be read is returned as it is.

    Scheme and ``www.``/``m.`` are dropped, the host is lower case without its default port, tracking parameters
    and the fragment go (a fragment that names a comment or post stays), the rest of the query keeps its order
    sorted. Never used to open a page, only to compare. A post's address is asked for several times: the last ones
    are remembered.
    """
    if not _SUSPECT.search(url):
        return url.partition("://")[2] or url
    try:
        parts = urlsplit(unwrapped(url))
        port = parts.port
    except ValueError:
        return url
    host = _HOST_PREFIX.sub("", (parts.hostname or "").lower())
    if port is not None and port not in (80, 443):
        host = f"{host}:{port}"
    kept = sorted((k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not _is_tracking(k))
    fragment = parts.fragment if re.search(r"\d", parts.fragment) and "=" not in parts.fragment else ""
    path = parts.path.removesuffix("/amp").removesuffix("/")
    return urlunsplit(("", "", host + path, urlencode(kept), fragment))


def _is_tracking(name: str) -> bool:
    return _TRACKING.fullmatch(name.lower()) is not None
