/* Lets a page of ours use the phone through the mini-program around it (miniprogram/): its page pages/scan/scan scans,
   and what it found comes back behind the # of this page's address: number, field and text. That loads nothing anew;
   where a phone does so all the same, the field gets the text after the loading. See pages/static/in_app.js. */
(function () {
  "use strict";

  var SCANNED = /^#scanned=[0-9]+=([A-Za-z0-9_-]+)=(.*)$/;

  window.houqinPhone = function (config, ready) {
    var takers = {};

    function look() {
      var found = SCANNED.exec(location.hash);
      if (found && takers.hasOwnProperty(found[1])) {
        history.replaceState(null, "", location.pathname + location.search);
        takers[found[1]](decodeURIComponent(found[2]));
      }
    }

    window.addEventListener("hashchange", look, false);
    ready({
      scan: function (take, field) {
        var page = encodeURIComponent(location.pathname + location.search);
        window.wx.miniProgram.navigateTo({url: "/pages/scan/scan?to=" + page + "&field=" + field});
      },
      scanned: function (take, field) {
        takers[field] = take;
        look();
      }
    });
  };

  /* A page that needs a login has the mini-program open it anew, which logs in on the way. */
  var back = document.querySelector("[data-back-to]");
  if (back) {
    window.wx.miniProgram.reLaunch({
      url: "/pages/index/index?tenant=" + back.getAttribute("data-tenant") +
        "&to=" + encodeURIComponent(back.getAttribute("data-back-to"))
    });
  }
}());
