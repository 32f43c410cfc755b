"""What tests of packages ask of them."""

from pathlib import Path

import pytest
from django.conf import settings

from recruiting.data.faults import InvalidPackage
from recruiting.data.files import InMemory
from recruiting.data.load import load
from recruiting.models import Company

SEEDS = Path(settings.BASE_DIR) / "seeds"


def refusal(files):
    """What is wrong with a package of which nothing was written."""
    with pytest.raises(InvalidPackage) as faulty:
        load(InMemory(files))
    assert not Company.objects.exists()
    return "\n".join(map(str, faulty.value.faults))


def changed(files, file, old, new):
    """The package with ``old`` replaced by ``new`` in one file."""
    assert old.encode() in files[file], f"{old} is not in {file}"
    return files | {file: files[file].replace(old.encode(), new.encode(), 1)}
