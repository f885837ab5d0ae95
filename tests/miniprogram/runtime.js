// What WeCom runs a mini-program with, as far as ours needs it: modules, pages on a stack, and a `wx` whose answers the
// test gives. Loaded into a blank page; `asks(name, argument)` is the test's.
window.miniprogram = (sources) => {
  const modules = {};
  const definitions = {};
  const stack = [];
  let app = null;
  let environment = "wxwork";

  const wx = {
    getSystemInfoSync: () => (environment ? { environment } : {}),
    qy: { login: (options) => answer("login", null, options) },
    request: (options) => answer("request", { url: options.url, method: options.method, data: options.data }, options),
    scanCode: (options) => answer("scanCode", options.scanType, options),
    navigateBack: () => { stack.pop(); show(); },
  };

  async function answer(name, argument, options) {
    const { failed, ...found } = await window.asks(name, argument);
    (failed ? options.fail : options.success)({ errMsg: failed ? `${name}:fail ${failed}` : `${name}:ok`, ...found });
  }

  function show() {
    const page = stack[stack.length - 1];
    if (page && page.onShow) page.onShow();
  }

  function load(path, Page) {
    if (!modules[path]) {
      const module = { exports: {} };
      modules[path] = module;
      const require = (name) => load(new URL(name, `file:///${path}`).pathname.slice(1), Page);
      const App = (given) => { app = given; };
      const run = new Function("module", "require", "App", "Page", "getApp", "wx", sources[`${path}.js`]);
      run(module, require, App, Page, () => app, wx);
    }
    return modules[path].exports;
  }

  function open(url) {
    const [path, query = ""] = url.replace(/^\//, "").split("?");
    load(path, (given) => { definitions[path] = given; });
    const page = Object.assign(Object.create(definitions[path]), { data: { ...definitions[path].data } });
    page.setData = (values) => Object.assign(page.data, values);
    stack.push(page);
    // Values come as they stand in the link: real clients do not decode them.
    page.onLoad(Object.fromEntries(query.split("&").filter(Boolean).map((pair) => pair.split("="))));
    show();
  }

  load("app");

  return {
    modules: (path) => load(path),
    inWeChat: () => { environment = ""; },
    launch: (url) => { stack.length = 0; open(url); },
    open,
    away: (milliseconds) => { const now = Date.now; Date.now = () => now() + milliseconds; show(); Date.now = now; },
    call: (name, ...given) => stack[stack.length - 1][name](...given),
    data: () => stack[stack.length - 1].data,
    pages: () => stack.length,
  };
};
