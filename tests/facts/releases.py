"""Made-up releases of every source, in the shapes in which the agencies publish them."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from pathlib import Path

import openpyxl
from openpyxl.styles import Alignment

Cells = Sequence[object]

NURSE, ACUTE, FARM_BUYER, BUYER = "29-1141.00", "29-1141.01", "13-1021.00", "13-1022.00"
BUYERS = "13-1020"
DEVELOPER, TESTER, ACTOR, SOLDIER = "15-1252.00", "15-1253.00", "27-2011.00", "55-3016.00"
TITLES = {
    NURSE: "Registered Nurses",
    ACUTE: "Acute Care Nurses",
    FARM_BUYER: "Buyers and Purchasing Agents, Farm Products",
    BUYER: "Wholesale and Retail Buyers, Except Farm Products",
    DEVELOPER: "Software Developers",
    TESTER: "Software Quality Assurance Analysts and Testers",
    ACTOR: "Actors",
    SOLDIER: "Infantry",
}
PORTLAND = "Portland-Vancouver-Hillsboro, OR-WA"


def _text(folder: Path, name: str, *rows: Cells) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    text = "".join("\t".join(map(str, row)) + "\n" for row in rows)
    (folder / f"{name}.txt").write_text(text, encoding="utf-8")


def _workbook(path: Path, *sheets: Sequence[Cells]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    book = openpyxl.Workbook()
    for rows in sheets:
        sheet = book.create_sheet()
        for row in rows:
            sheet.append(list(row))
    book.remove(book.worksheets[0])
    book.save(path)


def onet(home: Path, release: str = "30_2") -> Path:
    """A text release; that with another number has another score of the nurses' first skill."""
    folder, code = home / f"db_{release}_text", "O*NET-SOC Code"
    described = ([one, title, f"Work as {title}."] for one, title in TITLES.items())
    _text(folder, "Occupation Data", (code, "Title", "Description"), *described)
    rated = (code, "Element ID", "Element Name", "Scale ID", "Data Value", "Recommend Suppress", "Date")
    score = f"4.{release.replace('_', '')}"
    skills = [(NURSE, "2.A.1.d", "Speaking", score), (NURSE, "2.A.1.b", "Active Listening", "3.88")]
    skills += [(FARM_BUYER, "2.A.1.d", "Speaking", "3.50"), (BUYER, "2.A.1.d", "Speaking", "3.75")]
    _text(folder, "Skills", rated, *((*row[:3], "IM", row[3], "N", "08/2025") for row in skills))
    _text(folder, "Knowledge", rated, (BUYER, "2.C.1", "Law", "IM", "3.20", "N", "08/2025"))
    software = (code, "Example", "Hot Technology", "In Demand")
    _text(folder, "Technology Skills", software, (NURSE, "MEDITECH software", "N", "N"))
    _text(folder, "Job Zones", (code, "Job Zone", "Date"), (NURSE, 1, "08/2025"), (ACUTE, 2, "08/2025"))
    zones = ("Job Zone", "SVP Range"), (1, "(Below 4.0)"), (2, "(4.0 to < 6.0)")
    _text(folder, "Job Zone Reference", *zones)
    _text(folder, "Alternate Titles", (code, "Alternate Title", "Short Title"), (NURSE, "Staff Nurse", "RN"))
    return folder


def oews(home: Path, year: int = 2025, *, mean: object = 98430, named: str = "") -> Path:
    """Wages of the nation, of two states and of a metro area; `mean` is that of the nurses in the nation."""
    folder = home / f"oews_{year}"
    folder.mkdir(parents=True, exist_ok=True)
    percentiles = ("PCT10", "PCT25", "MEDIAN", "PCT75", "PCT90")
    names = ["AREA_TITLE", "AREA_TYPE", "O_GROUP", "OCC_CODE", "OCC_TITLE", "ANNUAL", "HOURLY"]
    names += ["TOT_EMP", "EMP_PRSE", "MEAN_PRSE", "A_MEAN", "H_MEAN"]
    names += [f"{period}_{name}" for period in "AH" for name in percentiles]

    def line(area: str, code: str, title: str, yearly: object, *, hourly: bool = False) -> Cells:
        kind = {"U.S.": "1", PORTLAND: "4"}.get(area, "2")
        by_year = ["*"] * 5 if hourly else ["66030", "78610", "93600", "107960", "135320"]
        by_hour = ["14.00", "17.12", "23.33", "39.66", "63.26"] if hourly else ["*"] * 5
        counts = ["1,200", "2.1", "1.5", "*" if hourly else yearly, 31.5 if hourly else 47.32]
        flags = ["", "TRUE" if hourly else ""]
        return [area, kind, "detailed", code, title, *flags, *counts, *by_year, *by_hour]

    tables = {
        "national": [
            line("U.S.", "29-1141", "Registered Nurses", mean),
            line("U.S.", BUYERS, "Buyers and Purchasing Agents", 83000),
            [*line("U.S.", BUYERS, "Buyers and Purchasing Agents", 83000)[:2], "broad", *[""] * 19],
            line("U.S.", "15-1252", "Software Developers", 144570),
            line("U.S.", "27-2011", "Actors", "*", hourly=True),
        ],
        "state": [
            line("Ohio", "29-1141", "Registered Nurses", 84790),
            line("Oregon", "29-1141", "Registered Nurses", 121490),
            line("Oregon", "15-1252", "Software Developers", 139000),
        ],
        "MSA": [line(PORTLAND, "29-1141", "Registered Nurses", 125000)],
    }
    for kind, lines in tables.items():
        name = named or f"{kind}_M{year}_dl.csv"
        with (folder / name).open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([names, *lines])
    return folder


_MATRIX: tuple[tuple[str, str, str], ...] = (
    ("Computer occupations", "15-1200", "Summary"),
    ("Software and web developers, programmers, and testers", "15-1250", "Summary"),
    ("Entertainers and performers, sports and related workers", "27-2000", "Summary"),
    ("Buyers and purchasing agents", BUYERS, "Line item"),
    ("Software developers", "15-1252", "Line item"),
    ("Software quality assurance analysts and testers", "15-1253", "Line item"),
    ("Actors", "27-2011", "Line item"),
    ("Registered nurses[1]", "29-1141", "Line item"),
)
_LEVELS = (
    *("Less than high school diploma", "High school diploma or equivalent", "Some college, no degree"),
    *("Associate's degree", "Bachelor's degree", "Master's degree", "Doctoral or professional degree"),
)


def projections(home: Path, years: tuple[int, int] = (2024, 2034), *, growth: object = 4.9) -> Path:
    """The workbook, with the table of attainment; `growth` is that of the nurses."""
    base, target = years
    span = f"{base}–{target % 100}"
    matrix = [f"{base} National Employment Matrix {name}" for name in ("title", "code")]
    header = [
        *(*matrix, "Occupation type", f"Employment, {base}", f"Employment, {target}"),
        *(f"Employment change, percent, {span}", f"Percent self employed, {base}"),
        *(f"Occupational openings, {span} annual average", "Typical education needed for entry"),
        *("Work experience in a related occupation", "Typical on-the-job training needed"),
    ]
    rest = (1.5, 0, "Bachelor's degree", "None", "None")
    rows = [
        [f"  {title}", code, kind, 3391.0, 3500, growth if code == "29-1141" else -1.2, *rest]
        for title, code, kind in _MATRIX
    ]
    heading = f"Table 1.2 Occupational projections, {span}, and worker characteristics, {base}"
    shares = [
        [title, code, 1, 5, 10, 20, 50 - place, 10 + place, 4]
        for place, (title, code, kind) in enumerate(_MATRIX)
        if kind == "Line item"
    ]
    attained = f"Table 5.3 Educational attainment for workers 25 years and older, {base - 3} and {base - 1}"
    notes = ("[1] This occupation is not an exact match with ACS",)
    folder = home / span.replace("–", "-")
    _workbook(
        folder / "occupation.xlsx",
        [(heading,), header, *rows],
        [(attained,), (*matrix, *_LEVELS), *shares, notes],
    )
    return folder


_PEOPLE: tuple[tuple[int, tuple[object, ...]], ...] = (
    (0, ("Total, 16 years and over", 100, 46.8, 77, 12.6, 6.7, 18.5)),
    (1, ("Computer occupations", 50, 26.9, 60, 9, 25, 8)),
    (2, ("Software developers", 20, 21.5, 52.3, 5.7, 36.4, 5.7)),
    (2, ("Software and web developers, programmers, and testers", 10, 30.1, 60, 8, 27, 7)),
    (1, ("Entertainers and performers, sports and related workers", 9, 38.3, 77, 14, 5, 12)),
    (1, ("Registered nurses", 30, 87.9, 72.3, 14.2, 9.1, 8.9)),
)


def cps(home: Path, year: int = 2025) -> Path:
    """Tables 11, 11b and 39."""
    folder = home / f"cps_{year}"
    headers: dict[str, Sequence[Cells]] = {
        "11": (
            ("Occupation", year, *[None] * 5),
            (None, "Total employed", "Percent of total employed", *[None] * 4),
            (None, None, "Women", "White", "Black or\nAfrican\nAmerican", "Asian", "Hispanic\nor Latino"),
        ),
        "11b": (("Occupation", year, None), (None, "Total", "Median age")),
        "39": (
            ("Occupation", year, *[None] * 5),
            (None, "Total", None, "Men", None, "Women", None),
            (None, *["Number of workers", "Median weekly earnings"] * 3),
        ),
    }
    folder.mkdir(parents=True, exist_ok=True)
    for number, header in headers.items():
        book = openpyxl.Workbook()
        sheet = book.worksheets[0]
        for cells in ((f"HOUSEHOLD DATA {number}. Employed",), *header, ("",)):
            sheet.append(list(cells))
        for indent, row in _PEOPLE:
            figures = {"11": row, "11b": (*row[:2], 42.1), "39": (*row[:2], 1204, 60, 1300, 40, 1100)}
            sheet.append(list(figures[number]))
            sheet.cell(sheet.max_row, 1).alignment = Alignment(indent=indent)
        sheet.append(["NOTE: Dash indicates no data."])
        book.save(folder / f"cpsaat{number}.xlsx")
    return folder


def crosswalk(home: Path) -> Path:
    """The crosswalk, without the military."""
    merged = {FARM_BUYER: BUYERS, BUYER: BUYERS}
    rows = [[code, title, merged.get(code, code[:7])] for code, title in TITLES.items() if code != SOLDIER]
    header = ("O*NET-SOC Code", "O*NET-SOC Title", "NEM Code")
    _workbook(home / "soc" / "nem-onet-to-soc-crosswalk.xlsx", [("Crosswalk",), header, *rows])
    return home / "soc"


def parities(home: Path, year: int = 2023) -> Path:
    """Price levels of two states."""
    levels = {"United States": "100.000", "Ohio": "91.8", "Oregon": "104.6"}
    lines = [f"GeoFIPS,GeoName,Region,TableName,LineCode,IndustryClassification,Description,Unit,{year}"]
    lines += [f' "0","{area}", ,SARPP,5,"...","RPPs: All items ","Index",{at}' for area, at in levels.items()]
    (home / "bea").mkdir(parents=True, exist_ok=True)
    (home / "bea" / "SARPP_STATE.csv").write_text("\n".join([*lines, '"Note"', ""]), encoding="utf-8")
    return home / "bea"


ALL: dict[str, Callable[[Path], Path]] = {
    "onet": onet,
    "oews": oews,
    "projections": projections,
    "cps": cps,
    "crosswalk": crosswalk,
    "parities": parities,
}
