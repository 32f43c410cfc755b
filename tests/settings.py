"""The site's settings, made quick to test: plain static files, a cheap password hasher, any key."""

import os

os.environ.setdefault("SECRET_KEY", "guards nothing")

from recruiting.settings import *  # noqa: F403
from recruiting.settings import STORAGES

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    # An answer that is kept has no context to look into; a test of its own keeps some.
    "answers": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"},
    "long_answers": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"},
    "counts": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"},
    "rows": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"},
    "blocks": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"},
}
WHITENOISE_AUTOREFRESH = True  # looked up when asked for: no test waits for a scan of all files
