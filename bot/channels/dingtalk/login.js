/* Asks DingTalk's own script (window.dd) who holds the phone; see pages/static/entering.js. */
(function () {
  "use strict";

  window.houqinLogin = function (settings, done, failed) {
    var dd = window.dd;
    function take(found) {
      done(found.code || found.authCode);
    }
    if (!dd || (dd.env && dd.env.platform === "notInDingTalk")) {
      failed(true);
    } else if (dd.requestAuthCode) {
      dd.requestAuthCode({
        corpId: settings.corpId,
        clientId: settings.clientId,
        success: take,
        fail: function () {
          failed(false);
        }
      });
    } else {
      /* Before version 3.0.27 of DingTalk's script. */
      dd.runtime.permission.requestAuthCode({
        corpId: settings.corpId,
        onSuccess: take,
        onFail: function () {
          failed(false);
        }
      });
    }
  };
}());
