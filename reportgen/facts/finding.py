"""A text in, the occupation that it names out.

The first of these that finds anything decides; with more than one occupation, all are listed:

1. The text is a title or a code, else a name of the dataset's own (singular, plural, short): letter for
   letter, else but for case and spaces, else but for punctuation around it, else but for plurals and a few
   abbreviations ("tech"). A six-digit code is that of its .00 occupation.
2. It is an acronym that the alternate titles write out, as in "RN (Registered Nurse)", and what it stands for
   is called so itself, or ends so: "CNA" is a certified nursing assistant, so one of the Nursing Assistants.
3. It is an alternate title. Of several occupations that have it, the one whose own name lists it is meant
   ("judge": Judges, Magistrate Judges, and Magistrates), unless two or more other ones hold it ("pilot").
   Else all that have it are candidates, and so are those whose own names hold its words ("chemistry
   teacher"); a catch-all ("…, All Other") yields to a single other one.
4. Its words stand in a row in own names ("order processing"); a single word in one of them at its end.
5. It is another spelling of a name, read as the nearest one by 1 to 4: other spaces, other order, or words
   that are misspelt and stand in no name.

Of several candidates, those that are called so and whose own names hold the text come first, then those whose
own names hold it; the more jobs the earlier. Where there are none, what comes near the text is offered.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice

from reportgen.errors import UnknownOccupationError
from reportgen.facts.alternates import without_asides
from reportgen.facts.dataset import Dataset
from reportgen.facts.measures import BY_KEY
from reportgen.facts.names import Names, code_in, labelled
from reportgen.facts.spelling import alike, key, respelled
from reportgen.model import Fact, Number, Occupation

_CANDIDATES = 6
_NEAREST = 3
_RIVALS = 2
_LIKE = 80
_SHORTEST = 4


def find(dataset: Dataset, text: str) -> Occupation:
    """The one occupation that `text` names, by the steps above.

    Raises `UnknownOccupationError` that lists the candidates, or offers the nearest.
    """
    if not text.strip():
        raise UnknownOccupationError("An empty text names no occupation; give a title or a code.")
    candidates = _first(_steps(dataset, text))
    if len(candidates) == 1:
        return dataset.occupations[candidates[0]]
    if candidates:
        raise UnknownOccupationError(_ambiguous(dataset, text, _ranked(dataset, text, candidates)))
    raise UnknownOccupationError(_unknown(dataset, text))


def search(dataset: Dataset, text: str, *, limit: int = 10) -> tuple[Occupation, ...]:
    """At most `limit` occupations that `text` may mean, the likeliest first; none for an empty text.

    First those that `find` finds by each step, then those whose own names hold the words, then those whose
    alternate titles do; where `find` finds none, also those that hold some of the words or are spelt alike.
    """
    if not text.strip() or limit < 1:
        return ()
    meant = [_ranked(dataset, text, step) for step in _steps(dataset, text)]
    others = _related(dataset, text) if any(meant) else _near(dataset, text)
    found = islice(_distinct(chain(meant, others)), limit)
    return tuple(dataset.occupations[place] for place in found)


# ---------------------------------------------------------------- the steps, from exact to near


def _steps(dataset: Dataset, text: str) -> Iterator[tuple[int, ...]]:
    """The places that each step finds, by turns."""
    names = dataset.names
    yield names.called(text)
    code = code_in(text)
    if code:
        yield names.coded(code)
        return
    yield names.own.get(key(text), ())
    wanted = key(without_asides(text))
    yield from _readings(names, wanted)
    others = respelled(wanted, names.known, names.vocabulary)
    yield tuple(dict.fromkeys(place for other in others for place in _first(_readings(names, other))))


def _readings(names: Names, wanted: str) -> Iterator[tuple[int, ...]]:
    yield names.own.get(wanted, ())
    yield names.abbreviated(wanted)
    holding = names.holding(wanted)
    independent = names.independent(wanted, holding)
    yield _alternately(names, wanted, independent)
    held = independent or holding
    yield held if len(held) > 1 or " " in wanted or names.is_ending(wanted) else ()


def _alternately(names: Names, wanted: str, holding: tuple[int, ...]) -> tuple[int, ...]:
    """Those meant by an alternate title; `holding` are those whose own names hold it."""
    called = names.alternates.places.get(wanted, ())
    if not called:
        return ()
    worded = names.independent(wanted, names.with_words(wanted))
    candidates = tuple(dict.fromkeys((*called, *holding, *worded)))
    listing = tuple(place for place in called if wanted in names.parts[place])
    if len(listing) == 1 and len({*holding} - {*listing}) < _RIVALS:
        return listing
    specific = tuple(place for place in candidates if not names.is_catch_all(place))
    return specific if len(specific) == 1 else candidates


def _related(dataset: Dataset, text: str) -> Iterator[tuple[int, ...]]:
    """The places whose codes are near, or which have the words of `text` in any of their names, by turns."""
    names = dataset.names
    code = code_in(text)
    if code:
        yield names.beside(code)
        return
    wanted = key(without_asides(text))
    yield names.named(wanted)
    yield _ranked(dataset, wanted, names.with_words(wanted))
    yield names.otherwise_with_words(wanted)


def _near(dataset: Dataset, text: str) -> Iterator[tuple[int, ...]]:
    """The places of what comes near `text`, by turns; none of it is sure enough to be meant."""
    yield from _related(dataset, text)
    if code_in(text):
        return
    names, wanted = dataset.names, key(without_asides(text))
    if names.is_misspelt(wanted):
        yield from (names.named(name) for name in alike(wanted, names.known, _LIKE))
    runs = tuple(_runs(wanted))
    yield from (_ranked(dataset, run, names.named(run)) for run in runs)
    yield from sorted((_ranked(dataset, run, names.holding(run)) for run in runs), key=len)
    if len(wanted) >= _SHORTEST:
        yield from (names.named(name) for name in alike(wanted, names.known, _LIKE))


def _runs(wanted: str) -> Iterator[str]:
    """Some of the words of `wanted` that stand in a row, the longest runs first; then the last, which is what
    the others say more of."""
    words = wanted.split()
    for length in range(len(words) - 1, 0, -1):
        for start in range(len(words) - length, -1, -1):
            yield " ".join(words[start : start + length])


def _distinct(steps: Iterable[tuple[int, ...]]) -> Iterator[int]:
    seen: set[int] = set()
    for place in chain.from_iterable(steps):
        if place not in seen:
            seen.add(place)
            yield place


def _first(steps: Iterable[tuple[int, ...]]) -> tuple[int, ...]:
    return next(filter(None, steps), ())


def _ranked(dataset: Dataset, text: str, places: tuple[int, ...]) -> tuple[int, ...]:
    """The likeliest first; catch-alls come last."""
    if len(places) < 2:
        return places
    names, wanted = dataset.names, key(without_asides(text))
    called, holding = names.named(wanted), names.holding(wanted)

    def rank(place: int) -> tuple[bool, int, int]:
        level = 2 if place not in holding else 1 if place not in called else 0
        return names.is_catch_all(place), level, -_jobs(dataset, place)

    return tuple(sorted(places, key=rank))


def _jobs(dataset: Dataset, place: int) -> int:
    """How many jobs are published for the occupation itself."""
    fact = dataset.cell(dataset.occupations[place], BY_KEY["jobs"])
    if not isinstance(fact, Fact) or not isinstance(fact.value, Number) or fact.published_for:
        return 0
    return int(fact.value.amount)


# ---------------------------------------------------------------- what is said when there is not one


def _ambiguous(dataset: Dataset, text: str, candidates: tuple[int, ...]) -> str:
    more = len(candidates) - _CANDIDATES
    listed = _list(dataset, candidates[:_CANDIDATES]) + (f"; and {more} more" if more > 0 else "")
    count = len(candidates)
    return f"“{text.strip()}” may mean {count} occupations ({listed}); give the whole title or the code."


def _unknown(dataset: Dataset, text: str) -> str:
    nearest = tuple(islice(_distinct(_near(dataset, text)), _NEAREST))
    what = "has the code" if code_in(text) else "is called"
    if not nearest:
        return f"No occupation {what} “{text.strip()}”; search for one by a word of its title."
    verb = "is" if len(nearest) == 1 else "are"
    return f"No occupation {what} “{text.strip()}”; the nearest {verb}: {_list(dataset, nearest)}."


def _list(dataset: Dataset, places: tuple[int, ...]) -> str:
    return "; ".join(labelled(dataset.occupations[place]) for place in places)
