"""Indonesian words beside a figure."""

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
    ONE_UNIT,
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

UNITS = ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")

PHRASES: Phrases = {
    QUALIFIER: {
        MORE_THAN: "lebih dari; di atas; diatas; melebihi; melampaui; lebih daripada; lebih besar dari",
        AT_LEAST: (
            "sedikitnya; paling sedikit; minimal; setidaknya; setidak tidaknya; sekurang kurangnya; "
            "sekurangnya; paling tidak; paling kurang; mulai dari; mulai; minimum; tidak kurang dari"
        ),
        LESS_THAN: "kurang dari; tidak sampai; tak sampai; di bawah; dibawah; lebih kecil dari",
        UP_TO: (
            "sampai dengan; hingga; sampai; maksimal; paling banyak; maksimum; tidak lebih dari; "
            "setinggi tingginya; "
            "s d; sd"
        ),
    },
    ABOUT: {
        True: (
            "sekitar; kira kira; kurang lebih; hampir; sekira; kisaran; di kisaran; pada kisaran; "
            "diperkirakan; "
            "nyaris; mendekati; tentang; berkisar; lebih kurang"
        )
    },
    ADVERB: {True: "jauh; sedikit"},
    BEHIND: {
        "low": "atau lebih; ke atas; lebih; minimal; sedikitnya",
        "high": "atau kurang; ke bawah; maksimal; paling banyak",
        "about": "kurang lebih; kira kira",
    },
    SCALE: {
        THOUSAND: "ribu; rb; rbu",
        MILLION: "juta; jt",
        BILLION: "miliar; milyar; mlyr; mliar; milliar; miliyar; ml; mil yar",
        TRILLION: "triliun; trilyun; trliun; tril",
    },
    NUMBER: {
        **dict(enumerate(UNITS, start=1)),
        **{number + 10: f"{word} belas" for number, word in enumerate(UNITS, start=1) if number > 1},
        **{number * 10: f"{word} puluh" for number, word in enumerate(UNITS, start=1) if number > 1},
        **{number * 100: f"{word} ratus" for number, word in enumerate(UNITS, start=1) if number > 1},
        10: "sepuluh",
        11: "sebelas",
        100: "seratus",
        HALF: "setengah; separuh",
        Decimal("0.25"): "seperempat",
        Decimal("0.75"): "tiga perempat",
        Decimal("1.5"): "satu setengah",
    },
    LUMP: {THOUSAND: "seribu", MILLION: "sejuta", BILLION: "semiliar; semilyar", TRILLION: "setriliun"},
    AND_HALF: {HALF: "setengah"},
    RANGE: {True: "hingga; sampai; sampai dengan; s d; s/d; sd; ke"},
    BETWEEN: {True: "antara; dari; berkisar antara; berkisar dari; suatu waktu dari"},
    AND: {True: "dan; serta"},
    PLUS: {True: "ditambah; plus; beserta; dengan; dan juga; belum termasuk; di luar; tambah"},
    CURRENCY: {("USD",): "dolar as; dolar amerika; dolar amerika serikat", DOLLARS: "dolar"},
    OTHERWISE: {EITHER: "atau", True: "menjadi; setara; setara dengan"},
    PER: {True: "per; tiap; setiap; saban; dalam"},
    UNIT: {
        "years": "tahun; thn; th",
        "months": "bulan; bln; bl",
        "weeks": "minggu; pekan; mgg",
        "days": "hari; hr",
        "hours": "jam",
        "share": "saham; lembar saham; lembar",
        "person": "orang; kepala; peneliti; karyawan; insinyur",
        "decades": "dekade; dasawarsa",
    },
    BASIS: {
        "per-year": "setahun; tahunan; per annum",
        "per-season": "per musim; semusim; setiap musim",
        "per-month": "sebulan; bulanan",
        "per-week": "seminggu; sepekan; mingguan",
        "per-day": "sehari; harian",
        "per-hour": "sejam",
        "first-year": (
            "pada tahun pertama; di tahun pertama; tahun pertama; untuk tahun pertama; selama tahun pertama"
        ),
        "one-off": "sekali bayar; sekali; satu kali; sekaligus; sekali saja",
        "per-share": "per saham; per lembar saham",
        "price": "harga perusahaan; valuasi; valuasi perusahaan; dengan valuasi",
        "total": "secara total; total; seluruhnya; keseluruhan; secara keseluruhan; totalnya",
    },
    EACH: {
        "unclear": "masing masing atau bersama: tidak jelas; masing masing atau bersama",
        "each": "masing masing; per orang; tiap orang; setiap orang",
        "together": "bersama; bersama sama; digabung; gabungan",
    },
    OPENER: {
        True: (
            "selama; dalam; untuk; sepanjang; dalam waktu; selama kurun; dalam kurun waktu; untuk jangka; "
            "dalam jangka waktu; jangka waktu"
        )
    },
    ONE_UNIT: {"years": "setahun", "months": "sebulan", "weeks": "seminggu; sepekan", "days": "sehari"},
    SPAN: {True: "beberapa tahun; beberapa bulan; bertahun tahun; multitahun; tahun jamak"},
    NOUN: {
        True: (
            "gaji; paket; paket gaji; kompensasi; saham; tunai; senilai; sebesar; nilai; uang; "
            "tawaran; kontrak; "
            "bonus; nilainya; jumlahnya; besarnya; tanda tangan; bonus tanda tangan; pokok; gaji pokok; "
            "mencapai; kira; bernilai; termasuk; "
            "sudah termasuk; bersih; kotor; hibah; ekuitas; opsi; biaya; dana; investasi; honor; "
            "upah; tunjangan; "
            "pendapatan; penghasilan; yang dilaporkan; dilaporkan; konon; kabarnya; berupa; "
            "berbentuk; tebusan"
        )
    },
    FILLER: {
        True: "sebuah; yang; sebanyak; persis; tepat; dalam; berjumlah; pada; bagi; untuk; tetapi; tapi"
    },
}
