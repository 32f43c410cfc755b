"""Scales and a few words of other languages, Romance, Nordic, Slavic, Turkish, Arabic and Vietnamese ones."""

from recruiting.values.lexicon.kinds import (
    ABOUT,
    AT_LEAST,
    BETWEEN,
    BILLION,
    FILLER,
    LESS_THAN,
    MILLION,
    MORE_THAN,
    OF,
    PER,
    QUALIFIER,
    RANGE,
    SCALE,
    THOUSAND,
    TRILLION,
    UNIT,
    UP_TO,
    Phrases,
)

PHRASES: Phrases = {
    SCALE: {
        MILLION: (
            "milhões; milhão; milioni; milione; miljoen; miljoner; miljon; millioner; milyon; milj; mi; "
            "млн; миллион; миллиона; миллионов; milion; miliony; milionů; milionów; triệu; مليون; "
            "ملايين; millió"
        ),
        BILLION: (
            "mil milhões; bilhões; bilhão; miliardi; miliardo; miljard; miljarder; milliarder; "
            "milliard; milliárd; mdr; bi; mld; млрд; миллиард; миллиарда; миллиардов; miliard; "
            "miliardy; miliardów; tỷ; tỉ; "
            "مليار; مليارات"
        ),
        TRILLION: "trilhões; trilhão; biljoen; bilioni; трлн; триллион; триллиона; триллионов",
        THOUSAND: (
            "тыс; тысяча; тысячи; тысяч; mila; tys; tysięcy; tis; tisíc; tusen; tusind; nghìn; ngàn; "
            "ألف; آلاف; bin; ezer"
        ),
    },
    QUALIFIER: {
        MORE_THAN: "mais de; più di; oltre; meer dan; mer än; mer enn; более; больше; свыше",
        AT_LEAST: "не менее; как минимум; минимум",
        LESS_THAN: "менее; меньше",
        UP_TO: "até; fino a; tot; maximaal; högst; inntil; до; не более; максимум",
    },
    ABOUT: {True: "cerca de; circa; ongeveer; ungefär; omkring; около; примерно; почти; порядка"},
    OF: {True: "di"},
    FILLER: {True: "di"},
    RANGE: {True: "до"},
    BETWEEN: {True: "от; между"},
    PER: {True: "ao; all; per; om; в; за"},
    UNIT: {
        "years": "anos; ano; anno; anni; jaar; år; yıl; год; года; лет",
        "months": "mês; mese; maand; месяц; месяца; месяцев",
        "weeks": "settimana; week; неделю; недели; недель",
        "days": "день; дня; дней",
        "hours": "час; часа; часов",
    },
}
