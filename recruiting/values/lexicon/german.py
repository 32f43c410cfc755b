"""German words beside a figure."""

from decimal import Decimal

from recruiting.values.lexicon.kinds import (
    ABOUT,
    ADVERB,
    AND,
    AND_HALF,
    AT_LEAST,
    BASIS,
    BEHIND,
    BETWEEN,
    BILLION,
    EACH,
    EITHER,
    FILLER,
    HALF,
    LESS_THAN,
    LUMP,
    MILLION,
    MORE_THAN,
    NOUN,
    NUMBER,
    OF,
    OPENER,
    OTHERWISE,
    PER,
    PLUS,
    QUALIFIER,
    RANGE,
    SCALE,
    SPAN,
    THOUSAND,
    TRILLION,
    UNIT,
    UP_TO,
    Phrases,
)

_UNITS = ("ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
_TENS = ("zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")

PHRASES: Phrases = {
    AND_HALF: {HALF: "und eine halbe; und einhalb", Decimal("0.25"): "und ein viertel"},
    QUALIFIER: {
        MORE_THAN: "mehr als; über; ueber; oberhalb von; höher als; jenseits von; jenseits der; gut",
        AT_LEAST: "mindestens; wenigstens; zumindest; ab; nicht weniger als; minimum; minimal; mind",
        LESS_THAN: "weniger als; unter; unterhalb von; niedriger als",
        UP_TO: "bis zu; bis; höchstens; hoechstens; maximal; nicht mehr als; max; maximum; bis maximal",
    },
    ABOUT: {
        True: (
            "rund; rd; etwa; ungefähr; ungefaehr; zirka; knapp; fast; annähernd; in etwa; schätzungsweise; "
            "um "
            "die; nahezu; beinahe; gegen"
        )
    },
    ADVERB: {True: "deutlich; weit; knapp; etwas; leicht; wesentlich; erheblich"},
    BEHIND: {
        "low": "oder mehr; und mehr; aufwärts; mindestens; und darüber",
        "high": "oder weniger; höchstens; maximal",
    },
    SCALE: {
        THOUSAND: "tausend; tsd; tds; tsnd",
        MILLION: "mio; mill; million; millionen; mios",
        BILLION: "mrd; mia; milliarde; milliarden; md; mld; mrds",
        TRILLION: "billionen; bio",
    },
    NUMBER: {
        **dict(enumerate(_UNITS, start=1)),
        1: "eine; einer; einem; einen; ein; eins",
        10: "zehn",
        11: "elf",
        12: "zwölf",
        **{
            number + 10: f"{word}zehn"
            for number, word in enumerate(_UNITS, start=1)
            if number in (3, 4, 5, 8, 9)
        },
        16: "sechzehn",
        17: "siebzehn",
        **{ten * 10: word for ten, word in enumerate(_TENS, start=2)},
        **{
            ten * 10 + number: f"{unit}und{word}"
            for ten, word in enumerate(_TENS, start=2)
            for number, unit in enumerate(_UNITS, start=1)
        },
        **{number * 100: f"{word}hundert" for number, word in enumerate(_UNITS, start=1)},
        100: "hundert; einhundert",
        **{number * 100_000: f"{word}hunderttausend" for number, word in enumerate(_UNITS, start=1)},
        100_000: "hunderttausend; einhunderttausend",
        HALF: "eine halbe; einer halben; ein halbes; halbe",
        Decimal("1.5"): "anderthalb; eineinhalb",
        **{number + HALF: f"{word}einhalb" for number, word in enumerate(_UNITS, start=1) if number > 1},
        Decimal("0.25"): "eine viertel",
        Decimal("0.75"): "drei viertel; eine dreiviertel",
    },
    LUMP: {
        250 * THOUSAND: "viertelmillion",
        750 * THOUSAND: "dreiviertelmillion",
        250 * MILLION: "viertelmilliarde",
        750 * MILLION: "dreiviertelmilliarde",
    },
    RANGE: {True: "bis; bis zu"},
    BETWEEN: {True: "zwischen; von; zwischen den"},
    AND: {True: "und; sowie"},
    PLUS: {True: "plus; zuzüglich; zzgl; mit; nebst; sowie; und zusätzlich; zusätzlich"},
    OTHERWISE: {EITHER: "oder; beziehungsweise; bzw", True: "statt; gegenüber"},
    PER: {True: "pro; im; je; in der; am; jeden; jedes; die; per; p"},
    UNIT: {
        "years": "jahr; jahre; jahren; jahres",
        "months": "monat; monate; monaten; mt",
        "weeks": "woche; wochen",
        "days": "tag; tage; tagen",
        "hours": "stunde; stunden; std",
        "share": "aktie; anteil",
        "person": "kopf; person; forscher; mitarbeiter; nase",
        "decades": "jahrzehnt; jahrzehnte; jahrzehnten",
    },
    BASIS: {
        "per-year": (
            "/a; jährlich; jaehrlich; jahresgehalt; jahresgehalt von; jährliche; jährlichen; jährliches; im "
            "jahr; p a; jahresbezüge"
        ),
        "per-season": "pro saison; je saison; pro spielzeit",
        "per-month": "monatlich; monatliche; monatlichen; monatsgehalt; mtl; monatliches; im monat",
        "per-week": "wöchentlich; woechentlich; wochenlohn; wöchentliche",
        "per-day": "täglich; taeglich; tagessatz; tagessatz von; am tag",
        "per-hour": "stündlich; stuendlich; stundenlohn; stundensatz; stundenlohn von; die stunde",
        "first-year": "im ersten jahr; im 1. jahr; erstes jahr; für das erste jahr; im 1 jahr",
        "one-off": "einmalig; einmalzahlung; einmalige",
        "per-share": "je aktie; pro aktie",
        "price": "bewertung; bei einer bewertung von; kaufpreis",
        "total": "insgesamt; gesamt; zusammengenommen; in summe; alles in allem",
    },
    EACH: {
        "each": "jeweils; je; je person; pro person; pro kopf; jeder",
        "together": "zusammen; gemeinsam",
    },
    OPENER: {
        True: (
            "über; auf; für; innerhalb von; verteilt auf; verteilt über; binnen; während; in; über einen "
            "zeitraum von; auf die nächsten; über die nächsten; in den nächsten; für die nächsten; im laufe "
            "von"
        )
    },
    SPAN: {True: "mehrere jahre; mehreren jahren; einige jahre; mehrjährig; mehrere monate; mehrerer jahre"},
    NOUN: {
        True: (
            "gehalt; paket; bonus; boni; vergütung; in höhe von; aktien; bar; prämie; antrittsprämie; "
            "gehaltspaket; "
            "angebot; vertrag; ablöse; ablösesumme; brutto; netto; dotiert; wert; im wert von; optionen; "
            "aktienoptionen; grundgehalt; abfindung; summe; handgeld; honorar; angeblich; inklusive; inkl; "
            "vergütungspaket; gesamtvergütung; lohn; signing; in aktien; in bar; jahresbonus; investition"
        )
    },
    FILLER: {
        True: (
            "von; ein; eine; einen; einem; einer; der; des; den; dem; das; genau; exakt; an; als; die; aber; "
            "jedoch"
        )
    },
    OF: {True: "von"},
}
