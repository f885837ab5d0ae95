"""An administrator's deeds by name, as the control API takes them: `{"deed": "move_member", "userid": …}`."""

import inspect
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

Deed = TypeVar("Deed")


def chosen(deeds: Mapping[str, Callable[..., Deed]], values: object) -> tuple[Callable[..., Deed], dict[str, Any]]:
    """The deed and its arguments besides the organisation, which is its first.

    Raises:
        ValueError: There is no such deed, or its arguments are others.
    """
    if not isinstance(values, dict) or values.get("deed") not in deeds:
        raise ValueError(f"a deed is one of {', '.join(deeds)}")
    deed = deeds[values["deed"]]
    given = {name: value for name, value in values.items() if name not in ("deed", "corp_id")}
    wanted = {name: kind.annotation for name, kind in inspect.signature(deed).parameters.items() if name != "corp"}
    if given.keys() - wanted.keys() or not all(_fits(given[name], wanted[name]) for name in given):
        raise ValueError(f"{deed.__name__} takes {', '.join(wanted)}")
    return deed, given


def _fits(value: object, kind: Any) -> bool:
    """Whether a JSON value is of an argument's kind."""
    if kind in (str, int):
        return isinstance(value, kind) and not isinstance(value, bool)
    return isinstance(value, list) and all(_fits(one, kind.__args__[0]) for one in value)
