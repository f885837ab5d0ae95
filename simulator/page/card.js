// Template cards. `hands` is what a card may do: open(link), tap(key, selections).

import { h, picture } from "./dom.js";

export function templateCard(item, hands) {
  const card = item.content;
  const asked = questions(card, item);
  return h("article", { class: "card", "data-task": item.task_id },
    picture(card.card_image?.url, "picture"),
    h("div", { class: "body" }, source(card, hands), face(card, hands)),
    asked.map((question) => question.element),
    keys(item, hands, () => Object.fromEntries(asked.filter((question) => !question.locked).map((question) => [question.key, question.chosen()]))),
    (card.jump_list || []).map((jump) =>
      h("button", { type: "button", class: "jump", onclick: () => hands.open(jump) }, jump.title)),
  );
}

function source(card, hands) {
  const menu = card.action_menu;
  if (!card.source && !menu) return null;
  const row = h("div", { class: `source color-${card.source?.desc_color || 0}` },
    picture(card.source?.icon_url), card.source?.desc || "");
  if (menu) {
    const corner = h("div", { class: "corner", hidden: true }, menu.action_list.map((entry) =>
      h("button", { type: "button", onclick: () => { corner.hidden = true; hands.tap(entry.key, {}); } }, entry.text)));
    const more = h("button", {
      type: "button", class: "more", "aria-label": menu.desc || "更多", onclick: () => { corner.hidden = !corner.hidden; },
    }, "···");
    row.append(more, corner);
  }
  return row;
}

/** Everything that is read; a tap on it follows the card's own link. */
function face(card, hands) {
  const action = card.card_action?.type ? card.card_action : null;
  const open = action && ((event) => { if (!event.target.closest("button")) hands.open(action); });
  return h("div", { class: action ? "opens" : "", onclick: open || (() => {}) },
    card.main_title?.title && h("h4", {}, card.main_title.title),
    card.main_title?.desc && h("p", { class: "desc" }, card.main_title.desc),
    emphasis(card.emphasis_content),
    quote(card.quote_area, hands),
    imageText(card.image_text_area, hands),
    card.sub_title_text && h("p", { class: "subtitle" }, card.sub_title_text),
    (card.vertical_content_list || []).map((row) =>
      h("div", { class: "vertical" }, h("b", {}, row.title), row.desc && h("p", {}, row.desc))),
    pairs(card.horizontal_content_list, hands),
  );
}

function emphasis(part) {
  return part && h("div", { class: "emphasis" }, h("b", {}, part.title || ""), h("span", {}, part.desc || ""));
}

function quote(part, hands) {
  if (!part) return null;
  const words = part.type ? h("button", { type: "button", class: "link", onclick: () => hands.open(part) }, part.quote_text || "查看") : part.quote_text;
  return h("div", { class: "quote" }, part.title && h("b", {}, part.title), words);
}

function imageText(part, hands) {
  if (!part) return null;
  return h("div", { class: part.type ? "aside opens" : "aside", onclick: (event) => { event.stopPropagation(); if (part.type) hands.open(part); } },
    h("div", {}, part.title && h("b", {}, part.title), part.desc && h("p", { class: "desc" }, part.desc)),
    picture(part.image_url));
}

function pairs(rows, hands) {
  if (!rows?.length) return null;
  return h("dl", { class: "pairs" }, rows.map((row) => [
    h("dt", {}, row.keyname),
    h("dd", {}, row.type ? h("button", { type: "button", class: "link", onclick: () => hands.open(row) }, row.value || "查看") : row.value || ""),
  ]));
}

function questions(card, item) {
  const locked = item.state !== "open";
  const lists = [card.button_selection, ...(card.select_list || [])].filter(Boolean);
  const found = lists.map((list) => dropdown(list, item.chosen[list.question_key], locked));
  if (card.checkbox) found.push(boxes(card.checkbox, item, locked));
  return found;
}

function dropdown(list, chosen, locked) {
  const selected = chosen?.[0] || list.selected_id || list.option_list[0].id;
  const select = h("select", { disabled: locked || list.disable, "aria-label": list.title || "请选择" },
    list.option_list.map((option) => h("option", { value: option.id, selected: option.id === selected }, option.text)));
  return {
    key: list.question_key,
    locked: Boolean(list.disable),
    element: h("label", { class: "ask" }, h("span", {}, list.title || "请选择"), select),
    chosen: () => select.value,
  };
}

function boxes(box, item, locked) {
  const many = box.mode === 1;
  const chosen = item.chosen[box.question_key] || box.option_list.filter((option) => option.is_checked).map((option) => option.id);
  const inputs = box.option_list.map((option) => h("input", {
    type: many ? "checkbox" : "radio", name: `${item.id}-${box.question_key}`, value: option.id,
    checked: chosen.includes(option.id), disabled: locked || box.disable,
  }));
  const labels = box.option_list.map((option, index) => h("label", {}, inputs[index], option.text));
  return {
    key: box.question_key,
    locked: Boolean(box.disable),
    element: h("fieldset", { class: "boxes" }, labels),
    chosen: () => inputs.filter((input) => input.checked).map((input) => input.value),
  };
}

/** The buttons, or the one grey text that replaced them. */
function keys(item, hands, selections) {
  const card = item.content;
  if (item.state === "replaced") {
    return h("div", { class: "keys one" }, h("button", { type: "button", disabled: true }, item.replaced));
  }
  const submit = card.submit_button && { text: card.submit_button.text || "提交", key: card.submit_button.key, style: 1 };
  const buttons = submit ? [submit] : card.button_list || [];
  if (!buttons.length) return null;
  return h("div", { class: `keys ${layout(buttons)}` }, buttons.map((button, index) =>
    h("button", {
      type: "button",
      class: `style-${button.style || 1}${isOddOne(buttons, index) ? " wide" : ""}`,
      onclick: (event) => (button.type === 1 ? hands.open(button) : hands.tap(button.key, selections(), event.currentTarget)),
    }, button.text)));
}

function layout(buttons) {
  if (buttons.length === 1) return "one";
  return buttons.length % 3 === 0 && buttons.every((button) => button.text.length <= 4) ? "three" : "two";
}

function isOddOne(buttons, index) {
  return layout(buttons) === "two" && buttons.length % 2 === 1 && index === buttons.length - 1;
}
