"""Who says so, what they make of it, and which outlet had it first."""

import re
from collections.abc import Iterator

from recruiting.proposals.masks import lowered, pattern
from recruiting.proposals.posts import TITLE

_STANCES = [
    ("no-comment", r"(?:declin\w+|refus\w+) (?:to (?:comment|say|discuss|elaborate|answer|confirm|give|go into|be interviewed|provide|disclose)|(?:all )?comment|requests? for comment|an interview)"
     r"|(?:would|does|do|did|could|will|can) not (?:comment|discuss|elaborate|confirm or deny|be drawn|say(?= (?:how|what|who|whether|which|more)))|(?:won|wouldn|doesn|don|didn|can|couldn)[’']t (?:comment|discuss|elaborate|say(?= (?:how|what|who|whether|which|more))|be drawn|confirm or deny)"
     r"|no comment|had nothing to (?:add|say)|neither confirmed nor denied|not comment(?:ing)? on|offered no comment"
     r"|(?:menolak|enggan|ogah|tidak bersedia|tak bersedia|tidak mau|tak mau|belum mau|belum bersedia|tidak ingin|tak ingin|emoh)(?: untuk)? (?:berkomentar|dikomentari|mengomentari|memberi(?:kan)? (?:komentar|keterangan|tanggapan|penjelasan)|menanggapi|buka suara|buka mulut|memberi(?:kan)? (?:angka|rincian|detail|konfirmasi|pernyataan)|merinci|menjelaskan|menyebut(?:kan)?|mengonfirmasi|bicara|berbicara)"
     r"|(?:tidak|tak) (?:ada|memberi(?:kan)?) (?:komentar|tanggapan)|(?:tidak|tak) (?:mengomentari|berkomentar|membantah (?:maupun|ataupun|atau) membenarkan)|bungkam"),
    ("no-answer", r"(?:did|has|have|had|does|do) not (?:immediately |yet |so far |directly )?(?:respond(?:ed)?|repl(?:y|ied)|return(?:ed)?|answer(?:ed)?)"
     r"|(?:didn|hasn|haven|hadn)[’']t (?:immediately |yet )?(?:respond(?:ed)?|repl(?:y|ied)|return(?:ed)?|answer(?:ed)?)"
     r"|(?:could|can) not (?:immediately )?be reached|couldn[’']t be reached|(?:was|were) not (?:immediately )?available|unavailable for comment|(?:went|were|was|remained|remain|go) unanswered|ignored requests"
     r"|(?:belum|tidak|tak)(?: \w+){0,2}? (?:menanggapi|merespons?|menjawab|membalas|dijawab|dibalas|memberi(?:kan)? (?:tanggapan|jawaban|respons?))|(?:belum|tidak|tak) (?:dapat|bisa) (?:segera )?dihubungi"
     r"|(?:tidak|belum|tak) (?:ada )?(?:jawaban|respons)"),
    ("not-verified", r"(?:could|can) not (?:independently |immediately )?(?:be (?:independently )?verified|verify|confirm)|couldn[’']t (?:independently )?(?:verify|confirm)|unable to (?:independently )?(?:verify|confirm)|(?:has|have|had) not (?:independently )?(?:verified|been (?:independently )?verified)"
     r"|(?:tidak|belum|tak) (?:dapat|bisa) (?:secara independen )?(?:memverifikasi|memastikan|mengonfirmasi|diverifikasi|dikonfirmasi)|belum (?:ter|di)verifikasi"),
    ("disputes", r"den(?:y|ies|ied|ying)|disput(?:e|ed|es|ing)|refut(?:e|ed|es)|rebut(?:s|ted)|contest(?:s|ed)|(?:reject|dismiss)(?:ed|es|s|ing) (?:the |a |that |those |these |any |this |all )?(?:\w+ )?(?:claims?|reports?|account|notion|suggestion|figures?|numbers?|story|allegations?|rumou?rs?|idea)"
     r"|(?:call|label|describ|brand|dismiss)(?:s|ed|es|led)? (?:the |that |this |those |it |them |such )?(?:\w+ ){0,2}?(?:as )?[“\"‘]?(?:simply |completely |totally |entirely |wildly |pure |utter |flatly )?(?:false|inaccurate|untrue|wrong|nonsense|fabricat\w+|baseless|exaggerated|fiction|incorrect|fantasy|misleading|ridiculous|made up|overblown|speculation)"
     r"|(?:is|are|was|were|’s|'s) [“\"‘]?(?:simply |completely |totally |entirely |wildly |categorically |just |flatly )?(?:false|inaccurate|untrue|not true|not accurate|incorrect|not correct|fabricated|baseless|exaggerated|nonsense|made up|way off|off by|far off|off the mark|grossly \w+|fiction|fantasy|wildly \w+)"
     r"|push(?:ed|es) back (?:on|against)|[“\"‘]nowhere near[”\"’]?|took issue with|never happened|tidak pernah terjadi|there (?:is|was) no truth"
     r"|(?:mem)?bantah(?:nya|kan)?|menyangkal(?:nya)?|menampik (?:kabar|laporan|tudingan|tuduhan|rumor|isu|klaim)\w*|menepis(?: \w+)?|(?:tidak|tak|tidaklah) (?:benar|akurat|tepat|berdasar)|(?:adalah |itu )[“\"]?(?:meleset|keliru|bohong|hoaks|salah|rekayasa|fitnah)|mengada-ada|meleset jauh|jauh dari (?:benar|kenyataan)|dilebih-lebihkan"),
    ("confirms", r"confirm(?:ed|s|ing)|acknowledg(?:ed|es)|corroborat(?:ed|es)|verified (?=the|that)|membenarkan|mengonfirmasi|mengkonfirmasi|mengkonfirmasikan|dikonfirmasi|dibenarkan|mengakui|memastikan"),
]  # fmt: skip
_STANCE_EXPRESSIONS = [(code, pattern(rf"(?<!\w)(?:{words})(?!\w)", 0)) for code, words in _STANCES]
_NOT = re.compile(r"(?:\b(?:not|never|tidak|tak|belum)|n[’']t)\s(?:\w+\s)?$|\b(?:to|could|would|untuk)\s$", re.IGNORECASE)

_WHO = (
    r"(?:people|persons?|sources?|insiders?|officials?|executives?|employees?|researchers?|engineers?|staffers?|individuals?|"
    r"investors?|bankers?|lawyers?|colleagues?|recruiters?|orang|sumber|narasumber|pejabat|eksekutif|karyawan|pegawai|peneliti|staf|perekrut|bankir|investor|rekan)"
)
_KNOWING = (
    r"(?:(?:directly |intimately )?familiar with|with (?:direct |first-hand |firsthand |intimate )?(?:knowledge|insight)|close to|briefed on|privy to|involved in|aware of|"
    r"inside|at(?= <)|near(?= <)|in a position to know|who (?:know|knows|knew|(?:has|have) (?:seen|spoken|direct|knowledge|read|been)|(?:was|were) (?:briefed|involved|present|shown)|saw|asked (?:not )?to|"
    r"spoke|took part|attended|requested|declined to be named)|"
    r"yang (?:mengetahui|tahu|dekat|paham|memahami|akrab|terlibat|enggan|menolak|tidak mau|tak mau|melihat|membaca|ikut|hadir|mengenal|meminta|diberi)|"
    r"dekat(?: dengan)?|internal|di (?:dalam|lingkungan|internal)?(?=\s?<)|dalam(?= <))"
)
_NUMBER = r"(?:(?:<#>|an?|the|another|other|a second|two|three|four|multiple|some|beberapa|sejumlah|seorang|dua|tiga|empat|satu|para)\s)?(?:of\s)?"
_INFORMANTS = [
    # People who know: up to the comma or the verb of saying behind it.
    rf"(?:<#>|{_NUMBER}(?:(?!citing|dan|and|to|by|that|menurut|kata|mengutip)\w+\s)?{_WHO})(?:\s(?:lain|senior|anonim))?\s{_KNOWING}[^,.;:“”\"]{{0,60}}?(?=[,.;:“”\"]|\s(?:said|says|told|added|confirmed|put|kata|mengatakan|menyebut|bilang|ujar|tells)\b|$)",
    # A spokesperson of a company, the company's own statement
    r"(?:an? |the |another )?(?:\w+ )?(?:spokes(?:person|man|woman)|representative|press office|lawyer|spokespeople)\s(?:for|of|at)\s(?P<company><CN>)",
    r"(?:an? |the )?(?P<company3><CN>)(?:[’']s?)?\s(?:spokes(?:person|man|woman)|representative|press office|communications team)\b(?!\s?<PN>)",
    r"(?:juru bicara|jubir|humas|perwakilan|pengacara|kuasa hukum)\s(?P<company2><CN>)",
    r"(?:juru bicara|jubir|humas|perwakilan) (?:lab|laboratorium|perusahaan|startup|firma)(?: tersebut| itu)?",
    r"(?:an? |the )(?:company |firm )?(?:spokes(?:person|man|woman))",
    # Documents
    r"(?:an? |the |internal |several |two )*(?:documents?|messages?|memos?|emails?|e-mails?|screenshots?|letters?|filings?|recordings?|contracts?|term sheets?|complaint)(?: dated [^,.;]{3,30}?)?"
    r"(?:,| that (?:was|were))?\s(?:and )?(?:seen|viewed|reviewed|obtained|read|shared) (?:by|with)\s(?P<document><W>|\w+)",
    r"(?<=according to )(?:an? |the )?(?:internal )?(?:memo|documents?|filing|complaint|lawsuit|letter|email)(?![\w ]*(?:seen|viewed))",
    r"the (?P<document2>memo|complaint|filing|lawsuit)(?= (?:says|said|alleges|claims|states))|(?:the )?(?P<document5>memo|complaint)(?= says)",
    r"(?:dokumen|pesan|memo(?: internal)?|surel|tangkapan layar|surat|rekaman|kontrak)(?: tertanggal [^,.;]{3,30}?)?\s(?:yang|itu)?\s?(?:dilihat|dibaca|diperoleh|didapat|ditinjau)\s(?:oleh )?(?P<document3><W>|\w+)",
    r"(?<=menurut )(?P<document4>memo internal|dokumen|gugatan)",
    # Sources without more
    rf"(?:(?:<#>|{_NUMBER}(?:anonymous |unnamed |company |rival |anonim )?(?:sources?|insiders?|people|executives?|recruiters?|person|sumber|narasumber|orang|eksekutif|perekrut))(?: saingan| lain| itu| tersebut)?)(?=,? (?:said|say|says|told|tell|tells|added|put|kata|mengatakan|menyebut|memperkirakan|berkata|mengaku|bilang)\b)",
    rf"(?<=kata )(?:<#>|(?:seorang |para )?(?:sumber|orang)(?: itu| tersebut| lain)?(?: di <C>)?)|(?<=menurut )(?:<#>|(?:seorang |para )?(?:sumber)(?: itu| tersebut)?)(?! yang)|(?<=ujar )(?:seorang )?sumber(?: itu)?|(?<=kata )seorang sumber di <C>",
    r"(?<=oleh )<#>|(?<=dikonfirmasi )<#>|(?<=confirmed by )<#>|(?<=according to )<#>",
]  # fmt: skip
_NAMED = [
    rf"(?:(?:<CN>(?:[’']s?)?\s)?(?:former |mantan )?{TITLE}(?: (?:of|at|di|for) <C>|\s<C>)?,?\s)?(?P<name><PN>)(?:,\s[^.;“”\"]{{3,60}}?,?)?\s(?:also |later |then )?(?:said|says|told|tells|added|wrote|posted|claimed|insisted|explained|recalled|replied|disputed|denied|confirmed|hanya berkata|mengatakan|berkata|menulis|menyebut|mengaku|membantah|menyangkal|membenarkan|menegaskan|menambahkan|mengungkapkan|menjelaskan)\b",
    rf"\b(?:said|says|added|wrote|kata|ujar|tutur|ungkap|jelas|imbuh|tegas|sebut|tulis|menurut|according to)\s(?P<name>(?:<C>(?:[’']s?)?\s)?(?:{TITLE}(?: <C>)?,?\s)?<PN>)(?:,\s[^.,;“”\"]{{3,60}})?",
]  # fmt: skip
_COMPANY_SAYS = (
    r"(?P<company><C>) (?:said|says|added|announced|told|confirmed|denied|mengatakan|menyatakan|mengumumkan|menyebut)\b"
)
_OUTLET = r"(?P<outlet>(?:majalah |koran |harian |situs |newspaper |newsletter )?(?:<N>|<C>|<P>|[A-Z][\w.]+(?: [A-Z][\w.]+){0,2}))"
_RETELLINGS = [
    rf"(?:was |were )?first (?:reported|published|revealed|disclosed)(?: on \w+| earlier| last week|,)? (?:by|in) {_OUTLET}",
    rf"(?:as |, )?reported (?:earlier |first |originally |previously )?by {_OUTLET}",
    rf"(?:according to|citing|cited) (?:an? |the )?(?:earlier |original )?(?:report|story|article|account|investigation)s? (?:by|in|from|of|published by) {_OUTLET}",
    rf"{_OUTLET} (?:has |had )?(?:first |originally |earlier |previously )(?:reported|published|revealed|broke)",
    rf"{_OUTLET}, which (?:first )?(?:reported|broke)",
    rf"(?<![\w] ){_OUTLET} (?:reported|reports|writes|revealed)(?= (?:on |last |this |earlier |that |<D>))",
    rf"(?:told|tells|telling) {_OUTLET}(?= (?:that|<|as|of|on))",
    rf"(?:pertama kali|pertama) (?:dilaporkan|diberitakan|diungkap|dikabarkan|dimuat)(?: oleh)? {_OUTLET}",
    rf"(?:dilaporkan|diberitakan|diungkap|dilansir|dikutip|melansir|mengutip|menukil|dilansir dari)(?: pertama kali)?(?: oleh| dari)? (?:laporan )?{_OUTLET}",
    rf"(?:menurut|mengutip|berdasarkan) (?:laporan|pemberitaan|berita|artikel) {_OUTLET}",
    rf"{_OUTLET} (?:(?:pekan|bulan|minggu) lalu |<D> |sebelumnya |pertama kali )?(?:melaporkan|memberitakan|mewartakan)",
]  # fmt: skip


_INFORMED = re.compile(
    r"said|say|told|tell|accord|cit|by |familiar|knowledge|close to|who |seen|view|review|obtain|spokes|represent|press office|lawyer|inside|briefed|"
    r"privy|aware|source|near|at |put|kata|menurut|ujar|juru|jubir|humas|perwakilan|kuasa|sumber|orang|yang|oleh|dikonfirm|memperkirakan"
)
_RETOLD = re.compile(r"report|publish|reveal|disclos|accord|cit|broke|write|told|tell|lapor|berita|ungkap|kabar|muat|lansir|kutip|nukil|warta", re.IGNORECASE)


def stances_in(masked: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and code of each stance in a sentence whose finds are blotted out."""
    taken: list = []
    text = lowered(masked)
    for code, expression in _STANCE_EXPRESSIONS:
        for found in expression.finditer(text):
            is_free = not any(found.start() < end and start < found.end() for start, end in taken)
            if is_free and not (code in ("disputes", "confirms") and _NOT.search(masked[: found.start()])):
                taken.append(found.span())
                yield found.start(), found.end(), code


def informants_in(masked: str) -> Iterator[tuple[int, int, dict]]:
    """Start, end and groups (company, document) of each informant who is described, not named."""
    text = lowered(masked)
    if not _INFORMED.search(text):
        return
    taken: list = []
    for form in _INFORMANTS:
        for found in pattern(form, 0).finditer(text):
            if not any(found.start() < end and start < found.end() for start, end in taken):
                taken.append(found.span())
                yield found.start(), found.end(), _groups(found)


def speakers_in(masked: str) -> Iterator[tuple[int, int, tuple[int, int]]]:
    """Start and end of each named speaker, and those of the name."""
    if not re.search("[\ue001\ue002]", masked):
        return
    for form in _NAMED:
        for found in pattern(form).finditer(masked):
            last = re.search("[\ue001\ue002]+$", masked[: found.end("name")])
            if last:
                yield found.start("name"), found.end("name"), last.span()


def retellings_in(masked: str, text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and outlet of each “first reported by The Grove”."""
    if not _RETOLD.search(masked):
        return
    taken: list = []
    for form in _RETELLINGS:
        for found in pattern(form).finditer(masked):
            outlet = text[found.start("outlet") : found.end("outlet")]
            if outlet[0].isupper() and not any(found.start() < end and start < found.end() for start, end in taken):
                taken.append(found.span())
                yield found.start(), found.end(), outlet


def _groups(found):
    groups = found.groupdict()
    company = next((found.span(name) for name in ("company", "company2", "company3") if groups.get(name)), None)
    is_document = any(text for name, text in groups.items() if name.startswith("document"))
    return {"company": company, "is_document": is_document}
