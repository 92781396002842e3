"""One word in, what is known about it out: its number, whether it names a person; and lists of words.

The lists hold what no rule finds: acronyms, proper words, words that only end like persons.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import inflect

# Words for people mostly end so and take an s. The library, which takes a second to import, is for others.
_REGULAR = re.compile(
    r"[A-Za-z]?[a-z]*(?:er|or|ist|ian|ant|ent|ee|aide|nurse|clerk|ative|analyst|architect|captain|guard|host"
    r"|ial|ional|judge|magistrate|mason|mate|mechanic|pilot|poet|surgeon)"
)
_ENDING_OTHERWISE = {"hostess": "hostesses", "secretary": "secretaries"}


@cache
def _engine() -> inflect.engine:
    import inflect

    return inflect.engine()


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# ---------------------------------------------------------------- capitals

# Acronyms that have a vowel; without one, a word in capitals is an acronym anyway.
ACRONYMS = _words(
    """
    ABA ADA AI AIDS API AR ASIC AWS BIM CAD CADD CAM CEO CFO CIA CIO CNA COBOL COO CPA CTO DEA DOE DOT EEG
    EEO EKG EMS EMT ENT EOD EPA ER ERP ESL ESOL ETL EU FAA FBI FDA FEMA FHA FICO FMLA FOIA GAAP GED GIS
    HAZMAT HEPA HIPAA HOA HUD HVAC HVACR IBM ICD ICU IEP II III IOT IRA IRS ISO IT IV IX JD LAN LCSW LEED
    LIDAR LMS MA MBA MEP MICU MIG NASA NASCAR NATO NGO NICU NOC OB OEM OSHA OT PA PACU PE PEO PICU PO PTA
    QA QC RADAR RAID REIT RIA ROI ROTC SAAS SAP SAS SCADA SCUBA SEM SEO SICU SOC SONAR SOX SPED SRE STEM
    SUV SWAT TEFL TESOL TIG UAT UAV UI UK UN UPS URL US USA USAID USDA USPS UX VA VI VII VIII WAN YMCA
    YWCA
    """
)

# Acronyms that are read as words, so that their first letter sounds as it does in a word.
SAID_AS_WORDS = _words(
    """
    fafsa fema fica fico fifo fifra foia hazmat hepa hipaa hud lamp lan laser leed lego lidar lifo loran
    mash mig micu mooc moma nafta nas nasa nascar nasdaq nato navsea net nerf nicu nimby niosh noaa noc
    radar ram reit rom saas sag sane scada scuba seal sicu sim sip snap soc sonar sonet sox sped stem swat
    """
)

# Acronyms that are spelled even where they are written small.
SPELLED_SMALL = _words(
    """
    fbi fda hr html http hvac lcsw lgbt lgbtq llc lpn lvn mba mri ngo nfl nhl rn rv sdr seo sql suv xml
    """
)

# Occupations of one word, in capitals no longer than an acronym.
SHORT_OCCUPATIONS = _words(
    """
    ACTOR AIDE BAKER BOSS CHEF CHIEF CLERK COACH COOK GUARD GUIDE HOST JUDGE MAID MODEL NURSE PILOT TUTOR
    """
)

_PROPER_WORDS = """
    Adobe Afghan Afghanistan Africa African Airbnb Airbus Ajax Alabama Alaska Alaskan Albania Albanian
    Algeria Alteryx Alzheimer Amazon America American Amharic Amish Android Anglo Angola Ansible Antarctica
    April Arab Arabic Arctic Arduino Argentina Argentine Argentinian Arizona Arkansas Armenia Armenian
    Asana Asia Asian Asperger Atlanta Atlantic August Austin Australia Australian Austria Austrian AutoCAD
    Autodesk Azerbaijan Azure Bahamas Bahrain Balinese Baltic Baltimore Bangladesh Baptist Barbados
    Bavarian Bayesian Belarus Belgian Belgium Belize Bengali Berlin Bible Bloomberg Bluetooth Boeing
    Bolivia Bolivian Boolean Bosnia Bosnian Boston Botswana Braille Brazil Brazilian Britain British
    Brooklyn Buddhist Bulgaria Bulgarian Burmese Cajun California Californian Cambodia Cambodian Cameroon
    Canada Canadian Cantonese Caribbean Catalan Catholic Caucasian Celtic Cerner Cessna Chad Chicago Chile
    Chilean China Chinese Christian Christmas Cincinnati Cisco Citrix Cleveland Cobol Colombia Colombian
    Colorado Comcast Congress Connecticut Costco Croatia Croatian Crohn Cuba Cuban Cyprus Cyrillic Czech
    Dallas Danish Databricks December Delaware Dell Deloitte Denmark Denver Detroit Disney Django Docker
    Dominican Doppler Dreamweaver Drupal Dutch Easter Ecuador Ecuadorian Egypt Egyptian England English
    Episcopal Eritrea Eskimo Estonia Estonian Ethernet Ethiopia Ethiopian Europe European Excel Facebook
    Farsi February FedEx Figma Fiji Filipino Finland Finnish Firebase Flemish Florida Ford Fortran France
    French Freudian Friday Gabon Gaelic Gambia Georgia German Germanic Germany Ghana Ghanaian Git GitHub
    GitLab Gmail God Google Greece Greek Grenada Guam Guatemala Guatemalan Gujarati Guyana Hadoop Haiti
    Haitian Halloween Hanukkah Haskell Hawaii Hawaiian Hebrew Heimlich Hindi Hindu Hispanic Hmong Hodgkin
    Honda Honduran Honduras Houston HubSpot Hungarian Hungary Iceland Icelandic Idaho Illinois India
    Indian Indiana Indonesia Indonesian Informatica Instagram Intel Inuit iOS Iowa Iran Iranian Iraq Iraqi
    Ireland Irish Islam Islamic Israel Israeli Italian Italy Jamaica Jamaican January Japan Japanese Java
    JavaScript Jenkins JetBlue Jew Jewish Jira Joomla Jordan Jordanian jQuery July June Jungian Kafka
    Kansas Kazakhstan Kentucky Kenya Kenyan Korea Korean Kosovo Kotlin Kubernetes Kurdish Kuwait Lamaze
    Lao Laos Laotian Laravel Latin Latina Latine Latino Latinx Latvia Latvian Lebanese Lebanon Liberia
    Libya LinkedIn Linux Lithuania Lithuanian London Louisiana Lutheran Luxembourg Lyft Macintosh
    Madagascar Magento Maine Malawi Malaysia Malaysian Mali Malta Maltese Mandarin Manhattan Maori March
    Marketo Maryland Massachusetts MATLAB May McDonald Medicaid Medicare Meditech Mediterranean Methodist
    Mexican Mexico Miami Michigan Microsoft Milwaukee Minitab Minneapolis Minnesota Mississippi Missouri
    Moldova Monaco Monday MongoDB Mongolia Montana Montenegro Montessori Mormon Moroccan Morocco Morse
    Mozambique Muslim Myanmar MySQL Namibia Nashville Navajo Navy Nebraska Nepal Nepali Netflix
    Netherlands NetSuite Nevada Nicaragua Nigeria Nigerian Nike Nordic Norway Norwegian November Nvidia
    OCaml Oceania October Ohio Oklahoma Oman Oracle Oregon Orlando Pacific Pakistan Pakistani Palau Panama
    Panamanian Pap Paraguay Paris Parkinson Pashto Pennsylvania PeopleSoft Perl Persian Peru Peruvian
    Philadelphia Philippines Photoshop PHP Pilates Pinterest Pittsburgh Poland Polish Polynesian Portugal
    Portuguese PostgreSQL PowerPoint PowerShell Presbyterian Prolog Protestant Punjabi Python Qatar
    Quechua QuickBooks Quicken Quran Ramadan Redis Revit Roman Romania Romanian Russia Russian Rwanda
    Sacramento Salesforce Salvadoran Samoa Samoan Sanskrit Saturday Scala Scandinavian Scotland Scottish
    Scrum Seattle Selenium Senegal September Serbia Serbian SharePoint Shopify Siemens Sikh Singapore
    Skype Slavic Slovak Slovakia Slovenia Snowflake SolidWorks Somali Somalia Spain Spanish Splunk Spotify
    Squarespace Starbucks Stata Sudan Sunday Suriname Suzuki Swahili Sweden Swedish Swiss Switzerland
    Symfony Syria Syrian Tableau Tagalog Taiwan Taiwanese Tamil Tanzania Telugu Tennessee TensorFlow
    Terraform Tesla Texan Texas Thai Thailand Thanksgiving Thursday Tibetan Togo Tokyo Tongan Torah
    Toronto Tourette Toyota Trello Tuesday Tunisia Turkish Twitter TypeScript Uber Uganda Ukraine
    Ukrainian Unix Urdu Uruguay Utah Uzbek Uzbekistan Venezuela Venezuelan Verizon Vermont Vietnam
    Vietnamese Virginia VMware Volkswagen Waldorf Wales Walmart Washington Wednesday Welsh Wisconsin
    WordPress Workday Wyoming Xamarin Xbox Xerox Yahoo Yelp Yemen Yiddish YouTube Zambia Zendesk Zillow
    Zimbabwe Zoom Zumba
"""

# Proper words, by their small letters.
PROPER_WORDS = {word.lower(): word for word in _PROPER_WORDS.split()}

# Names that are proper only as a whole, or only before the words in a look-ahead.
PROPER_NAMES = re.compile(
    r"""\b(?:
      Microsoft\ (?:Office|Word|Access|Teams|Outlook|Project|Windows|Dynamics|Publisher|Visio|Exchange|Server)
    | MS\ (?:Office|Word|Access|Teams|Outlook|Project|Windows|Publisher|Visio)
    | Google\ (?:Docs|Sheets|Slides|Ads|Analytics|Cloud|Drive|Maps|Workspace|Suite|Classroom)
    | Adobe\ (?:Illustrator|Premiere|Acrobat|Lightroom|Creative\ (?:Suite|Cloud)|After\ Effects)
    | Amazon\ Web\ Services | Apple\ (?:Store|Pay|Music) | Power\ BI | Power\ Query
    | Visual\ (?:Basic|Studio) | Ruby\ on\ Rails | Node\.js | Vue\.js | React\.js | Internet\ of\ Things
    | (?:Access|Angular|Apple|Chef|Flutter|Go|Node|React|Ruby|Rust|Spark|Spring|Swift|Unity|Windows)
      (?=\ (?:administrator|developer|development|engineer|programmer|programming)s?\b)
    | Black(?=\ or\ African) | (?:Alaska|Native)\ (?:American|Hawaiian|Native)s? | Pacific\ Islanders?
    | Middle\ East(?:ern)? | Down\ Syndrome | American\ Sign\ Language
    | New\ (?:York(?:\ City)?|Jersey|Mexico|Hampshire|Orleans|England|Zealand)
    | (?:North|South)\ (?:African?|American?|Carolina|Dakota|Korean?) | West\ Virginia
    | Rhode\ Island | District\ of\ Columbia
    | San\ (?:Antonio|Diego|Francisco|Jose) | Las\ Vegas | Los\ Angeles | Salt\ Lake\ City | Washington,?\ DC
    | St\.\ (?:Louis|Paul|Petersburg) | Puerto\ Rico | Costa\ Rica | El\ Salvador | Hong\ Kong
    | United\ (?:States|Kingdom|Nations|Way|Airlines|Arab\ Emirates) | (?:East|West)\ Coast
    | Saudi\ Arabian? | Sri\ Lankan? | Sierra\ Leone | (?:Lean\ )?Six\ Sigma | Wall\ Street | Head\ Start
    | (?:Air|Space)\ Force | Marine\ Corps | Coast\ Guard | National\ Guard | Army\ Reserve | Social\ Security
    | Peace\ Corps | Red\ Cross | Salvation\ Army | Best\ Buy | Home\ Depot | Burger\ King | Pizza\ Hut
    | Taco\ Bell | Whole\ Foods | General\ Motors
    )(?!\w)""",
    re.VERBOSE | re.IGNORECASE,
)

# Plain words that only look like proper ones.
PLAIN_NAMES = re.compile(
    r"\b(?:(?:floor|furniture|nail|shoe) polish|china (?:painter|decorator)s?|roman shades?)(?!\w)",
    re.IGNORECASE,
)

# ---------------------------------------------------------------- titles

# Titles, as they stand inside a sentence, whose singular and plural no rule finds.
REVIEWED = {
    "heavy and tractor-trailer truck drivers": (
        "heavy or tractor-trailer truck driver",
        "heavy and tractor-trailer truck drivers",
    ),
    "licensed practical and licensed vocational nurses": (
        "licensed practical or licensed vocational nurse",
        "licensed practical and licensed vocational nurses",
    ),
    "maintenance and repair workers, general": (
        "general maintenance and repair worker",
        "general maintenance and repair workers",
    ),
}

# What stands behind a noun and would be misread before it.
NO_MODIFIERS = frozenset(
    ("manufacturing", "recordkeeping", "surface mining", "underground mining", "vegetation")
)

# Adjectives that stay behind their noun: "notaries public".
BEHIND_THE_NOUN = frozenset(("emeritus", "general", "laureate", "public"))

# ---------------------------------------------------------------- persons and their number

_LIKE_A_PERSON = re.compile(
    r".+(?:er|or|ist|yst|ian|ant|ent|ee|man|person|smith|mason|wright|hand|herd|guard|pilot|path|crat|naut)"
)

_PERSONS = _words(
    """
    acrobat actress actuary advocate aide apothecary apprentice architect associate athlete attaché
    attorney bailiff barback barista bellhop boss cadet captain chambermaid chauffeur chef chief clerk
    coach colonel concierge cook counsel cowboy critic curate dean deputy detective diplomat doula
    dramaturg envoy escort executive expert fellow groom guard guide head host hostess imam intern jockey
    judge lead legionnaire liaison magistrate maid man marshal mason mate mechanic medic midwife model
    monk nanny notary nun nurse official operative orderly page paralegal paramedic person pilot poet
    priest principal professional provost rabbi registrar rep representative roustabout scholar scout
    scribe seamstress secretary sheriff smith spy steward stewardess surgeon tech temp umpire valet vet
    vicar waitress warden
    """
)

_PERSONS_BY_LETTERS = _words(
    """
    BSN CEO CFO CIO CNA COO CPA CTO DBA EMT EVP LCSW LPN LVN MD NP OT PA PTA RN SLP SRE SVP VP
    """
)

# Words that end like persons, and persons who in a title are the ones served.
_NO_PERSONS = _words(
    """
    accident account behavior beverage boiler border cancer career cellar center checklist client color
    committee compressor computer consumer container content conveyor corner counter current customer
    disorder document door elevator employer error escalator event factor fee fiber filter flavor floor
    flower folder garment generator harbor header hoist human instrument interior internet investor labor
    ladder layer leather letter list lumber matter mentee meter mirror motor newsletter newspaper number offer
    order other outdoor paper parent patent patient peer pepper plant poster power printer prior proper
    quarter rafter reactor receipt register restaurant river rubber sector semiconductor senior sensor
    shelter shoulder shutter silver simulator spider student sugar summer talent theater tier timber tower
    tractor trailer transfer transformer transistor transmitter tree tumor user vapor vector veteran
    voucher water weather winter
    """
)

# Words that speak of many, and have no singular for one of them.
_GROUPS = _words(
    """
    clergy crew faculty forces infantry military personnel police staff troops workforce
    """
)

# Fields of work, as is every long word in -ing: "VP Operations" is one person, "Operations" is none.
_FIELDS = _words(
    """
    accounts acquisitions administration admissions affairs apps arts assurance benefits business care
    claims collections commodities communications compliance construction customs data design desk
    development donations education enforcement entry estate events facilities finance games goods grants
    health healthcare hospital hospitality hr information intelligence investments it kitchen leases legal
    loans logistics maintenance management markets materials media news office operations ops orders parts
    payable payables payments payroll procurement products programs projects purchases quality receivable
    receivables records recruitment relations reports research resources retail returns safety sales
    sciences securities security service services skills sports standards strategy studies success
    supplies support surfaces systems taxes technologies technology tools trades transportation utilities
    warehouse weapons works
    """
)

_IN_ICS = frozenset(("academics", "clerics", "critics", "mechanics", "medics", "mystics", "paramedics"))
_ENDING_IN_S = frozenset(("atlas", "canvas", "christmas", "gas", "kansas", "lens", "texas"))
_PLURAL_ACRONYM = re.compile(r"[A-Z]{2,}s")
_FIELD_IN_ING = re.compile(r".{4,}ing")
_LEVEL = re.compile(r"[IVX]+|\W*\d+\W*|[A-Za-z]")


@cache
def singular(word: str) -> str:
    """The singular of a plural word, or an empty text where `word` is no plural."""
    lower = word.lower()
    if _PLURAL_ACRONYM.fullmatch(word):
        return word[:-1]
    if not word.isalpha() or lower in _FIELDS or lower in _GROUPS or lower in _ENDING_IN_S:
        return ""
    if lower.endswith(("ss", "us", "is")) or (lower.endswith("ics") and lower not in _IN_ICS):
        return ""
    if word.endswith("s") and _REGULAR.fullmatch(word[:-1]):
        return word[:-1]
    found = _engine().singular_noun(word)
    return found if isinstance(found, str) and found != word else ""


@cache
def plural(word: str) -> str:
    """The plural of a word, which may be of any form: what is no plain English word takes an s."""
    if word.endswith("tech"):
        return f"{word}s"
    plain = word.isalpha() and word.isascii() and word[1:] == word[1:].lower()
    if _REGULAR.fullmatch(word) or not plain or len(word) < 2:
        return f"{word}s"
    return _ENDING_OTHERWISE.get(word) or _engine().plural_noun(word)


def is_person(word: str) -> bool:
    """Whether a singular word names someone at work: `clerk`, `auditor`, `RN`, but not `computer`."""
    lower = word.lower()
    if lower in _PERSONS or word in _PERSONS_BY_LETTERS:
        return True
    if lower in _NO_PERSONS or lower.endswith("ment"):
        return False
    return _LIKE_A_PERSON.fullmatch(lower) is not None


def are_persons(word: str) -> bool:
    """Whether a word is the plural of a person: `clerks`, `RNs`, but not `securities`."""
    return _PLURAL_ACRONYM.fullmatch(word) is not None or is_person(singular(word))


def may_be_persons(word: str) -> bool:
    """Whether a plural word could name persons, but is not known to."""
    one = singular(word)
    return bool(one) and not is_person(one) and one.lower() not in _NO_PERSONS


def is_group(word: str) -> bool:
    """Whether the word speaks of many without being a plural: `clergy`."""
    return word.lower() in _GROUPS


def is_field(word: str) -> bool:
    """Whether the word names a field of work, so that nobody is called by it: `sales`, `physics`."""
    lower = word.lower()
    if lower in _FIELDS or _FIELD_IN_ING.fullmatch(lower):
        return True
    return lower.endswith("ics") and lower not in _IN_ICS


def is_level(word: str) -> bool:
    """Whether the word is a grade behind a title: `II`, `3`, `B`."""
    return _LEVEL.fullmatch(word) is not None
