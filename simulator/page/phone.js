// One person's phone: shows the chat, sends what the person writes and taps.

import { clock, h, toast } from "./dom.js";
import { Enclosures } from "./enclose.js";
import { get, post } from "./server.js";

const SHOWN = 100;
const STAMP_GAP_SECONDS = 300;
const NEAR_END = 80;

export class Phone {
  /** `platform` of platforms.js; `member` as its control API lists it; `close` takes the phone off the page. */
  constructor(platform, corp, member, close) {
    this.platform = platform;
    this.corp = corp;
    this.member = member;
    this.path = `${platform.phones}/${encodeURIComponent(corp.corp_id)}/${encodeURIComponent(member.userid)}`;
    this.key = platform.news(corp.corp_id, member.userid);
    this.drawn = new Map();
    this.element = this.#build(close);
    this.refresh().then(() => this.#enter());
  }

  /** Open the chat: once in a tab, since a page that is loaded again is nobody's doing with the phone. */
  #enter() {
    const entered = `entered ${this.key}`;
    if (sessionStorage.getItem(entered)) return undefined;
    sessionStorage.setItem(entered, "yes");
    return this.#act("enter", {}, { quiet: true });
  }

  #build(close) {
    this.title = h("div", { class: "bar" });
    this.lines = h("div", { class: "lines" });
    this.chat = h("div", { class: "chat", role: "log", "aria-label": `${this.member.name}的消息`, tabindex: "0" }, this.lines);
    this.#keepAtEnd();
    this.menu = h("nav", { class: "menu", hidden: true, "aria-label": "应用菜单" });
    const input = h("input", { type: "text", "aria-label": `以${this.member.name}的身份说话`, placeholder: "说说要办什么事…", autocomplete: "off", maxlength: "2000" });
    this.enclosures = new Enclosures(this.member.name, this.platform.encloses, (verb, body) => this.#act(verb, body));
    this.where = this.#places();
    const form = h("form", { class: "write", onsubmit: (event) => this.#write(event, input) }, this.enclosures.toggle, this.where, input, h("button", {}, "发送"));
    this.todos = h("div", { class: "todos", hidden: true });
    return h("section", { class: `person ${this.platform.mark}`, "data-userid": this.member.userid },
      h("div", { class: "owner" },
        face(this.member),
        h("div", {}, h("b", {}, this.member.name), h("small", {}, [this.member.department, this.member.title].filter(Boolean).join(" · "))),
        h("span", { class: "platform" }, this.platform.name),
        h("button", { type: "button", class: "close", "aria-label": `收起${this.member.name}的${this.platform.name}`, onclick: close }, "×")),
      h("div", { class: "phone" }, this.title, this.todos, this.chat, this.enclosures.panel, form, this.menu));
  }

  /** The chat to write in, for somebody who is in groups with the robot. */
  #places() {
    const groups = (this.corp.groups || []).filter((group) => group.robot && !group.disbanded && group.members.includes(this.member.userid));
    if (!groups.length) return null;
    return h("select", { "aria-label": `${this.member.name}在哪里说` },
      h("option", { value: "" }, "单聊"), groups.map((group) => h("option", { value: group.id }, group.title)));
  }

  /** Fetch and draw the chat; calls during a fetch cause one more. */
  async refresh() {
    this.stale = true;
    if (this.fetching) return this.fetching;
    this.fetching = (async () => {
      while (this.stale) {
        this.stale = false;
        try {
          this.#draw(await get(`${this.path}?newest=${SHOWN}`));
        } catch (error) {
          toast(error.message);
        }
      }
      this.fetching = null;
    })();
    return this.fetching;
  }

  #draw(chat) {
    this.title.textContent = chat.app;
    this.#drawMenu(chat.menu || []);
    this.#drawTodos(chat.todos || []);
    const newest = chat.items.at(-1)?.id;
    if (newest !== this.newest) this.atEnd = true;
    this.newest = newest;
    const rows = [];
    let previous = 0;
    for (const item of chat.items) {
      if (item.at - previous > STAMP_GAP_SECONDS) rows.push(this.#stamp(item.at));
      previous = item.at;
      rows.push(this.#row(item));
    }
    this.#place(rows);
    this.#scrollIfAtEnd();
  }

  /** A chat that shows its end goes on doing so, also when a picture arrives or the window changes. */
  #keepAtEnd() {
    this.atEnd = true;
    this.chat.addEventListener("scroll", () => {
      this.atEnd = this.chat.scrollHeight - this.chat.scrollTop - this.chat.clientHeight < NEAR_END;
    });
    const sizes = new ResizeObserver(() => this.#scrollIfAtEnd());
    sizes.observe(this.lines);
    sizes.observe(this.chat);
  }

  #scrollIfAtEnd() {
    if (this.atEnd) this.chat.scrollTop = this.chat.scrollHeight;
  }

  /** Put rows in order, moving nothing that already stands right: an open drop-down survives. */
  #place(rows) {
    rows.forEach((row, index) => {
      if (this.lines.children[index] !== row) this.lines.insertBefore(row, this.lines.children[index] || null);
    });
    while (this.lines.children.length > rows.length) this.lines.lastChild.remove();
  }

  #stamp(at) {
    return this.#once(`stamp-${at}`, "", () => h("div", { class: "stamp" }, `${clock.day(at)} ${clock.minutes(at)}`));
  }

  #row(item) {
    return this.#once(item.id, JSON.stringify(item), () => {
      if (item.state === "recalled") return h("div", { class: "note" }, "对方撤回了一条消息");
      const mine = item.kind === "mine";
      return h("div", { class: mine ? "row mine" : "row", "data-msgid": item.msgid },
        mine ? face(this.member) : h("span", { class: "face app", "aria-hidden": "true" }, (item.content.sender || "后").slice(0, 1)),
        this.#message(item),
        item.failed && h("span", { class: "failed" }, "未送达"));
    });
  }

  #once(id, state, make) {
    const known = this.drawn.get(id);
    if (known?.state === state) return known.element;
    const element = make();
    this.drawn.set(id, { state, element });
    return element;
  }

  #message(item) {
    const open = (target) => this.open(target);
    if (item.kind === "mine") {
      // After a restart of the simulator a picture is gone.
      const sent = this.platform.picture(item.content);
      return h("div", { class: "bubble" }, sent ? h("img", { src: sent, alt: "[图片]" }) : item.text);
    }
    const tap = (key, selections, button) => this.#act("tap", { msgid: item.msgid, key, selections }, { button });
    return this.platform.draw(item, { open, tap });
  }

  #drawTodos(todos) {
    this.todos.hidden = !todos.length;
    this.todos.replaceChildren(...todos.map((todo) =>
      h("button", { type: "button", class: "link", onclick: () => this.open({ type: 1, url: todo.url }) }, `待办：${todo.subject}`)));
  }

  #drawMenu(menu) {
    const state = JSON.stringify(menu);
    if (state === this.menuState) return;
    this.menuState = state;
    this.menu.hidden = !menu.length;
    this.menu.replaceChildren(...menu.map((top) => this.#menuColumn(top)));
  }

  #menuColumn(top) {
    if (!top.sub_button?.length) return h("div", {}, h("button", { type: "button", onclick: () => this.#choose(top) }, top.name));
    const popup = h("div", { class: "submenu", hidden: true }, top.sub_button.map((entry) =>
      h("button", { type: "button", onclick: () => { popup.hidden = true; this.#choose(entry); } }, entry.name)));
    const toggle = () => {
      const opening = popup.hidden;
      for (const other of this.menu.querySelectorAll(".submenu")) other.hidden = true;
      popup.hidden = !opening;
    };
    return h("div", {}, popup, h("button", { type: "button", class: "parent", onclick: toggle }, top.name));
  }

  #choose(entry) {
    if (this.enclosures.takes(entry)) return undefined;
    if (entry.type === "view") this.open({ type: 1, url: entry.url });
    return this.#act("menu", { key: entry.type === "view" ? entry.url : entry.key });
  }

  async #write(event, input) {
    event.preventDefault();
    const words = input.value;
    if (!words.trim()) return;
    input.value = "";
    await this.#act("say", this.where?.value ? { text: words, group: this.where.value } : { text: words });
  }

  async #act(verb, body, { button = null, quiet = false } = {}) {
    button?.classList.add("busy");
    try {
      const delivery = await post(`${this.path}/${verb}`, body);
      if (!delivery.ok && !quiet) toast(`${this.member.name}：${trouble(delivery)}`);
    } catch (error) {
      if (!quiet) toast(error.message);
    } finally {
      button?.classList.remove("busy");
      await this.refresh();
    }
  }

  /** Follow a link as this person, in a small window of their own. */
  open(target) {
    if (target.type !== 1 || !this.platform.opensUrl.test(target.url || "")) {
      toast("模拟器只能打开网页，小程序、附件和成员资料请在真机上看。");
      return;
    }
    const query = new URLSearchParams({ corp: this.corp.corp_id, userid: this.member.userid, url: target.url });
    window.open(`${this.platform.opens}?${query}`, `phone-${this.platform.mark}-${this.member.userid}`, "popup,width=390,height=780");
  }
}

function trouble(delivery) {
  if (delivery.lost) return "这次操作被演练的故障弄丢了。";
  if (delivery.held) return "这次操作会晚一步送达。";
  if (delivery.defect) return `服务的回复不合规：${delivery.defect}`;
  const outcomes = delivery.attempts.map(([status]) => status).join("、");
  return `服务没有接收（${outcomes}），请看通信日志。`;
}

function face(member) {
  const hue = [...member.userid.toLowerCase()].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 6;
  return h("span", { class: `face hue-${hue}`, "aria-hidden": "true" }, member.name.slice(0, 1));
}
