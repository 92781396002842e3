"""Audits a finished report: reads it back into claims and checks each against the dataset.

It knows nothing of how a report is written, and shares no rounding, arithmetic or naming with what it checks.
"""

from reportgen.audit.auditing import Auditor
from reportgen.audit.document import Document, Finding, Slot, Tally, Verdict

__all__ = ["Auditor", "Document", "Finding", "Slot", "Tally", "Verdict"]
