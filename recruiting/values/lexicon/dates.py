"""The words that dates are written in: months, seasons, parts of the year, what stands around them."""

MONTHS = {
    "en": "january february march april may june july august september october november december",
    "en-short": "jan feb mar apr may jun jul aug sep oct nov dec",
    "id": "januari februari maret april mei juni juli agustus september oktober november desember",
    "id-short": "jan peb mar apr mei jun jul agu sep okt nop des",
    "short": "jan febr mrt apr mei jun jul ags sept oct nov dec",
    "id-other": "jan pebruari mrt apr mei jun jul agt sept okt nopember des",
    "de": "januar februar märz april mai juni juli august september oktober november dezember",
    "de-other": "jänner feber maerz apr mai jun jul aug sept okt nov dez",
    "de-short": "jän feb mär apr mai jun jul aug sep okt nov dez",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "de-more": "jän feb mrz apr mai jun jul aug sep okt nov dez",
    "fr-short": "janv févr mars avr mai juin juil août sept oct nov déc",
    "fr-other": "janv fév mars avr mai juin juil aoû sept oct nov déc",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "es-short": "ene feb mar abr may jun jul ago set oct nov dic",
    "es-other": "enero febrero marzo abril mayo junio julio agosto setiembre octubre noviembre diciembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "da": "januar februar marts april maj juni juli august september oktober november december",
    "pl": "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień",
    "pl-of": (
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia"
    ),
    "cs": "leden únor březen duben květen červen červenec srpen září říjen listopad prosinec",
    "cs-of": "ledna února března dubna května června července srpna září října listopadu prosince",
    "tr": "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "ru": "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    "ru-of": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
}
"""The twelve months of each language, in their order."""

SEASONS = {
    21: (
        "spring; springtime; musim semi; frühling; frühjahr; fruehjahr; printemps; primavera; 春; 春季; "
        "春天; 봄"
    ),
    22: "summer; summertime; musim panas; sommer; été; verano; 夏; 夏季; 夏天; 여름",
    23: "autumn; fall; musim gugur; herbst; automne; otoño; 秋; 秋季; 秋天; 가을",
    24: "winter; wintertime; musim dingin; hiver; invierno; 冬; 冬季; 冬天; 겨울",
}

PARTS = {
    "early": (
        "inizio; all'inizio di; begin; "
        "early; in early; awal; anfang; début; debut; principios de; a principios de; principio de; "
        "inicios de; 初; 上旬; 初旬; 初め; 前半; 초; 초순; early in; comienzos de; a "
        "comienzos de"
    ),
    "mid": (
        "jahresmitte; "
        "mid; middle of; midway through; pertengahan; mitte; mi; mediados de; a mediados de; 中; 中旬; "
        "半ば; 중순; mid of; tengah; au milieu de; milieu; 年中; 중반"
    ),
    "late": (
        "late; in late; late in; akhir; ende; fin; finales de; a finales de; fines de; a fines de; 末; "
        "下旬; 後半; 말; 하순; spät im; fin de; 底; 终; 末期"
    ),
    "beginning of": (
        "jahresanfang; jahresbeginn; zum jahresbeginn; monatsanfang; "
        "beginning of; beginning; start of; start; permulaan; zu beginn des; beginn; zu beginn; "
        "au début de; au "
        "début du; the very beginning of; turn of"
    ),
    "end of": (
        "end of; end; eoy; penghujung; close of; the very end of; à la fin de; à la fin du; ujung; year end; "
        "yearend; jahresende; zum jahresende; monatsende; fin d'année; fin de año; final de; finales del"
    ),
}
"""What part of a month or year is meant; the key is kept as the report's words."""

WEEKDAYS = (
    "monday mon senin sen montag mo lundi lunes lun 周一 星期一 礼拜一 週一 月曜日 月曜 월요일; "
    "tuesday tue tues selasa sel dienstag di mardi martes mar. 周二 星期二 礼拜二 週二 火曜日 火曜 화요일; "
    "wednesday wed rabu rab mittwoch mi. mercredi miércoles mié 周三 星期三 礼拜三 週三 水曜日 水曜 수요일; "
    "thursday thu thur thurs kamis kam donnerstag do jeudi jueves jue jeu "
    ""
    " 周四 星期四 礼拜四 週四 木曜日 木曜 목요일; "
    "friday fri jumat jum'at jum freitag fr vendredi viernes vie ven "
    "周五 星期五 礼拜五 週五 金曜日 金曜 금요일; "
    "saturday sat sabtu sab samstag sonnabend sa samedi sábado sáb sam "
    ""
    " 周六 星期六 礼拜六 週六 土曜日 土曜 토요일; "
    "sunday sun minggu min ahad sonntag so dimanche domingo dom dim 周日 星期日 礼拜日 週日 星期天 "
    "日曜日 日曜 일요일"
)
"""From Monday on."""

BEFORE = (
    "before; prior to; ahead of; earlier than; sebelum; vor; vor dem; avant; avant le; antes de; antes "
    "del; in advance of; previous to; sebelum tanggal; pre; 前; 之前; 或之前; 전"
)
AFTER = (
    "after; following; later than; setelah; sesudah; seusai; usai; nach; nach dem; après; après le; "
    "después de; después del; tras; post; selepas; past; 之后; 之後; 后; 後; 후"
)
LATEST = (
    "by; reported; reported on; no later than; not later than; not after; up to; at the latest; "
    "on or before; in or before; "
    "by the end of; before the end of; spätestens; bis spätestens; bis zum; au plus tard; au plus tard le; "
    "a más tardar; a más tardar el; paling lambat; selambat lambatnya; up until; by end of; in time for; "
    "d'ici; d'ici à; d'ici le; d'ici la; d'ici au; "
    "paling akhir"
)
UNTIL = (
    "until; till; sampai; hingga; sampai dengan; bis; jusqu à; jusqu au; jusqu en; hasta; hasta el; "
    "through; thru; up till; s d"
)
SINCE = (
    "since; sejak; seit; seit dem; depuis; depuis le; desde; desde el; ever since; semenjak; starting; "
    "starting in; beginning in; à partir de; a partir de; ab; ab dem; à compter de; à compter du; "
    "mulai; 以来; "
    "以來; 이래; 自; 自从"
)
EARLIEST = (
    "no earlier than; not before; in or after; from; not earlier than; on or after; frühestens; at the "
    "earliest; paling cepat; au plus tôt; no antes de; tidak sebelum; dari; von; vom; du; de; del; des"
)
BETWEEN = (
    "between; some time from; some time between; sometime between; sometime from; antara; suatu waktu "
    "dari; zwischen; zwischen dem; entre; entre le; entre el; anywhere between; irgendwann zwischen; "
    "suatu waktu antara"
)
RANGE = (
    "to; until; till; through; thru; –; sampai; hingga; sampai dengan; bis; bis zum; à; au; a; al; "
    "hasta; →; 至; 到; から; ~; 〜; 에서; s d; sd; s/d; y hasta; ke; ..; au; 到; から"
)
AND = "and; &; 、; dan; und; et; y; e; et le; 和; と; 및; and then"
OR = "or; /; atau; oder; ou; o; 或; または; 또는"
OR_BEFORE = (
    "or before; or earlier; atau sebelumnya; atau lebih awal; oder früher; oder davor; ou avant; ou plus "
    "tôt; o antes; 以前; まで; 이전; 까지; at the latest; spätestens; au plus tard; "
    "a más tardar; paling lambat; 以前に"
)
OR_LATER = (
    "or later; or after; or thereafter; atau sesudahnya; atau setelahnya; oder später; oder danach; ou "
    "plus tard; ou après; o después; o más tarde; 以降; 以后; 以後; から; frühestens; "
    "이후; 부터; at the "
    "earliest; より; onwards; onward; and later; or afterwards; 起; 开始; 或之后"
)
ABOUT = (
    "about; around; circa; ca; c; ~; approximately; approx; roughly; sekitar; kira kira; um; gegen; "
    "etwa; ungefähr; vers; environ; hacia; alrededor de; aproximadamente; 约; 約; 大约; 頃; ごろ; 약; "
    "경; 左右; around the; circa the; aux alentours de; alrededor del; in or around; "
    "or so; within hours of; within a day of; within days of; within a few days of; "
    "쯤; 무렵; on or about; on or around; in or about; rund; sekitaran; 前後; 前后; ≈"
)
PERHAPS = (
    "perhaps; possibly; probably; maybe; mungkin; vielleicht; peut être; quizás; tal vez; barangkali; "
    "wohl; possiblement; posiblemente; likely; reportedly; presumably; kemungkinan; 大概; 恐らく; 아마; "
    "allegedly; vermutlich; wahrscheinlich; sans doute; probablement; probablemente; ?; ？"
)
QUARTER = (
    "q; quarter; quarter of; kuartal; triwulan; kuartal ke; triwulan ke; quartal; trimestre; t; k; kw; tw; "
    "季度; 四半期; 第; 분기; trimester; qtr; tri; caturwulan"
)
HALF = (
    "h; half; half of; semester; paruh; hälfte; halbjahr; semestre; s; 半年; 반기; half year; hj; "
    "moitié; mitad; fh; moitie; s/; jahreshälfte; jahreshaelfte"
)
HALF_NAMES = {
    1: "上期; 上半期; 上半; 上半年; 上半月",
    2: "下期; 下半期; 下半; 下半年; 下半月",
}
"""Halves of a year or month in one word."""
ORDINALS = {
    1: (
        "first; 1st; i; pertama; erstes; ersten; erste; premier; première; primer; primera; primero; 一; "
        "上; 상; 1er; 1re; erster; 첫째; 첫 번째; 첫"
    ),
    2: (
        "second; 2nd; ii; kedua; zweites; zweiten; zweite; deuxième; second; segundo; segunda; 二; 下; "
        "하; 2e; 2ème; seconde; zweiter; 둘째; 두 번째"
    ),
    3: (
        "third; 3rd; iii; ketiga; drittes; dritten; dritte; troisième; tercer; tercero; 三; 3e; "
        "dritter; 셋째; 세 번째"
    ),
    4: (
        "fourth; 4th; iv; keempat; last; final; viertes; vierten; quatrième; cuarto; 四; terakhir; "
        "dernier; último; letztes; 4e; letzte; letzten; letzter; vierter; vierte; dernière; última; 넷째"
    ),
}
_ENGLISH_DAYS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_GERMAN_DAYS = (
    "erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft dreizehnt vierzehnt fünfzehnt "
    "sechzehnt siebzehnt achtzehnt neunzehnt zwanzigst einundzwanzigst zweiundzwanzigst dreiundzwanzigst "
    "vierundzwanzigst fünfundzwanzigst sechsundzwanzigst siebenundzwanzigst achtundzwanzigst "
    "neunundzwanzigst dreißigst einunddreißigst"
)
_FRENCH_DAYS = (
    "premier, deux, trois, quatre, cinq, six, le sept, huit, neuf, dix, onze, douze, treize, quatorze, "
    "quinze, seize, dix sept, dix huit, dix neuf, vingt, vingt et un, vingt deux, vingt trois, vingt quatre, "
    "vingt cinq, vingt six, vingt sept, vingt huit, vingt neuf, trente, trente et un"
)
"""Seven has its article: “sept” alone is short for September."""
_SPANISH_DAYS = (
    "primero, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, doce, trece, catorce, quince, "
    "dieciséis, diecisiete, dieciocho, diecinueve, veinte, veintiuno, veintidós, veintitrés, veinticuatro, "
    "veinticinco, veintiséis, veintisiete, veintiocho, veintinueve, treinta, treinta y uno"
)
_INDONESIAN_DAYS = (
    "satu, dua, tiga, empat, lima, enam, tujuh, delapan, sembilan, sepuluh, sebelas, dua belas, tiga belas, "
    "empat belas, lima belas, enam belas, tujuh belas, delapan belas, sembilan belas, dua puluh, "
    "dua puluh satu, dua puluh dua, dua puluh tiga, dua puluh empat, dua puluh lima, dua puluh enam, "
    "dua puluh tujuh, dua puluh delapan, dua puluh sembilan, tiga puluh, tiga puluh satu"
)


def _days() -> dict[int, str]:
    english = _ENGLISH_DAYS.split()
    tens = ["twentieth", *(f"twenty {word}" for word in english[:9]), "thirtieth", "thirty first"]
    names: dict[int, list[str]] = {}
    for days in (
        [*english, *tens],
        _FRENCH_DAYS.split(", "),
        _SPANISH_DAYS.split(", "),
        _INDONESIAN_DAYS.split(", "),
        *([stem + end for stem in _GERMAN_DAYS.split()] for end in ("e", "en", "er")),
    ):
        for day, name in enumerate(days, start=1):
            names.setdefault(day, []).append(name)
    return {day: "; ".join(of_day) for day, of_day in names.items()}


DAYS_IN_WORDS = _days()
"""Days of a month: “third”, “dritter”, “trois”, “tres”, “tiga”."""
DECADE = "s; er; an; 年代; années; les années; los años; dekade; década de"
WEEK = (
    "week of; week from; week beginning; week starting; week commencing; minggu mulai; woche vom; "
    "semaine du; semana del; pekan mulai; w/c; week beginning on"
)
WEEK_TO = (
    "week ending; week ended; week ending on; week to; week up to; minggu hingga; woche bis; woche bis zum; "
    "semaine jusqu'au; semana hasta el"
)
WEEKEND = (
    "weekend of; weekend; week end; akhir pekan; wochenende; wochenende vom; week-end du; fin de semana del; "
    "fin de semana; 周末; 週末; 주말"
)
FILLER = (
    "day of; "
    "on; in; the; of; during; over; at; this; as of; pada; di; tanggal; tgl; bulan; tahun; dalam; am; "
    "im; den; dem; der; des; das; le; la; de; du; del; el; en; los; les; l; d; ,; .; (; ); st; nd; rd; "
    "th; er; º; ª; °; 在; 于; の; に; 에; au; courant; during the; jahr; jahre; jahres; année; an; año; "
    "ano; since about; dated; date; year; month; sometime in; some time in; sometime; some time; late "
    "on; early on; on the; for; i; vom; month of; sekali; saat; kalender; 的; ;; '; "
    "im laufe; laufe; im verlauf; im laufe des; au cours de; au cours du; "
    "mois de; à l; à la; selama; sepanjang; within; throughout; "
    "all of; all through; calendar; calendar year; kalenderjahr; durante; "
    "morning; afternoon; evening; night; "
    "earlier in; later in; at some point; at some point in; at some point during; either; utc; gmt; "
    "noon; midnight; overnight; early hours of; the early hours of; г; года; roku; "
    "published; updated; posted; "
    "pagi; siang; sore; malam; abends; abend; nachmittag; matin; soir; tarde; noche; per; ad; ce; a d; c e; "
    "masehi; 公元; 西暦; 서기; 現在; 间; 間; 期间; 期間"
)
YEAR_SIGN, MONTH_SIGN, DAY_SIGN = "年; 년", "月; 월; 月份", "日; 일; 号; 號"
PORTION = (
    "week; week of; week in; weeks; weeks of; days; days of; few days; few days of; fortnight; fortnight of; "
    "weekend; weekend of; week end; akhir pekan; wochenende; fin de semana; "
    "minggu; pekan; hari; woche; wochen; woche im; tage; semaine; semaine de; jours; "
    "jours de; quinzaine; quinzaine de; semana; semana de; quincena; quincena de; días; días de; 周; "
    "週; 个星期; "
    "週間; 주; 주차; third"
)
"""A stretch within a month, of which it is told which: “the first week of July”."""
FISCAL = (
    "fy; fiscal; fiscal year; financial year; f y; tahun fiskal; tahun anggaran; tahun buku; "
    "geschäftsjahr; gj; "
    "exercice; exercice fiscal; année fiscale; ejercicio; ejercicio fiscal; año fiscal; 年度; 财年; "
    "財年; 会计年度; "
    "회계연도; 회계 연도; fiscal years; wirtschaftsjahr"
)
"""Years that a company or a state counts from a month of its own."""
NOW = (
    "to date; to present; to the present; to now; present; now; today; ongoing; bis heute; heute; "
    "kini; sekarang; "
    "hingga kini; hingga sekarang; sampai sekarang; jusqu'à aujourd'hui; à ce jour; aujourd'hui; hasta hoy; "
    "hasta la fecha; hasta ahora; hoy; 至今; 今; 现在; 현재; until now; till now; until today"
)
"""The end of what goes on."""
JUST = (
    "shortly; soon; just; right; immediately; kurz; unmittelbar; peu; juste; poco; justo; segera; "
    "tepat; persis; sesaat"
)
"""Before “before” and “after”: how near is kept in words."""
BEHIND_TIME = (
    "hours; hour; days; day; weeks; week; months; month; years; year; hari; minggu; pekan; bulan; tahun; "
    "tage; tagen; wochen; monate; jahre; jours; semaines; mois; ans; días; semanas; meses; años; "
    "fortnight; fortnights; quarter; quarters; decade; decades; minutes; menit; jam; dekade; "
    "tag; woche; monat; jahr; stunden; jour; quinzaine; semaine; an; heures; día; semana; mes; año; horas"
)
