"""Who somebody is at the desk, and whether they have shown all that it asks of them."""

from typing import Any

from django.conf import settings


def wants_second_factor(user: Any) -> bool:
    """Whether the newsroom asks a second factor of this account."""
    if not settings.SECOND_FACTOR or not user.is_authenticated:
        return False
    if not hasattr(user, "wants_second_factor"):
        groups = user.groups.filter(name__in=settings.SECOND_FACTOR)
        user.wants_second_factor = user.is_superuser or groups.exists()
    return user.wants_second_factor


def has_signed_in(user: Any) -> bool:
    """Whether an account has shown all that is asked of it in this session."""
    return not wants_second_factor(user) or (hasattr(user, "is_verified") and user.is_verified())


def is_of_desk(user: Any) -> bool:
    """An active account of the desk's that has shown what is asked of it at sign-in."""
    return user.is_active and getattr(user, "is_staff", False) and has_signed_in(user)


def may_publish(user: Any) -> bool:
    """Whether an account has the permission to publish, and so to correct and to retract what is public."""
    return user.has_perm("recruiting.publish")


def is_publisher(user: Any) -> bool:
    """An account of the desk's that may publish; the group alone is not enough."""
    return is_of_desk(user) and may_publish(user)
