"""The form engine: field kinds, validation, reading values out of speech. Knows no subsystem."""

from forms.attachments import Files
from forms.conditions import Condition
from forms.dates import Day, Days, Period
from forms.fields import Choice, Field, FieldError, Integer, Moment, Place, Text, Told, Values, YesNo
from forms.form import Form, Problem
from forms.numbers import Money, Number, WorkedOut
from forms.phones import Phone
from forms.picks import Several
from forms.references import InDepartment, Reference, Somebody
from forms.rows import Table
from forms.things import Things

__all__ = [
    "Choice",
    "Condition",
    "Day",
    "Days",
    "Field",
    "FieldError",
    "Files",
    "Form",
    "InDepartment",
    "Integer",
    "Moment",
    "Money",
    "Number",
    "Period",
    "Phone",
    "Place",
    "Problem",
    "Reference",
    "Several",
    "Somebody",
    "Table",
    "Text",
    "Things",
    "Told",
    "Values",
    "WorkedOut",
    "YesNo",
]
