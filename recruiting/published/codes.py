"""The codes of published columns: public code imports them from here, not from the desk's models."""

from recruiting.models.approach import COUNTED, COURTING, ApproachKind
from recruiting.models.circumstance import CircumstanceKind
from recruiting.models.claim_codes import WHOLE
from recruiting.models.company import CompanyKind
from recruiting.models.employment import Ending, Held
from recruiting.models.event import EventKind
from recruiting.models.offer import COMPANY_KINDS, PERSONAL_KINDS, OfferKind
from recruiting.models.record_codes import CONTRADICTING, SOLID, Challenge, Reached, Support
from recruiting.models.source import Medium, Reading, Worth
from recruiting.models.standing import State
from recruiting.models.term import TermKind
