"""What people call currencies: a sign or name, and the codes of ISO 4217 that it may stand for."""

DOLLARS = ("USD", "CAD", "AUD", "SGD", "HKD", "NZD", "TWD", "MXN", "BRL", "CLP", "COP", "ARS", "JMD")
YEN_OR_YUAN = ("CNY", "JPY")
RUPEES = ("INR", "PKR", "LKR", "NPR", "MUR", "SCR")
POUNDS = ("GBP", "EGP", "LBP", "SYP", "SDG")
KRONER = ("SEK", "NOK", "DKK", "ISK")
FRANCS = ("CHF", "XAF", "XOF", "CDF", "RWF")
PESOS = ("MXN", "ARS", "COP", "CLP", "PHP", "UYU", "DOP")
TAIWAN_OR_CHINA = ("CNY", "TWD", "HKD")
RIYALS = ("SAR", "QAR", "OMR", "IRR", "YER")
DIRHAMS = ("AED", "MAD")
DINARS = ("KWD", "BHD", "JOD", "IQD", "TND", "DZD", "LYD", "RSD", "MKD")
SHILLINGS = ("KES", "UGX", "TZS", "SOS")
LIRAS = ("TRY", "LBP", "SYP")
LEI = ("RON", "MDL")

NAMES: dict[tuple[str, ...], str] = {
    DOLLARS: (
        "$; dollars; dollar; dólar; dollari; ドル; 달러; долларов; доллара; доллар; долл; bucks; ＄; "
        "dollaro; डॉलर; 元$; đô la; دولار; دولارا"
    ),
    YEN_OR_YUAN: "¥; ￥",
    RUPEES: "rs; rupees; rupee; roupies; rupien; rupias; re; रुपये; रुपए",
    POUNDS: "pounds; pound; livres; pfund; libras; ポンド; 파운드; lbs",
    KRONER: "kr; kronor; kroner; krona; krone; crowns; kronen; couronnes; coronas",
    FRANCS: "francs; franc; franken; francos; fr; フラン; 프랑; 法郎",
    PESOS: "pesos; peso",
    TAIWAN_OR_CHINA: "元; 圓",
    RIYALS: "riyals; riyal; rials; rial; ريال",
    DIRHAMS: "dirhams; dirham; dh; درهم",
    DINARS: "dinars; dinar; dinares; dinare; دينار",
    SHILLINGS: "shillings; shilling",
    LIRAS: "lira; liras; lire; liralar; ليرة",
    LEI: "lei; leu",
    ("USD",): (
        "us$; us; u s; usa; usd$; $us; $ us; us dollars; us dollar; u s dollars; american dollars; "
        "american dollar; "
        "us dollar; us dólares; 미화; dólares estadounidenses; "
        "dólares americanos; dólares de ee uu; dólares de los estados unidos; dollars américains; "
        "dollar américain; "
        "dollars us; dollars usa; amerikanische dollar; amerikanischen dollar; 美元; 美金; 米ドル; "
        "米国ドル; アメリカドル; "
        "미국 달러; 미 달러; 미국달러; 美刀; dolares; us$us; usd dollars; united states dollars; 불; "
        "ee uu; $usd; us d; "
        "долларов сша; доллара сша; доллар сша; долл сша; "
        "u$s; u$d; us bucks; american; dollars de; dollars des états unis; greenbacks"
    ),
    ("EUR",): "€; euros; euro; eur€; 欧元; 歐元; ユーロ; 유로; евро; यूरो; euri; eur o",
    ("GBP",): (
        "£; pounds sterling; pound sterling; sterling; british pounds; uk pounds; quid; ukp; poundsterling; "
        "poundsterling inggris; livres sterling; pfund sterling; libras esterlinas; 英镑; 英鎊; "
        "英ポンド; 영국 파운드; "
        "gb£; stg; ￡; uk£; british; 파운드스털링; britische pfund; pound inggris"
    ),
    ("CNY",): (
        "cn¥; rmb; yuan; renminbi; 人民币; 人民幣; 人民元; 위안; 元人民币; 元人民幣; cnh; rmb¥; ¥ "
        "rmb; chinese yuan; 中国元; "
        "yuan renminbi; 위안화; 块; 块钱; kuai; yuans; yuanes; 人民币元; ¥cny"
    ),
    ("JPY",): "jp¥; yen; 円; 日元; 日圓; 엔; jpy¥; japanese yen; 日本円; 엔화; yens; yenes; jp yen",
    ("KRW",): "₩; won; 원; 韩元; 韓元; ウォン; 韓圜; 원화; south korean won; korean won; wons; ￦; kr₩",
    ("INR",): (
        "₹; indian rupees; indian rupee; inr₹; indische rupien; 卢比; रु; rupias indias; rs inr; 인도 "
        "루피; インドルピー; ₨"
    ),
    ("IDR",): (
        "rp; rupiah; indonesian rupiah; rupiahs; 印尼盾; 印尼卢比; ルピア; 루피아; rupiah indonesia; idr "
        "rp; rph"
    ),
    ("AUD",): (
        "a$; au$; aud$; australian dollars; australian dollar; aus$; dolar australia; 澳元; 豪ドル; 호주 "
        "달러; australian; aussie dollars; $aud"
    ),
    ("CAD",): (
        "c$; ca$; cad$; cdn$; can$; canadian dollars; canadian dollar; dolar kanada; 加元; カナダドル; "
        "캐나다 달러; canadian; cdn; dollars canadiens; kanadische dollar; $cad; $ca; $cdn"
    ),
    ("HKD",): (
        "hk$; hkd$; hong kong dollars; hong kong dollar; 港元; 港币; 港幣; 香港ドル; 홍콩 달러; dolar "
        "hong kong; $hk"
    ),
    ("SGD",): (
        "s$; sg$; sgd$; singapore dollars; singapore dollar; dolar singapura; 新加坡元; 新元; 新币; "
        "坡币; シンガポールドル; 싱가포르 달러; sing$; sing dollars"
    ),
    ("NZD",): "nz$; nzd$; new zealand dollars; new zealand dollar; kiwi dollars; ニュージーランドドル",
    ("TWD",): (
        "nt$; ntd; nt; 新台币; 新台幣; 新臺幣; 台币; 台幣; 台湾ドル; taiwan dollars; new taiwan dollars; "
        "twd$; taiwanese dollars; 대만 달러"
    ),
    ("BRL",): "r$; reais; real; brazilian reais; reales brasileños; reals",
    ("MXN",): "mx$; mex$; mexican pesos; pesos mexicanos; mxn$; mxp",
    ("CHF",): (
        "swiss francs; swiss franc; francs suisses; schweizer franken; francos suizos; chf fr; 瑞士法郎; "
        "スイスフラン; 스위스 프랑; s fr; franken chf; franc suisse; sfr; stutz; franchi"
    ),
    ("ILS",): "₪; shekels; shekel; nis; israeli shekels; new shekels; sheqel",
    ("TRY",): "₺; turkish lira; turkish liras; türk lirası; liras turcas; türkische lira; tl",
    ("RUB",): (
        "₽; рублей; рубля; рубль; руб; rubles; roubles; ruble; rouble; rubel; rublos; 卢布; ルーブル; "
        "루블; rur"
    ),
    ("PLN",): "zł; zloty; zlotys; złoty; złotych; zlotych",
    ("VND",): "₫; dong; đồng; vietnamese dong; 越南盾",
    ("THB",): "฿; baht; thai baht; 泰铢; バーツ; บาท",
    ("UAH",): "₴; hryvnia; hryvnias",
    ("SEK",): "swedish kronor; swedish krona; schwedische kronen; couronnes suédoises; swedish crowns; skr",
    ("NOK",): "norwegian kroner; norwegian krone; norwegische kronen; norwegian crowns; nkr",
    ("DKK",): "danish kroner; danish krone; dänische kronen; danish crowns; dkr",
    ("MYR",): "rm; ringgit; malaysian ringgit; ringgits; 令吉; 马币",
    ("PHP",): "₱; philippine pesos; philippine peso; php₱; pesos filipinos",
    ("SAR",): "ريال سعودي; saudi riyals; saudi riyal; riyal saudi; saudi rials",
    ("AED",): "uae dirhams; uae dirham; emirati dirhams; emirati dirham; dhs; درهم إماراتي",
    ("MAD",): "moroccan dirhams; moroccan dirham; dirhams marocains",
    ("QAR",): "qatari riyals; qatari riyal; qatari rials",
    ("OMR",): "omani rials; omani riyals; omani rial",
    ("IRR",): "iranian rials; iranian rial",
    ("KWD",): "kuwaiti dinars; kuwaiti dinar; دينار كويتي",
    ("BHD",): "bahraini dinars; bahraini dinar",
    ("JOD",): "jordanian dinars; jordanian dinar",
    ("TND",): "tunisian dinars; dinars tunisiens",
    ("RSD",): "serbian dinars; serbian dinar",
    ("BGN",): "leva; lev; bulgarian leva",
    ("ZAR",): "r; rand; south african rand; rands",
    ("NGN",): "₦; naira",
    ("PKR",): "pakistani rupees; pkr rs; rupiah pakistan",
    ("LKR",): "sri lankan rupees",
    ("BDT",): "৳; taka; tk",
    ("KZT",): "₸; tenge",
    ("CZK",): "kč; czech koruna; czech crowns; koruna",
    ("HUF",): "forint; forints; ft",
    ("RON",): "romanian lei; romanian leu",
    ("COP",): "col$; colombian pesos; pesos colombianos",
    ("ARS",): "ar$; argentine pesos; pesos argentinos",
    ("CLP",): "clp$; chilean pesos; pesos chilenos",
    ("EGP",): "e£; egyptian pounds; egyptian pound",
    ("GHS",): "₵; cedis",
    ("KES",): "ksh; kenyan shillings",
    ("UGX",): "ugandan shillings",
    ("TZS",): "tanzanian shillings",
    ("XAF",): "fcfa",
    ("XOF",): "f cfa",
    ("XPF",): "cfpf; cfp francs; francs cfp",
    ("XCD",): "ec$; east caribbean dollars",
    ("XCG",): "cg",
    ("CRC",): "₡",
    ("PYG",): "₲",
    ("MNT",): "₮",
}
