"""Random plain tables of two to four occupations with the hard values: bounds, ties, zeros and gaps."""

from __future__ import annotations

import csv
import random
from pathlib import Path

TITLES = (
    ("Order Processing Specialist", "Customer Care Specialist"),
    ("Accountants and Auditors", "Chefs and Head Cooks"),
    ("HR Manager", "C# Developer"),
    ("Registered Nurses", "LPN"),
    ("Teachers, Postsecondary", "Señor Técnico"),
    ("R&D Lead <Remote>", "{{ title }}"),
    ("8th-Grade Teacher", "911 Dispatcher"),
)
_PAY = (
    "37,540",
    "$32,427",
    "38,000",
    ">=239200",
    "239200",
    "<=20000",
    "75080",
    "37541",
    "500000",
    "-",
    "*",
    "0",
)
_TIME = (
    "1-2 years",
    "6-12 months",
    "12-24 months",
    "18 months",
    "2+ years",
    "up to 3 months",
    "over 1 up to 2 years",
    "over 4 years",
    "1 year",
    "-",
    "*",
)
_SHARE = ("39%", "43", "0.02", "0", "100", "99.97", "39.4", "-", "*")
_COUNT = ("46,043", "260,027", "46,100", "92,086", "1", "0", "46043", "-", "*")
_LABEL = ("Business", "Health Care", "Mahwah, NJ", "St. Louis, MO-IL", "-", "*")
_SKILL = (
    "Customer Service; Data Entry; Purchase Orders",
    "Customer Care; Customer Service; Outbound Calls",
    "Speaking (4.5); Writing (4.1); Programming (2.2); Mathematics (3.4)",
    "Speaking (3.5); Writing (4.2); Programming (4.4); Mathematics (3.4)",
    "Reading, writing; Mathematics",
    "Law and Government; Mathematics",
    "-",
)
_VALUES: dict[str, tuple[str, ...]] = {
    "time_to_become": _TIME,
    "experience_years": ("2", "12", "1", "1.5", "0", "-", "*"),
    "work_experience": ("None", "Less than 5 years", "5 years or more", "-"),
    "training": ("None", "Apprenticeship", "Short-term on-the-job training", "Internship/residency", "-"),
    "salary_mean": _PAY,
    "salary_median": _PAY,
    "salary_low": ("$26,000", "26000", "30000"),
    "salary_high": ("$52,000", "39000", "52000"),
    "salary_p25": ("30000", ">=239200", "31000", "-"),
    "salary_p75": ("60000", ">=239200", "61000", "-"),
    "hourly_rate": ("$18.05", "15.59", "18.04", ">=115", "-", "*"),
    "highest_paying_city": _LABEL,
    "highest_paying_state": ("Rhode Island", "Hawaii", "District of Columbia", "-"),
    "best_paying_company": _LABEL,
    "best_paying_industry": _LABEL,
    "growth_percent": ("4%", "-4", "0.2", "-0.4", "4.2", "16.5", "-2", "-8", "4.25", "-", "*"),
    "openings": _COUNT,
    "jobs": _COUNT,
    "job_satisfaction": ("4", "3.8", "2", "-"),
    "degree": ("Bachelor's Degree", "Master's degree", "Some college, no degree", "-"),
    "degree_share": ("39%", "43", "39.04", "99.99"),
    "major": _LABEL,
    "entry_education": ("Bachelor's degree", "No formal educational credential", "-"),
    "average_age": ("43", "40", "42.9", "21", "-"),
    "median_age": ("43", "40", "42.9", "86", "-"),
    "gender": ("Male 29.7; Female 70.3", "Male 30; Female 70", "Male *; Female 0.2", "-"),
    "lgbt_percent": ("6%", "7", "0.4", "-"),
    "top_skills": _SKILL,
    "knowledge": _SKILL,
    "technology": ("Microsoft Excel; C#; C++", "Microsoft Excel; Linux", "Linux; Tools, other", "-"),
    "published_for": ("", "", "", "Clerks", "a wider group of occupations"),
    "source": ("Some Survey", ""),
    "year": ("2024", "2024–34", ""),
}


def random_table(path: Path, seed: int, *, of: int = 2) -> tuple[str, ...]:
    """Writes a table to `path`; the titles of its occupations."""
    choice = random.Random(seed)
    every = [title for two in TITLES for title in two]
    titles: tuple[str, ...] = choice.choice(TITLES) if of == 2 else tuple(choice.sample(every, of))
    columns = [column for column in _VALUES if choice.random() < 0.8]
    for first, second in (("salary_low", "salary_high"), ("degree", "degree_share")):
        if (first in columns) != (second in columns):
            columns = [column for column in columns if column not in (first, second)]
    rows = [{"title": title} | {one: choice.choice(_VALUES[one]) for one in columns} for title in titles]
    for row in rows:
        # Growth over two different periods is told as if it were over one.
        row |= {"year": rows[0]["year"]} if "year" in row else {}
        if row.get("degree") == "-":
            row["degree_share"] = "-"
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, ["title", *columns])
        writer.writeheader()
        writer.writerows(rows)
    return titles
