/* What makes the console handier. Every function works without it; the language is ECMAScript 5, for old browsers.
   G and then a key of the menu opens that page; ? opens the list of keys. Where several forms stand on a page, sending
   one asks before what was typed into another is lost. */
(function () {
  "use strict";

  var G = 71, WAITING_MS = 2000;
  var waiting = null;

  function typing(element) {
    var name = element && element.tagName ? element.tagName.toLowerCase() : "";
    return name === "input" || name === "textarea" || name === "select" || Boolean(element && element.isContentEditable);
  }

  function letterOf(event) {
    var code = event.keyCode;
    /* The digits of the number pad have codes of their own. */
    if (code >= 96 && code <= 105) {
      code -= 48;
    }
    return (code >= 65 && code <= 90) || (code >= 48 && code <= 57) ? String.fromCharCode(code).toLowerCase() : "";
  }

  function stopWaiting() {
    window.clearTimeout(waiting);
    waiting = null;
  }

  function pressed(event) {
    if (typing(event.target) || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    if (event.key === "?" || (event.shiftKey && event.keyCode === 191)) {
      window.location.href = "/console/shortcuts";
      return;
    }
    var letter = letterOf(event);
    if (waiting === null) {
      if (event.keyCode === G && !event.shiftKey) {
        waiting = window.setTimeout(stopWaiting, WAITING_MS);
      }
      return;
    }
    stopWaiting();
    var item = letter && document.querySelector('.menu a[data-key="' + letter + '"]');
    if (item) {
      event.preventDefault();
      window.location.href = item.getAttribute("href");
    }
  }

  var changed = [];

  function remember(event) {
    var form = event.target.form;
    if (form && form.method === "post" && changed.indexOf(form) === -1) {
      changed.push(form);
    }
  }

  function askBeforeLoss(event) {
    for (var i = 0; i < changed.length; i += 1) {
      if (changed[i] !== event.target) {
        if (!window.confirm("本页还有没保存的修改，继续就会丢掉。继续？")) {
          event.preventDefault();
        }
        return;
      }
    }
  }

  document.addEventListener("change", remember, false);
  document.addEventListener("submit", askBeforeLoss, false);
  document.addEventListener("keydown", pressed, false);
}());
