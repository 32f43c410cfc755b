"""Words for what happens between a recruiter and the courted, English and Indonesian."""

import re
from collections.abc import Iterator

from recruiting.proposals.marks import Happening
from recruiting.proposals.masks import lowered, pattern

APPROACHED = "approached"
"""Courting without more: it makes people and a story, and is no kind of event."""

# Kind of event, whether the courted stand before the words, and the words.
_WORDS = [
    ("offered", False, r"(?:offered|offers(?=\s(?:a|an|the|him|her|them|<PN>|<C>|<#>|<A>|up|more|as))|offering|dangl(?:ed|es|ing)(?: offers)?|"
     r"(?:made|making|makes|extended|sent|tabled|put forward|issued) (?:an? |the |a formal |a record |(?:\w+ )?<O>|\w+ )?(?:job )?(?:offers?\b|bids?\b)?(?<=[sr\ue006])|"
     r"made <O>|promised(?!\sto\b)|handed out|throwing|"
     r"menawarkan|menawari|tawarkan|tawari|menyodorkan|mengajukan (?:tawaran|<O>|penawaran)|memberi(?:kan)? tawaran|melayangkan tawaran|"
     r"menjanjikan|menggelontorkan|mengiming-imingi)"),
    ("offered", True, r"(?:(?:was|were|been|being|got|is) (?:also |each |reportedly )?(?:offered|promised|guaranteed|awarded)|(?:received|got|get|receive|receives|has|have|had|fielded) (?:an? |\w+ )?(?:job )?offers?\b|"
     r"ditawari|ditawarkan|mendapat(?:kan)? tawaran|dapat tawaran|menerima tawaran(?= (?:dari|senilai|sebesar|kerja dari))|disodori|dijanjikan|diiming-imingi|memperoleh tawaran)"),
    ("declined", True, r"(?:(?:(?:was|were|been) )?declined(?!\sto)|reject(?:ed|s)(?! (?:the |a |that )?(?:claims?|reports?|notion|suggestion|account))|turn(?:ed|s|ing) (?:it |them |him |her |\w+ )?down|turned down|"
     r"(?:said|says) no(?: to)?|spurned|rebuffed|passed on|walked away from|refused (?:it|the offer|them|an offer|his|her|their)|(?:chose|decided|opted) to stay|stayed put|"
     r"menolak(?:nya)?(?! (?:untuk )?(?:di|ber|mem|me|meng)?(?:komentar|sebut|tanggap|konfirmasi|jawab|beri|rinci|jelas))|menampik(?:nya)?(?! (?:kabar|laporan|tudingan|tuduhan|rumor|isu))|ditolak(?:nya)?|memilih bertahan|menepis tawaran)"),
    ("accepted", True, r"(?:(?:(?:was|were|been) )?accepted|has agreed to (?:join|move)|(?:have|had) agreed to (?:join|move)|agreed to (?:join|move)|said yes|took (?:the|his|her|their|up the|up an) offers?|"
     r"menerima(?:nya)?(?! (?:pesan|telepon|surel|tawaran (?:dari|senilai|sebesar)|undangan|kabar|laporan|bayaran|gaji))(?: tawaran(?:nya)?)?|"
     r"(?:setuju|sepakat|bersedia) (?:untuk )?bergabung|menyetujui tawaran|diterima(?:nya)?)"),
    ("accepted", False, r"(?:won over|berhasil menarik|berhasil menggaet|berhasil membujuk|succeeded in luring|lured(?: away)?|attracted|winning over|won(?= (?:\w+ )?<#>))"),
    ("signed", False, r"(?:hired(?: away)?|hires|poach(?:ed|es)|snapped up|snaps up|recruited|nabbed|landed|brought (?:on board|over|in)(?= <)|scooped up|signed(?= (?:up )?(?:<PN>|<#>))|"
     r"merekrut|membajak|bajak|rekrut|memboyong|menggaet|mempekerjakan(?= <PN>))"),
    ("signed", True, r"(?:(?:was|were|been|being) (?:hired|poached|recruited|signed|snapped up)(?: away)?|signed(?! off)(?: on| up| with| a contract)?|has agreed terms|"
     r"direkrut|dibajak|menandatangani(?: kontrak)?|meneken(?: kontrak)?|diboyong)"),
    ("expected", True, r"(?:(?:will|is to|are to|is set to|are set to|is expected to|are expected to|is due to|plans to|is poised to|intends to|agreed to) (?:join|start|move to)|(?:is|are) (?:going|moving|heading|headed|off|leaving|bound) (?:to|for)(?= <C>)|"
     r"(?:akan|bakal|segera|dijadwalkan|diperkirakan|berencana) (?:segera )?(?:bergabung|pindah|mulai bekerja))"),
    ("started", True, r"(?:joined|has joined|joins|started (?:work|at|as|there)|(?<=\s)starts (?:work |there |at )?(?=(?:on|in|at) )|began (?:work|at)|moved to(?= <C>)|defected to|jumped (?:ship )?to|"
     r"(?<!akan )(?<!untuk )(?<!bakal )bergabung|mulai bekerja|(?:ber)?pindah ke|hijrah ke|berlabuh (?:di|ke))"),
    ("notice", True, r"(?:resigned|quit|has quit|handed in (?:his|her|their) notice|gave notice|is leaving|are leaving|stepped down|"
     r"mengundurkan diri|mundur dari)"),
    ("left", True, r"(?:(?:have|has|had) (?:already |since )?left|left(?= (?:the company|the firm|<C>|to join|for <C>))|departed|walked out|keluar(?= dari)|hengkang|pergi(?! ke)|angkat kaki|cabut(?= dari)|meninggalkan(?= <C>))"),
    ("talks", True, r"(?:in (?:\w+ )?(?:talks|discussions|negotiations)|(?:held|holding|had|began|opened|entered) (?:\w+ )?(?:talks|discussions|negotiations)|negotiat(?:ed|ing)|talking (?:to|with)(?= <C>)|"
     r"berunding|bernegosiasi|dalam (?:pembicaraan|negosiasi|perundingan)|menjajaki kepindahan|diskusi dengan|berbicara dengan(?= <C>)|berdiskusi)"),
    ("message", False, r"(?:messag(?:ed|ing)|emailed|e-mailed|emailing|wrote to|texted|texting|reached out(?: to)?|contacted|contacting|"
     r"(?:mengirim(?:i|kan)?|kirim)(?: \w+)? pesan(?: langsung)?|menghubungi|mengontak|menyurati|mengirim surel)"),
    ("message", True, r"(?:(?:got|received|gets) (?:an? |\w+ )?(?:direct |personal )?(?:messages?|emails?|e-mails?|texts?|notes?)|heard from|(?:was|were|been) (?:contacted|messaged|emailed)|"
     r"menerima(?: sebuah)? (?:pesan|surel)|mendapat(?:kan)? (?:pesan|surel)|dihubungi|dikontak|disurati)"),
    ("call", False, r"(?:(?:first |personally |also )?called(?= (?:him|her|them|me|<PN>))|phoned|telephoned|cold-called|rang(?= <PN>)|menelepon|menelpon)"),
    ("call", True, r"(?:(?:took|got|had|received) a (?:\w+ )?(?:phone |video )?call|ditelepon|telepon (?:panjang|langsung)|panggilan (?:video|telepon))"),
    ("interview", True, r"(?:interviewed(?= (?:with|at|by|for))|(?:was|were|been) interviewed|diwawancarai(?= (?:oleh )?<C>)|proses wawancara|wawancara kerja|job interviews?)"),
    ("meeting", True, r"(?:met (?:with )?(?=<)|had (?:dinner|lunch|coffee|breakfast) with|flew (?:out )?to meet|bertemu (?:dengan )?(?=<)|makan malam dengan)"),
    ("withdrawn", False, r"(?:withdrew|withdrawn|rescinded|pulled (?:the|its|his|her|their|an) offers?|menarik (?:kembali )?tawaran(?:nya)?|membatalkan tawaran(?:nya)?)"),
    ("collapsed", True, r"(?:fell through|fell apart|collapsed|broke down|kandas|gagal di tengah jalan|batal(?= bergabung))"),
    ("expired", True, r"(?:lapsed|expired|kedaluwarsa)"),
    ("will-not-match", False, r"(?:(?:will|would|did|does) not match|won[’']t match|(?:refused|declined) to match|(?:tidak|tak) akan menyamai|menolak menyamai)"),
    ("never-started", True, r"(?:never started|never showed up|never turned up|tidak pernah mulai bekerja|batal bergabung)"),
    ("lay-off", False, r"(?:laid off|memecat|merumahkan|mem-?phk)"),
    ("lay-off", True, r"(?:(?:was|were|been) (?:laid off|fired|sacked|dismissed)|dipecat|dirumahkan|di-?phk|kena phk)"),
    ("legal-step", False, r"(?:sued|sues|suing|(?:has )?filed (?:a |an? \w+ )?(?:lawsuit|suit|complaint)|took .{0,20}to court|obtained an injunction|(?:mengajukan|melayangkan) gugatan|menggugat|gugat|menuntut(?= <))"),
    (APPROACHED, False, r"(?:approached|approaching|courted|courting|wooed|wooing|targeted|targeting|tried to (?:hire|poach|lure|recruit|win over)|vying (?:to hire|for)|competing (?:to hire|for)|seeking to (?:hire|poach|recruit)|sought to (?:hire|poach|recruit)|looking to (?:hire|poach)|in a bidding war for|trying to (?:hire|poach|lure|recruit)|wants(?= <C>)|going after|went after|chasing|circling|"
     r"mendekati|mengincar|memperebutkan|berebut|bidik|membidik|melirik|menargetkan|merayu|menggoda|membujuk|memburu|mengejar|berusaha (?:keras )?merekrut|mencoba merekrut|hendak merekrut|ingin merekrut|menggerogoti)"),
    (APPROACHED, True, r"(?:(?:was|were|been|being) (?:approached|courted|wooed|targeted)|didekati|diincar|dirayu|dibujuk|diburu)"),
]  # fmt: skip
_EXPRESSIONS = [(kind, first, pattern(rf"\b(?<!-)(?:{words})(?![\w-])", 0)) for kind, first, words in _WORDS]
_DENYING = re.compile(
    r"(?:\b(?:never|not|no longer|yet to|nor|without|tidak|tak|bukan|belum|tanpa|enggan|urung|batal)|n[’']t)"
    r"(?:\s(?:\w+\s){0,2})?$",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r"(?:\b(?:to|would|could|might|may|should|can|if|about|of|for|before|when|whether|ingin|bisa|dapat|mungkin|jika|bila|kalau|agar|supaya|"
    r"hendak|untuk|berniat|siap|apakah|akan|bakal|by|without))\s(?:\w+ly\s)?$",
    re.IGNORECASE,
)
_IN_AN_INTERVIEW = re.compile(r"(?:in an|dalam|sebuah)\s(?:\w+\s)?$", re.IGNORECASE)


def happenings_in(masked: str) -> Iterator[tuple[int, int, Happening]]:
    """Start, end and meaning of the words for each happening in a sentence whose finds are blotted out."""
    text = lowered(masked)
    found = [
        (match.start(), match.end(), kind, first)
        for kind, first, expression in _EXPRESSIONS
        for match in expression.finditer(text)
    ]
    taken = 0
    for start, end, kind, first in sorted(found, key=lambda item: (item[0], -item[1])):
        if start < taken or _is_hypothetical(masked, start, kind):
            continue
        taken = end
        yield start, end, Happening(kind, first, bool(_DENYING.search(masked[:start])))


def _is_hypothetical(masked, start, kind):
    before = masked[:start]
    if kind == "interview" and _IN_AN_INTERVIEW.search(before):
        return True
    return kind not in ("expected", APPROACHED) and bool(_NOT_YET.search(before))
