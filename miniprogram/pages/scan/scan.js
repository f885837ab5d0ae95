/* Scans for a page of ours, which opens this with wx.miniProgram.navigateTo: pages/scan/scan?to=…&field=…. Pages inside
   of a web-view cannot be called, so what was scanned goes back behind the # of their address (pages/index/index). */
var address = require("../../address");

var CANCELLED = /cancel/;
var UNABLE = "这台设备不能扫码，请返回后直接填写。";
var UNKNOWN = "这个页面没有要扫码的地方，请返回。";

Page({
  data: {text: "正在打开扫码…", failed: false},

  onLoad: function (query) {
    var page = this;
    var wanted = address.scanWanted(query);
    if (!wanted) {
      this.setData({text: UNKNOWN, failed: true});
      return;
    }
    wx.scanCode({
      scanType: ["qrCode", "barCode"],
      success: function (found) {
        getApp().scanned = {to: wanted.to, field: wanted.field, text: found.result};
        page.goBack();
      },
      fail: function (refusal) {
        if (CANCELLED.test(refusal.errMsg)) {
          page.goBack();
        } else {
          page.setData({text: UNABLE, failed: true});
        }
      }
    });
  },

  goBack: function () {
    wx.navigateBack();
  }
});
