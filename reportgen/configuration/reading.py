"""A reportgen.toml in, its checked Configuration out."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NoReturn

from reportgen.configuration.contrast import contrast, parsed
from reportgen.configuration.logo import logo
from reportgen.configuration.templates import templates
from reportgen.errors import ConfigurationError
from reportgen.model import Brand, Identifier, Spoken

FILE = "reportgen.toml"

# The section, the key and the kind of value of all that can be set.
_KEYS: Mapping[str, Mapping[str, type]] = {
    "organization": {
        "name": str,
        "logo": str,
        "logo_text": str,
        "telephone": str,
        "tty": str,
        "email": str,
        "web": str,
        "address": str,
    },
    "page": {
        "job_center": str,
        "equal_opportunity": bool,
        "footer": list,
        "footer_es": list,
        "note": str,
        "note_es": str,
        "client_line": bool,
    },
    "colors": {"text": str, "soft": str, "solid": str},
    "theme": {"folder": str},
}
_KINDS = {str: "a text in quotation marks", bool: "true or false", list: "a list of texts"}
# The colour of the theme that a key sets, and how far it must stand out from the paper. Source: WCAG 2.2,
# 1.4.3 for text and 1.4.11 for graphics.
_COLOURS = {"text": ("ink", 4.5), "soft": ("soft", 4.5), "solid": ("left", 3.0)}
_PAPER = (255, 255, 255)
_TELEPHONE = re.compile(r"\(?\b\d{3}\)?[ .\-–]?\s?\d{3}[ .\-–]\d{4}\b")

Choices = Mapping[str, tuple[str, ...] | type]


@dataclass(frozen=True, slots=True, kw_only=True)
class Configuration:
    """What a file sets out: the brand, and the usual values of options by their names."""

    brand: Brand
    options: Mapping[str, str | bool]


def read(file: Path, choices: Choices) -> Configuration:
    """The configuration in `file`.

    `choices` has the options that its section [options] may set: the values of each, or `str`, or `bool`, or
    `Path`. A path is relative to the folder of `file`. Raises `ConfigurationError`, which names file and key.
    """
    reader = _Reader(file=file, content=_content(file))
    reader.check_sections(("options", *_KEYS))
    options = reader.options(choices)
    return Configuration(brand=reader.brand(), options=options)


def _content(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise ConfigurationError(
            f"{file} cannot be read ({reason}); name another file with --config."
        ) from error
    except UnicodeDecodeError as error:
        raise ConfigurationError(f"{file} is not in UTF-8; save it in that encoding.") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(
            f"{file} is not in the form of TOML: {error}; put that place right."
        ) from error


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reader:
    """A file and what it holds."""

    file: Path
    content: dict[str, Any]

    def brand(self) -> Brand:
        organisation = self._section("organization", _KEYS["organization"])
        page = self._section("page", _KEYS["page"])
        theme = self._section("theme", _KEYS["theme"])
        name = organisation.get("name", "")
        texts = {key: str(organisation.get(key, "")).strip() for key in _KEYS["organization"]}
        folder = self._beside(theme["folder"]) if theme.get("folder") else None
        made = Brand(
            organisation=" ".join(name.split()),
            logo=logo(self._beside(texts["logo"]), texts["logo_text"] or self._named(name))
            if texts["logo"]
            else None,
            telephone=texts["telephone"],
            text_telephone=texts["tty"],
            email=texts["email"],
            web=texts["web"],
            address=texts["address"],
            identifier=self._identifier(page.get("job_center", "")),
            is_equal_opportunity=page.get("equal_opportunity", False),
            footer=self._footer(page),
            note=_spoken(page.get("note", ""), page.get("note_es", "")),
            has_client_line=page.get("client_line", False),
            colours=self._colours(self._section("colors", _KEYS["colors"])),
            folder=str(folder or ""),
            templates=templates(folder) if folder else (),
        )
        self._check_telephone(made)
        return made

    def options(self, choices: Choices) -> dict[str, str | bool]:
        kinds = {
            key: kind if isinstance(kind, type) and kind is not Path else str for key, kind in choices.items()
        }
        found: dict[str, str | bool] = {}
        for key, value in self._section("options", kinds).items():
            allowed = choices[key]
            if isinstance(allowed, tuple) and value not in allowed:
                self._refuse("options", key, f"“{value}” is not offered; {_nearest(value, allowed)}")
            found[key] = str(self._beside(value)) if allowed is Path else value
        return found

    def check_sections(self, sections: tuple[str, ...]) -> None:
        for name, part in self.content.items():
            if name not in sections:
                raise ConfigurationError(
                    f"{self.file}: there is no section [{name}]; {_nearest(name, sections)}."
                )
            if not isinstance(part, dict):
                raise ConfigurationError(f"{self.file}: “{name}” is a section; write it as [{name}].")

    def _section(self, name: str, keys: Mapping[str, type]) -> dict[str, Any]:
        part: dict[str, Any] = self.content.get(name, {})
        for key, value in part.items():
            if key not in keys:
                self._refuse(name, key, f"there is no such key; {_nearest(key, tuple(keys))}")
            if not isinstance(value, keys[key]) or (
                isinstance(value, list) and not all(isinstance(one, str) for one in value)
            ):
                self._refuse(name, key, f"found {value!r}; write {_KINDS[keys[key]]}")
        return part

    def _refuse(self, section: str, key: str, why: str) -> NoReturn:
        raise ConfigurationError(f"{self.file}, section [{section}], key {key}: {why}.")

    def _beside(self, path: str) -> Path:
        return self.file.parent / Path(path).expanduser()

    def _named(self, name: str) -> str:
        if not name.strip():
            self._refuse(
                "organization",
                "logo",
                "a logo needs words for those who do not see it; add name or logo_text",
            )
        return name.strip()

    def _identifier(self, text: str) -> Identifier | None:
        if not text:
            return None
        values = tuple(one.value for one in Identifier)
        if text not in values:
            self._refuse("page", "job_center", f"“{text}” is not offered; {_nearest(text, values)}")
        return Identifier(text)

    def _footer(self, page: dict[str, Any]) -> tuple[Spoken, ...]:
        english, spanish = page.get("footer", []), page.get("footer_es", [])
        if spanish and len(spanish) != len(english):
            self._refuse(
                "page",
                "footer_es",
                f"it has {len(spanish)} lines and footer {len(english)}; give both as many",
            )
        return tuple(
            _spoken(line, spanish[place] if spanish else "")
            for place, line in enumerate(english)
            if line.strip()
        )

    def _colours(self, colours: dict[str, str]) -> tuple[tuple[str, str], ...]:
        for key, text in colours.items():
            colour = parsed(text)
            if colour is None:
                self._refuse("colors", key, f"“{text}” is no color; write it as #rrggbb")
            ratio, least = contrast(colour, _PAPER), _COLOURS[key][1]
            if ratio < least:
                # Rounded down, so that what falls short never reads as enough.
                found = int(ratio * 100) / 100
                self._refuse(
                    "colors",
                    key,
                    f"{text} has a contrast of {found}:1 to white paper; choose a darker one, "
                    f"of at least {least:g}:1",
                )
        return tuple((_COLOURS[key][0], text) for key, text in sorted(colours.items()))

    def _check_telephone(self, brand: Brand) -> None:
        """29 CFR 38.38: where the tagline stands beside a telephone number, so does a TTY number."""
        texts = (brand.address, *(text for line in (*brand.footer, brand.note) for _, text in line.texts))
        speaks = brand.telephone or any(_TELEPHONE.search(text) for text in texts)
        if brand.is_equal_opportunity and speaks and not brand.text_telephone:
            self._refuse(
                "organization",
                "tty",
                "it is missing, and a telephone number is printed beside the equal opportunity tagline "
                "(29 CFR 38.38); give the number of a text telephone, or 711 for the relay service",
            )


def _spoken(english: str, spanish: str) -> Spoken:
    texts = (("en", english.strip()), ("es", spanish.strip()))
    return Spoken(texts=tuple((language, text) for language, text in texts if text))


def _nearest(word: object, choices: tuple[str, ...]) -> str:
    near = get_close_matches(str(word), choices, n=1)
    return f"the nearest is {near[0]}" if near else f"choose one of: {', '.join(choices)}"
