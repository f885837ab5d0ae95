// DingTalk's messages and cards. `hands` is what they may do: open(link), tap(key, selections, button).

import { h, picture } from "./dom.js";
import { inline, page } from "./message.js";

export function draw(item, hands) {
  const group = item.group && h("div", { class: "group-title" }, [item.group, item.content.sender].filter(Boolean).join(" · "));
  return h("div", { class: "stack" }, group, item.parts ? card(item, hands) : message(item, hands));
}

function message(item, hands) {
  const content = item.content;
  const words = content.text ?? content.markdown ?? content.content ?? content.fileName ?? "";
  const links = item.links.filter(([text]) => !words.includes(`[${text}]`));
  const title = item.title && h("h4", {}, item.title);
  if (!links.length && item.kind !== "notice") return h("div", { class: "bubble" }, title, rich(words, hands.open));
  return h("article", { class: "card" },
    h("div", { class: "body" },
      item.kind === "notice" && h("div", { class: "source" }, "工作通知", content.status && ` · ${content.status}`),
      title, picture(content.picUrl, "picture"), rich(words, hands.open),
      (content.form || []).map((row) => h("p", { class: "desc" }, `${row.key}${row.value}`))),
    links.map(([text, url]) => h("button", { type: "button", class: "jump", onclick: () => hands.open(page(url)) }, text)));
}

/** DingTalk's part of markdown: headings, quotes, lists, pictures, emphasis and links; no tables, no HTML. */
function rich(text, open) {
  const lines = text.replace(/<\/?font[^>]*>/gi, "").split("\n").map((line) => line.trim());
  return h("div", { class: "rich" }, lines.map((line) => {
    const heading = /^#{1,6}\s+(.*)/.exec(line);
    if (heading) return h("h3", {}, inline(heading[1], open));
    const quoted = /^>\s?(.*)/.exec(line);
    if (quoted) return h("blockquote", {}, inline(quoted[1], open));
    const listed = /^(?:[-*]|(\d+)\.)\s+(.*)/.exec(line);
    if (listed) return h("div", { class: "listed" }, listed[1] ? `${listed[1]}. ` : "· ", inline(listed[2], open));
    const image = /^!\[[^\]]*\]\(([^)\s]+)\)$/.exec(line);
    if (image) return picture(image[1], "picture");
    return h("div", { class: line ? "" : "gap" }, inline(line, open));
  }));
}

function card(item, hands) {
  return h("article", { class: "card", "data-task": item.task_id }, item.parts.map((part) => draws[part.kind]?.(part, item, hands)));
}

const body = (...children) => h("div", { class: "body" }, children);

const draws = {
  title: (part) => body(h("h4", {}, part.text)),
  text: (part, item, hands) => body(rich(part.text, hands.open)),
  markdown: (part, item, hands) => body(rich(part.text, hands.open)),
  tips: (part) => body(h("p", { class: "desc" }, part.text)),
  closed: (part) => h("div", { class: "keys one" }, h("button", { type: "button", disabled: true }, part.text)),
  buttons,
  form,
};

function buttons(part, item, hands) {
  const width = part.rows.length === 1 ? "one" : "two";
  return h("div", { class: `keys ${width}` }, part.rows.map((row, index) => h("button", {
    type: "button",
    class: `color-${row.color || "gray"}${part.rows.length % 2 && index === part.rows.length - 1 ? " wide" : ""}`,
    disabled: row.status === "disabled" || !(row.url || row.request),
    onclick: (event) => (row.url ? hands.open(page(row.url)) : hands.tap(keyOf(row), {}, event.currentTarget)),
  }, row.text)));
}

/** As the simulator finds a button: by what its click tells. */
function keyOf(row) {
  return String(row.params?.action || row.params?.id || row.id || row.params?.value || row.text);
}

function form(part, item, hands) {
  const asked = part.rows.filter((row) => !row.hidden).map(ask);
  const submit = (event) => {
    const missing = asked.find((one) => one.required && !one.value().length);
    if (missing) return missing.input.focus();
    const filled = asked.filter((one) => !one.locked && one.value().length).map((one) => [one.name, one.value()]);
    return hands.tap(part.name, Object.fromEntries(filled), event.currentTarget);
  };
  return [asked.map((one) => one.element),
    h("div", { class: "keys one" }, h("button", { type: "button", class: "color-blue", onclick: submit }, part.submit))];
}

function ask(row) {
  const locked = Boolean(row.readOnly);
  const options = (row.options || []).map((one) => ({ value: String(one.value), text: one.text?.zh_CN ?? String(one.text ?? "") }));
  const many = /^MULTI_/.test(row.type);
  const shown = [row.defaultValue?.value ?? row.defaultValue ?? []].flat().map(String);
  const choices = options.map((one) => h("option", { value: one.value, selected: shown.includes(one.value) }, one.text));
  const untouched = many || row.defaultValue ? null : h("option", { value: "" }, row.placeholder || "请选择");
  const switched = ["SWITCH", "CHECKBOX"].includes(row.type);
  const input = options.length
    ? h("select", { disabled: locked, multiple: many, "aria-label": row.label }, untouched, choices)
    : h("input", { disabled: locked, type: switched ? "checkbox" : kind(row.type), value: switched ? null : row.defaultValue, "aria-label": row.label, placeholder: row.placeholder });
  const values = () => [...input.selectedOptions].map((one) => one.value).filter(Boolean);
  return {
    name: row.name,
    input,
    locked,
    required: Boolean(row.required),
    element: h("label", { class: "ask" }, h("span", {}, row.label || row.name), input),
    value: () => (options.length ? (many ? values() : values()[0] || "") : switched ? (input.checked ? "true" : "") : input.value),
  };
}

function kind(type) {
  return { NUMBER: "number", DATE: "date", TIME: "time", DATETIME: "datetime-local" }[type] || "text";
}
