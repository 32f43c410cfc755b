"""Spanish words beside a figure."""

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
    CURRENCY,
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
from recruiting.values.lexicon.money import DOLLARS

_SMALL = (
    *("uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez"),
    *("once", "doce", "trece", "catorce", "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve"),
    *("veinte", "veintiuno", "veintidós", "veintitrés", "veinticuatro", "veinticinco", "veintiséis"),
    *("veintisiete", "veintiocho", "veintinueve"),
)
_TENS: dict[object, str] = {
    30: ("treinta"),
    40: ("cuarenta"),
    50: ("cincuenta"),
    60: ("sesenta"),
    70: ("setenta"),
    80: ("ochenta"),
    90: ("noventa"),
}
_HUNDREDS: dict[object, str] = {
    100: ("cien; ciento"),
    200: ("doscientos; doscientas"),
    300: ("trescientos; trescientas"),
    400: ("cuatrocientos"),
    500: ("quinientos; quinientas"),
    600: ("seiscientos"),
    700: ("setecientos"),
    800: ("ochocientos"),
    900: ("novecientos"),
}

PHRASES: Phrases = {
    QUALIFIER: {
        MORE_THAN: "más de; superior a; superiores a; por encima de; más allá de; mayor de; mayor que",
        AT_LEAST: (
            "al menos; como mínimo; por lo menos; a partir de; desde; un mínimo de; mínimo; no menos de; "
            "cuando menos"
        ),
        LESS_THAN: "menos de; inferior a; inferiores a; por debajo de; menor de; menor que",
        UP_TO: "hasta; como máximo; a lo sumo; máximo; un máximo de; no más de; a lo más",
    },
    ABOUT: {
        True: (
            "unos; unas; alrededor de; cerca de; casi; aproximadamente; aprox; en torno a; cerca del; más o "
            "menos; aproximado; alrededor; cercano a; cercana a; rondando los; estimado en; de unos; a unos; "
            "cerca"
        )
    },
    ADVERB: {True: "mucho; muy; bastante; ligeramente; algo; poco; justo; un poco"},
    BEHIND: {
        "low": "o más; y más; como mínimo; al menos; mínimo; por lo menos; en adelante",
        "high": "o menos; como máximo; máximo; a lo sumo",
        "about": "aproximadamente; más o menos; aprox",
    },
    LUMP: {BILLION: "mil millones; millar de millones"},
    SCALE: {
        THOUSAND: "mil; miles",
        MILLION: "millón; millones; mill; mm; milln",
        BILLION: "mil millones; millardo; millardos; mil mill; mil m; miles de millones",
        TRILLION: "billón; billones",
    },
    NUMBER: {
        **dict(enumerate(_SMALL, start=1)),
        1: "un; una; uno",
        **_TENS,
        **_HUNDREDS,
        **{
            1000 + 100 * number: f"mil {words.split(';')[0]}"
            for number, words in enumerate(_HUNDREDS.values(), start=1)
        },
        HALF: "medio; media",
    },
    AND_HALF: {HALF: "y medio; y media"},
    CURRENCY: {DOLLARS: "dólares"},
    RANGE: {True: "a; hasta; y hasta"},
    BETWEEN: {True: "entre; de; desde; de entre; entre los"},
    AND: {True: "y; e; así como"},
    PLUS: {True: "más; con; junto con; además de; y además; sumado a; sin incluir; plus"},
    OTHERWISE: {EITHER: "o; u", True: "frente a; contra; luego"},
    PER: {True: "por; al; a la; cada; la; a; el"},
    UNIT: {
        "years": "año; años",
        "months": "mes; meses",
        "weeks": "semana; semanas",
        "days": "día; días",
        "hours": "hora; horas",
        "share": "acción",
        "person": "persona; cabeza; investigador; empleado",
        "decades": "década; décadas",
    },
    BASIS: {
        "per-year": "anual; anuales; anualmente; al año; por año; cada año",
        "per-season": "por temporada; la temporada; cada temporada",
        "per-month": "mensual; mensuales; al mes; por mes; mensualmente",
        "per-week": "semanal; semanales; a la semana; por semana",
        "per-day": "diario; diarios; al día; por día; diaria",
        "per-hour": "la hora; por hora; a la hora",
        "first-year": "el primer año; en el primer año; primer año; durante el primer año",
        "one-off": "único; pago único; en un solo pago; de una sola vez; por única vez",
        "per-share": "por acción",
        "price": "valoración; una valoración de; de valoración",
        "total": "en total; total; totales; en conjunto total",
    },
    EACH: {
        "each": "cada uno; cada una; por persona; por cabeza; a cada uno",
        "together": "en conjunto; juntos; conjuntamente; entre todos; entre ambos",
    },
    OPENER: {
        True: (
            "durante; en; por; a lo largo de; para; en un plazo de; por un período de; en los próximos; "
            "durante los próximos; a"
        )
    },
    SPAN: {True: "varios años; algunos años; plurianual; varios meses; unos años"},
    NOUN: {
        True: (
            "salario; sueldo; prima; en acciones; en efectivo; por valor de; paquete; compensación; "
            "bono; bonos; "
            "oferta; contrato; brutos; netos; bruto; neto; valorado en; prima de fichaje; acciones; "
            "efectivo; fichaje; "
            "remuneración; bonificación; suma; monto; un monto de; cifra; ficha; cláusula; un valor "
            "de; valor; "
            "traspaso; incluidos; incluyendo; supuestamente; indemnización"
        )
    },
    FILLER: {True: "de; del; los; las; el; un; una; exactamente; la; que; pero"},
    OF: {True: "de; d"},
}
