"""What all parts of a stored flow definition have in common."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

KEY_CHARACTERS_MAX = 32
NAME_CHARACTERS_MAX = 20  # one line of a card on a phone

RecordId = Annotated[int, Field(strict=True, gt=0)]  # strict: true or "1" would silently become record 1
Key = Annotated[str, StringConstraints(pattern=r"^[a-z0-9_]+$", max_length=KEY_CHARACTERS_MAX)]
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=NAME_CHARACTERS_MAX)]
FieldName = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=64)]


class Part(BaseModel):
    """A part of a definition: immutable, and told apart from its siblings by its `kind`."""

    # A misspelt setting must not be ignored: it could be the one that asks an approver.
    model_config = ConfigDict(frozen=True, extra="forbid")
