/* The one page that people see: the web-view, or why there is none. Opened as pages/index/index?tenant=…&to=…. */
var address = require("../../address");
var login = require("../../login");
var settings = require("../../settings");

var OPENING = "正在打开…";
var NOT_LOADED = "页面没有打开，请检查网络，再试一次。";
/* A login of the service lasts twelve hours; whoever comes back later logs in anew before a tap meets its end. */
var LOGIN_HOURS = 11;

Page({
  data: {src: "", text: OPENING, failed: false},

  onLoad: function (query) {
    this.wanted = address.wanted(query, settings);
    this.scans = 0;
    this.enter();
  },

  /* Also after the scan page, and when the mini-program was away. */
  onShow: function () {
    var found = getApp().scanned;
    if (found) {
      getApp().scanned = null;
      this.scans += 1;
      this.setData({src: address.withScanned(settings.host, found, this.scans)});
    } else if (this.data.src && Date.now() - this.since > LOGIN_HOURS * 3600 * 1000) {
      this.enter();
    }
  },

  enter: function () {
    var page = this;
    this.setData({src: "", text: OPENING, failed: false});
    login.logIn(settings, this.wanted, function (opened) {
      page.since = Date.now();
      page.setData({src: opened});
    }, function (text) {
      page.setData({text: text, failed: true});
    });
  },

  fail: function () {
    this.setData({src: "", text: NOT_LOADED, failed: true});
  },

  /* The web-view tells which page it shows. */
  onShareAppMessage: function (shown) {
    return {title: "后勤管家", path: address.shared(shown.webViewUrl, settings.host, this.wanted.tenant)};
  }
});
