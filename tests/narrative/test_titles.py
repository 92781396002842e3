"""Names of occupations in English: article, letter case, singular and plural."""

from __future__ import annotations

import csv
from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.model import Occupation
from reportgen.narrative.languages.en.titles import Name, article, head, name, running, sentence_start

CASES = Path(__file__).parent.parent / "cases" / "articles.tsv"


def listed_articles() -> list[tuple[str, str]]:
    with CASES.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [(row["title"], row["article"]) for row in rows]


def titled(title: str, **names: str) -> Name:
    return name(Occupation(key=title, title=title, **names))


# ---------------------------------------------------------------- a and an

# An acronym that is not read as a word is spelled, so SQL takes "an".
WITH_AN = """
811 dispatcher|18-wheeler driver|FAA inspector|RN|HVAC technician|X-ray technologist|800-number agent|MBA
SQL developer|umpire|unarmed guard|uninsured driver|unidentified agent|unimpressed critic|hourly worker
R&D lead|“urgent” care nurse|École teacher|heiress|hour keeper|herbalist|honors adviser|iOS developer
mRNA scientist|8,000-seat arena usher|11,000-volt lineworker|88-key pianist|1800s historian|8½-ton operator
(8th-grade) teacher|M&A lawyer|L&D coach|S/4HANA consultant|A/C installer|F-16 pilot|HTML5 author
MSc student|LPN or LVN|OB-GYN|NFL scout|SUV builder|HR business partner|ICU nurse|OSHA trainer
IT and HR manager|AT&T agent|e-commerce buyer|A-level tutor|I-beam welder|urchin diver
ultrasound technologist|upholsterer|onerous-task worker|O'Brien fellow|Uzbek translator|Æsir guide|RNs' aide
html editor|ELECTRICIAN|OFFICE CLERK|Eskimo guide|NHL referee|MLOps engineer
"""
WITH_A = """
UX designer|one-on-one aide|911 dispatcher|UPS driver|U-boat pilot|1-person crew lead|CEO|user researcher
utility worker|unicorn trainer|eucalyptus grower|hotel clerk|{{ title }} C# developer|Ñandú keeper
100% remote agent|10-key operator|1,800-seat arena usher|180-day intern|110-volt installer|70-ton operator
#8 seed|¿senior? analyst|<remote> lead|[night] nurse|C# developer|.NET developer|UAV pilot|URL analyst
UK recruiter|eulogist|Euro trader|European|unionized welder|universal banker|unilateral trader
unisex stylist|used-car dealer|usability tester|utensil maker|uranium miner|urinalysis technician
Ukrainian translator|ukulele teacher|once-over editor|oneness coach|Uruguayan guide|ewer maker
T-bar operator|K-9 handler|P&L owner|B2B seller|Q&A host|D.C. guide|NASA engineer|MIG welder|SWAT officer
SOC analyst|SPED teacher|REIT manager|LASER technician|MySQL administrator|LinkedIn trainer|NoSQL developer
xylophonist|yoga teacher|hairdresser|Herbert fellow|Honduran guide|whaler|psychologist|SENIOR Accountant
NURSE|MANAGER OF HOTELS|LEAD COOK|PhD student|W-2 clerk|Y-axis modeler|T4 clerk|☃ vendor|☃
"""


def split(lines: str) -> list[str]:
    return [title for line in lines.strip().splitlines() for title in line.split("|")]


def test_listed_articles_are_all_there() -> None:
    assert len(listed_articles()) == 67


@pytest.mark.parametrize(("title", "expected"), listed_articles())
def test_listed_article(title: str, expected: str) -> None:
    assert article(title) == expected


@pytest.mark.parametrize("title", split(WITH_AN))
def test_opens_with_a_vowel_sound(title: str) -> None:
    assert article(title) == "an"


@pytest.mark.parametrize("title", split(WITH_A))
def test_opens_with_a_consonant_sound(title: str) -> None:
    assert article(title) == "a"


def test_article_of_nothing_is_a() -> None:
    assert article("") == "a"


# ---------------------------------------------------------------- letter case

RUNNING = [
    ("Order Processing Specialist", "order processing specialist"),
    ("ORDER PROCESSING SPECIALIST", "order processing specialist"),
    ("RN CASE MANAGER", "RN case manager"),
    ("ENGLISH AS A SECOND LANGUAGE TEACHER", "English as a second language teacher"),
    ("NEW YORK SALES AGENT", "New York sales agent"),
    ("DISTRICT OF COLUMBIA CLERK", "District of Columbia clerk"),
    ("X-RAY TECHNICIAN", "X-ray technician"),
    ("8TH-GRADE TEACHER", "8th-grade teacher"),
    ("IOS DEVELOPER", "iOS developer"),
    ("NURSE", "nurse"),
    ("SPECIALIST", "specialist"),
    ("ÉCLAIR MAKER", "éclair maker"),
    ("ALZHEIMER'S NURSE", "Alzheimer's nurse"),
    ("SENIOR Accountant", "senior accountant"),
    ("NICU", "NICU"),
    ("LCSW", "LCSW"),
    ("HAZMAT", "HAZMAT"),
    ("HR UX", "HR UX"),
    ("HR Manager", "HR manager"),
    ("MRI Technologist", "MRI technologist"),
    ("EKG Technician", "EKG technician"),
    ("R&D Lead <Remote>", "R&D lead <Remote>"),
    ("{{ title }} C# Developer", "{{ title }} C# developer"),
    ("{{ Title }} Nurse", "{{ Title }} nurse"),
    ("C/C++ Developer", "C/C++ developer"),
    ("iOS Developer", "iOS developer"),
    ("eBay Seller", "eBay seller"),
    ("U.S. Marshal", "U.S. marshal"),
    ("Ph.D. Researcher", "Ph.D. researcher"),
    ("Registered Nurses", "registered nurses"),
    ("Heavy and Tractor-Trailer Truck Drivers", "heavy and tractor-trailer truck drivers"),
    ("Police and Sheriff's Patrol Officers", "police and sheriff's patrol officers"),
    ("Bachelor's Degree", "bachelor's degree"),
    ("Bachelor'S Degree", "bachelor's degree"),
    ("Health Care", "health care"),
    ("Customer Service", "customer service"),
    ("Microsoft Excel", "Microsoft Excel"),
    ("Microsoft Word", "Microsoft Word"),
    ("Word Processing", "word processing"),
    ("Google Sheets", "Google Sheets"),
    ("Power BI", "Power BI"),
    ("Node.js Developer", "Node.js developer"),
    ("Go Developer", "Go developer"),
    ("Python and Java Developer", "Python and Java developer"),
    ("SQL", "SQL"),
    ("C#", "C#"),
    ("Comunicación", "comunicación"),
    ("Señor Técnico", "señor técnico"),
    ("E\u0301clair Maker", "e\u0301clair maker"),
    ("English Teacher", "English teacher"),
    ("Spanish-Speaking Agent", "Spanish-speaking agent"),
    ("European Sales Lead", "European sales lead"),
    ("Polish Translator", "Polish translator"),
    ("Nail Polish Technician", "nail polish technician"),
    ("American Sign Language Interpreter", "American Sign Language interpreter"),
    ("Braille Transcriber", "Braille transcriber"),
    ("Hodgkin's Nurse", "Hodgkin's nurse"),
    ("Head Start Teacher", "Head Start teacher"),
    ("Head Cook", "head cook"),
    ("Saturday Driver", "Saturday driver"),
    ("Mexico Tour Guide", "Mexico tour guide"),
    ("North Dakota Rancher", "North Dakota rancher"),
    ("South American Tour Guide", "South American tour guide"),
    ("North Region Manager", "north region manager"),
    ("Black or African American", "Black or African American"),
    ("Class A Driver", "class A driver"),
    ("English As A Second Language", "English as a second language"),
    ("X-Ray Technician", "X-ray technician"),
    ("T-Shirt Printer", "T-shirt printer"),
    ("K-12 Principal", "K-12 principal"),
    ("E-Commerce Manager", "e-commerce manager"),
    ("Ob-Gyn Nurse", "ob-gyn nurse"),
    ("3D Artist", "3D artist"),
    ("Technician II", "technician II"),
    ("McDonald's Cook", "McDonald's cook"),
    ("100% remote agent", "100% remote agent"),
    ("  HR\n Manager ", "  HR\n manager "),
    ("", ""),
]

STARTS = [
    ("order processing specialist", "Order processing specialist"),
    ("an HR manager", "An HR manager"),
    ("HR manager", "HR manager"),
    ("iOS developers", "iOS developers"),
    ("eBay sellers", "eBay sellers"),
    ("mRNA scientists", "mRNA scientists"),
    ("e-commerce managers", "E-commerce managers"),
    ("“urgent” care nurses", "“Urgent” care nurses"),
    ("(senior) analysts", "(Senior) analysts"),
    ("¿quién?", "¿Quién?"),
    ("éclair makers", "Éclair makers"),
    ("8th-grade teachers", "8th-grade teachers"),
    ("100% remote agents", "100% remote agents"),
    ("{{ title }} C# developers", "{{ title }} C# developers"),
    ("<remote> leads", "<remote> leads"),
    ("$100 sellers", "$100 sellers"),
    ("ßeta testers", "ßeta testers"),
    ("☃", "☃"),
    ("", ""),
]


@pytest.mark.parametrize(("text", "expected"), RUNNING)
def test_running(text: str, expected: str) -> None:
    assert running(text) == expected


@pytest.mark.parametrize(("text", "expected"), STARTS)
def test_sentence_start(text: str, expected: str) -> None:
    assert sentence_start(text) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Order Processing Specialist", "Order processing specialist"),
        ("HR Manager", "HR manager"),
        ("R&D Lead <Remote>", "R&D lead <Remote>"),
        ("Accountants and Auditors", "Accountants and auditors"),
        ("Nurses, Registered", "Nurses, registered"),
        ("{{ title }} C# Developer", "{{ title }} C# developer"),
        ("iOS Developer", "iOS developer"),
    ],
)
def test_head(title: str, expected: str) -> None:
    assert head(Occupation(key="a", title=title)) == expected


# ---------------------------------------------------------------- titles of agencies

# Official titles, the singular and the plural; an empty singular stands for the plural frame.
OFFICIAL = """
Accountants and Auditors | accountant or auditor | accountants and auditors
Actors | actor | actors
Actuaries | actuary | actuaries
Adult Basic Education, Adult Secondary Education, and English as a Second Language Instructors \
| adult basic education, adult secondary education, and English as a second language instructor \
| adult basic education, adult secondary education, and English as a second language instructors
Agents and Business Managers of Artists, Performers, and Athletes \
| agent or business manager of artists, performers, and athletes \
| agents and business managers of artists, performers, and athletes
Airline Pilots, Copilots, and Flight Engineers | airline pilot, copilot, or flight engineer \
| airline pilots, copilots, and flight engineers
Art, Drama, and Music Teachers, Postsecondary | postsecondary art, drama, and music teacher \
| postsecondary art, drama, and music teachers
Billing and Posting Clerks | billing and posting clerk | billing and posting clerks
Biofuels/Biodiesel Technology and Product Development Managers \
| biofuels/biodiesel technology and product development manager \
| biofuels/biodiesel technology and product development managers
Bus Drivers, School | school bus driver | school bus drivers
Bus and Truck Mechanics and Diesel Engine Specialists | bus and truck mechanic or diesel engine specialist \
| bus and truck mechanics and diesel engine specialists
Buyers and Purchasing Agents, Farm Products | | buyers and purchasing agents, farm products
Captains, Mates, and Pilots of Water Vessels | captain, mate, or pilot of water vessels \
| captains, mates, and pilots of water vessels
Career/Technical Education Teachers, Middle School | middle school career/technical education teacher \
| middle school career/technical education teachers
Chefs and Head Cooks | chef or head cook | chefs and head cooks
Chief Executives | chief executive | chief executives
Child, Family, and School Social Workers | child, family, and school social worker \
| child, family, and school social workers
Cleaners of Vehicles and Equipment | cleaner of vehicles and equipment | cleaners of vehicles and equipment
Clergy | | clergy
Coaches and Scouts | coach or scout | coaches and scouts
Coating, Painting, and Spraying Machine Setters, Operators, and Tenders \
| coating, painting, and spraying machine setter, operator, or tender \
| coating, painting, and spraying machine setters, operators, and tenders
Computer Occupations, All Other | | computer occupations, all other
Computer Systems Engineers/Architects | computer systems engineer/architect \
| computer systems engineers/architects
Computer, Automated Teller, and Office Machine Repairers \
| computer, automated teller, and office machine repairer \
| computer, automated teller, and office machine repairers
Construction Managers | construction manager | construction managers
Cooks, Fast Food | fast food cook | fast food cooks
Cooks, Institution and Cafeteria | institution and cafeteria cook | institution and cafeteria cooks
Customer Service Representatives | customer service representative | customer service representatives
Customs and Border Protection Officers | customs and border protection officer \
| customs and border protection officers
Cutters and Trimmers, Hand | hand cutter or trimmer | hand cutters and trimmers
Dental Hygienists | dental hygienist | dental hygienists
Dentists, General | general dentist | general dentists
Derrick Operators, Oil and Gas | oil and gas derrick operator | oil and gas derrick operators
Driver/Sales Workers | driver/sales worker | driver/sales workers
Electricians | electrician | electricians
Elementary School Teachers, Except Special Education | \
| elementary school teachers, except special education
Emergency Medical Technicians | emergency medical technician | emergency medical technicians
English Language and Literature Teachers, Postsecondary \
| postsecondary English language and literature teacher \
| postsecondary English language and literature teachers
Farmers, Ranchers, and Other Agricultural Managers | farmer, rancher, or other agricultural manager \
| farmers, ranchers, and other agricultural managers
Fine Artists, Including Painters, Sculptors, and Illustrators | \
| fine artists, including painters, sculptors, and illustrators
Firefighters | firefighter | firefighters
First-Line Supervisors of Helpers, Laborers, and Material Movers, Hand | \
| first-line supervisors of helpers, laborers, and material movers, hand
First-Line Supervisors of Retail Sales Workers | first-line supervisor of retail sales workers \
| first-line supervisors of retail sales workers
First-Line Supervisors of Mechanics, Installers, and Repairers \
| first-line supervisor of mechanics, installers, and repairers \
| first-line supervisors of mechanics, installers, and repairers
Fishing and Hunting Workers | fishing and hunting worker | fishing and hunting workers
Forging Machine Setters, Operators, and Tenders, Metal and Plastic | \
| forging machine setters, operators, and tenders, metal and plastic
Fraud Examiners, Investigators and Analysts | fraud examiner, investigator, or analyst \
| fraud examiners, investigators and analysts
Heavy and Tractor-Trailer Truck Drivers | heavy or tractor-trailer truck driver \
| heavy and tractor-trailer truck drivers
Helpers--Electricians | | helpers--electricians
Hosts and Hostesses, Restaurant, Lounge, and Coffee Shop | \
| hosts and hostesses, restaurant, lounge, and coffee shop
Human Resources Managers | human resources manager | human resources managers
Infantry | | infantry
Judges, Magistrate Judges, and Magistrates | judge, magistrate judge, or magistrate \
| judges, magistrate judges, and magistrates
Laborers and Freight, Stock, and Material Movers, Hand | \
| laborers and freight, stock, and material movers, hand
Licensed Practical and Licensed Vocational Nurses | licensed practical or licensed vocational nurse \
| licensed practical and licensed vocational nurses
Life, Physical, and Social Science Technicians, All Other | \
| life, physical, and social science technicians, all other
Lifeguards, Ski Patrol, and Other Recreational Protective Service Workers | \
| lifeguards, ski patrol, and other recreational protective service workers
Loading and Moving Machine Operators, Underground Mining | \
| loading and moving machine operators, underground mining
Maintenance and Repair Workers, General | general maintenance and repair worker \
| general maintenance and repair workers
Managers, All Other | | managers, all other
Medical Secretaries and Administrative Assistants | medical secretary or administrative assistant \
| medical secretaries and administrative assistants
Miscellaneous Assemblers and Fabricators | | miscellaneous assemblers and fabricators
Models | model | models
Nannies | nanny | nannies
Nurse Midwives | nurse midwife | nurse midwives
Nurses, Registered | registered nurse | registered nurses
Obstetricians and Gynecologists | obstetrician or gynecologist | obstetricians and gynecologists
Opticians, Dispensing | dispensing optician | dispensing opticians
Orderlies | orderly | orderlies
Physicians, Pathologists | | physicians, pathologists
Physics Teachers, Postsecondary | postsecondary physics teacher | postsecondary physics teachers
Poets, Lyricists and Creative Writers | poet, lyricist, or creative writer \
| poets, lyricists and creative writers
Police and Sheriff's Patrol Officers | police and sheriff's patrol officer \
| police and sheriff's patrol officers
Postal Service Clerks | postal service clerk | postal service clerks
Railroad Brake, Signal, and Switch Operators and Locomotive Firers \
| railroad brake, signal, and switch operator or locomotive firer \
| railroad brake, signal, and switch operators and locomotive firers
Registered Nurses | registered nurse | registered nurses
Sales Managers | sales manager | sales managers
Sales Representatives, Wholesale and Manufacturing, Except Technical and Scientific Products | \
| sales representatives, wholesale and manufacturing, except technical and scientific products
Secretaries and Administrative Assistants, Except Legal, Medical, and Executive | \
| secretaries and administrative assistants, except legal, medical, and executive
Securities, Commodities, and Financial Services Sales Agents \
| securities, commodities, and financial services sales agent \
| securities, commodities, and financial services sales agents
Software Developers | software developer | software developers
Special Forces | | special forces
Special Forces Officers | special forces officer | special forces officers
Stone Cutters and Carvers, Manufacturing | | stone cutters and carvers, manufacturing
Tax Examiners and Collectors, and Revenue Agents | tax examiner, collector, or revenue agent \
| tax examiners and collectors, and revenue agents
Teachers, Postsecondary | postsecondary teacher | postsecondary teachers
Transit and Railroad Police | | transit and railroad police
Transportation Vehicle, Equipment and Systems Inspectors, Except Aviation | \
| transportation vehicle, equipment and systems inspectors, except aviation
Umpires, Referees, and Other Sports Officials | umpire, referee, or other sports official \
| umpires, referees, and other sports officials
Waiters and Waitresses | waiter or waitress | waiters and waitresses
Writers and Authors | writer or author | writers and authors
"""


def official() -> list[tuple[str, str, str]]:
    rows = [tuple(cell.strip() for cell in line.split("|")) for line in OFFICIAL.strip().splitlines()]
    return [(title, one, many) for title, one, many in rows]


@pytest.mark.parametrize(("title", "one", "many"), official())
def test_official_title(title: str, one: str, many: str) -> None:
    found = titled(title)
    assert (found.text, found.many) == (one or many, many)
    assert found.plural is (one == "")
    assert (found.article == "") is found.plural


# ---------------------------------------------------------------- titles of jobs

JOBS = [
    ("Order Processing Specialist", "order processing specialist", "order processing specialists"),
    ("ORDER PROCESSING SPECIALIST", "order processing specialist", "order processing specialists"),
    ("HR Manager", "HR manager", "HR managers"),
    ("R&D Lead <Remote>", "R&D lead <Remote>", "R&D leads <Remote>"),
    ("{{ title }} C# Developer", "{{ title }} C# developer", "{{ title }} C# developers"),
    ("100% remote agent", "100% remote agent", "100% remote agents"),
    ("Señor Técnico", "señor técnico", "señor técnicos"),
    ("C/C++ Developer", "C/C++ developer", "C/C++ developers"),
    ("Director of Nursing", "director of nursing", "directors of nursing"),
    ("Attorney at Law", "attorney at law", "attorneys at law"),
    ("Assistant to the Director", "assistant to the director", "assistants to the director"),
    ("Point of Sale Technician", "point of sale technician", "point of sale technicians"),
    ("Center of Excellence Manager", "center of excellence manager", "center of excellence managers"),
    (
        "Head of Customer Service Representatives",
        "head of customer service representatives",
        "heads of customer service representatives",
    ),
    ("Chef de Cuisine", "chef de cuisine", "chefs de cuisine"),
    ("Editor-in-Chief", "editor-in-chief", "editors-in-chief"),
    ("Editors-in-Chief", "editor-in-chief", "editors-in-chief"),
    ("Lady-in-Waiting", "lady-in-waiting", "ladies-in-waiting"),
    ("Man-at-Arms", "man-at-arms", "men-at-arms"),
    ("Passer-by", "passer-by", "passers-by"),
    ("Passers-by", "passer-by", "passers-by"),
    ("Runner-up", "runner-up", "runners-up"),
    ("Director-General", "director-general", "directors-general"),
    ("Stand-in", "stand-in", "stand-ins"),
    ("Owner-Operator", "owner-operator", "owner-operators"),
    ("Petty Officer First Class", "petty officer first class", "petty officers first class"),
    ("Machinist 1st Class", "machinist 1st class", "machinists 1st class"),
    ("First Class Clerk", "first class clerk", "first class clerks"),
    ("Kitchen Helper", "kitchen helper", "kitchen helpers"),
    ("IT Manager", "IT manager", "IT managers"),
    ("Attorney General", "attorney general", "attorneys general"),
    ("Notaries Public", "notary public", "notaries public"),
    ("Sales Lead - Remote", "sales lead - remote", "sales leads - remote"),
    ("Nurse (RN) - Nights", "nurse (RN) - nights", "nurses (RN) - nights"),
    ("Registered (RN) Nurse", "registered (RN) nurse", "registered (RN) nurses"),
    ("Nurse (Night Shift)", "nurse (night shift)", "nurses (night shift)"),
    ("Registered Nurses (RN)", "registered nurse (RN)", "registered nurses (RN)"),
    ("(Senior) Analyst", "(senior) analyst", "(senior) analysts"),
    ("Software Engineer II", "software engineer II", "software engineers II"),
    ("Engineer, Level 2", "engineer, level 2", "engineers, level 2"),
    ("Nurse, Registered", "registered nurse", "registered nurses"),
    ("Director, Human Resources", "human resources director", "human resources directors"),
    ("Teacher, All Other", "teacher, all other", "teachers, all other"),
    ("VP Operations", "VP operations", "VPs operations"),
    ("Manager Accounts Payable", "manager accounts payable", "managers accounts payable"),
    (
        "Research and Development Manager",
        "research and development manager",
        "research and development managers",
    ),
    ("Owner and Operator", "owner and operator", "owners and operators"),
    ("Cook, Dishwasher, and Server", "cook, dishwasher, and server", "cooks, dishwashers, and servers"),
    ("Lawyer/Attorney", "lawyer/attorney", "lawyers/attorneys"),
    ("Executive Director/CEO", "executive director/CEO", "executive directors/CEOs"),
    ("LPN", "LPN", "LPNs"),
    ("RNs and LPNs", "RN or LPN", "RNs and LPNs"),
    ("Boss", "boss", "bosses"),
    ("Waitress", "waitress", "waitresses"),
    ("Actress", "actress", "actresses"),
    ("Physics Teacher", "physics teacher", "physics teachers"),
    ("Species Analyst", "species analyst", "species analysts"),
    ("Apprentice Chassis", "apprentice chassis", "apprentice chassis"),
    ("Craftsman", "craftsman", "craftsmen"),
    ("Foremen", "foreman", "foremen"),
    ("Deputy", "deputy", "deputies"),
    ("Women's Health Nurse", "women's health nurse", "women's health nurses"),
    ("Nurses, Licensed Practical", "licensed practical nurse", "licensed practical nurses"),
    ("C++", "C++", "C++s"),
    ("{{x}}", "{{x}}", "{{x}}s"),
    ("☃", "☃", "☃s"),
    (r"\1 \g<0> Clerk", r"\1 \g<0> clerk", r"\1 \g<0> clerks"),
]


@pytest.mark.parametrize(("title", "one", "many"), JOBS)
def test_job_title(title: str, one: str, many: str) -> None:
    found = titled(title)
    assert (found.text, found.many, found.plural) == (one, many, False)


@pytest.mark.parametrize(
    "title",
    [
        *(
            "Inside Sales",
            "Human Resources",
            "Logistics",
            "Physics",
            "News",
            "Data Entry",
            "Wait Staff",
            "Police",
        ),
        *("Help Desk", "Front Desk", "Customer Success", "Real Estate", "Business", "Information Technology"),
    ],
)
def test_what_nobody_is_called_is_a_plural(title: str) -> None:
    assert titled(title) == Name(
        text=title.lower(), plural=True, short=title.lower(), many=title.lower(), article=""
    )


# ---------------------------------------------------------------- names that the data gives


def test_names_of_the_data_come_first() -> None:
    found = titled(
        "Human Resources Managers",
        singular="head of people",
        plural="heads of people",
        short="HR head",
        article=" AN ",
    )
    assert found == Name(
        text="head of people", plural=False, short="HR head", many="heads of people", article="an"
    )
    assert found.indefinite == "an head of people"


@pytest.mark.parametrize(
    ("title", "names", "expected"),
    [
        ("Actors", {"singular": "Stage Actor"}, ("stage actor", "stage actors", False)),
        (
            "Actors",
            {"singular": "certified Zumba actor"},
            ("certified Zumba actor", "certified Zumba actors", False),
        ),
        ("Actors", {"plural": "stage actors"}, ("actor", "stage actors", False)),
        ("Managers, All Other", {"plural": "other managers"}, ("other managers", "other managers", True)),
        ("Managers, All Other", {"singular": "other manager"}, ("other manager", "other managers", False)),
        (
            "Chefs and Head Cooks",
            {"singular": "chef or head cook"},
            ("chef or head cook", "chefs and head cooks", False),
        ),
        (
            "Chefs",
            {"singular": "baker, chef, or head cook"},
            ("baker, chef, or head cook", "bakers, chefs, and head cooks", False),
        ),
    ],
)
def test_what_the_data_lacks_is_derived(
    title: str, names: dict[str, str], expected: tuple[str, str, bool]
) -> None:
    found = titled(title, **names)
    assert (found.text, found.many, found.plural) == expected


@pytest.mark.parametrize(("given_article", "expected"), [("a", "a"), ("An", "an"), ("the", "an"), ("", "an")])
def test_article_of_the_data(given_article: str, expected: str) -> None:
    assert titled("Usher", article=given_article).article == expected


def test_plural_frame_has_no_article() -> None:
    found = titled("Managers, All Other", article="a")
    assert (found.article, found.indefinite) == ("", "managers, all other")


def test_indefinite() -> None:
    assert titled("Order Processing Specialist").indefinite == "an order processing specialist"
    assert titled("HR Manager").indefinite == "an HR manager"
    assert titled("UX Designer").indefinite == "a UX designer"


def test_name_is_frozen_and_cached() -> None:
    found = titled("Usher")
    assert titled("Usher") is found
    with pytest.raises(FrozenInstanceError):
        found.text = "other"  # type: ignore[misc]


# ---------------------------------------------------------------- any text at all

WORDS = """
Nurse Nurses HR R&D <b> {{ }} C# \\1 %s $5 , ; ( ) / - and or of & All Other Clerk clerks 8th ñ É ½ İ
"""
TITLES = st.one_of(
    st.text(min_size=1, max_size=40),
    st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=8).map(" ".join),
)


@given(TITLES)
def test_only_letter_case_changes(text: str) -> None:
    assert running(text).casefold() == text.casefold()
    assert running(running(text)) == running(text)
    assert sentence_start(text)[1:] == text[1:] or sentence_start(text).casefold() == text.casefold()


@given(TITLES)
def test_any_title_has_a_name(title: str) -> None:
    found = titled(title)
    assert found.many and found.text and found.short
    assert found.article == ("" if found.plural else article(found.text))
    assert found.plural is (found.article == "")
    assert found.indefinite.endswith(found.text)


@given(TITLES)
def test_plural_frame_is_the_title_in_full(title: str) -> None:
    found = titled(title)
    if found.plural:
        assert found.text == found.many == running(title)
