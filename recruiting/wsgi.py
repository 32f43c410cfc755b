"""What the web server runs."""

import os

from django.core.wsgi import get_wsgi_application

from recruiting.security.encoding import reading_utf_8
from recruiting.serving import limits

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "recruiting.settings")
limits.limit_connections()
application = reading_utf_8(get_wsgi_application())
