"""Occupations in, an index of what they are called out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from reportgen.facts.alternates import Alternates, index, read
from reportgen.facts.sources.plain_table import code_key
from reportgen.facts.spelling import SMALL, key, may_be_misspelt, trimmed
from reportgen.model import Occupation, folded

_CODE = re.compile(r"\s*(\d\d)\s*\D?\s*(\d{4})(?:\.(\d\d))?\s*")
_EXCEPT = re.compile(r",? except .*|\s*\(.*?\)", re.IGNORECASE)
_INCLUDING = re.compile(r",? including .*", re.IGNORECASE)
_LISTED = re.compile(r", (?:and|or) ")
_BETWEEN = re.compile(r",? (?:and|or) |, ")
_CATCH_ALL = re.compile(r"\ball other\b", re.IGNORECASE)
_DEPENDENT = re.compile(r"\ball other\b|^helpers--|^first-line supervisors of ", re.IGNORECASE)

_DEPENDENTS = frozenset({"helper", "other", "supervisor"})

_Names = Callable[[Occupation], tuple[str, ...]]
_Fold = Callable[[str], str]
_Index = dict[str, tuple[int, ...]]


@dataclass(frozen=True, kw_only=True)
class Names:
    """What `occupations` are called. A place, here, is that of an occupation among them.

    Each index is made when it is first needed; the `table` of alternate titles is read only where the names
    of the occupations themselves do not settle what is meant.
    """

    occupations: tuple[Occupation, ...]
    table: Path | None = None

    def __getstate__(self) -> dict[str, object]:
        """Without the indexes, which another process makes faster than it unpacks them."""
        return {"occupations": self.occupations, "table": self.table}

    # ------------------------------------------------------------ their own names

    def called(self, text: str) -> tuple[int, ...]:
        """The places whose title or code `text` is, else whose other name. Letter for letter comes first, so
        that titles that differ in nothing but punctuation stay apart."""
        for names in (_official, _others):
            for fold in (str.strip, folded, trimmed):
                found = self._by(names, fold).get(fold(text))
                if found:
                    return found
        return ()

    def _by(self, names: _Names, fold: _Fold) -> _Index:
        if (names, fold) not in self._made:
            self._made[names, fold] = _indexed(map(fold, names(one)) for one in self.occupations)
        return self._made[names, fold]

    @cached_property
    def _made(self) -> dict[tuple[_Names, _Fold], _Index]:
        return {}

    @cached_property
    def own(self) -> _Index:
        """The places by the keys of all names of the occupations themselves."""
        return _indexed(map(key, _all(one)) for one in self.occupations)

    @cached_property
    def parts(self) -> tuple[frozenset[str], ...]:
        """For each place, the keys of the things that its names list: "accountant" and "auditor"."""
        return tuple(frozenset(map(key, _listed(_all(one)))) for one in self.occupations)

    @cached_property
    def _texts(self) -> tuple[tuple[str, ...], ...]:
        """For each place the keys of its names, without what they except and with a space at both ends."""
        return tuple(
            tuple({f" {key(_EXCEPT.sub('', name))} " for name in _all(one)}) for one in self.occupations
        )

    def holding(self, wanted: str) -> tuple[int, ...]:
        """The places one of whose own names holds the words of the key `wanted`, whole and in a row."""
        if not wanted:
            return ()
        return tuple(
            place for place, texts in enumerate(self._texts) if any(f" {wanted} " in text for text in texts)
        )

    def is_ending(self, wanted: str) -> bool:
        """Whether any own name ends with the words of the key `wanted`."""
        return any(text.endswith(f" {wanted} ") for texts in self._texts for text in texts)

    def with_words(self, wanted: str) -> tuple[int, ...]:
        """The places one of whose own names has all the words of the key `wanted`, in any order."""
        words = set(wanted.split())
        if not words or words & SMALL:
            return ()
        return tuple(
            place
            for place, texts in enumerate(self._texts)
            if any(words <= set(text.split()) for text in texts)
        )

    def is_catch_all(self, place: int) -> bool:
        """Whether the occupation is what is left of a group: "Engineers, All Other"."""
        return _CATCH_ALL.search(self.occupations[place].title) is not None

    def independent(self, wanted: str, places: tuple[int, ...]) -> tuple[int, ...]:
        """Those of `places` that are not named by other occupations, as their helpers, supervisors and
        catch-alls are, where `wanted` does not speak of such."""
        if _DEPENDENTS & set(wanted.split()):
            return places
        return tuple(place for place in places if not _DEPENDENT.search(self.occupations[place].title))

    # ------------------------------------------------------------ codes

    def coded(self, code: str) -> tuple[int, ...]:
        """The place of the occupation with this code; 29-1141 is 29-1141.00."""
        found = self._by_code.get(code_key(code))
        return () if found is None else (found,)

    def beside(self, code: str) -> tuple[int, ...]:
        """The places whose codes share the most digits with `code`, at least those of the minor group."""
        for length in (7, 6, 5, 4):
            found = tuple(place for own, place in self._by_code.items() if own.startswith(code[:length]))
            if found:
                return found
        return ()

    @cached_property
    def _by_code(self) -> dict[str, int]:
        return {code_key(one.code): place for place, one in enumerate(self.occupations) if one.code}

    # ------------------------------------------------------------ what else they are called

    @cached_property
    def alternates(self) -> Alternates:
        """The alternate titles. Raises `DataError` where their table is malformed."""
        return Alternates() if self.table is None else index(read(self.table), self._by_code)

    def abbreviated(self, wanted: str) -> tuple[int, ...]:
        """The places whose own names the acronym `wanted` stands for: RN for registered nurse, and CPA for a
        certified public accountant, among those that have it as an alternate title."""
        wholes = self.alternates.acronyms.get(wanted, frozenset())
        found = {place for whole in wholes for place in self.own.get(whole, ())}
        found |= {
            place
            for place in self.alternates.places.get(wanted, ())
            if any(f" {whole}".endswith(f" {part}") for whole in wholes for part in self.parts[place])
        }
        return tuple(sorted(found))

    @cached_property
    def known(self) -> tuple[str, ...]:
        """The keys of all names, those of the occupations themselves first."""
        return tuple(dict.fromkeys((*self.own, *self.alternates.places)))

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The words of all names."""
        return frozenset(word for name in self.known for word in name.split())

    def is_misspelt(self, wanted: str) -> bool:
        """Whether the key `wanted` has a word that may be misspelt."""
        return any(may_be_misspelt(word, self.vocabulary) for word in wanted.split())

    def named(self, known: str) -> tuple[int, ...]:
        """The places with the key `known` as a name, their own or an alternate one."""
        return self.own.get(known) or self.alternates.places.get(known, ())

    def otherwise_with_words(self, wanted: str) -> tuple[int, ...]:
        """The places with alternate titles that have all the words of the key `wanted`, those with the most
        such titles first."""
        words = wanted.split()
        if not words:
            return ()
        rarest = max(words, key=len)
        found = Counter(
            place
            for name, places in self.alternates.places.items()
            if rarest in name and set(words) <= set(name.split())
            for place in places
        )
        return tuple(sorted(found, key=lambda place: (-found[place], place)))


def code_in(text: str) -> str:
    """The code that `text` is, as 29-1141 or 29-1141.01; nothing where it is none."""
    match = _CODE.fullmatch(text)
    if match is None:
        return ""
    group, number, detail = match.groups()
    return f"{group}-{number}.{detail}" if detail else f"{group}-{number}"


def labelled(occupation: Occupation) -> str:
    """The title with the code, as a list of candidates shows it."""
    return f"{occupation.title} ({occupation.code})" if occupation.code else occupation.title


def _official(occupation: Occupation) -> tuple[str, ...]:
    code = code_key(occupation.code)
    return (occupation.title, code, f"{code}.00", labelled(occupation)) if code else (occupation.title,)


def _others(occupation: Occupation) -> tuple[str, ...]:
    return occupation.singular, occupation.plural, occupation.short


def _all(occupation: Occupation) -> tuple[str, ...]:
    return tuple(name for name in (occupation.title, *_others(occupation)) if name)


def _listed(names: Iterable[str]) -> Iterable[str]:
    """The things that names list. "Painters, Construction and Maintenance" lists none: its comma turns it
    round."""
    for name in names:
        bare = _INCLUDING.sub("", _EXCEPT.sub("", name))
        yield bare
        if "," not in bare or _LISTED.search(bare):
            yield from _BETWEEN.split(bare)


def _indexed(names: Iterable[Iterable[str]]) -> _Index:
    found: dict[str, dict[int, None]] = {}
    for place, keys in enumerate(names):
        for name in keys:
            if name:
                found.setdefault(name, {})[place] = None
    return {name: tuple(places) for name, places in found.items()}
