// Texts, markdown, text cards and news. `open` follows a link: {type: 1, url}.

import { h, picture } from "./dom.js";

export const page = (url) => ({ type: 1, url });
const link = (text, url, open) => h("button", { type: "button", class: "link", onclick: () => open(page(url)) }, text);

/** Splits `text` at matches of a global pattern; `make` turns each match into a node. */
function split(text, pattern, make) {
  const parts = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    parts.push(text.slice(end, match.index), make(match));
    end = match.index + match[0].length;
  }
  return [...parts, text.slice(end)];
}

export function text(content, open) {
  const anchors = /<a\s[^>]*?href=["']([^"']*)["'][^>]*>([\s\S]*?)<\/a>/gi;
  return h("div", { class: "bubble" }, split(content.content, anchors, (match) => link(match[2], match[1], open)));
}

export function markdown(content, open) {
  const lines = content.content.split("\n").map((line, index, all) => {
    const heading = /^#{1,6}\s+(.*)/.exec(line);
    if (heading) return h("h3", {}, inline(heading[1], open));
    const quoted = /^>\s?(.*)/.exec(line);
    if (quoted) return h("blockquote", {}, inline(quoted[1], open));
    return [...inline(line, open), index < all.length - 1 ? "\n" : ""];
  });
  return h("div", { class: "bubble" }, lines);
}

export function inline(line, open) {
  const pattern = /\*\*(.+?)\*\*|`([^`]+)`|\[([^\]]*)\]\(([^)\s]*)\)|<font color="(info|comment|warning)">(.*?)<\/font>/g;
  return split(line, pattern, ([, bold, code, name, url, colour, coloured]) => {
    if (bold) return h("b", {}, inline(bold, open));
    if (code) return h("code", {}, code);
    if (colour) return h("span", { class: colour }, inline(coloured, open));
    return link(name, url, open);
  });
}

export function textcard(content, open) {
  const blocks = /<div class=["'](gray|highlight|normal)["']>([\s\S]*?)<\/div>/g;
  const description = split(content.description, blocks, (match) => h("div", { class: match[1] }, breaks(match[2])));
  return h("article", { class: "card" },
    h("div", { class: "body opens", onclick: () => open(page(content.url)) },
      h("h4", {}, content.title),
      h("div", { class: "desc" }, description.map((part) => (typeof part === "string" ? breaks(part) : part)))),
    h("div", { class: "more-line opens", onclick: () => open(page(content.url)) }, content.btntxt || "详情"));
}

const breaks = (words) => words.replace(/<br\s*\/?>/gi, "\n");

export function news(content, open) {
  const [first, ...rest] = content.articles;
  const go = (article) => () => open(article.url ? page(article.url) : { type: 2 });
  return h("article", { class: "card" },
    picture(first.picurl, "picture"),
    h("div", { class: "body opens", onclick: go(first) },
      h("h4", {}, first.title), first.description && h("p", { class: "desc" }, first.description)),
    rest.map((article) => h("div", { class: "article", onclick: go(article) }, h("b", {}, article.title), picture(article.picurl))));
}
