/* Lets a page of ours use the phone through WeCom's own script (window.ww); see pages/static/in_app.js. */
(function () {
  "use strict";

  /* Some clients write the kind of a bar code before what it says. */
  var KIND = /^(?:CODE|EAN|UPC|ITF|CODABAR)(?:_[A-Z0-9]+)*,/;

  window.houqinPhone = function (config, ready) {
    var ww = window.ww;
    ww.register({
      corpId: config.corpId,
      agentId: config.agentId,
      jsApiList: ["scanQRCode", "getLocation"],
      getConfigSignature: function () {
        return {timestamp: config.timestamp, nonceStr: config.nonceStr, signature: config.signature};
      }
    });
    ready({
      scan: function (then) {
        ww.scanQRCode({
          needResult: 1,
          scanType: ["qrCode", "barCode"],
          success: function (found) {
            then(found.resultStr.replace(KIND, ""));
          }
        });
      },
      locate: function (then) {
        ww.getLocation({
          type: "gcj02",
          success: function (found) {
            then(Number(found.latitude), Number(found.longitude));
          }
        });
      }
    });
  };
}());
