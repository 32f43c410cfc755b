"""The nouns for people, groups and companies that no report names, in the languages of the desk."""

from recruiting.values.descriptions import PEOPLE, WHOLE


def word_set(text: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(text.split())


COLLECTIVES = word_set("""
    batches classes cohorts couples crews departments divisions dozens duos families generations groups
    handfuls offices pairs quartets score scores squads teams tranches trios units waves
    équipes groupes equipos grupos gruppen teams
""")
"""Of so many of them nobody knows how many people they are."""
PEOPLE_NOUNS = (
    PEOPLE.keys()
    | WHOLE.keys()
    | COLLECTIVES
    | word_set("""
    all anybody anyone everybody everyone
    alumni analyst analysts board boss chief crew developer developers director directors division duo
    expert experts graduate graduates half head heads hire hires intern interns lab leader leaders
    leadership majority management member members officer officers pair personnel postdoc postdocs
    president professor professors programmer programmers quarter rest specialist specialists student
    students trio unit veteran veterans vice-president eksekutif ilmuwan insinyur karyawan orang pegawai
    pendiri peneliti rekan tim chercheur chercheurs chercheuse employés équipe fondateur fondateurs
    ingénieurs salariés empleados equipo fundador fundadores ingenieros investigadora investigadores
    leute
""")
)
GROUPS = word_set("""
    decena dizaine docena douzaine dutzend handvoll paar poignée puñado trentaine vingtaine
    batch class cohort quartet squad wave
    board bunch couple crew dozen duo few group groups half handful lab majority minority number others
    pair panel people quarter staff team teams third trio unit kelompok tim équipe groupe gruppe equipo
    grupo
""")
"""What stands for several people in the singular."""
COMPANY_NOUNS = word_set("""
    bank banks client clients companies company competitor competitors consortium firm firms fund funds
    giant giants investor investors lab laboratory labs maker rival rivals start-up start-ups startup
    startups universities university dana perusahaan pesaing raksasa universitas
""")
COUNTED = ((PEOPLE_NOUNS | COMPANY_NOUNS) - GROUPS - COLLECTIVES - WHOLE.keys()) | word_set("""
    academics applicants bidders bids candidates consultants counter-offers departures employers fellows
    individuals men newcomers offer offers others partners persons personnel phds recruits reports staff
    staffers suitors women angebote mitarbeiter personen offres personnes ofertas personas tawaran
""")
"""What a number in front of it counts one by one; of “two squads” nobody knows how many they are."""
