/* On a page inside of a channel's app: buttons that scan a code into a field, or put down where one is.
   The channel's own script is loaded from where the channel has it; ours beside it knows how to speak with it. */
(function () {
  "use strict";

  function each(list, work) {
    for (var i = 0; i < list.length; i += 1) {
      work(list[i]);
    }
  }

  function load(address, then) {
    var script = document.createElement("script");
    script.src = address;
    script.onload = then;
    document.getElementsByTagName("head")[0].appendChild(script);
  }

  function offer(input, label, work) {
    var button = document.createElement("button");
    button.type = "button";
    button.className = "button small in-app";
    button.appendChild(document.createTextNode(label));
    button.addEventListener("click", work, false);
    input.parentNode.insertBefore(button, input.nextSibling);
  }

  function fill(input, text) {
    var most = Number(input.getAttribute("maxlength")) || text.length;
    input.value = text.substring(0, most);
    input.focus();
  }

  function use(phone) {
    each(document.querySelectorAll("[data-scan]"), function (input) {
      function take(text) {
        fill(input, text);
      }
      offer(input, "扫码", function () {
        phone.scan(take, input.id);
      });
      if (phone.scanned) {
        phone.scanned(take, input.id);
      }
    });
    if (!phone.locate) {
      return;
    }
    each(document.querySelectorAll("[data-locate]"), function (input) {
      offer(input, "定位", function () {
        phone.locate(function (latitude, longitude) {
          var place = input.value.replace(/（位置[^）]*）/, "");
          fill(input, place + "（位置 " + latitude.toFixed(5) + "," + longitude.toFixed(5) + "）");
        });
      });
    });
  }

  function start() {
    var ask = new XMLHttpRequest();
    if (!document.querySelector("[data-scan], [data-locate]")) {
      return;
    }
    ask.onreadystatechange = function () {
      if (ask.readyState !== 4 || ask.status !== 200) {
        return;
      }
      var found = JSON.parse(ask.responseText);
      load(found.sdk, function () {
        load(found.adapter, function () {
          window.houqinPhone(found.config, use);
        });
      });
    };
    ask.open("GET", "/h5/jssdk.json?url=" + encodeURIComponent(location.href.split("#")[0]), true);
    ask.send();
  }

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", start, false);
  } else {
    start();
  }
}());
