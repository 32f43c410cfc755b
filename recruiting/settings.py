"""The settings. What differs between machines comes from the environment:

``DATABASE_URL``   a PostgreSQL (``postgresql://user:password@host/name``); otherwise SQLite in ``VAR_DIR``
``PRODUCTION``     ``1``: served to the world over HTTPS; ``SECRET_KEY`` and ``ALLOWED_HOSTS`` must be given
``SECRET_KEY``     otherwise one is made and kept in ``VAR_DIR``
``ALLOWED_HOSTS``  host names, separated by commas
``DESK_CONTACT``   where readers tell of mistakes: an e-mail or a web address; without it no page asks
``DEBUG``          ``1``: Django's debug pages, for development only
``SITE``           ``public``: the readers' half alone, which can't write; ``desk``: the editors' alone
``OTHER_SITE``     where the other half is (``https://desk.example``), if not at the same address
``HOST``, ``PORT``  where ``manage.py start`` listens (``127.0.0.1``, ``8000``)
``FOUR_EYES``      ``1``: nobody publishes what they sent to review or last edited themselves
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

from recruiting import secret_key, sites

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = Path(os.environ.get("VAR_DIR") or BASE_DIR / "var").resolve()

PRODUCTION = os.environ.get("PRODUCTION") == "1"
DEBUG = os.environ.get("DEBUG") == "1"
FOUR_EYES = os.environ.get("FOUR_EYES") == "1"
SECRET_KEY = os.environ.get("SECRET_KEY", "")
ALLOWED_HOSTS = [host.strip() for host in os.environ.get("ALLOWED_HOSTS", "").split(",") if host.strip()]

DESK_CONTACT = os.environ.get("DESK_CONTACT", "").strip()

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
    "django.contrib.sitemaps",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_filters",
    "django_htmx",
    "simple_history",
    "axes",
    "csp",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "recruiting.data.cors.OpenDataMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "recruiting.languages.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "recruiting.pages.trackers.TrackersMiddleware",
    "axes.middleware.AxesMiddleware",
]

MIDDLEWARE = sites.middleware_of(SITE, MIDDLEWARE)
SILENCED_SYSTEM_CHECKS = sites.UNNEEDED_CHECKS if SITE == sites.PUBLIC else []

ROOT_URLCONF = "recruiting.urls"
WSGI_APPLICATION = "recruiting.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

# ``recruiting.checks`` asserts at start that the database does as told here.
SQLITE_OPTIONS = {
    "timeout": 20,
    "transaction_mode": "IMMEDIATE",
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
}
if SITE == sites.PUBLIC:
    SQLITE_OPTIONS |= {
        "transaction_mode": "DEFERRED",
        "init_command": f"{SQLITE_OPTIONS['init_command']} PRAGMA query_only=ON;",
    }
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
    # Compiling a list's query takes seconds, running it milliseconds.
    read_only = " -c default_transaction_read_only=on" if SITE == sites.PUBLIC else ""
    DATABASES["default"].setdefault("OPTIONS", {}).setdefault("options", f"-c jit=off{read_only}")
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
# Of one account from one address: nobody can lock somebody else out.
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_FAILURE_LIMIT = 5
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
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = SECURE_SSL_REDIRECT = PRODUCTION
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if PRODUCTION else 0

# An approach is posted together with all its candidates, events, offers, terms and claims.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {"django": {"handlers": [], "level": "INFO", "propagate": True}},
}
