"""The texts we send by SMS: filed with the provider, who fills in the variables. docs/短信.md has what to file."""

import re
import unicodedata
from collections.abc import Mapping

from bot.channels import Mistake

CHARACTERS_MAX = 35
"""Of one variable; Alibaba Cloud refuses longer ones (isv.PARAM_LENGTH_LIMIT), and Tencent Cloud counts likewise."""
TEMPLATES: dict[str, tuple[str, ...]] = {
    "code": ("code",),
    "urge": ("applicant", "request", "link"),
    "waiting": ("what",),
}
"""By our name: the variables in the order in which the text has them, which is how Tencent Cloud numbers them."""
_ADDRESS = re.compile(r"://|\bwww\.|\b[a-z0-9-]+\.(?:com|cn|net|org|gov|edu|top|xyz|cc|me|info|vip)\b", re.IGNORECASE)


def checked(template: str, params: Mapping[str, str]) -> dict[str, str]:
    """The variables in their order, when the provider can take them.

    Raises:
        Mistake: There is no such template, a variable is missing, empty, too long, or holds a link or a control
            character; the provider would refuse it and might block the signature.
    """
    names = TEMPLATES.get(template)
    if names is None or set(names) != set(params):
        raise Mistake("sms_template", f"{template} does not take {', '.join(sorted(params))}")
    for name in names:
        value = params[name]
        if not 1 <= len(value) <= CHARACTERS_MAX:
            raise Mistake("sms_param_length", f"{template}.{name} has {len(value)} characters")
        if _ADDRESS.search(value):
            raise Mistake("sms_param_link", f"{template}.{name} looks like a link")
        if any(unicodedata.category(character) == "Cc" for character in value):
            raise Mistake("sms_param_character", f"{template}.{name} has a control character")
    return {name: params[name] for name in names}


def fitted(text: str) -> str:
    """Words of people's own as a variable: on one line, no longer than is allowed, nothing that reads as a link."""
    line = " ".join(text.split())
    line = _ADDRESS.sub(" ", "".join(one for one in line if unicodedata.category(one)[0] != "C")).strip() or "—"
    return line if len(line) <= CHARACTERS_MAX else f"{line[: CHARACTERS_MAX - 1]}…"
