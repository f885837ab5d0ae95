/* Who holds the phone: WeCom gives a code, the service exchanges it for an address that opens the pages once. */
var ENTRANCE = /^\/h5\/miniprogram\/enter\?ticket=[A-Za-z0-9._-]+$/;
var SECONDS_MAX = 15;
var OUTSIDE = "请在企业微信里打开。微信里不知道您是哪位同事，办不了事。";
var REFUSED = "企业微信没有告诉我们您是谁，请再试一次。";
var UNREACHABLE = "连不上后勤管家，请检查网络，再试一次。";

/* WeCom says so itself; WeChat has no such word. */
function insideWeCom() {
  return wx.getSystemInfoSync().environment === "wxwork";
}

/* Calls done(address), or failed(text). `wanted` is what address.wanted gives. */
function logIn(settings, wanted, done, failed) {
  if (!insideWeCom()) {
    failed(OUTSIDE);
    return;
  }
  wx.qy.login({
    success: function (found) {
      if (found.code) {
        exchange(settings, wanted, found.code, done, failed);
      } else {
        failed(REFUSED);
      }
    },
    fail: function () {
      failed(REFUSED);
    }
  });
}

function exchange(settings, wanted, code, done, failed) {
  wx.request({
    url: settings.host + "/h5/miniprogram/login",
    method: "POST",
    data: {tenant: wanted.tenant, code: code, to: wanted.to},
    timeout: SECONDS_MAX * 1000,
    success: function (answer) {
      var told = answer.data || {};
      if (answer.statusCode === 200 && ENTRANCE.test(told.address)) {
        done(settings.host + told.address);
      } else {
        failed(told.error || UNREACHABLE);
      }
    },
    fail: function () {
      failed(UNREACHABLE);
    }
  });
}

module.exports = {logIn: logIn};
