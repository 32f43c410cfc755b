"""The words and phrases of many languages that stand beside a figure, by the first of them."""

from typing import Any, NamedTuple

from recruiting.values.currencies import CODES
from recruiting.values.lexicon import asian, english, french, german, indonesian, others, spanish
from recruiting.values.lexicon.kinds import CURRENCY, Phrases
from recruiting.values.lexicon.money import NAMES
from recruiting.values.words import Word, read_words

ENGLISH, INDONESIAN, GERMAN, FRENCH, SPANISH = "en", "id", "de", "fr", "es"
CHINESE, JAPANESE, KOREAN, INDIAN, OTHERS = "zh", "ja", "ko", "hi", "other"
LANGUAGES: dict[str, Phrases] = {
    ENGLISH: english.PHRASES,
    INDONESIAN: indonesian.PHRASES,
    GERMAN: german.PHRASES,
    FRENCH: french.PHRASES,
    SPANISH: spanish.PHRASES,
    CHINESE: asian.CHINESE,
    JAPANESE: asian.JAPANESE,
    KOREAN: asian.KOREAN,
    INDIAN: asian.INDIAN,
    OTHERS: others.PHRASES,
}
DECIMAL_COMMA = {INDONESIAN, GERMAN, FRENCH, SPANISH, OTHERS}
"""The languages that write one and a half as 1,5; the others write 1.5."""


class Phrase(NamedTuple):
    """The words after the first, and for each kind what they mean."""

    rest: tuple[str, ...]
    meanings: dict[str, Any]
    languages: dict[str, set[str]]


class Entry(NamedTuple):
    """What begins with a word: what it means alone, of each kind, and phrases by their second word."""

    alone: dict[str, tuple[Any, int]]
    longer: dict[str, list[Phrase]]
    kinds: frozenset[str] = frozenset()
    """The kinds of what it means alone."""


def _entries() -> dict[str, Entry]:
    """Every phrase by its first word, the longest first; the language that is listed first decides."""
    by_words: dict[tuple[str, ...], Phrase] = {}

    def add(text: str, kind: str, meaning: Any, language: str) -> None:
        words = tuple(word.key for word in read_words(text) if word.folded not in "-'" or len(text) == 1)
        if not words:
            return
        phrase = by_words.setdefault(words, Phrase(words[1:], {}, {}))
        phrase.meanings.setdefault(kind, meaning)
        phrase.languages.setdefault(kind, set()).add(language)

    for language, kinds in LANGUAGES.items():
        for kind, meanings in kinds.items():
            for meaning, texts in meanings.items():
                for text in texts.split("; "):
                    add(text, kind, meaning, language)
    for code in CODES:
        add(code, CURRENCY, (code,), "")
    for codes, names in NAMES.items():
        for name in names.split("; "):
            add(name, CURRENCY, codes, "")
    entries: dict[str, Entry] = {}
    for words, phrase in sorted(by_words.items(), key=lambda item: -len(item[0])):
        entry = entries.setdefault(words[0], Entry({}, {}))
        if phrase.rest:
            entry.longer.setdefault(words[1], []).append(phrase)
        else:
            entry.alone.update({kind: (meaning, 1) for kind, meaning in phrase.meanings.items()})
            LANGUAGES_OF_WORDS[words[0]] = phrase.languages
    return {word: entry._replace(kinds=frozenset(entry.alone)) for word, entry in entries.items()}


def _languages() -> dict[str, str]:
    """The words that are of one language only, with it."""
    languages: dict[str, set[str]] = {}
    for language, kinds in LANGUAGES.items():
        for meanings in kinds.values():
            for text in ";".join(meanings.values()).split(";"):
                for word in read_words(text):
                    languages.setdefault(word.folded, set()).add(language)
    return {word: next(iter(of)) for word, of in languages.items() if len(of) == 1 and _tells(word)}


def _tells(word: str) -> bool:
    """Whether a word is long enough to tell a language by: “s” and “de” are not."""
    return len(word) > 2 if word.isascii() else word.isalpha()


LANGUAGES_OF_WORDS: dict[str, dict[str, set[str]]] = {}
"""The languages in which a word alone is of a kind."""
ENTRIES = _entries()
LANGUAGE_OF = _languages()
__all__ = ["DECIMAL_COMMA", "ENTRIES", "LANGUAGES_OF_WORDS", "LANGUAGE_OF", "Entry", "Phrase", "Word"]
