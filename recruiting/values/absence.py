"""The words for a value that is not there: not reported, undisclosed, open, none."""

import re

from recruiting.values.words import fold_word

_UNDISCLOSED = """
    undisclosed; not disclosed; undisclosed amount; undisclosed sum; confidential; private;
    kept private; secret; kept secret; not public; not made public; withheld; not revealed; unrevealed;
    declined to disclose; not announced publicly; not publicly disclosed; undisclosed terms;
    terms undisclosed; terms not disclosed; under wraps; under nda; nda; redacted;
    strictly confidential; wasn't disclosed; were not disclosed; was not disclosed;
    not being disclosed; has not been disclosed; have not been disclosed; non disclosed;
    did not disclose; didn't disclose; not divulged; undivulged; non public; nondisclosed;
    kept confidential; rahasia; dirahasiakan; tidak diungkapkan; tidak diungkap; tak diungkapkan;
    tak diungkap; tidak dipublikasikan; tidak dibuka; tidak diumumkan; belum diungkapkan;
    tidak dipublikasi; tertutup; konfidensial; tidak dibeberkan; tidak disebutkan; tak disebutkan;
    tidak dirinci; belum diungkap; tidak diberitahukan; dirahasiakan perusahaan;
    tidak diungkapkan ke publik; tidak dibuka ke publik; rahasia perusahaan; nicht bekannt gegeben;
    nicht bekanntgegeben; nicht genannt; vertraulich; geheim; nicht veröffentlicht; nicht offengelegt;
    unveröffentlicht; nicht mitgeteilt; stillschweigen vereinbart; stillschweigen; verschwiegen;
    nicht beziffert; wurde nicht genannt; ungenannt; nicht öffentlich; wurden nicht genannt;
    unter verschluss; non communiqué; non divulgué; non dévoilé; confidentiel; confidentielle;
    tenu secret; non révélé; non publié; non communiquée; non divulguée; non dévoilée; gardé secret;
    secret; non rendu public; pas communiqué; pas dévoilé; no revelado; no revelada; no divulgado;
    no divulgada; confidencial; secreto; no publicado; no se ha revelado; no hecho público;
    sin revelar; no desvelado; reservado; no ha trascendido; no trascendió; 未披露; 未公开; 未公開;
    保密; 未透露; 不公开; 未公布; 机密; 秘密; 不公開; 未對外公布; 未对外公布; 不便透露; 没有披露;
    没有公开; 非公開; 未公表; 非公表; 非開示; 未開示; 明らかにされていない; 公表されていない; 機密;
    公表せず; 開示せず; 守秘義務; 비공개; 미공개; 비밀; 공개되지 않음; 밝혀지지 않음; 공개 안 함; 기밀;
    밝히지 않음; 미공표; 대외비; गोपनीय; non divulgato; riservato; não divulgado; niet bekendgemaakt;
    não revelado; bekanntgegeben wurde nichts; wouldn't disclose; would not disclose; refused to disclose;
    declined to say; would not say; refused to say; undisclosed by the company; not for publication;
    hush hush; tdk disebutkan; tidak disebut; tidak diungkapkannya; enggan mengungkapkan;
    tidak mau mengungkapkan;
    keine angaben gemacht; n'a pas été communiqué; n'a pas été dévoilé; n'a pas été révélé;
    n'a pas été divulgué; n'a pas été communiquée; n'ont pas été communiqués; n'ont pas été dévoilés;
    n'est pas connu publiquement; non dévoilés; non communiqués; non divulgués; non rendus publics;
    no fue revelado; no fue divulgado; no ha sido revelado; no ha sido divulgado; no se reveló;
    no se divulgó; no reveló; no fueron revelados; no revelados; no divulgados; no se hizo público;
    不予公开; 未公開示; 未予披露; 不披露; 拒绝透露; 拒绝披露; 不愿透露; 并未透露; 并未披露;
    未作披露; 并未公布;
    非公表です; 明かされていない; 開示されていない; 공개하지 않음; 밝히지 않았다; 공개되지 않았다; 비공개로
"""
_UNKNOWN = """
    unknown; undated; no date; no date given; not dated; sans date; sin fecha; ohne datum; tanpa tanggal;
    unknown date; not known; not reported; unreported; not stated; unstated; not given; not available;
    unavailable; not specified; unspecified; no figure; no figures; no amount; not mentioned; no data;
    no information; no info; n/a; n.a.; n.a; na; n / a; n\\a; #n/a; #na; n.d.; n.d; nd; n.k.; nk; n.r.;
    n.r; nr; tbd; t.b.d.; tbc; tba; t.b.a.; t.b.c.; to be determined; to be announced; to be confirmed;
    to be decided; to be negotiated; yet to be determined; null; nil known; undetermined; missing;
    not applicable; not yet known; not yet reported; not yet announced; pending; unclear; not clear;
    no idea; dunno; don't know; do not know; unsure; not sure; uncertain; nan; blank; empty; no value;
    not found; not provided; none given; none reported; none stated; not announced; xxx; xx; ???;
    not determined; no record; n/k; n/s; unk; ukn; dk; unkn; #nv; #nv!; kein wert; ka; keine info;
    keine ahnung; tidak diketahui; tidak dilaporkan;
    belum diketahui; tidak tersedia; belum diumumkan; tak diketahui; belum pasti; belum jelas;
    tidak jelas; belum ditentukan; t/a; belum ada informasi; tidak ada data; tidak ada informasi;
    belum dilaporkan; tak dilaporkan; belum tersedia; entah; belum ada data; belum ada keterangan;
    tidak ada keterangan; tdk diketahui; belum diputuskan; nicht bekannt; unbekannt; k. a.; k.a.;
    keine angabe; keine angaben; nicht angegeben; nicht verfügbar; offen gelassen; unklar; k.a;
    ohne angabe; o. a.; noch offen; noch nicht bekannt; noch unbekannt; n. v.; n.v.; n. b.; n.b.;
    nicht berichtet; keine daten; nicht gemeldet; wird noch bekannt gegeben; inconnu; inconnue;
    non connu; non connue; n.c.; n.c; nc; non précisé; non renseigné; non disponible; s.o.;
    à déterminer; n. c.; non précisée; à confirmer; indéterminé; non rapporté; pas connu; non spécifié;
    non indiqué; pas de données; non mentionné; à définir; ignoré; desconocido; desconocida;
    no disponible; sin datos; n/d; s/d; no informado; por determinar; no se conoce; se desconoce;
    por confirmar; s.d.; n. d.; no especificado; sin especificar; no consta; no conocido; no reportado;
    por definir; sin información; sin dato; no indicado; 未知; 不详; 不詳; 不明; 未报道; 待定; 未报告;
    未報告; 不清楚; 无; 無; 没有数据; 尚未公布; 暂无; 未提及; 暂不清楚; 未說明; 未说明; 待确认; 不确定;
    暂缺; 未定; 不詳; 未報道; 未確認; 報道なし; わからない; なし; 不明確; 情報なし; 記載なし; 要確認;
    未記載; 미정; 불명; 알 수 없음; 미상; 미확인; 모름; 알려지지 않음; 없음; 해당 없음; 정보 없음;
    미보도; 확인 불가; 불분명; 보도되지 않음; अज्ञात; desconhecido; sconosciuto; onbekend; ukjent;
    okänd; não informado
"""
_OPEN = "open; terbuka"
_NONE = "none; tidak ada; nil; nihil"

_SIGNS_ONLY = re.compile(r"[-–—−?¿？…*_~xX・※#]+|\.{3,}|[-–—]\s?[-–—]")
_AROUND = re.compile(r"^[\s(\[{<\"'“]+|[\s)\]}>.!\"'”,;:。]+$")
_BEFORE_WORDS = """
    the its their an? for financial exact precise full jumlah nilai besaran angka gaji untuk der die
    das le la les el los amount sum fee figures? price terms? salary pay value package deal money
    compensation date time summe betrag gehalt höhe montant somme salaire suma cantidad monto importe
    cifra size details? of was were is are yang 金额 金額 薪酬 薪资 年俸 금액 연봉 has have been
    remains? remained currently still masih adalah status as_yet es wurden? wird ist sind
    wurde_über fue es_fue kept tanggal tgl datum zeitpunkt fecha 日期 日付 日時 날짜 राशि
    financial both_sides both_companies the_compan(?:y|ies) compan(?:y|ies) the_parties parties they it
    über vertragliche finanzielle details konditionen nilainya besarannya jumlahnya angkanya detail rincian
"""
_CLOSE_BEFORE = [
    "具体",
    "日期",
    "时间",
    "時間",
    "日付",
    "時期",
    "날짜",
    "시기",
    "交易",
    "金额",
    "金額",
    "薪酬",
    "薪资",
    "薪資",
    "年俸",
    "年収",
    "合同",
    "条款",
    "價格",
    "价格",
    "数额",
    "细节",
    "具体的な",
    "契約",
    "移籍金",
    "条件",
    "は",
    "が",
    "금액",
    "연봉",
    "계약",
    "조건",
    "은",
    "는",
    "이",
    "가",
]
"""The same where no space stands between words."""
_BEHIND_WORDS = """
    amount sum fee figures? price terms? salary pay value package deals? money compensation date time
    at_all yet so_far publicly at_this_time at_present for_now currently jumlahnya besarannya nilainya
    jumlah nilai angka betrag summe montant somme importe monto cantidad offer 金额 金額 금액
    information number by_the_company by_the_parties by_either_side
    ke_publik publik secara_terbuka öffentlich publiquement públicamente
"""


def _any_of(words: str) -> str:
    """A pattern for any of ``words``, in which an underscore is a space."""
    return "|".join(words.split()).replace("_", " ")


def _folded(text: str) -> str:
    return " ".join(map(fold_word, text.split(" "))).replace("’", "'")


_BEFORE = re.compile(
    rf"^(?:(?:{_any_of(_folded(_BEFORE_WORDS))}) +|(?:{'|'.join(map(fold_word, _CLOSE_BEFORE))}) *)+"
)
_BEHIND = re.compile(rf"(?: +(?:{_any_of(_folded(_BEHIND_WORDS))}))+$")


def _table() -> dict[str, str]:
    table: dict[str, str] = {}
    for status, words in (
        ("undisclosed", _UNDISCLOSED),
        ("unknown", _UNKNOWN),
        ("open", _OPEN),
        ("none", _NONE),
    ):
        for text in words.split(";"):
            folded = _folded(" ".join(text.split()))
            if folded:
                table.setdefault(folded, status)
                table.setdefault(_AROUND.sub("", folded), status)
    return table


_TABLE = _table()
_LONGEST = 60
_DIGIT = re.compile(r"\d")


def absence_of(text: str) -> str:
    """The status of a value that ``text`` says is not there; empty if it says anything else."""
    if len(text) > _LONGEST:
        return ""
    if _SIGNS_ONLY.fullmatch(text):
        return "unknown"
    if _DIGIT.search(text):
        return ""
    folded = _folded(text)
    if status := _TABLE.get(folded):
        return status
    bare = _AROUND.sub("", folded)
    if status := _TABLE.get(bare):
        return status
    bare = _BEHIND.sub("", _BEFORE.sub("", bare))
    return _TABLE.get(bare, "")
