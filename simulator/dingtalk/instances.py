"""A card that was created: its data for all and for single people, with everything it ever was."""

import json
from dataclasses import dataclass, field
from typing import Any

from simulator.dingtalk.templates import TemplateConfig

Params = dict[str, str]
FULL_JSON = "sys_full_json_obj"


@dataclass
class Version:
    """The data of a card from one moment on."""

    public: Params
    private: dict[str, Params]
    """By userid."""
    at: float
    cause: str
    """created, updated, or `answer to` a person's click, in which case it is what that person alone sees."""
    only_for: str = ""


@dataclass
class CardInstance:
    """One card, wherever it was delivered; the newest version that a person may see is what they see."""

    out_track_id: str
    app: str
    corp_id: str
    template: TemplateConfig
    callback_type: str
    """STREAM, HTTP, or empty: clicks go nowhere."""
    route_key: str
    user_id_type: int
    models: dict[str, dict[str, Any]]
    """Open space models by their name in the request."""
    versions: list[Version]
    carriers: dict[str, str] = field(default_factory=dict)
    """carrierId by space, such as `IM_ROBOT.manager1`."""
    holders: list[str] = field(default_factory=list)
    """Userids on whose phones it stands."""

    @classmethod
    def from_dict(cls, values: dict[str, Any]) -> "CardInstance":
        template = TemplateConfig(**values["template"])
        versions = [Version(**version) for version in values["versions"]]
        return cls(**{**values, "template": template, "versions": versions})

    @property
    def newest(self) -> Version:
        """The newest version that is for everyone."""
        return next(version for version in reversed(self.versions) if not version.only_for)

    def seen_by(self, userid: str) -> dict[str, Any]:
        """The variables as this person sees them now."""
        newest = next(one for one in reversed(self.versions) if one.only_for in ("", userid))
        return self._merged(newest, userid)

    def past(self, userid: str) -> list[dict[str, Any]]:
        """Everything the card was to this person, oldest first, the present state included."""
        return [self._merged(one, userid) for one in self.versions if one.only_for in ("", userid)]

    def _merged(self, version: Version, userid: str) -> dict[str, Any]:
        own = {name: one for name, one in version.private.get(userid, {}).items() if name in self.template.private}
        merged: dict[str, Any] = {**version.public, **own}
        if full := merged.pop(FULL_JSON, ""):
            merged |= json.loads(full)
        return merged

    def change(
        self, public: Params | None, private: dict[str, Params], *, by_key: tuple[bool, bool], at: float, cause: str
    ) -> None:
        """Give the card new data: merged into the old by key, or in its place. What clicks showed alone is gone."""
        old = self.newest
        merged = {userid: dict(own) for userid, own in old.private.items()}
        for userid, own in private.items():
            merged[userid] = {**merged.get(userid, {}), **own} if by_key[1] else own
        shown = old.public if public is None else {**old.public, **public} if by_key[0] else public
        self.versions.append(Version(shown, merged, at, cause))

    def answer(
        self, userid: str, public: Params | None, own: Params | None, *, by_key: tuple[bool, bool], at: float
    ) -> None:
        """Show the one who clicked what the service answered, until the card's data changes for all."""
        seen = next(one for one in reversed(self.versions) if one.only_for in ("", userid))
        shown = seen.public if public is None else {**seen.public, **public} if by_key[0] else public
        private = seen.private.get(userid, {})
        mine = private if own is None else {**private, **own} if by_key[1] else own
        self.versions.append(Version(shown, {**seen.private, userid: mine}, at, f"answer to {userid}", userid))
