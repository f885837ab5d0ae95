/* On the page that asks the channel's app who is there: the channel's script tells a code, with which the login ends.
   Where the app is not around the page, or refuses, the page's link leads to the login of browsers. */
(function () {
  "use strict";

  /* Outside of their app some scripts answer nothing at all. */
  var PATIENCE_MS = 10000;

  function start() {
    var place = document.getElementById("entering"), other = document.getElementById("other-way"), waiting;

    function done(code) {
      window.clearTimeout(waiting);
      window.location.replace(place.getAttribute("data-to") + "&code=" + encodeURIComponent(code));
    }

    function failed(outside) {
      window.clearTimeout(waiting);
      if (outside) {
        window.location.replace(other.href);
      } else {
        place.innerHTML = "";
        place.appendChild(document.createTextNode(place.getAttribute("data-failed")));
      }
    }

    waiting = window.setTimeout(function () {
      failed(false);
    }, PATIENCE_MS);
    window.houqinLogin(JSON.parse(place.getAttribute("data-settings")), done, failed);
  }

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", start, false);
  } else {
    start();
  }
}());
