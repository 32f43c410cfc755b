"""Who somebody is at the desk."""

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser

from recruiting.security import second_factor

Somebody = AbstractBaseUser | AnonymousUser


def is_of_desk(user: Somebody) -> bool:
    """An active account of the desk's that has shown what is asked of it at sign-in."""
    return user.is_active and getattr(user, "is_staff", False) and second_factor.is_given(user)


def is_publisher(user: Somebody) -> bool:
    """An account of the desk's that may publish; the group alone is not enough."""
    return is_of_desk(user) and user.has_perm("recruiting.publish")
