"""Published labels in, their reviewed Spanish out: closed sets only; all other labels stay as they are."""

from __future__ import annotations

import re

from reportgen.model import Measure, folded

_SKILLS = {
    "active learning": "aprendizaje activo",
    "active listening": "escucha activa",
    "complex problem solving": "resolución de problemas complejos",
    "coordination": "coordinación",
    "critical thinking": "pensamiento crítico",
    "equipment maintenance": "mantenimiento de equipo",
    "equipment selection": "selección de equipo",
    "installation": "instalación",
    "instructing": "instrucción",
    "judgment and decision making": "juicio y toma de decisiones",
    "learning strategies": "estrategias de aprendizaje",
    "management of financial resources": "manejo de recursos financieros",
    "management of material resources": "manejo de recursos materiales",
    "management of personnel resources": "manejo de personal",
    "mathematics": "matemáticas",
    "monitoring": "supervisión del desempeño",
    "negotiation": "negociación",
    "operation and control": "operación y control",
    "operations analysis": "análisis de operaciones",
    "operations monitoring": "vigilancia de operaciones",
    "persuasion": "persuasión",
    "programming": "programación",
    "quality control analysis": "análisis de control de calidad",
    "reading comprehension": "comprensión de lectura",
    "repairing": "reparación",
    "science": "ciencias",
    "service orientation": "orientación al servicio",
    "social perceptiveness": "percepción social",
    "speaking": "expresión oral",
    "systems analysis": "análisis de sistemas",
    "systems evaluation": "evaluación de sistemas",
    "technology design": "diseño de tecnología",
    "time management": "manejo del tiempo",
    "troubleshooting": "solución de fallas",
    "writing": "redacción",
    # The skills of the pair that the first report was made of.
    "customer care": "cuidado del cliente",
    "customer service": "servicio al cliente",
    "data entry": "entrada de datos",
    "outbound calls": "llamadas salientes",
    "purchase orders": "órdenes de compra",
}
_KNOWLEDGE = {
    "administration and management": "administración y gestión",
    "administrative": "trabajo administrativo",
    "biology": "biología",
    "building and construction": "edificación y construcción",
    "chemistry": "química",
    "communications and media": "comunicación y medios",
    "computers and electronics": "computadoras y electrónica",
    "customer and personal service": "servicio al cliente y servicio personal",
    "design": "diseño",
    "economics and accounting": "economía y contabilidad",
    "education and training": "educación y capacitación",
    "engineering and technology": "ingeniería y tecnología",
    "english language": "inglés",
    "fine arts": "bellas artes",
    "food production": "producción de alimentos",
    "foreign language": "lenguas extranjeras",
    "geography": "geografía",
    "history and archeology": "historia y arqueología",
    "law and government": "derecho y gobierno",
    "mathematics": "matemáticas",
    "mechanical": "mecánica",
    "medicine and dentistry": "medicina y odontología",
    "personnel and human resources": "personal y recursos humanos",
    "philosophy and theology": "filosofía y teología",
    "physics": "física",
    "production and processing": "producción y procesamiento",
    "psychology": "psicología",
    "public safety and security": "seguridad pública",
    "sales and marketing": "ventas y marketing",
    "sociology and anthropology": "sociología y antropología",
    "telecommunications": "telecomunicaciones",
    "therapy and counseling": "terapia y consejería",
    "transportation": "transporte",
}
_INTERESTS = {
    "artistic": "artístico",
    "conventional": "convencional",
    "enterprising": "emprendedor",
    "investigative": "investigador",
    "realistic": "realista",
    "social": "social",
}
_WORK_VALUES = {
    "achievement": "logro",
    "independence": "independencia",
    "recognition": "reconocimiento",
    "relationships": "relaciones",
    "support": "apoyo",
    "working conditions": "condiciones de trabajo",
}
_EDUCATION = {
    "less than high school diploma": "menos que un diploma de escuela secundaria",
    "high school diploma or equivalent": "diploma de escuela secundaria o equivalente",
    "some college, no degree": "algunos estudios universitarios, sin título",
    "postsecondary nondegree award": "certificado postsecundario sin título",
    "associate's degree": "título asociado",
    "bachelor's degree": "licenciatura",
    "master's degree": "maestría",
    "doctoral or professional degree": "doctorado o título profesional",
    "no formal educational credential": "ninguna credencial educativa formal",
}
_EXPERIENCE = {
    "none": "ninguna",
    "less than 5 years": "menos de 5 años",
    "5 years or more": "5 años o más",
}
_TRAINING = {
    "none": "ninguna",
    "short-term on-the-job training": "capacitación a corto plazo",
    "moderate-term on-the-job training": "capacitación a mediano plazo",
    "long-term on-the-job training": "capacitación a largo plazo",
    "internship/residency": "pasantía o residencia",
    "apprenticeship": "programa de aprendizaje",
}
_GENDER = {"women": "mujeres", "female": "mujeres", "men": "hombres", "male": "hombres"}
_RACE = {
    "white": "blanca",
    "black or african american": "negra o afroamericana",
    "asian": "asiática",
    "hispanic or latino": "hispana o latina",
    "american indian and alaska native": "indígena estadounidense y nativa de Alaska",
    "unknown": "desconocida",
}
_MAJORS = {"business": "negocios"}
_INDUSTRIES = {"health care": "atención médica", "insurance": "seguros"}
_STATES = {
    "district of columbia": "Distrito de Columbia",
    "hawaii": "Hawái",
    "louisiana": "Luisiana",
    "new mexico": "Nuevo México",
    "new jersey": "Nueva Jersey",
    "new york": "Nueva York",
    "north carolina": "Carolina del Norte",
    "north dakota": "Dakota del Norte",
    "oregon": "Oregón",
    "pennsylvania": "Pensilvania",
    "south carolina": "Carolina del Sur",
    "south dakota": "Dakota del Sur",
    "virgin islands": "Islas Vírgenes",
    "west virginia": "Virginia Occidental",
}
_TERMS = {
    "top_skills": _SKILLS,
    "knowledge": _KNOWLEDGE,
    "interests": _INTERESTS,
    "work_values": _WORK_VALUES,
    "entry_education": _EDUCATION,
    "degree": _EDUCATION,
    "attainment": _EDUCATION,
    "work_experience": _EXPERIENCE,
    "training": _TRAINING,
    "gender": _GENDER,
    "race": _RACE,
    "major": _MAJORS,
    "best_paying_industry": _INDUSTRIES,
    "highest_paying_state": _STATES,
}
_ARTICLES = {"Distrito de Columbia": "el", "Islas Vírgenes": "las"}
_AT_NATIONAL_PRICES = ", at national prices"
_ZONE = re.compile(r"(\d) of (\d)")
_MONTHS = {
    "january": "enero",
    "february": "febrero",
    "march": "marzo",
    "april": "abril",
    "may": "mayo",
    "june": "junio",
    "july": "julio",
    "august": "agosto",
    "september": "septiembre",
    "october": "octubre",
    "november": "noviembre",
    "december": "diciembre",
}
_MONTH = re.compile(rf"({'|'.join(_MONTHS)}) (\d{{4}})", re.IGNORECASE)
_TWO_YEARS = re.compile(r"(\d{4}) and (\d{4})")
_PRICES = re.compile(
    r"(?:(?P<before>.*)\. )?Pay in (?P<place>.+) divided by its price level of (?P<level>[\d.]+) "
    r"\(the nation is 100; (?P<source>.+)\)"
)
_REMARKS = {
    "The occupation has no exact match in the American Community Survey": (
        "La ocupación no tiene una correspondencia exacta en la American Community Survey"
    ),
    "Hispanic or Latino workers may be of any race": (
        "Las personas hispanas o latinas pueden ser de cualquier raza"
    ),
}


def term(measure: Measure, label: str) -> str:
    """The label in Spanish as it stands inside a sentence; as published where it is in no closed set."""
    zone = _ZONE.fullmatch(label.strip()) if measure.key == "job_zone" else None
    if zone is not None:
        return f"{zone[1]} de {zone[2]}"
    return _TERMS.get(measure.key, {}).get(folded(label), label)


def education(label: str) -> str:
    """The level as it is known, else the label itself; the text that tells whether an article fits."""
    return _EDUCATION.get(folded(label), "")


def place(name: str) -> str:
    """The name of a state with its article: `California`, `el Distrito de Columbia`."""
    priced = name.endswith(_AT_NATIONAL_PRICES)
    plain = name.removesuffix(_AT_NATIONAL_PRICES)
    spanish = _STATES.get(folded(plain), plain)
    full = " ".join(filter(None, (_ARTICLES.get(spanish, ""), spanish)))
    return f"{full}, a precios nacionales" if priced else full


def area(name: str) -> str:
    """The name of a place as a label, without its article."""
    full = place(name)
    return full.split(" ", 1)[1] if full.startswith(("el ", "las ")) else full


def period(text: str) -> str:
    """`mayo de 2025`, `2019 y 2021`, `2024–34`."""
    months = _MONTH.sub(lambda found: f"{_MONTHS[found[1].lower()]} de {found[2]}", text)
    return _TWO_YEARS.sub(r"\1 y \2", months)


def remark(text: str) -> str:
    """What a source says besides; words that nobody reviewed stay in English, between guillemets."""
    prices = _PRICES.fullmatch(text)
    if prices is not None:
        before = f"{remark(prices['before'])}. " if prices["before"] else ""
        source = period(prices["source"])
        return (
            f"{before}Pago en {place(prices['place'])} dividido entre su nivel de precios de "
            f"{prices['level']} (el del país es 100; {source})"
        )
    return _REMARKS.get(text.rstrip("."), f"Nota de la fuente, en inglés: «{text}»")
