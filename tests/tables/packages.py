"""What tests of packages ask of them."""

from pathlib import Path

import pytest
from django.conf import settings

from recruiting.data.faults import Faulty
from recruiting.data.files import Held
from recruiting.data.load import load
from recruiting.models import Company

SEEDS = Path(settings.BASE_DIR) / "seeds"


def refusal(files):
    """What is wrong with a package of which nothing was written."""
    with pytest.raises(Faulty) as faulty:
        load(Held(files))
    assert not Company.objects.exists()
    return "\n".join(map(str, faulty.value.faults))


def changed(files, file, old, new):
    """The package with ``old`` replaced by ``new`` in one file."""
    assert old.encode() in files[file], f"{old} is not in {file}"
    return files | {file: files[file].replace(old.encode(), new.encode(), 1)}
