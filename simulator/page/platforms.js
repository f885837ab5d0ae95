// The platforms whose phones the page shows: their addresses, what can be sent besides words, how messages look.

import { templateCard } from "./card.js";
import * as dingtalk from "./dingtalk.js";
import * as messages from "./message.js";

export const WECOM = {
  mark: "wecom",
  name: "企业微信",
  control: "/control",
  phones: "/phones",
  opens: "/open",
  opensUrl: /^https?:\/\//i,
  encloses: ["image", "location", "scan", "bot"],
  news: (corpId, userid) => `${corpId}/${userid.toLowerCase()}`,
  picture: (content) => content.media_id && `/media/${encodeURIComponent(content.media_id)}`,
  draw: (item, hands) => (item.kind === "template_card" ? templateCard(item, hands) : messages[item.kind](item.content, hands.open)),
};

export const DINGTALK = {
  mark: "dingtalk",
  name: "钉钉",
  control: "/control/dingtalk",
  phones: "/phones/dingtalk",
  opens: "/dingtalk/open",
  opensUrl: /^(https?|dingtalk):\/\//i,
  encloses: ["image", "voice"],
  news: (corpId, userid) => `dingtalk/${corpId}/${userid}`,
  picture: (content) => /\.jpg$/.test(content.fileName || "") && `/media/dingtalk/${encodeURIComponent(content.downloadCode)}`,
  draw: dingtalk.draw,
};

export const PLATFORMS = [WECOM, DINGTALK];
