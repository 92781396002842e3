"""What a user can cause.

    ReportgenError
    ├── DataError               a dataset that cannot be read, or holds wrong cells
    ├── UnknownOccupationError  a title that names no occupation, or more than one
    ├── UnknownChoiceError      an option whose value is not offered
    ├── ConfigurationError      a reportgen.toml, logo or template of an organisation that cannot be used
    ├── RenderError             a report that cannot be drawn or written
    │   └── NoRoomError         one that takes more pages than its layout has
    ├── BatchError              a batch that cannot begin or go on
    └── WebError                a page that cannot be served

The message of each is one sentence for the user: what is wrong, where, and what to do.
"""


class ReportgenError(Exception):
    """Anything a user can cause and mend."""


class DataError(ReportgenError):
    """A dataset that cannot be read, or that holds cells which break its rules."""


class UnknownOccupationError(ReportgenError):
    """A text that names no occupation of the dataset, or more than one."""


class UnknownChoiceError(ReportgenError):
    """A value that an option does not offer."""


class ConfigurationError(ReportgenError):
    """A reportgen.toml that cannot be read or breaks its rules, or a file that it names."""


class RenderError(ReportgenError):
    """A report that cannot be drawn, or a file that cannot be written."""


class NoRoomError(RenderError):
    """A report that takes more pages than its layout has, whatever is left out."""


class BatchError(ReportgenError):
    """A batch of reports that cannot begin, or cannot go on."""


class WebError(ReportgenError):
    """A counselor's page that cannot be served."""
