// Stands in for WeCom's own script on pages of the service: window.ww, as far as those use it. Like the real one it
// does nothing for a page whose signature is wrong.

(() => {
  const origin = new URL(document.currentScript.src).origin;
  const POINT = { latitude: 30.2741, longitude: 120.1551, speed: 0, accuracy: 20 };
  let identity = null;

  async function problem() {
    if (!identity) return "not registered";
    const url = location.href.split("#")[0];
    const signed = await identity.getConfigSignature(url);
    const callback = `checked${Math.floor(performance.now() * 1000)}`;
    const query = new URLSearchParams({
      corpid: identity.corpId, url, timestamp: signed.timestamp, nonce: signed.nonceStr, signature: signed.signature, callback,
    });
    return new Promise((resolve) => {
      window[callback] = resolve;
      const script = document.createElement("script");
      script.src = `${origin}/jssdk/check?${query}`;
      document.head.append(script);
    });
  }

  const api = (name, answer) => async ({ success, fail }) => {
    const wrong = identity?.jsApiList.includes(name) ? await problem() : "not in jsApiList";
    if (wrong) return fail?.({ errMsg: `${name}:fail ${wrong}` });
    const result = answer();
    return result === null ? undefined : success?.({ errMsg: `${name}:ok`, ...result });
  };

  function scanned() {
    const resultStr = window.prompt("模拟扫码：二维码的内容是");
    return resultStr === null ? null : { resultStr };
  }

  window.ww = {
    register: (values) => { identity = values; },
    scanQRCode: api("scanQRCode", scanned),
    getLocation: api("getLocation", () => POINT),
  };
})();
