"""The form engine: field kinds, validation, reading values out of speech. Knows no subsystem."""

from forms.fields import Choice, Field, FieldError, Integer, Moment, Text, Values, YesNo
from forms.form import Form, Problem

__all__ = ["Choice", "Field", "FieldError", "Form", "Integer", "Moment", "Problem", "Text", "Values", "YesNo"]
