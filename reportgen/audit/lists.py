"""A list of names as a sentence has it, and the names that are due in, their slots out."""

from __future__ import annotations

from reportgen.audit.document import Slot
from reportgen.audit.languages.language import Language

COUNTS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def items(text: str, due: tuple[str, ...], words: Language) -> list[Slot]:
    """One slot an item, in order. Where the list reads as it should it is not taken apart, for "fish and
    game wardens and" can be taken apart in several ways."""
    small = text.casefold()
    if small in words.joined(due):
        return [Slot(kind="item", found=item, expected=item) for item in due]
    found = words.split(small)
    length = max(len(found), len(due))
    pad = ("",) * length
    pairs = zip((*found, *pad)[:length], (*due, *pad)[:length], strict=True)
    slots = [Slot(kind="item", found=one, expected=other) for one, other in pairs]
    wrong = any(not slot.is_right for slot in slots)
    return slots if wrong else [*slots, Slot(kind="list", found=small, expected=words.joined(due)[0])]
