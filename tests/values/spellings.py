"""Further spellings of sums and dates, as people of many countries write them, for the tests beside."""

SUMS = """
£1.2m-£1.5m                             = £1.2m–1.5m
£1.2m – £1.5m a year                    = £1.2m–1.5m a year
upwards of US$250 million               = more than US$250m
north of €75m                           = more than €75m
as much as 300 million US dollars over four years = up to US$300m over 4 years
1,25 Mrd. €                             = €1.25bn
3 juta dolar AS                         = US$3m
Rp2,5 triliun                           = IDR 2.5tn
₹2.5 crore                              = ₹25m
₹50 lakh per annum                      = ₹5m a year
Rs 1.2 crore p.a.                       = ₹12m a year
5000만 미국 달러                        = US$50m
约2亿美元                               = about US$200m
近1亿美元                               = about US$100m
逾1.5亿美元                             = more than US$150m
不到5000万美元                          = less than US$50m
高达3亿美元                             = up to US$300m
年薪1000万至2000万美元                  = US$10m–20m a year
四年2.5亿美元                           = US$250m over 4 years
plus de 100 millions d’euros            = more than €100m
plus d'un milliard d'euros              = more than €1bn
près d’un million d’euros               = about €1m
environ 1,2 Md€                         = about €1.2bn
jusqu’à 250 000 € par an                = up to €250,000 a year
de 80 000 à 120 000 € par an            = €80,000–120,000 a year
un demi-milliard d'euros                = €500m
más de 1.500 millones de euros          = more than €1.5bn
entre 5 y 10 millones de euros          = €5m–10m
un millón y medio de euros              = €1.5m
un total de 5 millones de euros         = €5m
unos 20 millones de dólares estadounidenses = about US$20m
US$5mn                                  = US$5m
5 mio. CHF                              = CHF 5m
knapp 100 Millionen US-Dollar           = about US$100m
eine halbe Million Euro                 = €500,000
anderthalb Millionen Euro               = €1.5m
85 € pro Stunde                         = €85 an hour
250 Tsd. Euro                           = €250,000
１億２０００万円                        = JP¥120m
約5億円                                 = about JP¥500m
1億円弱                                 = less than JP¥100m
年収1500万〜2000万円                    = JP¥15m–20m a year
時間給2000円                            = JP¥2,000 an hour
연봉 2억~3억 원                         = ₩200m–300m a year
시급 1만원                              = ₩10,000 an hour
1억 5천만 원                            = ₩150m
7个亿美元                               = US$700m
介于1亿和2亿美元之间                    = US$100m–200m
1-2亿美元                               = US$100m–200m
人民币7亿元                             = CN¥700m
两千五百万元                            = CN¥25m
₹3-5 lakh per month                     = ₹300,000–500,000 a month
₹50L-₹1Cr                               = ₹5m–10m
₹ 1 crore, 25 lakh                      = ₹12.5m
Rs.50,00,000/-                          = ₹5m
5 लाख रुपये                             = ₹500,000
Rp 15 s/d 20 juta                       = IDR 15m–20m
Rp 900 jt - 1 M                         = IDR 900m–1bn
US$100 juta untuk 4 tahun               = US$100m over 4 years
at least US$10m, up to US$20m           = US$10m–20m
more than US$10m but less than US$20m   = more than US$10m to less than 20m
at least US$10m and at most US$20m      = US$10m–20m
from US$10m up to US$20m                = US$10m–20m
at least US$2m, at most US$3m a year    = US$2m–3m a year
at least US$2m each, at most US$3m      = US$2m–3m each
US$5m p/a                               = US$5m a year
£650pd                                  = £650 a day
£12.50ph                                = £12.50 an hour
quarter of a billion US dollars         = US$250m
US$1.5 bill                             = US$1.5bn
MX$5 mdp                                = MX$5m
US$5bn pre-money valuation              = US$5bn price of the company
US$5m over 2 to less than 4 months      = US$5m over 2 to less than 4 months
US$5m [1]                               = US$5m
US$5m†                                  = US$5m
US$5m¹                                  = US$5m
US$.5B                                  = US$500m
US$10m +/-                              = about US$10m
US$5m, up to 4 years                    = US$5m over up to 4 years
anything between US$5m and US$10m       = US$5m–10m
+/- US$10m                              = about US$10m
two and a quarter million euros         = €2.25m
two and three quarters of a billion euros = €2.75bn
a million and a quarter euros           = €1.25m
zwei und eine halbe Million Euro        = €2.5m
US$5 hundred thousand                   = US$500,000
Rp 5 ratus juta                         = IDR 500m
1.500 millions d'euros                  = €1.5bn
topped US$300k                          = more than US$300,000
a floor of US$300k                      = at least US$300,000
US$1bn and counting                     = at least US$1bn
not to exceed US$300k                   = up to US$300,000
US$300k and under                       = up to US$300,000
in the ballpark of US$300k              = about US$300,000
only US$300k                            = US$300,000
USD one million only                    = US$1m
just over US$300k                       = more than US$300,000
allegedly US$300k                       = US$300,000
€12m over six quarters                  = €12m over 18 months
SEK 5 mdr                               = SEK 5bn
R$ 2 bi                                 = R$2bn
500 bin TL                              = TRY 500,000
10 M Ft                                 = HUF 10m
1,2345 Mrd. €                           = €1,234.5m
low nine-figure sum                     = ‘low nine-figure sum’
mid-eight figures                       = ‘mid-eight figures’
"""

SUMS_ASKED = """
2.5 crore                           = ₹25m | PKR 25m | BDT 25m
50 LPA                              = ₹5m a year | PKR 5m a year
a cool $200 million                 = US$200m | CA$200m
5000만 달러                         = US$50m | CA$50m
15 M dolar AS                       = US$15m | US$15bn
US$10,0000                          = US$100,000 | US$10
1'500.000 €                         = €1.5m | €1,500
1.500k EUR                          = €1,500 | €1.5m
€1.250m                             = €1.25m | €1.25bn
US$10m up to US$20m                 = US$10m–20m | US$10m | up to US$20m
US$10m and up to US$20m in bonuses  = US$10m–20m | US$10m–30m | US$10m | up to US$20m
US$100 or 200 million               = US$100m | US$200m
10 Mkr                              = SEK 10m | NOK 10m
1 billion d'euros                   = €1bn | €1tn
un billion de dollars américains    = US$1bn | US$1tn
1,500 millions d'euros              = €1.5m | €1.5bn
€10m (£8.5m) a year                 = €10m a year | £8.5m a year
€10m (£8.5m) each                   = €10m each | £8.5m each
US$20m ($5m a year)                 = US$20m | US$5m a year
US$5m -> US$10m                     = US$5m | US$10m
€1bn and a quarter of a million     = €1,000.25m | €1bn | €250,000
"""

SUMS_REFUSED = """
US$10m per fortnight
US$10m per decade
US$10m per year and a half
US$10 00
US$ 12 50
US$1 5m
US$10m±1m
US$10m ± 10%
−US$5m
US$5¹
US$1O
US$5O,000
US$2O million
US$5m or
anything but US$5m
US$5m and
"""

UNDISCLOSED = """
金额未披露; 具体金额未披露; 金額非公表; 移籍金は非公表; 금액 비공개; 연봉 비공개; nilainya tidak diungkapkan;
es wurde Stillschweigen vereinbart; wurde nicht bekanntgegeben; le montant n'a pas été dévoilé;
el monto no fue revelado; the companies did not disclose terms; tidak disebutkan; montant non communiqué
"""
ABSENT = "kA; #NV; unkn.; tbc; ohne Angabe; N.C.; n/d; 具体金额不详"

DATES = """
２０２５年７月３日                  = 2025-07-03
2025. 7. 3.                         = 2025-07-03
令和7年7月3日                       = 2025-07-03
2025年3月から5月まで                = 2025-03/2025-05
2025년 3월~5월                      = 2025-03/2025-05
2025年7月から                       = [2025-07..]
2025年7月以来                       = 2025-07/..
2025年7月至今                       = 2025-07/..
2025年7月第2週                      = 2025-07
Feb-Mar 2025                        = 2025-02/2025-03
Mar-May 2025                        = 2025-03/2025-05
between Mar and May 2025            = [2025-03..2025-05]
mar. 4 mar. 2025                    = 2025-03-04
Mi 5.3.2025                         = 2025-03-05
mi-juillet 2025                     = 2025-07
31 Des 2025                         = 2025-12-31
Des 2025                            = 2025-12
winter of 2024-2025                 = 2024-24
tahun 2010-an                       = [2010..2019]
2010年代                            = [2010..2019]
July 2025 to present                = 2025-07/..
July 2025 at the latest             = [..2025-07]
Juli 2025 spätestens                = [..2025-07]
early to mid-2025                   = 2025
mid-to-late July 2025               = 2025-07
first half of July 2025             = 2025-07
last week of July 2025              = 2025-07
2nd week of July 2025               = 2025-07
minggu pertama Juli 2025            = 2025-07
week of 14 July 2025                = [2025-07-14..2025-07-20]
2025-W28                            = [2025-07-07..2025-07-13]
2025-W28-3                          = 2025-07-09
KW 28/2025                          = [2025-07-07..2025-07-13]
Thu Jul  3 14:00:00 2025            = 2025-07-03
20250703T140000Z                    = 2025-07-03
3. Juli 2025, 14 Uhr                = 2025-07-03
pukul 10.00, 17 Agustus 2025        = 2025-08-17
semester II/2025                    = [2025-07..2025-12]
3Q25                                = [2025-07..2025-09]
3e trimestre 2025                   = [2025-07..2025-09]
3/Jul/2025                          = 2025-07-03
Maret s/d Mei 2025                  = 2025-03/2025-05
per 3 Juli 2025                     = 2025-07-03
FY 2024/25                          = 2024/2025
end-2025                            = 2025
by year-end 2025                    = [..2025]
d'ici fin 2025                      = [..2025]
à l'été 2025                        = 2025-22
im Laufe des Jahres 2025            = 2025
evening of July 3, 2025             = 2025-07-03
July 2025 (?)                       = 2025-07?
3 July 2025 [2]                     = 2025-07-03
Friday 7/3/2025                     = 2025-03-07
Thursday 7/3/2025                   = 2025-07-03
Fri, 7/3/2025                       = 2025-03-07
Donnerstag, 3.7.2025                = 2025-07-03
Freitag, 7.3.2025                   = 2025-03-07
jeudi 03/07/2025                    = 2025-07-03
viernes 7/3/2025                    = 2025-03-07
Kamis 3/7/2025                      = 2025-07-03
Jum'at, 7/3/2025                    = 2025-03-07
周四 7/3/2025                       = 2025-07-03
7/3/2025（金）                      = 2025-03-07
목요일 7/3/2025                     = 2025-07-03
7/3/2025 (Thu)                      = 2025-07-03
31.12.99                            = 1999-12-31
31/12/99                            = 1999-12-31
99/12/31                            = 1999-12-31
within days of 1 March 2025         = 2025-03-01~
reported 3 March 2025               = [..2025-03-03]
2025 on                             = [2025..]
since mid-March 2025                = 2025-03/..
mid-March to late-April 2025        = 2025-03/2025-04
not after 3 March 2025              = [..2025-03-03]
March thru May 2025                 = 2025-03/2025-05
Mar 2025 → May 2025                 = 2025-03/2025-05
March 2025 or so                    = 2025-03~
at some point in March 2025         = 2025-03
either 3 or 4 March 2025            = [2025-03-03..2025-03-04]
Febr. 2026                          = 2026-02
fév. 2025                           = 2025-02
17 Ags 2025                         = 2025-08-17
EOY 2025                            = 2025
3 March 2025 UTC                    = 2025-03-03
3 March 2025 @ 2pm                  = 2025-03-03
2025-XX                             = 2025
2025-03-xx                          = 2025-03
202X                                = [2020..2029]
"""

DATES_ASKED = """
Monday 7/3/2025      = 7 March 2025 | 3 July 2025
3/7/2025 - 5/7/2025  = 3 July to 5 July 2025 | 7 March to 7 May 2025
2024/5               = 2024 to 2025 | May 2024
2024–25              = 2024 to 2025
week 28 of 2025      = some time from 7 July to 13 July 2025
45841                = 3 July 2025 | 4 July 2029
beginning March 2025 = since March 2025 | beginning of March 2025
45841.0              = 3 July 2025 | 4 July 2029
14.07.25             = 14 July 2025 | 25 July 2014
FY2025               = 2025 (‘FY2025’) | 2024 to 2025 (‘FY2025’) | 2025 to 2026 (‘FY2025’)
2025年度             = 2025 (‘2025年度’) | 2024 to 2025 (‘2025年度’) | 2025 to 2026 (‘2025年度’)
"""

DATES_REFUSED = """
announced 3 March 2025;
2025-; 2025–; -2025; 2 weeks of July 2025; within 3 weeks of 3 July 2025; 2025-W54; 20250230;
first week of 3 July 2025;
within weeks of 3 March 2025; 20XX
"""

ONE_PAGE = """
https://touch.grove.example/alder
https://wap.grove.example/alder
https://grove.example/alder?srsltid=AfmBO
https://grove.example/alder/amp.html
https://grove.example/alder?print=1
https://grove.example/alder/print
https://grove.example/alder?pagewanted=all
https://grove.example/birch/../alder
https://duckduckgo.com/l/?uddg=https%3A%2F%2Fgrove.example%2Falder
https://www.linkedin.com/redir/redirect?url=https%3A%2F%2Fgrove.example%2Falder
https://translate.google.com/translate?sl=en&u=https://grove.example/alder
https://grove-example.translate.goog/alder?_x_tr_sl=en&_x_tr_tl=id
https://12ft.io/https://grove.example/alder
https://web.archive.org/save/https://grove.example/alder
"""
