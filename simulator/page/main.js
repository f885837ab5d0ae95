// Starts the page: which tenant, which phones, the switches, the clock, the log.

import { clock, h, toast } from "./dom.js";
import { Log } from "./log.js";
import { Phone } from "./phone.js";
import { get, post, watch } from "./server.js";

const phones = new Map();
const row = document.getElementById("phones");
const tenant = document.getElementById("tenant");
let corps = [];

const chosenKey = () => `phones of ${tenant.value}`;
const corp = () => corps.find((one) => one.corp_id === tenant.value);

async function start() {
  corps = await get("/control/corps");
  if (!corps.length) {
    row.replaceChildren(h("p", { class: "empty" }, "还没有单位接入。服务启动并登记后，这里会自动出现手机。"));
    setTimeout(() => start().catch((error) => toast(error.message)), 2000);
    return;
  }
  tenant.replaceChildren(...corps.map((one) => h("option", { value: one.corp_id }, one.name)));
  tenant.disabled = corps.length === 1;
  showTenant();
}

function showTenant() {
  phones.clear();
  row.replaceChildren();
  const stored = JSON.parse(localStorage.getItem(chosenKey()) || "null");
  const members = corp().members;
  const featured = members.filter((member) => (stored ? stored.includes(member.userid) : member.featured));
  (featured.length ? featured : members.slice(0, 4)).forEach(addPhone);
  listPeople();
}

function addPhone(member) {
  const phone = new Phone(corp(), member, () => removePhone(member));
  phones.set(member.userid, phone);
  row.append(phone.element);
  return phone;
}

function removePhone(member) {
  phones.get(member.userid)?.element.remove();
  phones.delete(member.userid);
  remember();
}

function remember() {
  localStorage.setItem(chosenKey(), JSON.stringify([...phones.keys()]));
  listPeople();
}

function listPeople() {
  const lines = corp().members.map((member) => {
    const box = h("input", { type: "checkbox", checked: phones.has(member.userid), onchange: () => togglePhone(member, box.checked) });
    return h("label", {}, box, member.name, h("small", {}, [member.department, member.title].filter(Boolean).join(" · ")));
  });
  document.getElementById("people-list").replaceChildren(...lines);
}

function togglePhone(member, shown) {
  if (!shown) return removePhone(member);
  addPhone(member).element.scrollIntoView({ inline: "end" });
  return remember();
}

function showFaults(faults) {
  for (const chip of document.querySelectorAll("[data-fault]")) {
    chip.setAttribute("aria-pressed", String(Boolean(faults[chip.dataset.fault])));
  }
}

async function toggleFault(chip) {
  const pressed = chip.getAttribute("aria-pressed") === "true";
  const number = chip.dataset.on;
  const value = number === undefined ? !pressed : pressed ? 0 : Number(number);
  showFaults(await post("/control/faults", { [chip.dataset.fault]: value }));
}

function showClock(now) {
  showClock.offset = now - Date.now() / 1000;
  const at = Date.now() / 1000 + showClock.offset;
  document.getElementById("clock").textContent = `${clock.day(at)} ${clock.minutes(at)}`;
}

const complain = (work) => work.catch((error) => toast(error.message));

tenant.addEventListener("change", showTenant);
for (const chip of document.querySelectorAll("[data-fault]")) chip.addEventListener("click", () => complain(toggleFault(chip)));
for (const chip of document.querySelectorAll("[data-advance]")) {
  chip.addEventListener("click", () => complain(
    post("/control/clock", { advance: Number(chip.dataset.advance) }).then((answer) => showClock(answer.now))));
}
document.getElementById("invalidate").addEventListener("click", () => complain(
  post("/control/tokens", { end: "invalid" }).then(() => toast("已发放的令牌全部作废，服务下次发消息时应自动重新领取。"))));
document.addEventListener("click", (event) => {
  const people = document.getElementById("people");
  if (!people.contains(event.target)) people.open = false;
  if (!event.target.closest(".menu")) for (const popup of document.querySelectorAll(".submenu")) popup.hidden = true;
  if (!event.target.closest(".source")) for (const corner of document.querySelectorAll(".corner")) corner.hidden = true;
});

new Log(document.getElementById("log"), document.getElementById("log-toggle"));
watch((key) => {
  for (const phone of phones.values()) if (key === null || key === phone.key) phone.refresh();
});
complain(start());
complain(get("/control/faults").then(showFaults));
complain(get("/control/state").then((state) => showClock(state.now)));
setInterval(() => { if (showClock.offset !== undefined) showClock(Date.now() / 1000 + showClock.offset); }, 5000);
