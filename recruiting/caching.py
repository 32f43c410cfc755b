"""Where answers are kept, told by an address."""

from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

BACKENDS = {
    "": "locmem.LocMemCache",
    "redis": "redis.RedisCache",
    "rediss": "redis.RedisCache",
    "file": "filebased.FileBasedCache",
    "memcached": "memcached.PyMemcacheCache",
}
MOST = {"answers": 1000, "long_answers": 64, "rows": 20_000, "blocks": 1000}
"""How many answers, printed rows and blocks of rows one process keeps; of anything else as many as answers.

Together with how long an answer may be (``pages.caching``) it bounds the memory that a stranger can fill.
"""


def cache_at(address: str, name: str) -> dict:
    """Django's settings of the cache ``name`` at ``address``; without one, memory of the process's own."""
    parts = urlsplit(address)
    if parts.scheme not in BACKENDS:
        raise ImproperlyConfigured(
            "CACHE_URL is none: redis://host:6379/0 is one, or file:///var/cache/offers."
        )
    # A folder of its own: what is too much in one is counted, and thrown away, by folder.
    folder = f"{parts.path.rstrip('/')}/{name}"
    place = {"": name, "file": folder, "memcached": parts.netloc}.get(parts.scheme, address)
    backend = f"django.core.cache.backends.{BACKENDS[parts.scheme]}"
    return {
        "BACKEND": backend,
        "LOCATION": place,
        "KEY_PREFIX": name,
        "OPTIONS": {}
        if parts.scheme.startswith(("redis", "mem"))
        else {"MAX_ENTRIES": MOST.get(name, MOST["answers"])},
    }
