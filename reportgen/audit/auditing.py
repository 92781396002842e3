"""A report and a dataset in, the Verdict on it out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations, product
from pathlib import Path

from reportgen.audit import checking, completeness, notes, tables
from reportgen.audit.charts import charted, charts
from reportgen.audit.claims import Likened, Likeness, Sentence, Step
from reportgen.audit.claims_of_several import Bond, Ranked, Together
from reportgen.audit.document import Document, Finding, Slot, Verdict
from reportgen.audit.editions import as_shown, edition, within
from reportgen.audit.html_file import read_html
from reportgen.audit.languages import LANGUAGES, SEVERAL, of_text
from reportgen.audit.languages.language import Language
from reportgen.audit.naming import Names
from reportgen.audit.pair import Pair
from reportgen.audit.reading import read_part
from reportgen.audit.relations import standing
from reportgen.audit.standings import by_chance
from reportgen.audit.text_file import read_text
from reportgen.errors import DataError
from reportgen.facts import Dataset
from reportgen.model import Breakdown, Fact, Occupation, folded

_SEVERAL = (3, 4)
_UNREAD = Slot(kind="unread sentence", found="a sentence", expected="a sentence that a form fits")


class Auditor:
    """Audits reports on the occupations of one dataset."""

    def __init__(self, dataset: Dataset) -> None:
        self.dataset = dataset
        self._titled = {code: _titled(dataset, one) for code, one in LANGUAGES.items()}
        self._labels = {code: _labels(dataset, one) for code, one in LANGUAGES.items()}

    def audit_text(self, text: str) -> Verdict:
        """The verdict on a report in plain text. Raises `DataError` where its title names no two to four
        occupations of the dataset."""
        language = of_text(text)
        return self.audit(read_text(text, self._labels[language.CODE], language))

    def audit_file(self, path: Path) -> Verdict:
        """The verdict on a file of plain text, HTML or PDF; which it is, its first bytes say. Raises
        `DataError` for one that cannot be read."""
        try:
            content = path.read_bytes()
            if content.startswith(b"%PDF"):
                # Most audits are of text, which need not wait for this.
                from reportgen.audit.pdf_file import read_pdf

                return self.audit(read_pdf(content))
            text = content.decode()
        except (OSError, UnicodeDecodeError) as error:
            raise DataError(
                f"{path} cannot be read ({error}); name a report in text, HTML or PDF."
            ) from error
        is_page = text.lstrip()[:9].casefold() == "<!doctype"
        return self.audit(read_html(text)) if is_page else self.audit_text(text)

    def audit(self, document: Document) -> Verdict:
        """The verdict on a report; where its title can be read in several ways, on the likeliest."""
        language = LANGUAGES[document.language]
        groups = list(dict.fromkeys(self._named(document.title, language)))
        pairs = [
            Pair(dataset=self.dataset, occupations=one, language=language)
            for one in groups
            if len(one) == 2 or (len(one) in _SEVERAL and language.CODE in SEVERAL)
        ]
        if not pairs and groups:
            count = min(map(len, groups))
            raise DataError(
                f"“{document.title}” compares {count} occupations; reports on so many are audited in English "
                "alone, and on four at most."
            )
        if not pairs:
            raise DataError(
                f"“{document.title}” names no two occupations of this dataset; name the one that the report "
                "was made from with --data."
            )
        found, rest = edition(document, LANGUAGES[document.language])
        verdicts = (_verdict(rest, within(pair, found), is_short=found.is_short) for pair in pairs)
        return min(verdicts, key=lambda one: len(one.findings))

    def _named(self, title: str, language: Language) -> Iterator[tuple[Occupation, ...]]:
        """The two or more different occupations that a title may name."""
        yield from (found for found in self._row(title, language) if len(set(found)) == len(found) > 1)

    def _row(self, title: str, language: Language) -> Iterator[tuple[Occupation, ...]]:
        """The occupations that a text may name in a row."""
        titled = self._titled[language.CODE]
        yield from ((one,) for one in titled.get(folded(title), ()))
        for match in language.PAGE.titles.finditer(title):
            first = titled.get(folded(title[: match.start()]), ())
            rests = self._row(title[match.end() :], language) if first else ()
            yield from ((one, *rest) for one, rest in product(first, list(rests)))


def _titled(dataset: Dataset, language: Language) -> dict[str, list[Occupation]]:
    """The occupations by what the title of a report may call them."""
    found: dict[str, list[Occupation]] = {}
    for one in dataset.occupations:
        for title in language.titles(one):
            found.setdefault(folded(title), []).append(one)
    return found


def _labels(dataset: Dataset, language: Language) -> frozenset[str]:
    """All that the row of a table may be labelled."""
    shares = {
        language.value_label(fact.measure.key, share.label)
        for fact in dataset.cells
        if isinstance(fact, Fact) and isinstance(fact.value, Breakdown)
        for share in fact.value.shares
    }
    return frozenset(shares | {language.label(measure) for measure in dataset.measures})


def _verdict(document: Document, pair: Pair, *, is_short: bool) -> Verdict:
    names = Names(pair)
    sentences = tuple(sentence for part in document.parts for sentence in read_part(part, pair, names))
    rows, strange = tables.rows_of(document, pair, names)
    if is_short:
        pair = as_shown(pair, sentences, rows, charted(document, pair, names))
    every = [
        *_prose(sentences, pair),
        *completeness.gaps(sentences, pair),
        *strange,
        *_rows(document, rows, pair, names),
        *notes.row_notes(rows, document, pair, names),
        *notes.word_notes(document, rows, _words(sentences, pair), pair),
        *notes.sources(document, pair),
        *notes.credits(document, pair),
        *notes.dates(document, pair),
        *charts(document, pair, names),
        *notes.eyebrow(document, pair),
        *(Finding(sentence=text, slot=_UNREAD) for text in document.stray),
    ]
    return Verdict(
        title=document.title,
        sentences=len(sentences),
        slots=len(every),
        findings=tuple(finding for finding in every if not finding.slot.is_right),
    )


def _prose(sentences: Iterable[Sentence], pair: Pair) -> Iterator[Finding]:
    for sentence in sentences:
        found = checking.slots(sentence, pair) if sentence.claims else [_UNREAD]
        yield from (Finding(sentence=sentence.text, slot=slot) for slot in found)


def _rows(document: Document, rows: list[tables.Row], pair: Pair, names: Names) -> Iterator[Finding]:
    for row in rows:
        yield from (Finding(sentence=row.text, slot=slot) for slot in tables.slots(row, pair, names))
    found = [(row.section, row.key, row.part) for row in rows]
    begun = {place[:2] for place in found if place[2]}
    for place in tables.due_rows(pair):
        # A selection may tell without a row; but a breakdown has all of its parts or none.
        is_due = pair.selection is None or place[0] == "glance" or (place[2] and place[:2] in begun)
        if is_due and place not in found:
            text = " ".join(filter(None, place))
            yield Finding(sentence=f"({place[0]})", slot=Slot(kind="row", found="", expected=text))
    for place in {place for place in found if found.count(place) > 1}:
        yield Finding(sentence=f"({place[0]})", slot=Slot(kind="row", found=f"{place[1]} twice", expected=""))
    for part in document.parts:
        for grid in part.grids:
            yield from (Finding(sentence=text, slot=slot) for text, slot in tables.heads(grid, names))


def _words(sentences: Iterable[Sentence], pair: Pair) -> Iterator[tuple[str, str]]:
    """The words of comparison that need a note, with their measures."""
    for sentence in sentences:
        for claim in sentence.claims:
            if isinstance(claim, Step):
                yield claim.text.partition(" ")[0], claim.key
            elif isinstance(claim, Ranked | Together):
                if _is_alike_by_size(claim, pair):
                    yield pair.language.ALIKE, claim.key
            elif isinstance(claim, Likened) and claim.likeness is Likeness.ALIKE:
                # What only the sampling error makes alike has a note at its row.
                if standing(pair, claim.key).by_chance:
                    continue
                yield pair.language.ALIKE, claim.key


def _is_alike_by_size(claim: Ranked | Together, pair: Pair) -> bool:
    """Whether figures are called alike, and not only for the sampling error of some of them."""
    if claim.bond not in (Bond.ALIKE, Bond.CHAIN) or claim.key not in pair.measures:
        return False
    return not set(combinations(sorted(claim.who), 2)) <= set(by_chance(pair, claim.key))
