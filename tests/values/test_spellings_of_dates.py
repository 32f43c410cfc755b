"""Dates as people of many countries write them, and all values as they are printed, in both languages."""

import pytest
from django.utils import translation
from hypothesis import given, reject
from hypothesis import strategies as st

from recruiting.values import Ambiguous, Count, Edtf, Length, Multiple, Share, Unreadable
from tests.values import dates_by_kind, more_dates, spellings
from tests.values.test_interval import intervals, without_words

READ = """
31/12/2025                          = 2025-12-31
2025-07-03T14:00:00Z                = 2025-07-03
Thu, 3 Jul 2025                     = 2025-07-03
3. Juli 2025                        = 2025-07-03
Kamis, 3 Juli 2025                  = 2025-07-03
3-Jul-2025                          = 2025-07-03
2025-7-3                            = 2025-07-03
July 3–5, 2025                      = 2025-07-03/2025-07-05
Q3/2025                             = [2025-07..2025-09]
mid July 2025                       = 2025-07
awal Juli 2025                      = 2025-07
2025年7月3日                        = 2025-07-03
3 juillet 2025                      = 2025-07-03
1er juillet 2025                    = 2025-07-01
15 août 2025                        = 2025-08-15
3 de julio de 2025                  = 2025-07-03
März 2025                           = 2025-03
diciembre de 2025                   = 2025-12
several weeks before 14 January 2026 = [..2026-01-13]
a fortnight after 14 January 2026 = [2026-01-15..]
two quarters before July 2025 = [..2025-06]
eine Woche vor dem 14. Januar 2026 = [..2026-01-13]
two weeks after 3 July 2025         = [2025-07-04..]
12/25/2025                          = 2025-12-25
07/2025                             = 2025-07
2025/07/03                          = 2025-07-03
20250703                            = 2025-07-03
2025-07-03 14:00                    = 2025-07-03
2025-07-03T14:00:00+07:00           = 2025-07-03
July 3, 2025 at 2:30 PM EST         = 2025-07-03
3 Juli 2025, 14.00 WIB              = 2025-07-03
the 3rd of July, 2025               = 2025-07-03
July '25                            = 2025-07
3-Jul-25                            = 2025-07-03
Sept. 3, 2025                       = 2025-09-03
tgl 5 Mei 2025                      = 2025-05-05
jueves, 3 de julio de 2025          = 2025-07-03
2025年7月3日（木）                  = 2025-07-03
2025년 7월 3일                      = 2025-07-03
2025年7月上旬                       = 2025-07
2025年夏                            = 2025-22
musim panas 2025                    = 2025-22
du 3 au 5 juillet 2025              = 2025-07-03/2025-07-05
3.–5. Juli 2025                     = 2025-07-03/2025-07-05
Juni bis September 2025             = 2025-06/2025-09
Dec 2024 - Feb 2025                 = 2024-12/2025-02
Dec 2024/Jan 2025                   = [2024-12..2025-01]
sebelum Juli 2025                   = [..2025-06]
vor Juli 2025                       = [..2025-06]
avant juillet 2025                  = [..2025-06]
setelah 3 Juli 2025                 = [2025-07-04..]
sejak Juni 2025                     = 2025-06/..
sampai Juni 2025                    = ../2025-06
kuartal III 2025                    = [2025-07..2025-09]
3. Quartal 2025                     = [2025-07..2025-09]
2025年第3四半期                     = [2025-07..2025-09]
H1/2025                             = [2025-01..2025-06]
semester I 2025                     = [2025-01..2025-06]
2010er                              = [2010..2019]
2023/24                             = 2023/2024
2023/2024                           = 2023/2024
ca. Juli 2025                       = 2025-07~
by Q3 2025                          = [..2025-09]
before Q3 2025                      = [..2025-06]
by end of June 2025                 = [..2025-06]
"""

ASKED = """
7/3/2025             = 7 March 2025 | 3 July 2025
3.7.2025             = 3 July 2025 | 7 March 2025
13/7/25              = 13 July 2025 | 25 July 2013
2023-24              = 2023 to 2024
2020-21              = 2020 to 2021
2010-11              = 2010 to 2011 | November 2010
Jul-25               = July 2025
Friday, 3 July 2025  = 3 July 2025
"""

REFUSED = """
3 July; 2025-02-29; July 32, 2025; 32/13/2025; 30 February 2025; christmas 2025; 2025-184; June, July 2025;
Q5 2025; 31.2.2025; 2024/27; 7 2025; August; mid-June; end of July; since March; in the spring; im Juli;
awal Agustus
"""


def pairs(table):
    lines = (line.partition(" = ") for line in table.splitlines() if line)
    return [(typed.strip(), meant.strip()) for typed, _sign, meant in lines]


def listed(words):
    return [text.strip() for text in words.replace("\n", " ").split(";")]


@pytest.mark.parametrize(
    ("typed", "text"),
    pairs(READ + spellings.DATES + more_dates.READ + dates_by_kind.READ),
)
def test_a_date_is_read_in_the_writing_of_any_country(typed, text):
    assert Edtf.parse(typed).text == text


@pytest.mark.parametrize(
    ("typed", "readings"),
    pairs(ASKED + spellings.DATES_ASKED + more_dates.ASKED + dates_by_kind.ASKED),
)
def test_a_doubtful_date_is_a_question_with_its_readings(typed, readings):
    with pytest.raises(Ambiguous) as asked:
        Edtf.parse(typed)
    assert [reading.printed for reading in asked.value.readings] == readings.split(" | ")
    for reading in asked.value.readings:
        assert str(Edtf.parse(reading.plain)) == reading.printed


@pytest.mark.parametrize(
    "typed",
    [
        *listed(REFUSED),
        *listed(spellings.DATES_REFUSED),
        *listed(more_dates.REFUSED),
        *listed(dates_by_kind.REFUSED),
    ],
)
def test_what_is_no_date_is_refused(typed):
    with pytest.raises(Unreadable) as refused:
        Edtf.parse(typed)
    assert not isinstance(refused.value, Ambiguous)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("last week of July 2025", "last week of July 2025"),
        ("mid-to-late July 2025", "mid-to-late July 2025"),
        ("mi-juillet 2025", "mid"),
        ("3 July 2025 or 5 August 2025", "3 July 2025 or 5 August 2025"),
        ("shortly after 3 July 2025", "shortly after 3 July 2025"),
        ("July or August 2025", ""),
        ("June and July 2025", ""),
        ("June and September 2025", "June and September 2025"),
        ("2025年7月上半月", "2025年7月上半月"),
        ("end-2025", "end of"),
        ("d'ici fin 2025", "d'ici fin 2025"),
        ("FY 2024-25", "FY 2024-25"),
        ("earlier in 2025", ""),
        ("later in 2025", ""),
    ],
)
def test_what_part_of_a_date_is_meant_is_kept_in_words(typed, words):
    assert Edtf.parse(typed).words == words


def test_a_weekend_told_by_a_day_within_the_week_is_a_question():
    with pytest.raises(Ambiguous) as asked:
        Edtf.parse("weekend of July 4, 2025")
    assert [reading.plain for reading in asked.value.readings] == [
        "[2025-07-05..2025-07-06]",
        "[2025-06-28..2025-06-29]",
    ]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Q3 FY2025", "some time from July to September 2025 (‘Q3 FY2025’)"),
        ("FY25 Q3", "some time from July to September 2025 (‘FY25 Q3’)"),
        ("H1 FY2025", "some time from January to June 2025 (‘H1 FY2025’)"),
    ],
)
def test_a_part_of_a_fiscal_year_may_begin_with_any_quarter_beside_the_calendars(typed, printed):
    with pytest.raises(Ambiguous) as asked:
        Edtf.parse(typed)
    assert asked.value.readings[0].printed == printed
    assert len(asked.value.readings) == 7


def test_the_words_of_a_date_told_by_another_are_kept():
    assert Edtf.parse("several weeks before 14 January 2026").words == "several weeks before 14 January 2026"


@pytest.mark.parametrize("many", ["~" * 300, "before " * 60, "about " * 70, "in " * 150, "." * 400])
def test_a_date_behind_hundreds_of_signs_is_refused_like_any_nonsense(many):
    with pytest.raises(Unreadable):
        Edtf.parse(f"{many}2025")


@pytest.mark.parametrize("language", ["en", "id"])
@given(
    one=st.dates(),
    other=st.dates(),
    form=st.sampled_from(
        [
            *("{0}", "{0:.7}", "{0:.4}", "{0:.7}~", "{0}?", "{0:.4}%", "{2}-21", "{2}-24", "[{0}..{1}]"),
            *("[{0:.7}..{1:.7}]", "{0:.4}/{1:.7}", "{0:.7}/{1:.7}", "{0}/{1}", "{0}/..", "../{1:.7}"),
            *("[..{0}]", "[{0:.7}..]", "[{2}..{1:.4}]", "[{0:.7}~..{1:.7}?]"),
        ]
    ),
    part=st.sampled_from(["", "early", "mid", "late", "beginning of", "end of", "before the lab was formed"]),
)
def test_a_date_as_it_is_printed_reads_back_as_the_same_date(language, one, other, form, part):
    one, other = sorted((one, other))
    text = form.format(one.isoformat(), other.isoformat(), one.isoformat()[:4])
    words = part if "[" not in text and "/" not in text else part and "before the lab was formed"
    try:
        date = Edtf(text, words)
    except Unreadable:
        reject()
    with translation.override(language):
        assert Edtf.parse(str(date)) == date
    assert Edtf.parse(date.notation()) == date


@pytest.mark.parametrize("language", ["en", "id"])
@given(
    value=st.one_of(
        *(intervals(kind) for kind in (Count, Share, Multiple)),
        intervals(Length, unit=st.sampled_from(["months", "days"])),
    ).map(without_words)
)
def test_a_figure_as_it_is_printed_reads_back_as_the_same_figure(language, value):
    with translation.override(language):
        assert type(value).parse(str(value)) == value
