"""Groups as their owners manage them: the robot is added or removed, the group is dissolved."""

from dataclasses import replace

from simulator.dingtalk.config import DingTalkCorpConfig, GroupConfig


def changed(
    corp: DingTalkCorpConfig, conversation: str, *, robot: bool | None = None, disbanded: bool | None = None
) -> DingTalkCorpConfig:
    """The organisation after a change of one group; what is None stays. `robot`: whether the first app's is in it.

    Raises:
        LookupError: There is no such group.
    """
    group = corp.group(conversation)
    if group is None:
        raise LookupError(f"{corp.name} has no group {conversation!r}")
    after = group
    if robot is not None:
        first = corp.apps[0].client_id
        after = replace(after, robots=[one for one in group.robots if one != first] + ([first] if robot else []))
    if disbanded is not None:
        after = replace(after, disbanded=disbanded)
    return replace(corp, groups=[after if one is group else one for one in corp.groups])


def shown(corp: DingTalkCorpConfig, group: GroupConfig) -> dict[str, object]:
    """The group as the page lists it."""
    return {
        "id": group.open_conversation_id,
        "title": group.title,
        "members": group.members,
        "robot": bool(corp.apps) and corp.apps[0].client_id in group.robots,
        "disbanded": group.disbanded,
    }
