"""Parameters of addresses that tell who reads, or let somebody in, rather than which page it is.

The list is ``detrack``'s, less what may tell a page, and with what newspapers and their sharing buttons add.
"""

import re

from detrack.patterns import DEFAULT_PATTERNS, PREFIXES


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_TELLING = _names("""
    _ _t cache cb context continue next nd pid r redirect_to return_to sid timestamp ts view_id wickedid
    rand random newsletter origin social source ref icid
""")
"""What ``detrack`` lists and may tell a page: ``?pid=12`` is an article somewhere."""

_NEWSPAPERS = _names("""
    smid smtyp smvar mod cmp cmpid ncid ocid srnd sref leadsource emc te nl sh ito itid wpisrc wpmm gift
    giftcopy sharetype segmentid syn-25a6b1a6 esrc bxid cndid hasha hashb hashc spmailingid spuserid
    spjobid spreportid intcmp int_cmp intcid intlink wt_mc ns_campaign ns_mchannel ns_source ns_linkname
    ns_fee emci emdi ceid reflink rsf ftcamp cxrecs_s guccounter soc_src soc_trk tsrc .tsrc
    _guc_consent_skip echobox isfreemail triedredirect showwelcomeonshare publication_id nlid nrid nname
""")
_SHARING = _names("""
    igsh xmt mibextid rdid share share_id shared share_from share_source share_medium share_app_id fref
    hc_ref ref_src ref_url refsrc referer referrer referringsource __twitter_impression
    twitter_impression __tn__ ab_channel feature si lipi lici refid rcm trackingid originalsubdomain spm
    scm sa ved usg ei sei gs_lcp isappinstalled weibo_id share_bcid traffic_source utm app_src smh
    scid sfnsn xts _kx irgwc rdt_cid hss_channel shareadid ck_subscriber_id nr_email_referer sfmc_id
    srsltid linkid tpcc via_share dicbo oborigurl tblci recip_id
""")
_LISTED = (frozenset(map(str.casefold, DEFAULT_PATTERNS)) - _TELLING) | _NEWSPAPERS | _SHARING
_BEGINNINGS = (
    *PREFIXES,
    "wt.",
    "guce_",
    "trk",
    "gaa_",
    "__cf_chl",
    "_x_tr_",
    "mkt_",
    "ob_",
    "sc_",
    "itm_",
    "elqtrack",
    "tt_",
    "ss_source",
)
_IN_WORDS = _names(
    "cid source ref r s src from via sid tid rss social newsletter channel partner origin icid"
)
"""These track where they hold words; a number may tell a page."""

_TOKEN = re.compile(
    r"token|articlecode|accesskey|accesscode|apikey|authkey|sess(ion)?id|jwt|signature|giftcode|passw|secret"
    r"|unlock|subscriberid|shareduserid|^auth$|^sig$|^email$|^e?mail(address)?$"
)


def is_tracking(name: str, value: str = "") -> bool:
    """Whether a parameter only tracks who reads, or lets somebody in."""
    low = name.casefold().removeprefix("amp;")
    if low in _IN_WORDS:
        return not value.isdecimal()
    return low in _LISTED or low.startswith(_BEGINNINGS) or is_token(name, value)


def is_tracker(name: str) -> bool:
    """Whether a parameter of that name is one that trackers add to addresses, ours too."""
    low = name.casefold()
    return low in _LISTED or low in _IN_WORDS or low.startswith(_BEGINNINGS)


def is_token(name: str, value: str) -> bool:
    """Whether a parameter lets somebody in: by its name, or as it holds a signed token (JWT)."""
    letters = re.sub(r"[^a-z]", "", name.casefold())
    return bool(_TOKEN.search(letters)) or (value.startswith("eyJ") and len(value) > 20)
