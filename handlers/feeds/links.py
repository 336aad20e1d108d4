"""Links as they should be kept: a link as published in, the same without what only tracks its readers out."""

from __future__ import annotations

import re
from urllib.parse import urlsplit, urlunsplit

_TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|gclsrc|dclid|wbraid|gbraid|yclid|twclid|ttclid|msclkid|irclickid|li_fat_id|igshid|igsh|mc_[ce]id"
    r"|_hs(?:enc|mi)|ftag|xtor|cmpid|s_cid|smid|ref_src|ref_url|vero_id|oly_(?:anon|enc)_id|guc(?:counter|e_\w+)|soc_src",
    re.IGNORECASE,
)
#: what has nothing to lose, before the question mark and behind it
_BARE = re.compile(r"https?://[a-z0-9.-]+(?::\d+)?(?:/[^\s?#]*)?")
_QUERY = re.compile(r"[^\s#]*")


def clean(url: str) -> str:
    """The link without its tracking parameters; "" for one that leads to no page (`javascript:`, `mailto:`)."""
    url = url.strip()
    bare, _, query = url.partition("?")
    if _BARE.fullmatch(bare) and _QUERY.fullmatch(query):
        kept = _kept(query)
        return f"{bare}?{kept}" if kept else bare
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    if parts.scheme.lower() not in ("http", "https", "file") or not (parts.netloc or parts.scheme == "file"):
        return ""
    query = _kept(parts.query)
    fragment = "" if _TRACKING.fullmatch(parts.fragment.partition("=")[0]) else parts.fragment
    return urlunsplit((parts.scheme, parts.netloc, parts.path, query, fragment))


def _kept(query: str) -> str:
    return "&".join([pair for pair in query.split("&") if not _TRACKING.fullmatch(pair.partition("=")[0])])


def host(url: str) -> str:
    """The host without what only says "web": `deadline.com` for `https://www.deadline.com/x`; "" without a host."""
    try:
        name = (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""
    return re.sub(r"^(?:www\d?|m|amp|mobile)\.(?=[^.]+\.)", "", name)
