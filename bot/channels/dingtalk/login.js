/* Asks DingTalk's own script (window.dd) who holds the phone; see pages/static/entering.js. */
(function () {
  "use strict";

  window.houqinLogin = function (settings, done, failed) {
    var dd = window.dd;

    function take(found) {
      done(found.code || found.authCode);
    }

    function refused() {
      failed(false);
    }

    /* The name of before version 3.0.27, which some clients on PCs know alone. */
    function askByOlderName() {
      var permission = dd.runtime && dd.runtime.permission;
      if (permission && permission.requestAuthCode) {
        permission.requestAuthCode({corpId: settings.corpId, onSuccess: take, onFail: refused});
      } else {
        refused();
      }
    }

    if (!dd || (dd.env && dd.env.platform === "notInDingTalk")) {
      failed(true);
    } else if (dd.requestAuthCode) {
      dd.requestAuthCode({
        corpId: settings.corpId,
        clientId: settings.clientId,
        success: take,
        fail: askByOlderName
      });
    } else {
      askByOlderName();
    }
  };
}());
