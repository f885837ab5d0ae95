"""Lists: declared once, shown as pages with filters and paging, saved as views, printed, and exported."""

from pages.listing.columns import Cell, Column, Mark, Row, Value, cell_of
from pages.listing.filters import Choice, Days, Filter, InDepartment, PersonCalled, Words, departments_below
from pages.listing.listing import Asked, Batch, Listing, listing
from pages.listing.reading import first_rows
from pages.listing.show import show
from pages.listing.where import Where, containing

__all__ = [
    "Asked",
    "Batch",
    "Cell",
    "Choice",
    "Column",
    "Days",
    "Filter",
    "InDepartment",
    "Listing",
    "Mark",
    "PersonCalled",
    "Row",
    "Value",
    "Where",
    "Words",
    "cell_of",
    "containing",
    "departments_below",
    "first_rows",
    "listing",
    "show",
]
