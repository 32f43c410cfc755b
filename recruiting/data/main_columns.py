"""The main columns of lists: a list's CSV has these, unless all are requested."""

from collections.abc import Sequence

from recruiting.data.columns import Column

MAIN_COLUMNS = {
    "offers": (
        "ref amount_printed amount_others whom employers recruiters bidder_name target_name kind earliest "
        "latest first_reported outcome_printed figure_support figure_challenge figure_challenged_by "
        "approach_challenge independent_reports amount_currency amount_basis usd_floor usd_ceiling "
        "reported_by source_url"
    ),
    "approaches": (
        "ref recruiters_names lab_name employers_names whom recruiting_people_names kind began_edtf "
        "began_words earliest latest outcome_printed place summary offers figure_support figure_challenge "
        "figure_challenged_by offers_challenge offers_challenged_by independent_reports reported_by "
        "source_title source_url"
    ),
    "moves": (
        "ref heading person title company held started_edtf started_words ended_edtf ended_words "
        "length_words ending reason place story figure_support figure_challenge figure_challenged_by "
        "reported_by source_title source_url"
    ),
    "events": (
        "ref heading approach kind happened_edtf happened_words candidates people_low people_high "
        "people_words offers channels place with_people with_companies with_words what reason legal_stage "
        "legal_by_company legal_against_companies legal_against_people"
    ),
    "terms": (
        "ref heading kind of_table of_ref story certainty money_low money_high money_currency money_words "
        "length_low length_high length_unit starts_edtf ends_edtf place companies words to_candidates "
        "to_people to_companies to_words"
    ),
    "background": (
        "ref heading kind company other_company market money_low money_high money_currency people_low "
        "people_high people_words date_edtf words place staff as_of_edtf figure_support figure_challenge "
        "reported_by source_title source_url"
    ),
    "denials": (
        "ref informant speaks_for stance is_recanted aspect denied value about_table about_ref story quote "
        "paraphrase said_edtf how_known interest source first_told_by source_publisher source_title "
        "source_url source_published_edtf where via"
    ),
    "sources": (
        "ref publisher title authors url published_edtf language medium reading worth worth_note "
        "description based_on based_on_how root claims"
    ),
}
"""The columns of a list's CSV, in the order of its page; a list that is missing here has all."""


def main_columns(name: str, columns: Sequence[Column]) -> list[Column]:
    """Those of ``columns`` that are main columns of the list."""
    by_name = {column.name: column for column in columns}
    return [by_name[each] for each in MAIN_COLUMNS[name].split()] if name in MAIN_COLUMNS else list(columns)
