"""A code from an app (TOTP, RFC 6238) beside the password, for the groups that ``SECOND_FACTOR`` names."""

from collections.abc import Callable
from typing import Any

import django_otp
import segno
from django.contrib.admin import site
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django_otp.plugins.otp_totp.models import TOTPDevice
from django_otp.util import random_hex

from recruiting.security.roles import has_signed_in

SECRET_SHOWN = "second factor"  # noqa: S105 (a name in the session)
"""Where a session keeps the secret that it was shown, until an app is set up with it."""

OPEN_TO_ALL = ("admin:login", "admin:logout", "admin:jsi18n", "second-factor")


class SecondFactorMiddleware:
    """Leads who has not given their code yet to the page that asks for it, from every page of the desk's."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable, args: Any, kwargs: Any
    ) -> HttpResponse | None:
        match = request.resolver_match
        is_open = match is not None and match.view_name in OPEN_TO_ALL
        if is_open or not request.path.startswith(reverse("admin:index")):
            return None
        if has_signed_in(request.user):
            return None
        query = {"next": request.get_full_path()} if request.method == "GET" else {}
        return redirect(f"{reverse('second-factor')}?{urlencode(query)}")


def page(request: HttpRequest) -> HttpResponse:
    """Asks for a code; of an account without an app, shows first what the app is to scan."""
    user = request.user
    if not user.is_authenticated or not user.is_staff:
        return redirect(f"{reverse('admin:login')}?{urlencode({'next': request.path})}")
    mistake = ""
    if request.method == "POST":
        if _is_right(request):
            return redirect(_next(request))
        mistake = _("That is not the code, or it came too soon after a wrong one. Wait for the next.")
    device = _shown(request, _device(user))
    context = {
        **site.each_context(request),
        "title": _("Second factor"),
        "mistake": mistake,
        "device": device,
        "next": _next(request),
    }
    if not device.confirmed:
        code = segno.make(device.config_url)
        context["picture"] = mark_safe(code.svg_inline(scale=5, title=_("To scan with the app")))  # noqa: S308
        context["secret"] = device.config_url.partition("secret=")[2].partition("&")[0]
    return render(request, "admin/second_factor.html", context, status=400 if mistake else 200)


def _device(user: Any) -> TOTPDevice:
    """The app of an account; one that is to be set up, if there is none."""
    devices = TOTPDevice.objects.filter(user=user).order_by("-confirmed", "pk")
    return devices.first() or TOTPDevice.objects.create(user=user, name="desk", confirmed=False)


def _shown(request: HttpRequest, device: TOTPDevice) -> TOTPDevice:
    """The app with a secret that nobody saw in another session, as long as none is set up.

    Else whoever knew the password first, and looked, would have every code of the owner's for good.
    """
    if not device.confirmed and request.session.get(SECRET_SHOWN) != device.key:
        key = random_hex(20)
        # Only if nobody has set it up meanwhile: theirs would be replaced, and shown here.
        if TOTPDevice.objects.filter(pk=device.pk, confirmed=False).update(key=key):
            request.session[SECRET_SHOWN] = key
        device.refresh_from_db()
    return device


def _is_right(request: HttpRequest) -> bool:
    with transaction.atomic():
        # Locked, so that a code opens one session only.
        device = TOTPDevice.objects.select_for_update().get(pk=_device(request.user).pk)
        if not device.confirmed and request.session.get(SECRET_SHOWN) != device.key:
            return False
        code = request.POST.get("code", "").replace(" ", "")[:12]
        if not device.verify_is_allowed()[0] or not device.verify_token(code):
            return False
        if not device.confirmed:
            device.confirmed = True
            device.save()
            del request.session[SECRET_SHOWN]
        django_otp.login(request, device)
    return True


def _next(request: HttpRequest) -> str:
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    is_ours = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure())
    return wanted if is_ours else reverse("admin:index")
