"""The eight stories of ``make demo``: those of ten reports, and what these have not got."""

from tests.stories.class_pay import CLASS_PAY
from tests.stories.licence import LICENCE
from tests.stories.made_up import CORRECTION, DENIAL, NAMESAKES, RETELLINGS
from tests.stories.team import TEAM
from tests.stories.weekly import WEEKLY

OF_TEN_REPORTS = (LICENCE, TEAM, CLASS_PAY, WEEKLY)
DEMO = (*OF_TEN_REPORTS, RETELLINGS, DENIAL, NAMESAKES, CORRECTION)
