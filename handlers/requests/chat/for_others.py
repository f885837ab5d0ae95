"""替李敏申请…, 帮王芳订…: for whom something is asked, said before what is asked."""

import re
from dataclasses import replace

from bot import filling
from bot.errors import UserError
from bot.request_types import type_of
from bot.router import Router, Turn
from handlers.org.mentions import ask_which, people_mentioned
from handlers.requests.for_others import may_file_for, not_allowed
from models.org import people_by_id

router = Router("requests.for_others")

_FOR = re.compile(r"^(?:[我想要请麻烦]*)(?:替|代替?|帮忙?|给|为)(?=[\u4e00-\u9fff])")
"""How it begins; a colleague's name has to follow at once, since 帮我订 and 给领导用车 are no such thing."""
_JOINING = "，, 、:：的来去办做"


@router.preface
async def for_somebody(turn: Turn, text: str) -> tuple[Turn, str] | None:
    """替李敏 is taken off, and the rest is about a request of 李敏's.

    Raises:
        UserError: The person may not ask in this colleague's place, or several have the name.
    """
    begins = _FOR.match(text.strip())
    if begins is None:
        return None
    rest = text.strip()[begins.end() :]
    named = {name: ids for name, ids in (await people_mentioned(rest, turn.person)).items() if rest.startswith(name)}
    if not named:
        return None
    name, ids = next(iter(named.items()))
    left = rest.removeprefix(name).lstrip(_JOINING)
    if len(left) < 2:
        return None
    people = await people_by_id(ids)
    allowed = [people[one] for one in ids if await may_file_for(turn.person, people[one])]
    if not allowed:
        raise UserError(not_allowed(name))
    if len(allowed) > 1:
        raise UserError(f"{await ask_which([one.id for one in allowed])}\n同名的同事请在申请页面上选。")
    return replace(turn, for_id=allowed[0].id), left


@router.phrase("是我自己申请", "替我自己申请", "不替别人申请", "我自己用")
async def for_oneself(turn: Turn) -> bool:
    """The draft is for whoever fills it in after all."""
    draft = await filling.present_draft(turn)
    if draft is None or draft.for_id is None:
        return False
    draft.for_id = None
    await draft.save(update_fields=["for_id"])
    await turn.say("好的，改为您自己申请。")
    await filling.close_cards(draft, closed="内容已更新，请看下方")
    kind = await type_of(draft)
    await filling.proceed(turn, kind, draft, kind.form.load(draft.form), [])
    return True
