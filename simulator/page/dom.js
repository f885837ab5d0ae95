// Making elements. Texts are always text nodes: whatever a message holds, it cannot become markup.

export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.flat(3).filter((child) => child !== null && child !== undefined && child !== false && child !== ""));
  return element;
}

/** A picture, or nothing when its address is no web address. */
export function picture(url, className) {
  return isPage(url) ? h("img", { src: url, class: className, alt: "", loading: "lazy", referrerpolicy: "no-referrer" }) : null;
}

export function isPage(url) {
  return /^https?:\/\//i.test(url || "");
}

export function toast(text) {
  const box = document.getElementById("toast");
  box.textContent = text;
  box.hidden = false;
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => { box.hidden = true; }, 4000);
}

const ZONE = "Asia/Shanghai";
const MINUTES = new Intl.DateTimeFormat("zh-CN", { timeZone: ZONE, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const SECONDS = new Intl.DateTimeFormat("zh-CN", { timeZone: ZONE, hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });
const DAY = new Intl.DateTimeFormat("zh-CN", { timeZone: ZONE, month: "numeric", day: "numeric" });

/** Unix seconds as people in China read them. */
export const clock = {
  minutes: (at) => MINUTES.format(at * 1000),
  seconds: (at) => SECONDS.format(at * 1000),
  day: (at) => DAY.format(at * 1000),
};
