// Stands in for the DingTalk client on this machine: `dd` as dingtalk.open.js gives it to pages.

(function () {
  var client = {client};
  var base = document.currentScript.src.replace(/dingtalk\.open\.js.*$/, "");
  var ready = [], failed = [], configured = false, state = "";

  function settle(refusal) {
    var waiting = refusal ? failed : ready;
    state = refusal ? "error" : "ready";
    for (var i = 0; i < waiting.length; i++) waiting[i](refusal ? { errorCode: 52013, errorMessage: refusal } : {});
  }

  // Every call takes success and fail, or by older names onSuccess and onFail.
  function done(options, result) {
    var call = result.errorCode ? options.fail || options.onFail : options.success || options.onSuccess;
    setTimeout(function () { if (call) call(result); }, 0);
  }

  function refused(text) { return { errorCode: 11, errorMessage: text }; }

  function codesFor(clientId) {
    if (clientId) return client.codes[clientId] || [];
    for (var id in client.codes) if (client.codes[id].length) return client.codes[id];
    return [];
  }

  function requestAuthCode(options) {
    var codes = codesFor(options.clientId);
    var fits = options.corpId === client.corpId && codes.length;
    done(options, fits ? { code: codes.shift() } : refused("no login code for this corpId"));
  }

  function scan(options) {
    var text = client.inside ? window.prompt("模拟扫一扫：码的内容") : "";
    done(options, text ? { text: text } : refused("cancelled"));
  }

  function getLocation(options) {
    var here = { latitude: "30.2741", longitude: "120.1551", accuracy: "30", address: "模拟位置" };
    done(options, state === "ready" ? here : refused("dd.config first"));
  }

  function config(values) {
    var script = document.createElement("script"), query = ["url=" + encodeURIComponent(location.href.split("#")[0])];
    configured = true;
    for (var name in values) {
      if (typeof values[name] !== "object") query.push(name + "=" + encodeURIComponent(values[name]));
    }
    script.src = base + "config?" + query.join("&");
    document.head.appendChild(script);
  }

  function openLink(options) { location.href = options.url; }
  function closePage() { window.close(); }
  function setTitle(options) { document.title = options.title; }

  window.dd = {
    env: { platform: client.inside ? "pc" : "notInDingTalk", version: "7.6.0" },
    config: config,
    settled: settle,
    ready: function (call) { if (state === "ready" || !configured) setTimeout(call, 0); else ready.push(call); },
    error: function (call) { failed.push(call); },
    requestAuthCode: requestAuthCode,
    getAuthCode: requestAuthCode,
    scan: scan,
    getLocation: getLocation,
    openLink: openLink,
    closePage: closePage,
    runtime: { permission: { requestAuthCode: requestAuthCode } },
    biz: { util: { scan: scan, openLink: openLink }, navigation: { close: closePage, setTitle: setTitle } },
    device: { geolocation: { get: getLocation } }
  };
})();
