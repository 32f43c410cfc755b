"""Scales and a few words of Portuguese, Italian, Dutch, Turkish and the Nordic languages."""

from recruiting.values.lexicon.kinds import (
    ABOUT,
    BILLION,
    MILLION,
    MORE_THAN,
    PER,
    QUALIFIER,
    SCALE,
    TRILLION,
    UNIT,
    UP_TO,
    Phrases,
)

PHRASES: Phrases = {
    SCALE: {
        MILLION: (
            "milhões; milhão; milioni; milione; miljoen; miljoner; miljon; millioner; milyon; milj; млн; mi"
        ),
        BILLION: (
            "mil milhões; bilhões; bilhão; miliardi; miliardo; miljard; miljarder; milliarder; "
            "milliard; mld; млрд"
        ),
        TRILLION: "trilhões; trilhão; biljoen; bilioni",
    },
    QUALIFIER: {
        MORE_THAN: "mais de; più di; oltre; meer dan; mer än; mer enn",
        UP_TO: "até; fino a; tot; maximaal; högst; inntil",
    },
    ABOUT: {True: "cerca de; circa; ongeveer; ungefär; omkring"},
    PER: {True: "ao; all; per; om"},
    UNIT: {
        "years": "anos; ano; anno; anni; jaar; år; yıl",
        "months": "mês; mese; maand",
        "weeks": "settimana; week",
    },
}
