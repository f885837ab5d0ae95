// Starts the page: which tenant, which phones, the switches, the clock, the log.

import { clock, h, toast } from "./dom.js";
import { Log } from "./log.js";
import { Phone } from "./phone.js";
import { PLATFORMS } from "./platforms.js";
import { get, post, watch } from "./server.js";

const phones = new Map();
const row = document.getElementById("phones");
const tenant = document.getElementById("tenant");
/** Agencies by name; one is on several platforms where its organisations are called the same. */
let agencies = new Map();

const chosenKey = () => `phones of ${tenant.value}`;
const owners = () => agencies.get(tenant.value);

async function start() {
  const found = await Promise.all(PLATFORMS.map((platform) => get(`${platform.control}/corps`)));
  const corps = PLATFORMS.flatMap((platform, index) => found[index].map((corp) => ({ platform, corp })));
  if (!corps.length) {
    row.replaceChildren(h("p", { class: "empty" }, "还没有单位接入。服务启动并登记后，这里会自动出现手机。"));
    setTimeout(() => start().catch((error) => toast(error.message)), 2000);
    return;
  }
  agencies = new Map(corps.map(({ corp }) => [corp.name, ownersIn(corps.filter((one) => one.corp.name === corp.name))]));
  tenant.replaceChildren(...[...agencies.keys()].map((name) => h("option", { value: name }, name)));
  tenant.disabled = agencies.size === 1;
  showTenant();
}

/** Everybody with a phone, as {id, platform, corp, member}; who is on several platforms stands side by side. */
function ownersIn(corps) {
  const all = corps.flatMap(({ platform, corp }) => corp.members.map((member) => ({ id: `${platform.mark}/${corp.corp_id}/${member.userid}`, platform, corp, member })));
  const names = [...new Set(all.map((owner) => owner.member.name))];
  return names.flatMap((name) => all.filter((owner) => owner.member.name === name));
}

function showTenant() {
  phones.clear();
  row.replaceChildren();
  const stored = JSON.parse(localStorage.getItem(chosenKey()) || "null");
  const featured = owners().filter((owner) => (stored ? stored.includes(owner.id) : owner.member.featured));
  (featured.length ? featured : owners().slice(0, 4)).forEach(addPhone);
  listPeople();
}

function addPhone(owner) {
  const phone = new Phone(owner.platform, owner.corp, owner.member, () => removePhone(owner));
  phones.set(owner.id, phone);
  row.append(phone.element);
  return phone;
}

function removePhone(owner) {
  phones.get(owner.id)?.element.remove();
  phones.delete(owner.id);
  remember();
}

function remember() {
  localStorage.setItem(chosenKey(), JSON.stringify([...phones.keys()]));
  listPeople();
}

function listPeople() {
  const lines = owners().map((owner) => {
    const { member, platform } = owner;
    const box = h("input", { type: "checkbox", checked: phones.has(owner.id), onchange: () => togglePhone(owner, box.checked) });
    const where = [platform.name, member.department, member.title].filter(Boolean).join(" · ");
    return h("label", {}, box, member.name, h("small", {}, where));
  });
  document.getElementById("people-list").replaceChildren(...lines);
}

function togglePhone(owner, shown) {
  if (!shown) return removePhone(owner);
  addPhone(owner).element.scrollIntoView({ inline: "end" });
  return remember();
}

/** `group` is the element whose chips switch the faults of one platform. */
function showFaults(group, faults) {
  const chips = chipsOf(group);
  for (const chip of chips) chip.setAttribute("aria-pressed", String(Boolean(faults[chip.dataset.fault])));
  group.querySelector(":scope > summary")?.classList.toggle("on", chips.some((chip) => chip.getAttribute("aria-pressed") === "true"));
}

function chipsOf(group) {
  return [...group.querySelectorAll("[data-fault]")].filter((chip) => chip.closest("[data-control]") === group);
}

async function toggleFault(group, chip) {
  const pressed = chip.getAttribute("aria-pressed") === "true";
  const number = chip.dataset.on;
  const value = number === undefined ? !pressed : pressed ? 0 : Number(number);
  showFaults(group, await post(`${group.dataset.control}/faults`, { [chip.dataset.fault]: value }));
}

/** What the month's quota of DingTalk has been used for, and whether anybody listens. */
async function showUse() {
  const state = await get("/control/dingtalk/state");
  const calls = Object.values(state.used).reduce((sum, [count]) => sum + count, 0);
  const pushes = Object.values(state.used).reduce((sum, [, count]) => sum + count, 0);
  document.getElementById("dingtalk-used").textContent = `本月用量：接口 ${calls} 次，推送 ${pushes} 次。Stream 连接 ${state.connections} 条。`;
}

/** A switch for each group of DingTalk: whether the robot was removed from it. */
async function showGroups() {
  const corps = await get("/control/dingtalk/corps");
  document.getElementById("dingtalk-groups").replaceChildren(...corps.flatMap((corp) => corp.groups.map((group) =>
    h("button", { type: "button", class: "chip", "aria-pressed": String(!group.robot), title: "移出以后，机器人在这个群里听不到，也发不出", onclick: () => complain(moveRobot(corp, group)) }, `机器人移出“${group.title}”`))));
}

async function moveRobot(corp, group) {
  await post("/control/dingtalk/groups", { corp_id: corp.corp_id, id: group.id, robot: !group.robot });
  // The phones offer only the groups that the robot is in.
  location.reload();
}

function showClock(now) {
  showClock.offset = now - Date.now() / 1000;
  const at = Date.now() / 1000 + showClock.offset;
  document.getElementById("clock").textContent = `${clock.day(at)} ${clock.minutes(at)}`;
}

const complain = (work) => work.catch((error) => toast(error.message));

tenant.addEventListener("change", showTenant);
for (const group of document.querySelectorAll("[data-control]")) {
  for (const chip of chipsOf(group)) chip.addEventListener("click", () => complain(toggleFault(group, chip)));
  complain(get(`${group.dataset.control}/faults`).then((faults) => showFaults(group, faults)));
}
for (const chip of document.querySelectorAll("[data-end]")) {
  chip.addEventListener("click", () => complain(post("/control/dingtalk/stream", { end: chip.dataset.end })
    .then((answer) => toast(answer.connections ? "Stream 连接已断开，服务应当很快重新连上。" : "现在没有 Stream 连接。"))));
}
document.getElementById("dingtalk-drill").addEventListener("toggle", () => complain(Promise.all([showUse(), showGroups()])));
document.getElementById("dingtalk-invalidate").addEventListener("click", () => complain(
  post("/control/dingtalk/tokens").then(() => toast("钉钉已发放的令牌全部作废，服务下次调用时应自动重新领取。"))));
for (const chip of document.querySelectorAll("[data-advance]")) {
  chip.addEventListener("click", () => complain(
    post("/control/clock", { advance: Number(chip.dataset.advance) }).then((answer) => showClock(answer.now))));
}
document.getElementById("invalidate").addEventListener("click", () => complain(
  post("/control/tokens", { end: "invalid" }).then(() => toast("已发放的令牌全部作废，服务下次发消息时应自动重新领取。"))));
document.addEventListener("click", (event) => {
  for (const panel of document.querySelectorAll("details.people")) if (!panel.contains(event.target)) panel.open = false;
  if (!event.target.closest(".menu")) for (const popup of document.querySelectorAll(".submenu")) popup.hidden = true;
  if (!event.target.closest(".source")) for (const corner of document.querySelectorAll(".corner")) corner.hidden = true;
});

new Log(document.getElementById("log"), document.getElementById("log-toggle"));
watch((key) => {
  for (const phone of phones.values()) if (key === null || key === phone.key) phone.refresh();
});
complain(start());
complain(get("/control/state").then((state) => showClock(state.now)));
setInterval(() => { if (showClock.offset !== undefined) showClock(Date.now() / 1000 + showClock.offset); }, 5000);
