"""The tables, one module each; shared code is in ``record``, ``visibility`` and ``fields``."""

from recruiting.models.address import Address
from recruiting.models.approach import Approach
from recruiting.models.candidate import Candidate
from recruiting.models.circumstance import Circumstance
from recruiting.models.claim import Claim
from recruiting.models.company import Company
from recruiting.models.employment import Employment
from recruiting.models.event import Event
from recruiting.models.mention import Mention
from recruiting.models.merge import Merge
from recruiting.models.offer import Offer
from recruiting.models.person import Person, Researcher
from recruiting.models.saved_form import SavedForm
from recruiting.models.source import Source
from recruiting.models.term import Term
from recruiting.models.unfinished_report import UnfinishedReport
from recruiting.models.words import CompanyWords, OfferWords
