"""Sums by what people put into one text besides a figure: each kind in several languages and scales."""

READ = """
twenty-five hundred US dollars          = US$2,500
=> US$10m                               = at least US$10m
=< US$10m                               = up to US$10m
nineteen-hundred euros                  = €1,900
fifteen hundred million euros           = €1.5bn
ninety nine hundred euros               = €9,900
two to three thousand euros             = €2,000–3,000
one hundred to two hundred euros        = €100–200
un à deux millions d'euros              = €1m–2m
€5m/a                                   = €5m a year
5 Mio. €/a                              = €5m a year
US$100+ million                         = at least US$100m
100+ million USD                        = at least US$100m
€50+m                                   = at least €50m
100+ Mio. €                             = at least €100m
Rp 500+ juta                            = at least IDR 500m
300+ millions d'euros                   = at least €300m
₹10+ crore                              = at least ₹100m
£1.5-plus billion a year                = at least £1.5bn a year
US$50m–100m+                            = at least US$50m
€5–10m or more a year                   = at least €5m a year
50–100 Mio. € oder mehr                 = at least €50m
Rp 5-6 miliar lebih                     = at least IDR 5bn
10-20多亿美元                           = at least US$1bn
US$50–100+ million                      = at least US$50m
1-2亿美元以上                           = at least US$100m
US$100-odd million                      = about US$100m
US$100 or so million                    = about US$100m
10多亿美元                              = more than US$1bn
20余万欧元                              = more than €200,000
三十多亿元人民币                        = more than CN¥3bn
3千多万美元                             = more than US$30m
1万多亿日元                             = more than JP¥1tn
十几亿美元                              = more than US$1bn
十来亿美元                              = about US$1bn
10数億円                                = more than JP¥1bn
100여억 원                              = more than ₩10bn
US$20m over 4 years (US$5m a year)      = US$20m over 4 years
€12m over 3 years (€4m per year)        = €12m over 3 years
£6m a year for 3 years (£18m in total)  = £6m a year over 3 years
US$5m a year over 4 years (US$20m)      = US$5m a year over 4 years
US$48m over four years, or US$12m a year = US$48m over 4 years
10 Mio. € über zwei Jahre (5 Mio. € pro Jahr) = €10m over 2 years
20 M€ sur quatre ans (5 M€ par an)      = €20m over 4 years
US$20 juta selama 4 tahun (US$5 juta per tahun) = US$20m over 4 years
4年总额4000万美元（每年1000万美元）     = US$40m over 4 years
US$1.2m a year (US$100,000 a month)     = US$1.2m a year
US$20m–40m over 4 years (US$5m–10m a year) = US$20m–40m over 4 years
US$5m (5 million US dollars)            = US$5m
US$20m over 4 years ($5m a year)        = US$20m over 4 years
US$5m in 2025                           = US$5m
US$5m (2025)                            = US$5m
2025: US$5m                             = US$5m
€3m im Jahr 2024                        = €3m
5 M€ en 2025                            = €5m
Rp 5 miliar pada tahun 2025             = IDR 5bn
2025年年薪500万美元                     = US$5m a year
2025년 50억원                           = ₩5bn
US$5m by 2030                           = US$5m
US$100m through 2028                    = US$100m
US$100m by the end of 2028              = US$100m
5 Mio. € bis Ende 2028                  = €5m
US$5m in Q3 2025                        = US$5m
US$5m on 3 July 2025                    = US$5m
US$5m, July 3, 2025                     = US$5m
US$5m a year (2025–2028)                = US$5m a year
US$5m in 2025-26                        = US$5m
US$5m in the 2025 fiscal year           = US$5m
US$5m in 2025 alone                     = US$5m
US$5m as of 2025                        = US$5m
US$5m at the end of 2025                = US$5m
€12m over 3 years (i.e. €4m a year)     = €12m over 3 years
9 Mio. € über 3 Jahre, also 3 Mio. € pro Jahr = €9m over 3 years
3年総額9億円（年3億円）                 = JP¥900m over 3 years
3년 90억원 (연 30억원)                  = ₩9bn over 3 years
10 miliardi di euro                     = €10bn
10 milioni di euro                      = €10m
grand total of US$5m                    = US$5m
hourly rate US$90                       = US$90 an hour
jusqu'à concurrence de 9 M€             = up to €9m
US$5m in 2025 dollars                   = US$5m
1950 to 2050 USD                        = US$1,950–2,050
from 2000 to 2500 EUR a month           = €2,000–2,500 a month
年薪1000万至2000万美元                  = US$10m–20m a year
1/2 million USD                         = US$500,000
1/4 billion USD                         = US$250m
3/4 million euros                       = €750,000
1/2 Mio. €                              = €500,000
US$3/4 of a billion                     = US$750m
US$2 3/4 million                        = US$2.75m
2-1/2 million USD                       = US$2.5m
1/2–3/4 million USD                     = US$500,000–750,000
3/4 to 1 million USD                    = US$750,000–1m
100+ to 200 million USD                 = US$100m–200m
US$5m (FY25)                            = US$5m
US$5m in '25                            = US$5m
US$5m/2025                              = US$5m
US$5m over 2 or 3 years                 = US$5m over 2–3 years
US$5m over two or three years           = US$5m over 2–3 years
10 Mio. € über 2 oder 3 Jahre           = €10m over 2–3 years
5 M€ sur 2 ou 3 ans                     = €5m over 2–3 years
5 millones de euros en 2 o 3 años       = €5m over 2–3 years
US$5 juta selama 2 atau 3 tahun         = US$5m over 2–3 years
US$5m over 4/5 years                    = US$5m over 4–5 years
anything up to US$2m                    = up to US$2m
at the very least US$2m                 = at least US$2m
tidak sampai Rp 3 miliar                = less than IDR 3bn
rd. 5 Mio. EUR                          = about €5m
sub-€100k                               = less than €100,000
sub US$5 million                        = less than US$5m
US$5m over 4+ years                     = US$5m over at least 4 years
US$5m over 4 or more years              = US$5m over at least 4 years
US$5m over a four-year period           = US$5m over 4 years
US$5m over the next decade              = US$5m over 10 years
1時間5000円                             = JP¥5,000 an hour
3億円以上5億円以下                      = JP¥300m–500m
5亿以上10亿以下人民币                   = CN¥500m–1bn
50억원 이상 60억원 미만                 = ₩5bn to less than 6bn
50억원 넘게                             = more than ₩5bn
R5m                                     = ZAR 5m
R$5m                                    = R$5m
미화 5천만 달러                         = US$50m
between US$5m a year and US$10m a year  = US$5m–10m a year
US$5m a year to US$10m a year           = US$5m–10m a year
US$5m each to US$10m each               = US$5m–10m each
US$5m a month – US$10m a month          = US$5m–10m a month
dreieinhalb Millionen Euro              = €3.5m
mehr als eine Viertelmilliarde Euro     = more than €250m
年収2,000万円〜                         = at least JP¥20m a year
3억원~                                  = at least ₩300m
hunderttausend Euro                     = €100,000
dreihunderttausend Euro                 = €300,000
dix-huit millions d'euros               = €18m
mil quinientos millones de euros        = €1.5bn
"""

ASKED = """
one to two hundred euros                = €100–200 | €1–200
five to six hundred million euros       = €500m–600m | €5m–600m
two to three hundred thousand euros     = €200,000–300,000 | €2,000–300,000
un à deux cents millions d'euros        = €100m–200m | €1m–200m
satu sampai dua ratus juta rupiah       = IDR 100m–200m | IDR 1m–200m
€5m first year, €10m second year        = €5m in the first year | €10m
US$20m (US$6m a year)                   = US$20m | US$6m a year
US$25m over 4 years (US$6m a year)      = US$25m over 4 years | US$6m a year over 4 years
US$20m over 4 years, or US$6m a year    = US$20m over 4 years | US$6m a year over 4 years
US$20m over 4 years (€5m a year)        = US$20m over 4 years | €5m a year over 4 years
US$12m in total (US$1m a month)         = US$12m | US$1m a month
US$5m or US$10m a year                  = US$5m a year | US$10m a year
US$10m a year (about €9m)               = US$10m a year | about €9m a year
US$3m in 2024 and US$5m in 2025         = US$8m | US$3m | US$5m
2000 or 3000 USD                        = US$2,000 | US$3,000
$1/2 million                            = US$500,000 | CA$500,000
US$3/5 million                          = US$3m | US$5m
US$5m in salary, US$2m in bonus and US$10m in stock = US$17m | US$5m | US$2m | US$10m
US$100m over 4 years plus US$10m a year = US$100m over 4 years | US$10m a year over 4 years
US$100m over 4 years, US$10m signing bonus = US$100m over 4 years | US$10m
US$5m a year for 4 years plus US$10m in stock = US$5m a year over 4 years | US$10m
$20m over 4 years ($5m a year)          = US$20m over 4 years | CA$20m over 4 years
US$5m a year plus US$2m bonus           = US$5m a year | US$2m
年薪500万美元加200万美元奖金            = US$5m a year | US$2m
US$5m base plus US$2m bonus annually    = US$7m a year | US$5m a year | US$2m a year
US$5m a month to US$10m a year          = US$5m a month | US$10m a year
1 Billion Euro                          = €1bn | €1tn
US$10 billon                            = US$10bn | US$10tn
US$10m, later raised to US$12m          = US$10m | US$12m
10 Mio. Euro plus Boni                  = at least €10m | €10m
"""

REFUSED = """
2、3億円
US$1/3 million
up to 100+ million USD
US$100 + million
up to -US$5m
US$5m × 4 years = US$20m
US$5m for 2000 researchers
US$5m over 1/2 year
US$l00m
US$1,200 a quarter
1,0000万元
€0.5 a quarter
US$
"""

UNDATED = """
date unknown; tanggal tidak diketahui; Datum unbekannt; fecha desconocida; 日期不详; 日付不明; 날짜 미상;
no date; undated
"""
