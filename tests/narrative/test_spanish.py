"""Spanish: sound, number and grammar as tables of cases; the same claims as English; no leaks."""

from __future__ import annotations

import csv
import random
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from pypdf import PdfReader

from reportgen.facts import MEASURES, compare, load
from reportgen.model import Asserted, Claim, Comparison, Contrast, Occupation, Report
from reportgen.narrative import narrate
from reportgen.narrative.languages.es import figures, sounds, terms
from reportgen.narrative.languages.es.labels import heading
from reportgen.narrative.languages.es.names import brief, entry, name, running
from reportgen.pipeline import publish, report_on, write
from reportgen.render import to_text
from reportgen.render.conformance import conformance
from reportgen.resources import DATA, LEXICONS
from tests.narrative.plain import Row as Cells
from tests.narrative.plain import pairs
from tests.narrative.plain import told as in_english

PRINTED = date(2026, 1, 2)
SPACE = "\N{NO-BREAK SPACE}"
PAIRS = 150
MEASURE = {measure.key: measure for measure in MEASURES}
LEAKS = re.compile(
    r"\bNone\b|\bnan\b|\binf\b|[{}]|  |\.\.| (?:the|of|and|is|are|for|than|with|el el|de el|a el) "
    r"|\b(?:él|ella|ellos|ellas)\b|-0[^-\d]",
    re.IGNORECASE,
)
WRONG = re.compile(r"\bNone\b|\bnan\b|  |-\d|(?<![\d.,])1 (?:años|meses|empleos)|\b(?:de|a) el ")
DEFAULT = load(DATA / "default")


# ---------------------------------------------------------------- sounds, numbers, names


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        (("Comunicación", "Inglés"), "Comunicación e Inglés"),
        (("ventas", "hierro"), "ventas y hierro"),
        (("padres", "hijos"), "padres e hijos"),
        (("cobre", "iones"), "cobre y iones"),
        (("Word", "IBM Db2"), "Word e IBM Db2"),
        (("Word", "HTML"), "Word y HTML"),
        (("ventas", "«Inspectors»"), "ventas e «Inspectors»"),
        (("a", "b", "c"), "a, b y c"),
        (("a, b", "c", "d"), "a, b; c; y d"),
        (("a", "b y c", "d"), "a, b y c, y d"),
        (("a y b", "c", "d"), "a y b, c y d"),
        (("solo",), "solo"),
    ],
)
def test_y_becomes_e_before_the_sound_of_i(items: tuple[str, ...], expected: str) -> None:
    assert sounds.listed(items) == expected


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        (("instalador", "operador"), "instalador u operador"),
        (("moteles", "hoteles"), "moteles u hoteles"),
        (("7", "8"), "7 u 8"),
        (("10", "11"), "10 u 11"),
        (("10", "110"), "10 o 110"),
        (("uno", "«Office Clerks»"), "uno u «Office Clerks»"),
        (("contador", "auditor"), "contador o auditor"),
    ],
)
def test_o_becomes_u_before_the_sound_of_o(items: tuple[str, ...], expected: str) -> None:
    assert sounds.listed(items, either=True) == expected


def test_articles_contract() -> None:
    assert sounds.of("el Distrito de Columbia") == "del Distrito de Columbia"
    assert sounds.to("el Distrito de Columbia") == "al Distrito de Columbia"
    assert sounds.of("los actores") == "de los actores"
    assert figures.times_of("el doble", "el salario") == "el doble del salario"
    assert figures.times_of("3 veces", "el salario") == "3 veces el salario"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (figures.counted(Decimal(1), "año"), "1 año"),
        (figures.counted(Decimal(2), "año"), "2 años"),
        (figures.counted(Decimal("1.5"), "mes"), "1.5 meses"),
        (figures.points(Decimal(1)), "1 punto porcentual"),
        (figures.percent(Decimal("16.45")), f"16.5{SPACE}%"),
        (figures.about_percent(Decimal("16.5")), f"aproximadamente 17{SPACE}%"),
        (figures.percent(Decimal("0.04")), f"menos del 1{SPACE}%"),
        (figures.percent(Decimal("99.96")), f"más del 99{SPACE}%"),
        (figures.the(f"aproximadamente 70{SPACE}%"), f"aproximadamente el 70{SPACE}%"),
        (figures.the(f"menos del 1{SPACE}%"), f"menos del 1{SPACE}%"),
        (figures.percent_apart(Decimal(1), Decimal(1000)), f"más del 99{SPACE}%"),
        (figures.dollars(Decimal(37540)), "$37,540"),
        (figures.dollars(Decimal("18.05"), cents=True), "$18.05"),
        (figures.times(Decimal(60000), Decimal(30000)), "el doble"),
        (figures.times(Decimal(260027), Decimal(46043)), "aproximadamente 5.6 veces"),
        (figures.small(1, feminine=True), "una"),
        (figures.small(1, feminine=False), "uno"),
        (terms.period("May 2025"), "mayo de 2025"),
        (terms.period("2019 and 2021"), "2019 y 2021"),
        (terms.period("2024–34"), "2024–34"),
        (terms.place("District of Columbia"), "el Distrito de Columbia"),
        (terms.place("New York, at national prices"), "Nueva York, a precios nacionales"),
        (terms.term(MEASURE["job_zone"], "5 of 5"), "5 de 5"),
        (terms.term(MEASURE["top_skills"], "Basket Weaving"), "Basket Weaving"),
    ],
)
def test_figures_and_labels(text: str, expected: str) -> None:
    assert text == expected


def occupation(title: str, code: str = "") -> Occupation:
    return Occupation(key=title, title=title, code=code)


def test_names_come_from_the_lexicon_by_code_then_by_title() -> None:
    assert name(occupation("Nurses!", "29-1141.00")).people == "los enfermeros titulados"
    assert name(occupation("registered  nurses")).one == "un enfermero titulado"
    seed = occupation("Order Processing Specialist")
    assert running(seed) == "especialista en procesamiento de pedidos"
    assert name(seed).people == "los especialistas en procesamiento de pedidos"


def test_who_is_not_in_the_lexicon_has_no_gender() -> None:
    unknown = occupation("R&D Lead <Remote>")
    assert entry(unknown) is None
    assert name(unknown).people == "las personas que trabajan como «R&D Lead <Remote>»"
    assert name(unknown).group == "la ocupación «R&D Lead <Remote>»"
    assert running(unknown) == "R&D Lead <Remote>"
    long = occupation("Specialist in a Title That Is Much Too Long to Repeat")
    assert brief({long.key: 1})(long).people == "las personas de la segunda ocupación"


def test_the_lexicon_is_sound() -> None:
    text = (LEXICONS / "es" / "occupations.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    assert len(rows) > 500
    for column in ("title", "singular", "plural", "short", "short_plural"):
        found = [row[column] for row in rows]
        assert all(cell and cell == " ".join(cell.split()) for cell in found), column
        assert len(set(found)) == len(found), column
    assert {row["gender"] for row in rows} <= {"m", "f", "c"}
    titles = {one.code: one.title for one in DEFAULT.occupations}
    assert [row["title"] for row in rows if row["code"] and titles.get(row["code"]) != row["title"]] == []


def test_every_measure_has_a_label() -> None:
    assert [measure.key for measure in MEASURES if heading(measure) == measure.label] == []


# ---------------------------------------------------------------- relations in words


def told(tmp_path: Path, left: Cells, right: Cells) -> tuple[Comparison, Report]:
    columns = list(dict.fromkeys([*left, *right]))
    path = tmp_path / "pair.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, columns, restval="-")
        writer.writeheader()
        writer.writerows([left, right])
    dataset = load(path)
    comparison = compare(dataset, dataset.occupations)
    # The first frame of each kind of message, where it opens unlike its neighbor.
    with patch("reportgen.narrative.microplanning.crc32", return_value=0):
        return comparison, narrate(comparison, language="es", printed=PRINTED)


@pytest.mark.parametrize(
    ("column", "left", "right", "expected"),
    [
        ("salary_mean", "37540", "37540.40", "Los X ganan $37,540 al año en promedio, y los Y ganan igual."),
        ("salary_mean", "47320", "47180", "los Y ganan aproximadamente lo mismo: $47,180."),
        ("salary_mean", "102001", "100000", "Eso es ligeramente más (2 %) que lo que ganan los Y: $100,000."),
        ("salary_mean", "37540", "32427", "Eso es 16 % más que lo que ganan los Y: $32,427."),
        ("salary_mean", "32427", "37540", "Eso es 14 % menos que lo que ganan los Y: $37,540."),
        ("salary_mean", "150000", "100000", "Eso es mucho más (50 %) que lo que ganan los Y: $100,000."),
        ("salary_mean", "60000", "30000", "Eso es el doble de lo que ganan los Y: $30,000."),
        ("salary_mean", "30000", "90000", "Para los Y el pago es 3 veces esa cantidad: $90,000."),
        ("salary_mean", ">=239200", "100000", "Eso es al menos 139 % más que lo que ganan los Y: $100,000."),
        ("salary_mean", ">=239200", ">=239200", "Los datos no muestran cuál cifra es mayor."),
        ("salary_mean", "37540", "-", "Para los Y no se reporta el salario promedio."),
        ("salary_median", "60000", "30000", "Eso es el doble del salario mediano de los Y: $30,000."),
        ("jobs", "1", "0", "Hay 1 empleo para los X."),
        ("jobs", "500", "500", "Hay 500 empleos para los X, y para los Y hay igual número."),
        ("experience_years", "1", "12", "Los X tienen 1 año de experiencia."),
        ("experience_years", "1", "12", "Eso es 11 años menos que la experiencia de los Y: 12 años."),
        ("growth_percent", "16.5", "4", "Se proyecta que el empleo de los X crezca 16.5 %."),
        ("growth_percent", "6", "4", "se proyecta que crezca 4 %, es decir, 2 puntos porcentuales menos."),
        ("growth_percent", "-2", "-8", "disminuya en ambos casos: 2 % para los X y 8 % para los Y."),
        ("growth_percent", "0", "5", "Se proyecta que el empleo de los X cambie poco o nada."),
        ("time_to_become", "1-2 years", "12-24 months", "Para trabajar como Y toma igual tiempo."),
        ("time_to_become", "1-2 years", "6-11 months", "trabajar como X toma más tiempo: de 1 a 2 años."),
        ("time_to_become", "1-2 years", "6-12 months", "trabajar como X toma de 1 a 2 años."),
        ("lgbt_percent", "0.04", "6", "LGBT menos del 1 % de los X y el 6 % de los Y."),
        ("average_age", "43", "40", "Eso es 3 años más que la edad promedio de los Y: 40 años."),
        ("work_experience", "None", "Less than 5 years", "Los X no suelen necesitar experiencia"),
        ("job_satisfaction", "3.8", "3.8", "La satisfacción laboral es igual en ambos casos: 3.8."),
        ("best_paying_industry", "Health Care", "Insurance", "a los X es atención médica"),
        ("highest_paying_state", "District of Columbia", "Oregon", "está en el Distrito de Columbia"),
    ],
)
def test_each_relation_has_its_words(
    column: str, left: str, right: str, expected: str, tmp_path: Path
) -> None:
    _, report = told(
        tmp_path,
        {"title": "Order Processing Specialist", column: left},
        {"title": "Customer Care Specialist", column: right},
    )
    text = " ".join(claim.text for claim in claims(report)).replace(SPACE, " ")
    for long, short in (
        ("especialistas en procesamiento de pedidos", "X"),
        ("especialistas en atención al cliente", "Y"),
        ("especialista en procesamiento de pedidos", "X"),
        ("especialista en atención al cliente", "Y"),
        ("especialistas en pedidos", "X"),
        ("especialistas en atención", "Y"),
    ):
        text = text.replace(long, short)
    assert expected in text


def test_the_neutral_frame_agrees(tmp_path: Path) -> None:
    _, report = told(
        tmp_path,
        {"title": "UX Designer", "salary_mean": "98000"},
        {"title": "iOS Dev", "salary_mean": "91000"},
    )
    text = " ".join(claim.text for claim in claims(report)).replace(SPACE, " ")
    assert "Las personas que trabajan como «UX Designer» ganan $98,000 al año en promedio." in text
    assert "Eso es 8 % más que lo que ganan las personas que trabajan como «iOS Dev»: $91,000." in text
    assert report.title == "UX Designer y iOS Dev"


# ---------------------------------------------------------------- the same claims as English


@settings(max_examples=60, deadline=None, derandomize=True)
@given(rows=pairs())
def test_any_figures_are_told_as_in_english(rows: tuple[Cells, Cells]) -> None:
    comparison, english = in_english(*rows)
    spanish = narrate(comparison, language="es", printed=PRINTED)
    assert told_in_order(spanish) == told_in_order(english)
    for claim in claims(spanish):
        assert all(part in claim.text for part in claim.strong), claim
        assert not re.search(
            r"\bNone\b|\bnan\b|  |-\d|(?<![\d.,])1 (?:años|meses|empleos)|\b(?:de|a) el ", claim.text
        )


def claims(report: Report) -> Iterator[Claim]:
    for section in report.sections:
        for paragraph in (*section.paragraphs, section.caveats):
            yield from paragraph


def asserted(one: Asserted) -> frozenset[tuple[str, str]]:
    cells = one.cells if isinstance(one, Contrast) else (one,)
    return frozenset((cell.measure.key, cell.occupation.key) for cell in cells)


def told_in_order(report: Report) -> list[tuple[str, list[str], set[tuple[str, str]]]]:
    """For each paragraph its section, the measures of its claims in order, and what it asserts. Neighbours
    on one measure are one: how many sentences a difference takes is for each language to say."""
    found = []
    for section in report.sections:
        for paragraph in (*section.paragraphs, section.caveats):
            keys = [
                " ".join(sorted({key for one in of.asserts for key, _ in asserted(one)})) for of in paragraph
            ]
            folded = [key for place, key in enumerate(keys) if place == 0 or key != keys[place - 1]]
            all_of = {pair for of in paragraph for one in of.asserts for pair in asserted(one)}
            found.append((section.key, folded, all_of))
    return found


def test_spanish_tells_what_english_tells() -> None:
    drawn = random.Random(20260102)
    for _ in range(PAIRS):
        comparison = compare(DEFAULT, tuple(drawn.sample(DEFAULT.occupations, 2)))
        spanish = narrate(comparison, language="es", printed=PRINTED)
        english = narrate(comparison, language="en", printed=PRINTED)
        assert told_in_order(spanish) == told_in_order(english), spanish.title
        assert [section.key for section in spanish.sections] == [section.key for section in english.sections]
        assert len(spanish.sources) == len(english.sources)
        for claim in claims(spanish):
            unquoted = re.sub("«[^»]*»", "«»", claim.text)
            plain = re.split(
                "herramientas (?:de la lista )?para|herramientas de la lista incluyen", unquoted
            )[0]
            assert not LEAKS.search(plain), claim.text
            if "texto publicado en inglés" not in claim.text:
                assert sounds.words(claim.text) <= 30, claim.text
            assert all(part in claim.text for part in claim.strong), claim
            assert claim.text[-1] in ".?!»"
        for section in spanish.sections:
            for paragraph in section.paragraphs:
                text = " ".join(claim.text for claim in paragraph)
                openings = [sentence.split()[:2] for sentence in re.split(r"(?<=[.?!]) ", text)]
                assert all(first != second for first, second in pairwise(openings)), paragraph


def test_sentences_on_three_and_four_open_unlike() -> None:
    drawn = random.Random(5)
    for count in (3, 4) * 8:
        comparison = compare(DEFAULT, tuple(drawn.sample(DEFAULT.occupations, count)))
        for section in narrate(comparison, language="es", printed=PRINTED).sections:
            for paragraph in section.paragraphs:
                sentences = re.split(r"(?<=[.?!]) ", " ".join(claim.text for claim in paragraph))
                openings = [sentence.split()[:2] for sentence in sentences]
                assert all(first != second for first, second in pairwise(openings)), paragraph
                assert max(len(sentence.split()) for sentence in sentences) <= 30, paragraph


def test_the_page_speaks_spanish() -> None:
    drawn = random.Random(7)
    for _ in range(20):
        comparison = compare(DEFAULT, tuple(drawn.sample(DEFAULT.occupations, 2)))
        report = narrate(comparison, language="es", printed=PRINTED)
        text = to_text(report)
        assert report.language == "es"
        assert "2 de enero de 2026" in text
        assert not re.search(r"not reported|\bhigher|\blower|\bNotes\b|\(note|percentage| years\b", text)


@pytest.mark.parametrize(
    ("left", "right"), [("29-1141.00", "47-2111.00"), ("11-1011.03", "Order Processing Specialist")]
)
def test_pages_pass_the_checks_for_pdf_ua(left: str, right: str, tmp_path: Path) -> None:
    report = report_on(DEFAULT, (left, right), language="es", printed=PRINTED)
    path = write(
        publish(report, output_format="pdf", theme_name="classic", paper="letter"), tmp_path / "es.pdf"
    )
    assert str(PdfReader(path).root_object["/Lang"]) == "es"
    assert conformance(path).failures == ()
