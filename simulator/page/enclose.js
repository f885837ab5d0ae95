// What is sent besides words: a picture, a place, a scanned code, a voice; or words to the smart bot instead of the app.
// `act(verb, body)` carries it to the service.

import { h } from "./dom.js";

const POINT = { latitude: 30.2741, longitude: 120.1551 };

export class Enclosures {
  /** `kinds`: which of image, location, scan, voice and bot the platform has. */
  constructor(name, kinds, act) {
    this.act = act;
    this.entry = "";
    this.camera = h("input", { type: "file", accept: "image/jpeg,image/png", hidden: true, "aria-label": `${name}要发的图片`, onchange: () => this.#send("image", this.camera.files[0]) });
    this.place = h("input", { type: "text", placeholder: "地址，例如：二号楼 301", "aria-label": `${name}的位置`, maxlength: "100" });
    this.code = h("input", { type: "text", placeholder: "二维码的内容", "aria-label": `${name}扫到的码`, maxlength: "500" });
    this.voice = h("input", { type: "text", placeholder: "说的话", "aria-label": `${name}的语音`, maxlength: "500" });
    this.bot = h("input", { type: "text", placeholder: "对智能机器人说…", "aria-label": `${name}对智能机器人说的话`, maxlength: "500" });
    const ways = {
      image: h("button", { type: "button", onclick: () => this.camera.click() }, "图片…"),
      location: this.#form(this.place, "发位置", () => this.#send("location", { ...POINT, label: this.place.value })),
      scan: this.#form(this.code, "扫码", () => this.#send("scan", { content: this.code.value })),
      voice: this.#form(this.voice, "发语音", () => this.#send("voice", { text: this.voice.value })),
      bot: this.#form(this.bot, "问机器人", () => this.#send("bot", { text: this.bot.value })),
    };
    this.panel = h("div", { class: "enclose", hidden: true }, this.camera, kinds.map((kind) => ways[kind]));
    const names = { image: "图片", location: "位置", scan: "扫码", voice: "语音", bot: "智能机器人" };
    this.toggle = h("button", { type: "button", class: "plus", "aria-label": kinds.map((kind) => names[kind]).join("、"), onclick: () => this.#open("", this.panel.hidden) }, "＋");
  }

  /** Whether an entry of the app's menu opens the camera or the map, which it then does. */
  takes(entry) {
    if (entry.type.startsWith("pic_")) return this.#open(entry.key, true, () => this.camera.click());
    if (entry.type === "location_select") return this.#open(entry.key, true, () => this.place.focus());
    if (entry.type.startsWith("scancode_")) return this.#open(entry.key, true, () => this.code.focus());
    return false;
  }

  #open(entry, shown, then = () => {}) {
    this.entry = entry;
    this.panel.hidden = !shown;
    then();
    return true;
  }

  #form(input, verb, send) {
    const submit = (event) => {
      event.preventDefault();
      if (input.value.trim()) send();
      input.value = "";
    };
    return h("form", { onsubmit: submit }, input, h("button", {}, verb));
  }

  async #send(verb, what) {
    const menu = this.entry;
    this.#open("", false);
    this.camera.value = "";
    if (!what) return;
    await this.act(what instanceof Blob ? `${verb}?menu=${encodeURIComponent(menu)}` : verb, what instanceof Blob ? what : { ...what, menu });
  }
}
