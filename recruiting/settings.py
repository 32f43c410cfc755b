"""The settings. What differs between machines comes from the environment:

``DATABASE_URL``   a PostgreSQL (``postgresql://user:password@host/name``); otherwise SQLite in ``VAR_DIR``
``PRODUCTION``     ``1``: served to the world over HTTPS; ``SECRET_KEY`` and ``ALLOWED_HOSTS`` must be given
``SECRET_KEY``     otherwise one is made and kept in ``VAR_DIR``
``ALLOWED_HOSTS``  host names, separated by commas
``DESK_CONTACT``   where readers tell of mistakes: an e-mail or a web address; without it no page asks
``CACHE_URL``      a cache that several processes share (``redis://…``, ``file:///…``); otherwise each its own
``PUBLIC_DATABASE_URL``  what ``SITE=public`` reads instead: a role that may read what is published alone
                   (``manage.py grant_public``), or a replica
``DEBUG``          ``1``: Django's debug pages, for development only
``SITE``           ``public``: the readers' half alone, which can't write; ``desk``: the editors' alone
``OTHER_SITE``     where the other half is (``https://desk.example``), if not at the same address
``HOST``, ``PORT``  where ``manage.py start`` listens (``127.0.0.1``, ``8000``)
``TRUSTED_PROXIES``  addresses or networks of the proxies in front, separated by commas: what they say of a
                   client's address and scheme is taken; nobody else's word is
``SECOND_FACTOR``  groups that sign in with a code from an app too, such as ``editor,publisher``
``IDLE_MINUTES``   how long a session of the desk's outlives its last use (480)
``SESSION_HOURS``  after how long it ends however much it is used (24)
``FOUR_EYES``      ``1``: nobody publishes what they sent to review or last edited themselves
``PROPOSAL_FINDERS``  a newsroom's own finders of facts in reports, dotted paths separated by commas
``DEMO``           ``1``: made-up stories (``demo/``) fill an empty database, and each page says that they are
``VAR_DIR``        where the database, the key, the collected static files and uploads lie (``var/``)
"""

import os
import re
from datetime import timedelta
from pathlib import Path

import dj_database_url
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

from recruiting import caching, environment, sites
from recruiting.security import secret_key

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = Path(os.environ.get("VAR_DIR") or BASE_DIR / "var").resolve()

PRODUCTION = os.environ.get("PRODUCTION") == "1"
DEBUG = os.environ.get("DEBUG") == "1"
DEMO = os.environ.get("DEMO") == "1"
FOUR_EYES = os.environ.get("FOUR_EYES") == "1"
SECRET_KEY = os.environ.get("SECRET_KEY", "")
ALLOWED_HOSTS = environment.values_of("ALLOWED_HOSTS")
TRUSTED_PROXIES = environment.networks("TRUSTED_PROXIES")
SECOND_FACTOR = environment.values_of("SECOND_FACTOR")

DESK_CONTACT = os.environ.get("DESK_CONTACT", "").strip()

# A newsroom's own finders of facts in reports, by their dotted paths (docs/proposals.md).
PROPOSAL_FINDERS = [path for path in re.split(r"[,\s]+", os.environ.get("PROPOSAL_FINDERS", "")) if path]

if DESK_CONTACT and not re.fullmatch(r"https?://\S+|[^\s@/?&]+@[^\s@/?&]+", DESK_CONTACT):
    raise ImproperlyConfigured("DESK_CONTACT is an e-mail address, or begins with http:// or https://.")
SITE = os.environ.get("SITE", "")
OTHER_SITE = os.environ.get("OTHER_SITE", "").rstrip("/")

if SITE not in sites.SITES:
    raise ImproperlyConfigured("SITE is public or desk, or left out for both.")
if OTHER_SITE and not re.fullmatch(r"https?://[^\s/?#]+", OTHER_SITE):
    raise ImproperlyConfigured("OTHER_SITE is http:// or https:// and a host: https://desk.example.")
if PRODUCTION and DEBUG:
    raise ImproperlyConfigured("DEBUG=1 shows the insides to everybody: leave it out when PRODUCTION=1.")
if PRODUCTION and not SECRET_KEY:
    raise ImproperlyConfigured("PRODUCTION=1 needs SECRET_KEY: 50 random characters, kept secret.")
if PRODUCTION and not ALLOWED_HOSTS:
    raise ImproperlyConfigured(
        "PRODUCTION=1 needs ALLOWED_HOSTS: the site's host names, separated by commas."
    )
if PRODUCTION and (len(SECRET_KEY) < 50 or len(set(SECRET_KEY)) < 5):
    raise ImproperlyConfigured("SECRET_KEY is too easy to guess: it needs 50 random characters.")
if wrong := set(SECOND_FACTOR) - {"viewer", "editor", "publisher"}:
    raise ImproperlyConfigured(f"SECOND_FACTOR names groups (viewer, editor, publisher): {', '.join(wrong)}.")
if not (os.environ.get("IDLE_MINUTES") or "480").isdecimal():
    raise ImproperlyConfigured("IDLE_MINUTES is a number of minutes.")
if not PRODUCTION:
    VAR_DIR.mkdir(parents=True, exist_ok=True)
    SECRET_KEY = SECRET_KEY or secret_key.kept_in(VAR_DIR / "secret_key")
    ALLOWED_HOSTS = ALLOWED_HOSTS or ["localhost", "127.0.0.1", "[::1]"]

INSTALLED_APPS = [
    "recruiting.apps.RecruitingConfig",
    "recruiting.published.apps.PublishedConfig",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",
    "django.contrib.sitemaps",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_filters",
    "django_htmx",
    "simple_history",
    "axes",
    "csp",
    "django_otp",
    "django_otp.plugins.otp_totp",
]

MIDDLEWARE = [
    "recruiting.security.request_log.RequestLogMiddleware",
    "recruiting.security.probes.ProbeMiddleware",
    # Before all that may answer by itself: refusals and redirects bear these headers too.
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "recruiting.pages.card.FramedCardMiddleware",
    "recruiting.security.proxies.TrustedProxyMiddleware",
    "recruiting.security.hosts.HostMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "recruiting.data.cors.OpenDataMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "recruiting.security.writers.WriterMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "recruiting.languages.LanguageMiddleware",
    "recruiting.pages.caching.KeptAnswerMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "recruiting.security.desk_session.DeskSessionMiddleware",
    "recruiting.security.request_size.RequestSizeMiddleware",
    "recruiting.security.strangers.StrangerMiddleware",
    "recruiting.security.methods.MethodMiddleware",
    # Looks for its token in what is posted: after all that refuses a post unread.
    "recruiting.security.desk_csrf.DeskCsrfMiddleware",
    "recruiting.security.second_factor.SecondFactorMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "recruiting.security.throttle.KnownBrowserMiddleware",
    "recruiting.pages.trackers.TrackersMiddleware",
    "axes.middleware.AxesMiddleware",
    # Innermost: the others see the page that is made in the end.
    "recruiting.security.second_reading.SecondReadingMiddleware",
]

MIDDLEWARE = sites.middleware_of(SITE, MIDDLEWARE)
# ``DeskCsrfMiddleware`` is Django's own, which that check looks for by name.
SILENCED_SYSTEM_CHECKS = ["security.W003", *(sites.UNNEEDED_CHECKS if SITE == sites.PUBLIC else ())]

ROOT_URLCONF = "recruiting.urls"
WSGI_APPLICATION = "recruiting.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "OPTIONS": {
            "loaders": [
                (
                    "recruiting.pages.constant_parts.Loader",
                    [
                        "recruiting.pages.templates.Loader",
                        "django.template.loaders.app_directories.Loader",
                    ],
                )
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "recruiting.pages.demo.made_up",
            ],
        },
    }
]

FORM_RENDERER = "recruiting.pages.form_renderer.FormRenderer"

# ``recruiting.checks`` asserts at start that the database does as told here.
SQLITE_OPTIONS = {
    "timeout": 20,
    "transaction_mode": "IMMEDIATE",
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
    "cached_statements": 512,  # a save asks dozens: Python keeps 128, and the next save would find few
}
if SITE == sites.PUBLIC:
    SQLITE_OPTIONS |= {
        "transaction_mode": "DEFERRED",
        "init_command": f"{SQLITE_OPTIONS['init_command']} PRAGMA query_only=ON;",
    }
if SITE == sites.PUBLIC and os.environ.get("PUBLIC_DATABASE_URL"):
    os.environ["DATABASE_URL"] = os.environ["PUBLIC_DATABASE_URL"]
DATABASE_URL = os.environ.get("DATABASE_URL") or f"sqlite:///{VAR_DIR / 'tracker.sqlite3'}"
try:
    DATABASES = {"default": dj_database_url.parse(DATABASE_URL, conn_max_age=60, conn_health_checks=True)}
except ValueError as error:
    raise ImproperlyConfigured(
        "DATABASE_URL is none: postgresql://user:password@host/name is one."
    ) from error
if DATABASES["default"]["ENGINE"].rpartition(".")[2] not in ("sqlite3", "postgresql"):
    raise ImproperlyConfigured("DATABASE_URL must name a PostgreSQL (or a SQLite file).")
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = SQLITE_OPTIONS
else:
    # Compiling a list's query takes seconds, running it milliseconds; dates come in the form of ISO 8601.
    read_only = " -c default_transaction_read_only=on" if SITE == sites.PUBLIC else ""
    DATABASES["default"].setdefault("OPTIONS", {}).setdefault(
        "options", f"-c jit=off -c datestyle=ISO{read_only}"
    )
# What is kept of an edition (``pages.caching``): by each process, unless CACHE_URL names a place for all.
CACHES = {
    name: caching.cache_at(os.environ.get("CACHE_URL", ""), name)
    for name in ("default", "answers", "long_answers", "counts", "rows", "blocks")
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "admin:login"
OTP_ADMIN_HIDE_SENSITIVE_DATA = True
OTP_TOTP_ISSUER = "Talent offers"
LOGIN_REDIRECT_URL = "admin:index"
PASSWORD_HASHERS = ["recruiting.security.hashing.HasherInTurn"]
SESSION_COOKIE_AGE = int(os.environ.get("IDLE_MINUTES") or 480) * 60
SESSION_LIFETIME = int(os.environ.get("SESSION_HOURS") or 24) * 3600
# Each counted apart, and in no browser in which the account signed in before.
AXES_HANDLER = "recruiting.security.throttle.ThrottleHandler"
AXES_LOCKOUT_PARAMETERS = ["username", "ip_address"]
AXES_CLIENT_IP_CALLABLE = "recruiting.security.proxies.client_of"
AXES_WHITELIST_CALLABLE = "recruiting.security.throttle.is_known"
AXES_FAILURE_LIMIT = 5
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False

LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("id", _("Indonesian"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
LANGUAGE_COOKIE_AGE = int(timedelta(days=365).total_seconds())
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_HTTPONLY = True
TIME_ZONE = "UTC"
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
# In production no other host, and no plain HTTP, sets these cookies: browsers hold it by their names.
HOST_COOKIE, PATH_COOKIE = ("__Host-", "__Secure-") if PRODUCTION else ("", "")
SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = f"{HOST_COOKIE}sessionid", f"{HOST_COOKIE}csrftoken"
LANGUAGE_COOKIE_NAME = f"{HOST_COOKIE}language"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = SECURE_SSL_REDIRECT = PRODUCTION
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if PRODUCTION else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = PRODUCTION
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")  # set by ``recruiting.security.proxies`` alone

# An approach is posted together with all its candidates, events, offers, terms and claims.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
# What a request may bring is decided by ``recruiting.security.request_size``, which allows a text so much.
DATA_UPLOAD_MAX_MEMORY_SIZE = 4 * 1024**2

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "recruiting.security.request_log.JsonFormatter"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "recruiting": {"level": "INFO"},
        # What is refused stands in the log of requests already; what fails stands here with its traceback.
        "django": {"handlers": [], "level": "ERROR", "propagate": True},
        "django.security": {"level": "CRITICAL"},  # refusals, each of which would leave its traceback
        "django.server": {"handlers": ["console"], "level": "INFO", "propagate": False},
        "axes": {"level": "ERROR"},  # names what was typed as a user name, which may be a password
    },
}
