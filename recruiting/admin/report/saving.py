"""A report as typed becomes records and claims: all of it or none, in one transaction."""

from collections.abc import Iterable

from django.conf import settings
from django.utils.translation import gettext as _

from recruiting.admin.publish_guard import digest_of
from recruiting.admin.report.awards_to_stay import ask_whether_courted
from recruiting.admin.report.batch import Batch
from recruiting.admin.report.claim_saving import set_state
from recruiting.admin.report.head_saving import save_source, save_story, set_story_names
from recruiting.admin.report.name_saving import save_name
from recruiting.admin.report.own_corrections import ask_about_corrections
from recruiting.admin.report.page import NEW, Page
from recruiting.admin.report.record_part import RecordPart
from recruiting.admin.report.recorder import Recorder
from recruiting.admin.report.sections import STORY_SECTIONS
from recruiting.admin.report.wording import DESCRIPTIONS, claim_sentence, describe
from recruiting.desk import matching, permissions, publishing
from recruiting.desk.relations import follow_claims
from recruiting.history.rule_scope import Violation
from recruiting.history.steps import CheckRules
from recruiting.models import Approach, Offer, unit_of_work
from recruiting.models.claim_codes import SUPPORTING
from recruiting.models.standing import State
from recruiting.security import audit

MOST_OPTIONS = 8
"""How many known rows a question offers, the most alike: the others stand on the page themselves."""

ORDER = ("candidates", "offers", "events", "employments", "terms", "circumstances")
"""The sections in the order in which they are saved: rows lead to those before them."""


def record(page: Page, user, one_by_one: bool = False) -> Recorder:
    """Make the page's records and claims; on known records only claims. ``finish`` writes what is new.

    Mistakes and questions are noted on the page; if any, the caller rolls back. Raises RecordRefused.
    """
    recorder = Recorder(page, user, one_by_one)
    if page.approach is not None:
        set_story_names(recorder, page.approach)
    source = save_source(recorder)
    if source is None:
        return recorder
    recorder.source = source
    recorder.default_attribution = recorder.speaker(page.attribution)
    for row in page.filled_rows("names"):
        save_name(recorder, row)
    approach = None
    if page.tells_of_an_approach or page.approach:
        approach = save_story(recorder)
        if approach is None:
            return recorder
    _save_rows(recorder, approach)
    ask_whether_courted(recorder, approach)
    ask_about_corrections(recorder)
    recorder.add_claims()
    if not recorder.claims and not page.mistakes():
        page.refuse(None, "", _("Nothing is typed yet that the report says."))
    return recorder


def _save_rows(recorder, approach) -> None:
    for row in recorder.page.rows:
        if row.record is not None:
            recorder.resolver.records_by_label[row.label] = row.record
    for name in ORDER:
        for row in _in_order(recorder, name):
            _save_row(recorder, name, row, approach)
    for name in ("says", "figures"):
        for row in recorder.page.filled_rows(name):
            row.save(recorder, approach)


def explain_unsaved(recorder: Recorder) -> None:
    """Note on a page that can't be saved yet which rules it also breaks, and what would be saved."""
    recorder.write()
    if unit := unit_of_work.current():
        # It will not come to its end, where these rules are checked.
        note_violations(recorder, unit.step(CheckRules).violations())
    explain(recorder)


def explain(recorder: Recorder) -> None:
    """Say on the page what would be saved: the new rows, and every claim that is made, as a sentence."""
    recorder.page.result.notes += [
        _("new: %(label)s, %(row)s") % {"label": label, "row": describe(record)}
        for label, record in recorder.resolver.records_by_label.items()
        if record in recorder.resolver.new_records and record.table in DESCRIPTIONS
    ]
    recorder.page.result.notes += sentences(recorder)


def sentences(recorder: Recorder) -> list[str]:
    """Every claim that is made, as a sentence."""
    records = [*recorder.resolver.by_name.values(), *recorder.resolver.records_by_label.values()]
    names = {record.ref: str(record) for record in records}
    return [claim_sentence(claim, names) for claim in recorder.claims]


# Publishing


def publish_or_review(recorder: Recorder) -> str:
    """What the button “publish” does: “publish”, or “review” if the editor says so. Raises PermissionDenied.

    Others' drafts that would be published along are listed, and the editor is asked first.
    """
    permissions.check_may_publish(recorder.user)
    # While it is open which story it is, the claims are not written yet.
    claims = [claim for claim in recorder.claims if claim.pk]
    own = {*recorder.records, *claims, *recorder.resolver.new_records}
    drafts: dict[str, list] = {}
    for record in _claimed_records(recorder):
        # On what is new with this report nobody else has a draft.
        if record.state in publishing.WAITING and record not in recorder.resolver.new_records:
            drafts.setdefault(record.table, []).append(record)
    by_record = [publishing.rows_published_with(records) for records in drafts.values()]
    along = [row for by_table in by_record for rows in by_table.values() for row in rows]
    others = [row for row in dict.fromkeys(along) if row not in own]
    if not others:
        return "publish"
    text = _("With your report goes out what was drafted before it. Publish that as well?")
    options = [
        ("publish", _("Publish it all: I have looked at it")),
        ("review", _("Publish nothing yet: send my report to review")),
    ]
    # Asked anew if any of it changes meanwhile.
    return recorder.page.ask(f"is-along-{digest_of(others)[:16]}", text, options, about=others)


def _claimed_records(recorder):
    return [record for record in dict.fromkeys(recorder.records) if hasattr(record, "lead_claim_id")]


def finish(recorder: Recorder, action: str) -> None:
    """Write what is new and send it all to review, or publish it. Raises ValidationError, RecordRefused."""
    records = _claimed_records(recorder)
    if (
        recorder.batch is not None
        and action in INITIAL_STATES
        and not (action == "publish" and settings.FOUR_EYES)
    ):
        _set_initial_states(recorder, recorder.batch, records, INITIAL_STATES[action])
    recorder.write()
    if action == "review":
        set_state(recorder.claims, State.IN_REVIEW)
        for record in records:
            publishing.send_to_review(record)
    elif action == "publish":
        set_state(recorder.claims, State.PUBLISHED)
        follow_claims(_on_known_rows(recorder))
        for record in sorted(records, key=lambda record: not isinstance(record, Approach)):
            if record.state not in publishing.WAITING:
                continue
            record.refresh_from_db()
            if record.state in publishing.WAITING:
                publishing.publish(record)


def _on_known_rows(recorder: Recorder) -> list:
    """The claims that may be on rows which were there before: of a new story those on jobs alone."""
    if recorder.page.approach is not None:
        return recorder.claims
    return [claim for claim in recorder.claims if claim.about_employment_id]


INITIAL_STATES = {"review": State.IN_REVIEW, "publish": State.PUBLISHED}
"""The states in which what is new is written at once."""


def _set_initial_states(recorder: Recorder, batch: Batch, records: list, state: State) -> None:
    """Set the state of new claims, and of the new records with a lead claim among them, before writing."""
    if state == State.PUBLISHED:
        permissions.check_may_publish(recorder.user)
    leads: dict = {}
    for claim in recorder.claims:
        if claim.stance in SUPPORTING and not claim.set_aside:
            leads.setdefault(claim.subject_key, claim)
    new_claimed = [record for record in records if record in batch]
    if state == State.PUBLISHED:
        new_claimed = [record for record in new_claimed if _can_have_lead_claim(record, leads, records)]
        for record in new_claimed:
            record.lead_claim = leads[record.table, record.pk]
            record.is_counted = True  # as summaries are about to find
    for row in (*recorder.claims, *new_claimed):
        row.state = str(state)
        audit.of_record(state.value, row, recorder.user)


def _can_have_lead_claim(record, leads: dict, records: list) -> bool:
    """Whether a claim of this report can lead a new record, whose approach is public or is published too."""
    if (record.table, record.pk) not in leads:
        return False
    is_alone = not isinstance(record, Offer)
    return is_alone or record.approach.state == State.PUBLISHED or record.approach in records


# Rows


def _in_order(recorder, name):
    """The filled rows of a section, each after the one that it leads to; circles are refused."""
    rows = recorder.page.filled_rows(name)
    waiting = {row.label: row for row in rows}
    ordered: list[RecordPart] = []
    while waiting:
        ready = [row for row in waiting.values() if _leads_to(row) not in waiting.keys() - {row.label}]
        if not ready:
            for row in waiting.values():
                recorder.page.refuse(
                    row, row.predecessor_column, _("These rows lead to each other in a circle.")
                )
            break
        ordered += ready
        for row in ready:
            del waiting[row.label]
    return ordered


def _leads_to(row):
    text = row.cleaned_data.get(row.predecessor_column, "").strip().upper() if row.predecessor_column else ""
    return text if text.startswith(row.letter) else f"{row.letter}{text}"


def _save_row(recorder, name, row, approach) -> None:
    values = recorder.values(row)
    own = recorder.attempt(row, "of", row.extra_values, recorder, approach, values)
    if own is None:
        return
    values |= own
    existing = row.record or _known_row(recorder, name, row, approach, values)
    if existing is not None:
        if hasattr(existing, "lead_claim_id"):
            recorder.records.append(existing)
        row.add_implied_claims(recorder, values)
        if holder := values.pop("of", None):
            values[holder.table] = holder
        recorder.claim_known(row, existing, values)
        return
    record = row.model()
    columns = row.row_values(recorder, approach, record, values)
    for column, why in row.required_columns.items():
        if not columns.get(column) and column not in row.errors:
            recorder.page.refuse(row, column, str(why))
    # What can't be read is noted already; the row is saved without it so that others can lead to it.
    if not all(columns.get(column) for column in row.required_columns):
        return
    if recorder.fill(row, record, columns):
        recorder.resolver.new_records.add(record)
        row.add_implied_claims(recorder, values)
        values.pop("of", None)
        recorder.claim_new(row, record, values)


def _known_row(recorder, name, row, approach, values):
    """The known row that this one is, where all agrees or the desk says so; None while it is new or open."""
    others = list(row.possible_matches(recorder, approach, values))
    matches = matching.matching_rows(row.model._meta.model_name, values, others) if others else []
    agreeing = [match.record for match in matches if match.agrees]
    if len(agreeing) == 1:
        return agreeing[0]
    if not matches:
        return None
    of_story = f"-{approach.pk}" if approach is not None and name in STORY_SECTIONS else ""
    options = [
        (str(match.record.pk), _("It is %(row)s") % {"row": describe(match.record)})
        for match in matches[:MOST_OPTIONS]
    ]
    options.append((NEW, _("It is another one, not known yet")))
    text = _("%(label)s: is it one that is known?") % {"label": row.label}
    place = f"ask-{row.prefix}"
    answer = recorder.page.ask(f"is-row-{row.label}{of_story}", text, options, place=place)
    row.question = recorder.page.result.questions[-1]
    return next((match.record for match in matches if str(match.record.pk) == answer), None)


def note_violations(recorder: Recorder, violations: Iterable[Violation]) -> None:
    """Note each rule across rows that is broken at the row of the page that breaks it."""
    for broken in violations:
        part = recorder.part_of(broken.table, broken.pk)
        recorder.page.refuse(part, broken.field, str(broken.message))
