"""The eight stories of ``make demo``: those of ten reports, and what these have not got."""

from tests.stories.class_pay import CLASS_PAY
from tests.stories.licence import LICENCE
from tests.stories.made_up import CORRECTION, NAMESAKES
from tests.stories.team import TEAM
from tests.stories.together import TOGETHER
from tests.stories.weekly import WEEKLY
from tests.stories.withdrawn import WITHDRAWN

OF_TEN_REPORTS = (LICENCE, TEAM, CLASS_PAY, WEEKLY, TOGETHER, WITHDRAWN)
DEMO = (*OF_TEN_REPORTS, NAMESAKES, CORRECTION)
