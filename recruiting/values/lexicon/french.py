"""French words beside a figure."""

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
    UNIT,
    UP_TO,
    Phrases,
)

_SMALL = (
    *("un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"),
    *("onze", "douze", "treize", "quatorze", "quinze", "seize"),
)
_TENS: dict[object, str] = {
    20: ("vingt"),
    30: ("trente"),
    40: ("quarante"),
    50: ("cinquante"),
    60: ("soixante"),
    80: ("quatre vingt; quatre vingts"),
    **{number: f"dix {word}" for number, word in ((17, "sept"), (18, "huit"), (19, "neuf"))},
}

PHRASES: Phrases = {
    QUALIFIER: {
        MORE_THAN: (
            "plus de; plus d; au delà de; au dela de; supérieur à; supérieure à; supérieurs à; au dessus "
            "de; dépassant"
        ),
        AT_LEAST: (
            "au moins; au minimum; à partir de; dès; un minimum de; pas moins de; minimum; à tout le moins"
        ),
        LESS_THAN: "moins de; moins d; inférieur à; inférieure à; en dessous de; en deçà de",
        UP_TO: (
            "jusqu à concurrence de; jusqu à; jusqu a; jusqu; au plus; au maximum; un maximum de; "
            "pas plus de; tout au plus; maximum; à concurrence de; jusque"
        ),
    },
    ABOUT: {
        True: (
            "environ; près de; près d; environ d; autour de; autour d; quelque; à peu près; presque; "
            "approximativement; de l "
            "ordre de; aux alentours de; une estimation de; env; quelques; proche de"
        )
    },
    ADVERB: {True: "bien; nettement; un peu; légèrement; largement; beaucoup; juste"},
    BEHIND: {
        "low": "ou plus; et plus; au moins; minimum; au minimum; voire plus",
        "high": "ou moins; au plus; maximum; au maximum; tout au plus",
        "about": "environ; à peu près",
    },
    SCALE: {
        THOUSAND: "mille; k; milliers",
        MILLION: "million; millions; m; mns",
        BILLION: "milliard; milliards; md; mds; mrd; mrds; mia",
    },
    NUMBER: {
        **dict(enumerate(_SMALL, start=1)),
        1: "un; une",
        **_TENS,
        100: "cent",
        **{
            number * 100: f"{word} cents; {word} cent"
            for number, word in enumerate(_SMALL[:9], 1)
            if number > 1
        },
        HALF: "un demi; une demi; demi",
        Decimal("0.25"): "un quart de",
    },
    AND_HALF: {HALF: "et demi; et demie"},
    RANGE: {True: "à; a; jusqu à"},
    BETWEEN: {True: "entre; de; comprise entre; compris entre; d"},
    AND: {True: "et; ainsi que; ainsi qu"},
    PLUS: {
        True: (
            "plus; avec; auxquels s ajoutent; ainsi que; et aussi; hors; assorti de; majoré de; auquel s "
            "ajoute"
        )
    },
    OTHERWISE: {EITHER: "ou", True: "contre; puis; soit"},
    PER: {True: "par; l; chaque; de l; la; le; d"},
    UNIT: {
        "years": "an; ans; année; années; annuité",
        "months": "mois",
        "weeks": "semaine; semaines; sem",
        "days": "jour; jours",
        "hours": "heure; heures; h",
        "share": "action",
        "person": "personne; tête; chercheur; salarié",
        "decades": "décennie; décennies",
    },
    BASIS: {
        "per-year": (
            "annuel; annuels; annuelle; annuelles; annuellement; par an; l an; l année; à l année; de "
            "salaire annuel"
        ),
        "per-season": "par saison; la saison; chaque saison",
        "per-month": "mensuel; mensuels; mensuelle; mensuelles; par mois; mensuellement",
        "per-week": "hebdomadaire; hebdomadaires; par semaine; hebdo; à la semaine",
        "per-day": "par jour; quotidien; journalier",
        "per-hour": "horaire; de l heure; par heure; l heure; à l heure",
        "first-year": "la première année; pour la première année; dès la première année; première année",
        "one-off": "ponctuel; ponctuelle; en une fois; en une seule fois; exceptionnel; exceptionnelle",
        "per-share": "par action; l action",
        "price": "valorisation; une valorisation de; de valorisation",
        "total": "au total; en tout; total; en cumulé; au global; totaux",
    },
    EACH: {
        "each": "chacun; chacune; par personne; par tête; à chacun; par tete",
        "together": "ensemble; à eux tous; conjointement",
    },
    OPENER: {
        True: (
            "sur; pendant; durant; pour; en; sur une période de; sur une durée de; étalé sur; étalés sur; "
            "dans; sur les; sur les prochaines; au cours des"
        )
    },
    SPAN: {True: "plusieurs années; quelques années; pluriannuel; plusieurs mois"},
    NOUN: {
        True: (
            "salaire; prime; primes; d une valeur de; actions; en actions; en numéraire; "
            "rémunération; offre; contrat; "
            "paquet; package; bonus; valeur; une valeur de; brut; bruts; net; nets; montant; un "
            "montant de; somme; "
            "en espèces; cash; en cash; salaire annuel; indemnité; transfert; prime de signature; "
            "indemnités; "
            "environ de; fixe; dont; y compris; signature; bienvenue; rachat; d actions; stock "
            "options; supposé; variable; variables; fixes"
        )
    },
    FILLER: {
        True: "de; d; des; du; la; les; exactement; précisément; l; le; une; un; en; mais; s élève à; qui"
    },
    OF: {True: "de; d; des"},
}
