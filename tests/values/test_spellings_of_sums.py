"""Sums as people of many countries write them, and what is asked where a text may mean several."""

from dataclasses import replace

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from recruiting.values import Ambiguous, Basis, Each, Edtf, Length, Money, Status, Unreadable
from recruiting.values.currencies import CODES
from tests.values import more_sums, spellings, sums_by_kind
from tests.values.test_interval import intervals, without_words

READ = """
250.000 €                               = €250,000
Rp 500.000                              = IDR 500,000
€1.250.000                              = €1.25m
1,5 Mrd. €                              = €1.5bn
15 Mio. €                               = €15m
1.234,56 EUR                            = €1,234.56
1 500 000 €                             = €1.5m
CHF 1'500'000                           = CHF 1.5m
Rp 15 M                                 = IDR 15bn
Rp 2,5 jt                               = IDR 2.5m
Rp3,2 miliar                            = IDR 3.2bn
US$100 juta per tahun                   = US$100m a year
lebih dari US$1 miliar                  = more than US$1bn
US$1 miliar selama 4 tahun              = US$1bn over 4 years
₹1,00,00,000                            = ₹10m
₹100 cr                                 = ₹1bn
₹12 L                                   = ₹1.2m
Rs 100 crore                            = ₹1bn
2亿元                                   = CN¥200m
200万美元                               = US$2m
1000万円                                = JP¥10m
100억원                                 = ₩10bn
USD10m                                  = US$10m
CAD 10m                                 = CA$10m
CA$10 million                           = CA$10m
US $1bn                                 = US$1bn
U.S. $1 billion                         = US$1bn
$1bn US                                 = US$1bn
US$10mm                                 = US$10m
£100k per week                          = £100,000 a week
£100k a week                            = £100,000 a week
£100k pw                                = £100,000 a week
£100k weekly                            = £100,000 a week
US$50/hour                              = US$50 an hour
US$5m-a-year                            = US$5m a year
US$100M (over 4 years)                  = US$100m over 4 years
US$100M over 4 yrs                      = US$100m over 4 years
US$300,000-1.5m                         = US$300,000–1.5m
US$100–US$150,000                       = US$100–US$150,000
100..150000 USD                         = US$100–US$150,000
US$500-10,000                           = US$500–10,000
US$1-1.5m                               = US$1m–1.5m
c. US$10m                               = about US$10m
max US$1bn                              = up to US$1bn
US$100 million+                         = at least US$100m
north of US$1bn                         = more than US$1bn
0,25 Mio. €                             = €250,000
,5m €                                   = €500,000
15.000,- €                              = €15,000
CHF 500.–                               = CHF 500
1E+09 USD                               = US$1bn
1000000000.00 USD                       = US$1bn
über 10 Mio. € pro Jahr                 = more than €10m a year
10 Mio. € über vier Jahre               = €10m over 4 years
rund 100.000 Euro im Monat              = about €100,000 a month
plus de 100 millions d'euros sur quatre ans = more than €100m over 4 years
jusqu'à 1,5 milliard d'euros            = up to €1.5bn
200 M€ par an                           = €200m a year
15 k€ par mois                          = €15,000 a month
1.500 millones de euros                 = €1.5bn
mil millones de euros                   = €1bn
cerca de 2,5 millones de euros al año   = about €2.5m a year
超过1亿美元                             = more than US$100m
约2亿元人民币                           = about CN¥200m
年薪200万美元                           = US$2m a year
4年1亿美元                              = US$100m over 4 years
2亿多元                                 = more than CN¥200m
1億5000万円                             = JP¥150m
三千五百万元                            = CN¥35m
年俸1億円                               = JP¥100m a year
時給5000円                              = JP¥5,000 an hour
100億円未満                             = less than JP¥10bn
연봉 10억원                             = ₩1bn a year
최대 100억원                            = up to ₩10bn
1조 5000억원                            = ₩1.5tn
100만 미국 달러                         = US$1m
Rs. 12 LPA                              = ₹1.2m a year
1 crore 50 lakh rupees                  = ₹15m
₹1 lakh crore                           = ₹1tn
INR 2,50,000                            = ₹250,000
three hundred million US dollars        = US$300m
a million pounds sterling               = £1m
two and a half million euros            = €2.5m
dua setengah miliar rupiah              = IDR 2.5bn
sejuta dolar AS                         = US$1m
Rp 1 miliar 500 juta                    = IDR 1.5bn
Rp 50 juta/bulan                        = IDR 50m a month
antara Rp 5 juta dan Rp 10 juta         = IDR 5m–10m
masing-masing US$10 juta                = US$10m each
S$1.2m                                  = SGD 1.2m
A$5m                                    = A$5m
R$ 5 milhões                            = R$5m
GBP 100,000 p.a.                        = £100,000 a year
US$10m or so                            = about US$10m
capped at US$10m                        = up to US$10m
US$10m at least                         = at least US$10m
just shy of US$10m                      = less than US$10m
US$10 million-plus package              = at least US$10m
€1m to under €2m                        = €1m to less than 2m
US$10-15-million                        = US$10m–15m
200-300万美元                           = US$2m–3m
US$1½ million                           = US$1.5m
1 1/2 million USD                       = US$1.5m
３億円                                  = JP¥300m
US＄１０ｍ                              = US$10m
50 TEUR                                 = €50,000
US$m 12.5                               = US$12.5m
€50/Std.                                = €50 an hour
US$100m, 4 years                        = US$100m over 4 years
€120-150k p.a.                          = €120,000–150,000 a year
US$100m (4-yr)                          = US$100m over 4 years
10 to 20 million US dollars per year for 2 years = US$10m–20m a year over 2 years
数亿美元                                = ‘数亿美元’
tens of millions of euros               = ‘tens of millions of euros’
"""

ASKED = """
$10m                                = US$10m | CA$10m
$250.000                            = US$250,000 | CA$250,000
¥500m                               = CN¥500m | JP¥500m
500m kr                             = SEK 500m | NOK 500m
Rs 5 million                        = ₹5m | PKR 5m
2億元                               = CN¥200m | NT$200m
US$5m in cash and US$10m in stock   = US$15m | US$5m | US$10m
€5m plus €10m in add-ons            = €15m | €5m | €10m
US$10m plus bonus                   = at least US$10m | US$10m
US$10m + equity                     = at least US$10m | US$10m
US$10m with a US$5m bonus           = US$15m | US$10m | US$5m
US$10m (about €9m)                  = US$10m | about €9m
US$5m/US$10m                        = US$5m | US$10m
US$1.250 million                    = US$1.25m | US$1.25bn
1,250 Mrd. €                        = €1.25bn | €1.25tn
Rp15m                               = IDR 15bn | IDR 15m
IDR 15M                             = IDR 15bn | IDR 15m
5 mil USD                           = US$5m | US$5,000
10 T€                               = €10,000 | €10tn
1 Billion Euro pro Jahr             = €1bn a year | €1tn a year
2兆元人民币                         = CN¥2tn | CN¥2m
주당 5만원                          = ₩50,000 per share | ₩50,000 a week
US$100-1bn                          = US$100m–1bn | US$100–1,000,000,000
US$500-1.5m                         = US$500,000–1.5m | US$500–1,500,000
US$100-150,000                      = US$100,000–150,000 | US$100–US$150,000
between 5 and 10,000 euros          = €5,000–10,000 | €5–€10,000
a $5m offer                         = US$5m | CA$5m
US$10m in total, or US$2m each      = US$10m | US$2m each
US$5m each (US$10m together)        = US$5m each | US$10m together
US$1m and US$2m each                = US$3m each | US$1m each | US$2m each
from US$1m a year, up to US$3m in total = at least US$1m a year | up to US$3m
"""

REFUSED = """
US$5m every two years
US$5m bi-weekly
US$5m per quarter
US$5m per game
US$100m for five people
4 x US$25m
up to 5% of US$1bn
US$10^6
-US$5m
US$-5m
not US$10m
12 l USD
1,23,45 USD
12.345.67 USD
100m
"""

ABSENT = """
N/A; n/a; TBD; tba; -; –; ?; ???; unknown; not reported; not known; to be announced; n.d.; belum diketahui;
tidak diketahui; nicht bekannt; unbekannt; k. A.; keine Angabe; inconnu; n.c.; desconocido; 未知; 不明; 미정
"""
UNDISCLOSED = """
undisclosed; undisclosed amount; an undisclosed sum; confidential; terms were not disclosed; (undisclosed);
secret; not disclosed; rahasia; dirahasiakan; tidak diungkapkan; tak diungkapkan; vertraulich;
nicht genannt; non communiqué;
montant non divulgué; no revelado; confidencial; 未披露; 保密; 非公開; 비공개; Undisclosed.
"""


def pairs(table):
    lines = (line.partition(" = ") for line in table.splitlines() if line)
    return [(typed.strip(), printed.strip()) for typed, _sign, printed in lines]


def listed(words):
    return [word.strip() for word in words.replace("\n", " ").split(";") if word.strip()]


@pytest.mark.parametrize(
    ("typed", "printed"), pairs(READ + spellings.SUMS + more_sums.READ + sums_by_kind.READ)
)
def test_a_sum_is_read_in_the_writing_of_any_country(typed, printed):
    assert str(Money.parse(typed)) == printed


@pytest.mark.parametrize(
    ("typed", "readings"),
    pairs(ASKED + spellings.SUMS_ASKED + more_sums.ASKED + sums_by_kind.ASKED),
)
def test_a_doubtful_sum_is_a_question_with_its_readings(typed, readings):
    with pytest.raises(Ambiguous) as asked:
        Money.parse(typed)
    question = asked.value
    assert question.code == "ambiguous"
    expected = readings.split(" | ")
    assert [reading.printed for reading in question.readings][: len(expected)] == expected
    for reading in question.readings:
        assert reading.printed in str(question)
        assert str(Money.parse(reading.plain)) == reading.printed


@pytest.mark.parametrize(
    "typed",
    [
        *filter(
            None, (REFUSED + spellings.SUMS_REFUSED + more_sums.REFUSED + sums_by_kind.REFUSED).splitlines()
        )
    ],
)
def test_what_is_not_understood_is_refused_and_never_left_out(typed):
    with pytest.raises(Unreadable) as refused:
        Money.parse(typed)
    assert not isinstance(refused.value, Ambiguous)


def test_a_number_sign_is_no_number():
    with pytest.raises(Unreadable, match="could not read “#”"):
        Money.parse("US$5m #")


@pytest.mark.parametrize("typed", [*listed(ABSENT), *listed(spellings.ABSENT)])
def test_words_for_no_report_are_no_value(typed):
    assert Money.parse(typed).status == Status.UNKNOWN


@pytest.mark.parametrize("typed", [*listed(sums_by_kind.UNDATED)])
def test_a_date_that_is_not_reported_is_no_date(typed):
    assert Edtf.parse(typed).status == Status.UNKNOWN


@pytest.mark.parametrize("typed", [*listed(UNDISCLOSED), *listed(spellings.UNDISCLOSED)])
def test_words_for_a_secret_are_undisclosed(typed):
    assert Money.parse(typed).status == Status.UNDISCLOSED


@pytest.mark.parametrize(
    ("typed", "status"),
    [("US$ TBD", Status.UNKNOWN), ("€ -", Status.UNKNOWN), ("US$ undisclosed", Status.UNDISCLOSED)],
)
def test_a_currency_beside_nothing_is_no_sum_in_words(typed, status):
    assert Money.parse(typed) == Money(status=status)


def test_spaces_that_do_not_break_and_marks_that_nobody_sees_change_nothing():
    assert (
        Money.parse("US$\u00a010\u200bm\u200e") == Money.parse("1\u00ad0m\u202fUSD") == Money.parse("US$10m")
    )


def test_a_chosen_currency_answers_a_sign_that_stands_for_it_and_contradicts_another():
    assert Money.parse("$10m", currency="CAD") == Money.parse("CA$10m")
    with pytest.raises(Unreadable, match="not for EUR"):
        Money.parse("$10m", currency="EUR")


@pytest.mark.parametrize(
    "typed", ["US$5m in 2025", "US$50m–100m+", "US$20m over 4 years (US$5m a year)", "2025年500万美元"]
)
def test_what_stands_beside_the_figure_is_kept_in_words(typed):
    assert Money.parse(typed).words == typed


def test_the_words_behind_two_bounds_are_kept():
    assert Money.parse('at least US$10m, up to US$20m "as she said"').words == "as she said"
    assert not Money.parse("at least US$10m, up to US$20m").words


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("US$1m for each of four", "US$1m each"),
        ("US$4m for the four", "US$4m"),
    ],
)
def test_a_number_of_people_behind_a_sum_is_no_other_sum(typed, printed):
    money = Money.parse(typed)
    assert (str(money), money.words) == (printed, typed)


def test_per_week_and_per_hour_are_bases_of_their_own():
    assert Money.parse("£100k per week").basis == Basis.PER_WEEK
    assert Money.parse("US$50/hour").basis == Basis.PER_HOUR


@pytest.mark.parametrize("language", ["en", "id"])
@given(
    money=intervals(
        Money,
        currency=st.sampled_from(CODES),
        basis=st.sampled_from(Basis.values),
        each=st.sampled_from(["", *Each.values]),
        period=intervals(Length, unit=st.sampled_from(["months", "days"])).map(without_words),
    )
)
def test_a_sum_as_it_is_printed_reads_back_as_the_same_sum(language, money):
    money = without_words(money)
    with translation.override(language):
        read = Money.parse(str(money))
    if money.has_figure and not money.period and money.basis == Basis.TOTAL:
        money = replace(money, basis=Basis.UNCLEAR)  # neither is printed
    assert read == money


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("status", [Status.UNDISCLOSED, Status.UNKNOWN, Status.OPEN, Status.NONE])
def test_an_absence_as_it_is_printed_reads_back(language, status):
    with translation.override(language):
        assert Money.parse(str(Money(status=status))).status == status
