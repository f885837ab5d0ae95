"""An operation on a request while it is being talked about; it stays in the conversation's prompt until it is done."""

from dataclasses import asdict, dataclass, field
from typing import Any, Literal, Self

from handlers.requests.offers import Offered

PROMPT = "requests.operation"
PEOPLE = frozenset(("transfer", "hand_out", "add_approver", "copy_to"))
"""Operations that name colleagues."""
SEVERAL = frozenset(("add_approver", "copy_to", "approve"))
"""Of those and of naming the next approvers: where there may be more than one."""
WORDS = frozenset(("return", "ask_material", "give_material", "give_back", "comment"))
"""Operations that need words."""
WITH_FILES = frozenset(("give_material", "comment"))
"""Of those, where pictures and files may be sent before the words."""
FINAL = frozenset(("transfer", "cancel", "withdraw"))
"""What nobody can undo is confirmed first. 撤回 by the applicant is not asked about: that is for somebody else's."""


@dataclass(frozen=True)
class Wanted:
    """What is to be done, as far as it has been said.

    Attributes:
        people: Who was named.
        candidates: People of one name that was said, when there are several; one of them is still to be picked.
        words: The reason, question, answer or remark.
        files: Stored files that were sent while the words were awaited.
        to: For return: the key of the node; None: the applicant.
        straight: For return: it then comes straight back.
        asking: What the person was asked for last.
    """

    verb: str
    request_id: int
    task_id: int | None = None
    people: list[int] = field(default_factory=list)
    candidates: list[int] = field(default_factory=list)
    words: str = ""
    files: list[int] = field(default_factory=list)
    to: str | None = None
    straight: bool = False
    afterwards: bool = False
    asking: Literal["", "person", "words", "confirmation"] = ""

    @classmethod
    def of(cls, prompt: dict[str, Any]) -> Self:
        """What the conversation's prompt holds."""
        return cls(**{name: value for name, value in prompt.items() if name != "prompt"})

    def as_prompt(self) -> dict[str, Any]:
        """What the prompt keeps."""
        return asdict(self)

    @property
    def awaits_files(self) -> bool:
        """Whether a picture or file that is sent now belongs to it."""
        return self.verb in WITH_FILES and self.asking == "words"

    def fits(self, offered: Offered) -> bool:
        """Whether this is an offer to do it."""
        return offered.verb == self.verb and (self.task_id is None or offered.task_id == self.task_id)

    @property
    def where(self) -> Literal["before", "after"]:
        """For add_approver: before the own decision or after it."""
        return "after" if self.afterwards else "before"

    @property
    def way(self) -> Literal["walk", "straight"]:
        """For return: how it goes on afterwards."""
        return "straight" if self.straight else "walk"
