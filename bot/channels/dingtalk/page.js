/* Lets a page of ours use the phone through DingTalk's own script (window.dd); see pages/static/in_app.js. */
(function () {
  "use strict";

  window.houqinPhone = function (config, ready) {
    var dd = window.dd, phone = {};

    /* Names of one part are known since version 3.0.27 of DingTalk's script. */
    phone.scan = function (then) {
      function take(found) {
        then(found.text);
      }
      if (dd.scan) {
        dd.scan({type: "all", success: take});
      } else {
        dd.biz.util.scan({type: "all", onSuccess: take});
      }
    };
    phone.locate = function (then) {
      var wanted = {type: 1, coordinate: "1", targetAccuracy: "200", withReGeocode: false, useCache: false};
      function take(found) {
        then(Number(found.latitude), Number(found.longitude));
      }
      if (dd.getLocation) {
        wanted.success = take;
        dd.getLocation(wanted);
      } else {
        wanted.coordinate = 1;
        wanted.targetAccuracy = 200;
        wanted.onSuccess = take;
        dd.device.geolocation.get(wanted);
      }
    };

    dd.config({
      agentId: config.agentId,
      corpId: config.corpId,
      timeStamp: config.timeStamp,
      nonceStr: config.nonceStr,
      signature: config.signature,
      type: 0,
      jsApiList: ["biz.util.scan", "device.geolocation.get"]
    });
    dd.ready(function () {
      ready(phone);
    });
    dd.error(function () {
      /* Scanning needs no signature. */
      ready({scan: phone.scan});
    });
  };
}());
