// The contacts page: what an administrator does in WeCom's or DingTalk's console, with the callbacks that follow.

import { h, toast } from "./dom.js";
import { PLATFORMS, WECOM } from "./platforms.js";
import { get, post } from "./server.js";

const STATES = { 1: "已激活", 2: "已禁用", 4: "未激活" };
const element = (id) => document.getElementById(id);
const tenant = element("tenant");
let contacts = { deeds: [], departments: [], members: [] };
let current = 1;
/** {platform, corp} of everything that the choice of agencies offers, in its order. */
let offered = [];

const complain = (work) => work.catch((error) => toast(error.message));
const department = (id) => contacts.departments.find((one) => one.id === id);
const nameOf = (id) => (department(id) || { name: String(id) }).name;
const can = (deed) => contacts.deeds.includes(deed);
const chosen = () => offered[tenant.selectedIndex];
const same = (one, other) => one.toLowerCase() === other.toLowerCase();

async function start() {
  const found = await Promise.all(PLATFORMS.map((platform) => get(`${platform.control}/corps`)));
  offered = PLATFORMS.flatMap((platform, index) => found[index].map((corp) => ({ platform, corp })));
  tenant.replaceChildren(...offered.map(({ platform, corp }) => h("option", {}, `${corp.name}（${platform.name}）`)));
  if (!offered.length) return toast("还没有单位接入，请稍后刷新。");
  showFull(await get("/control/faults"));
  return load();
}

async function load() {
  const { platform, corp } = chosen();
  element("full").hidden = platform !== WECOM;
  element("callback").textContent = "";
  show(await get(`${platform.control}/contacts?corp=${encodeURIComponent(corp.corp_id)}`));
}

/** Carries out a deed, draws what came of it, and says whether the service took the callback. */
async function act(deed, values) {
  const answer = await post(`${chosen().platform.control}/contacts`, { corp_id: contacts.corp_id, deed, ...values });
  show(answer);
  const told = answer.callback;
  const taken = told && told.ok;
  element("callback").className = told && !taken ? "callback bad" : "callback";
  element("callback").textContent = !told ? "这项改动没有回调，要等下一次同步" : taken ? "回调已送达" : `回调没有送达：${JSON.stringify(told.attempts)}`;
}

function show(answer) {
  contacts = answer;
  if (!department(current)) current = 1;
  element("departments").replaceChildren(...branch(0, 0));
  element("title").textContent = nameOf(current);
  element("members").replaceChildren(...contacts.members.filter((one) => one.department.includes(current)).map(row));
}

function branch(parent, depth) {
  return contacts.departments.filter((one) => one.parentid === parent).flatMap((one) => {
    const count = contacts.members.filter((member) => member.department.includes(one.id)).length;
    const button = h("button", { type: "button", "aria-current": String(one.id === current) }, `${"　".repeat(depth)}${one.name}（${count}）`);
    button.addEventListener("click", () => { current = one.id; show(contacts); });
    return [h("li", {}, button), ...branch(one.id, depth + 1)];
  });
}

function row(member) {
  const leads = department(current).leaders.some((leader) => same(leader, member.userid));
  const others = department(current).leaders.filter((leader) => !same(leader, member.userid));
  const button = (text, does) => h("button", { type: "button", class: "chip", onclick: () => complain(Promise.resolve(does())) }, text);
  const disabled = member.status === 2;
  return h("tr", { "data-userid": member.userid },
    h("td", {}, member.name, leads ? h("span", { class: "leader" }, "负责人") : ""),
    h("td", {}, member.userid), h("td", {}, member.title),
    h("td", {}, member.department.map(nameOf).join("、")), h("td", {}, STATES[member.status] || ""),
    h("td", {},
      button("修改", () => ask("修改成员", [["name", "姓名", member.name], ["title", "职务", member.title]],
        (values) => act("describe_member", { userid: member.userid, ...values }))),
      button("调部门", () => ask("调到哪个部门", [["department", "部门", current]],
        (values) => act("move_member", { userid: member.userid, department: [values.department] }))),
      can("rename_member") && button("换账号", () => ask("换账号", [["new_userid", "新账号", member.userid]],
        (values) => act("rename_member", { userid: member.userid, ...values }))),
      button(leads ? "不再负责" : "设为负责人", () => act("set_leaders", { number: current, leaders: leads ? others : [member.userid, ...others] })),
      can("set_status") && button(disabled ? "启用" : "禁用", () => act("set_status", { userid: member.userid, status: disabled ? 1 : 2 })),
      button("删除", () => act("remove_member", { userid: member.userid }))));
}

/** Asks for values in a dialog; a field named department or parentid is a choice of departments. */
function ask(title, fields, then) {
  const controls = fields.map(([name, label, value]) => {
    const choice = name === "department" || name === "parentid";
    const control = choice
      ? h("select", { name }, contacts.departments.map((one) => h("option", { value: one.id, selected: one.id === value }, one.name)))
      : h("input", { name, value, autocomplete: "off" });
    return [name, choice, control, h("label", {}, label, control)];
  });
  const dialog = element("asking");
  const send = h("button", { class: "chip", value: "send" }, "确定");
  element("form").replaceChildren(h("h3", {}, title), ...controls.map((one) => one[3]), send, h("button", { class: "chip", value: "" }, "取消"));
  dialog.onclose = () => {
    if (dialog.returnValue !== "send") return;
    complain(then(Object.fromEntries(controls.map(([name, choice, control]) => [name, choice ? Number(control.value) : control.value]))));
  };
  dialog.returnValue = "";
  dialog.showModal();
}

function showFull(faults) {
  element("full").setAttribute("aria-pressed", String(faults.full_contact_changes));
}

tenant.addEventListener("change", () => complain(load()));
element("full").addEventListener("click", () => complain(
  post("/control/faults", { full_contact_changes: element("full").getAttribute("aria-pressed") !== "true" }).then(showFull)));
element("add-member").addEventListener("click", () => ask("添加成员", [["userid", "账号（拼音或工号）", ""], ["name", "姓名", ""], ["title", "职务", ""]],
  (values) => act("add_member", { ...values, department: [current] })));
element("add-department").addEventListener("click", () => ask("添加下级部门", [["name", "部门名称", ""]],
  (values) => act("add_department", { ...values, parentid: current })));
element("change-department").addEventListener("click", () => ask("改名或移动", [["name", "部门名称", nameOf(current)], ["parentid", "上级部门", department(current).parentid]],
  (values) => act("change_department", { number: current, ...values })));
element("remove-department").addEventListener("click", () => complain(act("remove_department", { number: current })));
complain(start());
