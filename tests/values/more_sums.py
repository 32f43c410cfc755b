"""More sums: a third of those that were written down, with what they mean, before they were tried."""

READ = """
5 MSEK                              = SEK 5m
USDm 5                              = US$5m
12,5 MNOK                           = NOK 12.5m
800 kDKK                            = DKK 800,000
2 million Kuwaiti dinars            = KWD 2m
2 million Moroccan dirhams          = MAD 2m
beneath US$1bn                      = less than US$1bn
approaching US$4m                   = about US$4m
US$10-to-US$20-million              = US$10m–20m
US$10-to-20-million                 = US$10m–20m
around the US$75m mark              = about US$75m
US$250M package (4 yr vest)         = US$250m over 4 years
SFr. 250'000                        = CHF 250,000
300 mila euro                       = €300,000
500 tis. Kč                         = CZK 500,000
300 tys. zł                         = PLN 300,000
20 milionów zł                      = PLN 20m
5 مليون درهم إماراتي                = AED 5m
5 triệu USD                         = US$5m
100 tỷ đồng                         = ₫100bn
„100 Mio. US-Dollar“                = ‘100 Mio. US-Dollar’
5 млн долларов США                  = US$5m
более 5 млн долларов США в год      = more than US$5m a year
500 тыс. евро                       = €500,000
1,5 млрд рублей                     = RUB 1.5bn
от 5 до 10 млн евро                 = €5m–10m
US$10 million per annum             = US$10m a year
US$10 million per calendar year     = US$10m a year
US$12m /yr                          = US$12m a year
US$12m/wk                           = US$12m a week
US$250/hr                           = US$250 an hour
£650 daily                          = £650 a day
US$3m yearly                        = US$3m a year
US$3m annual salary                 = US$3m a year
US$3m every year                    = US$3m a year
US$3m apiece                        = US$3m each
US$3m in total                      = US$3m
US$3m signing bonus                 = US$3m
over US$100 million                 = more than US$100m
just under US$100 million           = less than US$100m
close to US$100 million             = about US$100m
≈ US$100m                           = about US$100m
>= US$100m                          = at least US$100m
≤ US$100m                           = up to US$100m
no less than US$100m                = at least US$100m
a minimum of US$100m                = at least US$100m
US$100m minimum                     = at least US$100m
US$100m or more                     = at least US$100m
US$100m or less                     = up to US$100m
US$100m-plus                        = at least US$100m
upwards of US$100m                  = more than US$100m
exceeding US$100m                   = more than US$100m
as much as US$100m a year           = up to US$100m a year
from US$100m to US$200m             = US$100m–200m
US$100m–US$200m                     = US$100m–200m
US$100 to 200 million               = US$100m–200m
between 100 and 200 million US dollars = US$100m–200m
anywhere from US$1m to US$2m        = US$1m–2m
between about US$1m and US$2m       = about US$1m–2m
at least US$1m but no more than US$2m = US$1m–2m
one and a half million US dollars   = US$1.5m
one-and-a-half million US dollars   = US$1.5m
half a billion US dollars           = US$500m
twenty-five million US dollars      = US$25m
two hundred fifty thousand US dollars = US$250,000
a thousand euros                    = €1,000
US$1-million-a-year                 = US$1m a year
a four-year, US$100m package        = US$100m over 4 years
US$100m over 48 months              = US$100m over 4 years
US$100m for 4 years                 = US$100m over 4 years
US$100m in its first year           = US$100m in the first year
US$100m one time payment            = US$100m one-off
US$50 a share                       = US$50 per share
valued at US$5bn                    = US$5bn
USD 1,000,000                       = US$1m
1,000,000 USD                       = US$1m
US$1.000.000                        = US$1m
US$1_000_000                        = US$1m
US$1.5M                             = US$1.5m
US$.5m                              = US$500,000
US$1.5 bn                           = US$1.5bn
US$300K                             = US$300,000
US$300 thousand                     = US$300,000
£500 grand                          = £500,000
HK$5m                               = HK$5m
S$5 million                         = SGD 5m
5m Swiss francs                     = CHF 5m
EUR 5m                              = €5m
five million euros a year           = €5m a year
€5M/annum                           = €5m a year
€5.000.000,00                       = €5m
₹5 crore per annum                  = ₹50m a year
₹50 lakhs                           = ₹5m
INR 50,00,000                       = ₹5m
₹10-12 LPA                          = ₹1m–1.2m a year
¥10 million yen                     = JP¥10m
KRW 100m                            = ₩100m
10m yuan                            = CN¥10m
nine-figure package                 = ‘nine-figure package’
double his salary                   = ‘double his salary’
US$5m in stock                      = US$5m
US$5m net                           = US$5m
Rp 5 miliar setahun                 = IDR 5bn a year
Rp 500 juta per bulan               = IDR 500m a month
Rp 1,5 T                            = IDR 1.5tn
Rp 1,5 milyar                       = IDR 1.5bn
lebih dari Rp 5 miliar              = more than IDR 5bn
paling sedikit Rp 5 miliar          = at least IDR 5bn
maksimal Rp 5 miliar                = up to IDR 5bn
tidak lebih dari Rp 5 miliar        = up to IDR 5bn
Rp 5 miliar atau lebih              = at least IDR 5bn
Rp 5 sampai 10 miliar               = IDR 5bn–10bn
masing-masing Rp 5 miliar           = IDR 5bn each
satu juta dolar AS                  = US$1m
US$ 2 juta                          = US$2m
5 Mio. Euro                         = €5m
fünf Millionen Euro                 = €5m
mehr als 5 Millionen Euro           = more than €5m
mindestens 5 Millionen Euro         = at least €5m
rund 5 Millionen Euro               = about €5m
fast 5 Millionen Euro               = about €5m
ca. 5 Mio. €                        = about €5m
von 5 bis 10 Mio. Euro              = €5m–10m
5 Mio. € pro Jahr                   = €5m a year
400.000 €/Monat                     = €400,000 a month
800 € Tagessatz                     = €800 a day
5 Mio. € für vier Jahre             = €5m over 4 years
je 5 Mio. €                         = €5m each
5 Mio. € brutto                     = €5m
2,5 Mrd. Euro                       = €2.5bn
5 millions d’euros par an           = €5m a year
5 Md€                               = €5bn
un million d'euros                  = €1m
plus de 5 millions d'euros          = more than €5m
au plus 5 millions d'euros          = up to €5m
près de 5 millions d'euros          = about €5m
de 5 à 10 millions d'euros          = €5m–10m
5 millions d'euros chacun           = €5m each
5 millions d'euros en quatre ans    = €5m over 4 years
400k€                               = €400,000
5 millions de dollars américains    = US$5m
5 millions de francs suisses        = CHF 5m
5 millones de euros anuales         = €5m a year
un millón de euros                  = €1m
más de 5 millones de euros          = more than €5m
como mínimo 5 millones de euros     = at least €5m
unos 5 millones de euros            = about €5m
de 5 a 10 millones de euros         = €5m–10m
5 millones de euros en cuatro años  = €5m over 4 years
400.000 euros al mes                = €400,000 a month
5000 millones de euros              = €5bn
500万元                               = CN¥5m
500万欧元                              = €5m
五百万美元                               = US$5m
一亿五千万美元                             = US$150m
十亿美元                                = US$1bn
近10亿美元                              = about US$1bn
不到10亿美元                             = less than US$1bn
最多10亿美元                             = up to US$1bn
5-10亿美元                             = US$500m–1bn
每年500万美元                            = US$5m a year
月薪5万元人民币                            = CN¥50,000 a month
人均500万美元                            = US$5m each
四年1亿美元                              = US$100m over 4 years
5億円                                 = JP¥500m
5億円超                                = more than JP¥500m
最大5億円                               = up to JP¥500m
5〜10億円                              = JP¥500m–1bn
年収5億円                               = JP¥500m a year
4年総額20億円                            = JP¥2bn over 4 years
1株あたり5000円                          = JP¥5,000 per share
五億円                                 = JP¥500m
2千万円                                = JP¥20m
약 50억원                              = about ₩5bn
50억원 초과                             = more than ₩5bn
최대 50억원                             = up to ₩5bn
50~100억원                            = ₩5bn–10bn
월급 500만원                            = ₩5m a month
1인당 50억원                            = ₩5bn each
1억 2천만원                             = ₩120m
₹5 करोड़                            = ₹50m
लगभग ₹5 करोड़                       = about ₹50m
₹5-10 crore                         = ₹50m–100m
₹1 lakh                             = ₹100,000
CTC ₹50 lakh                        = ₹5m
US$5m per year over 4 years         = US$5m a year over 4 years
US$5 million USD                    = US$5m
$5m CAD                             = CA$5m
US$12,345.67                        = US$12,345.67
US$0                                = US$0
[US$5m]                             = US$5m
US$5m (reported)                    = US$5m
US$5m vesting over 4 years          = US$5m over 4 years
US$5m for 1 year                    = US$5m over 1 year
US$5m daily for 2 weeks             = US$5m a day over 2 weeks
US$5m over up to 4 years            = US$5m over up to 4 years
US$5m over 18 months                = US$5m over 18 months
a few million US dollars            = ‘a few million US dollars’
low millions of US dollars          = ‘low millions of US dollars’
US$5m-ish                           = about US$5m
min. US$5m, max. US$10m             = US$5m–10m
1E6USD                              = US$1m
five USD                            = US$5
half million USD                    = US$500,000
1.5-2 million USD                   = US$1.5m–2m
0.5-1bn USD                         = US$500m–1bn
500 million-1 billion USD           = US$500m–1bn
5 Mio. € im 1. Jahr                 = €5m in the first year
US$5m in the first 12 months        = US$5m in the first year
1年目100万円                            = JP¥1m in the first year
US$5m every month for a year        = US$5m a month over 1 year
US$5m for each                      = US$5m each
"""

ASKED = """
5 مليون درهم                        = AED 5m | MAD 5m
5 million dirhams                   = AED 5m | MAD 5m
5 million riyals                    = SAR 5m | QAR 5m | OMR 5m
5 million dinars                    = KWD 5m | BHD 5m | JOD 5m
5 million shillings                 = KES 5m | UGX 5m
5 million lira                      = TRY 5m | LBP 5m
5 million lei                       = RON 5m | MDL 5m
120 tkr                             = SEK 120,000 | NOK 120,000
US$5 million per season             = US$5m a year | US$5m
20 millones de euros por temporada  = €20m a year | €20m
年薪千万级人民币                            = CN¥10m to less than 100m a year | about CN¥10m a year
1000万级人民币                           = CN¥10m to less than 100m | about CN¥10m
ten-million class CNY a year        = CN¥10m to less than 100m a year | about CN¥10m a year
Rp 5 miliar per musim               = IDR 5bn a year | IDR 5bn
4 years at US$5m                    = US$5m a year over 4 years | US$5m over 4 years
4 years of US$5m                    = US$5m a year over 4 years | US$5m over 4 years
"""

REFUSED = """
US$5m per two years
US$5m biannually
US$5m bimonthly
double US$5m
2 × US$5m
US$5m x 4
US$5m minus 10%
US$5m more than Alder
up US$5m
raised from US$4m to US$5m
no US$5m
less US$5m
US$5m for 3 people
US$5m per 3 people
US$5m shared
US$5 m illion
US$5 billion million
US$1.2.3m
US$5c
US$5m ±10%
US$2m to US$1m
US$5m -
US$5m?
US$(5m)
US$5m according to Nn One
Q3 US$5m
US$5m after 4 years
US$1bn (5%)
5m
more than less than US$5m
up to at least US$5m
1e-6 USD
0x10 USD
two point five million USD
100k-150 USD
100円 5株あたり
5株あたり100円
2年あたり100万円
2인당 50억원
US$5m in the first 24 months
US$5m in year two
2年目100万円
5 Mio. € alle zwei Jahre
5 Mio. € mehr als Alder
zweimal 5 Mio. €
je 2 Jahre 5 Mio. €
5 Mio. € pro 2 Jahre
5 Mio. € in 2 Raten
pas 5 millions d'euros
5 millions d'euros de plus
5 millions d'euros tous les deux ans
la moitié de 5 millions d'euros
no 5 millones de euros
5 millones de euros más
5 millones de euros cada dos años
la mitad de 5 millones de euros
tidak Rp 5 miliar
Rp 5 miliar lebih sedikit
Rp 5 miliar per 2 tahun
dua kali lipat Rp 5 miliar
Rp 5 miliar bertiga
两年一次500万美元
不是500万美元
多500万美元
半年500万美元
3人500万美元
500万円の半分
四半期500万円
500万円ではない
50억원의 절반
2년마다 50억원
3명 50억원
₹5 crore more
US$5m above
US$5m under
US$5m on top
US$5m once a year
US$5m per half year
US$5m alternate years
US$5m to each of 4 people
US$5m x2
US$5m*2
US$5m halved
50% of US$5m
US$5m @ 4%
"""
