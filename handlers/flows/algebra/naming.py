"""What an action has to say: words where a reason is due, and people who can be named."""

from handlers.flows.algebra.actions import Offer
from handlers.flows.algebra.refusals import AlreadyInStep, Oneself, OwnRequest, PeopleMissing, ReasonMissing
from handlers.flows.algebra.run import Run


def worded(text: str) -> str:
    """The words without blanks around them.

    Raises:
        ReasonMissing: There are none.
    """
    if not text.strip():
        raise ReasonMissing
    return text.strip()


def allow(offer: Offer, people: tuple[int, ...], run: Run, *own: int | None) -> None:
    """Refuse people who cannot be named: the applicant, oneself (`own`), and who is asked at the step anyway."""
    if not people:
        raise PeopleMissing
    for person in people:
        if person in own:
            raise Oneself(person)
        if person == run.plan.applicant:
            raise OwnRequest(person)
        if person in offer.not_people:
            raise AlreadyInStep(person)
