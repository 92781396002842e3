"""Nothing in, the text of a first reportgen.toml out, in which every key is explained."""

from __future__ import annotations

STARTER = """\
# Settings of reportgen. It is read from the folder in which reportgen runs, or from where --config or
# REPORTGEN_CONFIG says. Paths are relative to this file. Take the # off a line to set it.

[organization]
# name = "Lane Workforce Office"
# A PNG, JPEG or SVG file, and words for those who do not see it (the name if left out).
# logo = "logo.png"
# logo_text = "Lane Workforce Office, a bridge over a river"
# address = "400 Main Street, Springfield, OR 97477"
# telephone = "541-555-0100"
# The number of a text telephone, or 711 for the relay service.
# tty = "711"
# email = "careers@example.org"
# web = "www.example.org"

[page]
# The identifier that a site ("center") or a program ("partner") of the American Job Center network prints.
# job_center = "partner"
# The equal opportunity tagline, and that auxiliary aids and services are available upon request.
# equal_opportunity = true
# Lines at the end, and the same in Spanish.
# footer = ["Ask at the front desk for help with this page."]
# footer_es = ["Pida ayuda con esta hoja en la recepción."]
# A note from the counselor on every report, and the same in Spanish.
# note = "Bring this sheet to your next appointment."
# note_es = "Traiga esta hoja a su próxima cita."
# A line on which to write a client's name by hand; reportgen never asks for it.
# client_line = true

[colors]
# Each must stand out from white paper: text and soft by 4.5:1, solid, which fills bars, by 3:1.
# text = "#1b1b1b"
# soft = "#595959"
# solid = "#17375e"

[theme]
# A folder with a report.html.j2 that starts with {% extends "classic/report.html.j2" %} and replaces blocks
# of it, or a style.css that is added to the shipped one, or both.
# folder = "theme"

[options]
# The usual values of options; one that is given on the command line or as REPORTGEN_... goes first.
# format = "pdf"
# layout = "full"
# paper = "letter"
# lang = "en"
# area = "Oregon"
# demographics = "full"
# data = "my-table.csv"
"""
