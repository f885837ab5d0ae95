// The drawer with the last API calls and callbacks.

import { clock, h } from "./dom.js";
import { get } from "./server.js";

const EVERY_MS = 2000;

export class Log {
  constructor(element, toggle) {
    this.element = element;
    this.head = h("div", { class: "log-head" });
    this.list = h("ul", { class: "log-list" });
    this.drawn = new Map();
    element.append(this.head, this.list);
    toggle.addEventListener("click", () => {
      element.hidden = !element.hidden;
      toggle.setAttribute("aria-expanded", String(!element.hidden));
      if (!element.hidden) this.#refresh();
    });
    setInterval(() => { if (!element.hidden) this.#refresh(); }, EVERY_MS);
  }

  async #refresh() {
    const states = await Promise.all([get("/control/state"), get("/control/dingtalk/state")]).catch(() => null);
    if (!states) return;
    const [state, dingtalk] = states;
    const sum = (name, other = name) => state.counts[name] + dingtalk.counts[other];
    const shown = [["调用", sum("calls")], ["回调", sum("callbacks", "pushes")], ["出错", sum("errors")], ["提醒", sum("warnings")], ["超频丢弃", state.counts.dropped]];
    this.head.replaceChildren(...shown.map(([name, count]) => h("span", {}, `${name} `, h("b", {}, String(count)))));
    const entries = [
      ...state.calls.map((call) => this.#entry(call, callLine(call))),
      ...state.callbacks.map((record) => this.#entry(record, callbackLine(record))),
      ...dingtalk.calls.map((call) => this.#entry(call, dingtalkCall(call))),
      ...dingtalk.pushes.map((record) => this.#entry(record, dingtalkPush(record))),
      ...[...state.warnings, ...dingtalk.warnings].slice(-20).map((text) => ({ at: 0, element: warningLine(text) })),
    ];
    entries.sort((one, other) => other.at - one.at);
    this.list.replaceChildren(...entries.map((entry) => entry.element));
  }

  /** The same entry keeps its element, so that an opened one stays open. */
  #entry(value, make) {
    const id = JSON.stringify(value);
    if (!this.drawn.has(id)) this.drawn.set(id, make());
    return { at: value.at, element: this.drawn.get(id) };
  }
}

const callLine = (call) => () => line(call.at, "in", "服务→企业微信", callName(call), call.errcode ? String(call.errcode) : "", { query: call.query, body: call.body });

function callName(call) {
  const kind = call.body.template_card?.card_type || call.body.msgtype;
  return [call.path.replace("/cgi-bin/", ""), call.body.touser, kind].filter(Boolean).join(" ");
}

const callbackLine = (record) => () =>
  line(record.at, "out", "企业微信→服务", `${record.event} ${record.userid} ${outcomes(record)}`, undelivered(record), record.plaintext);

const dingtalkCall = (call) => () =>
  line(call.at, "in", "服务→钉钉", call.path.replace(/^\/(v1\.0|topapi)\//, ""), call.code, { query: call.query, body: call.body });

const dingtalkPush = (record) => () =>
  line(record.at, "out", "钉钉→服务", `${PUSHES[record.kind]} ${record.userid} ${outcomes(record)}`, undelivered(record), record.data);

const PUSHES = { robot: "消息", card: "点击", event: "事件" };
const outcomes = (record) => record.attempts.map(([status, seconds]) => `${status} ${Math.round(seconds * 1000)}ms`).join(", ");
const undelivered = (record) => (record.attempts.some(([status]) => status === 200) ? "" : "未送达");

function line(at, direction, name, what, bad, detail) {
  const text = typeof detail === "string" ? detail.replace(/></g, ">\n<") : JSON.stringify(detail, null, 1);
  return h("li", {}, h("details", {},
    h("summary", {}, h("time", {}, clock.seconds(at)), h("span", { class: direction }, name), h("span", { class: "what" }, what), bad && h("span", { class: "bad" }, bad)),
    h("pre", {}, text)));
}

const warningLine = (text) => h("li", {}, h("details", {}, h("summary", {}, h("span", { class: "bad" }, "提醒"), h("span", { class: "what" }, text)), h("pre", {}, text)));
