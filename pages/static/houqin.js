/* What makes the pages handier. Every function works without it; the language is ECMAScript 5, for old browsers. */
(function () {
  "use strict";

  function each(list, work) {
    for (var i = 0; i < list.length; i += 1) {
      work(list[i]);
    }
  }

  function toggle(element, name, on) {
    var names = (" " + element.className + " ").split(" " + name + " ").join(" ");
    element.className = (on ? names + " " + name : names).replace(/^\s+|\s+$/g, "");
  }

  function hidden(name) {
    var row = document.getElementById("row-" + name);
    return Boolean(row) && (" " + row.className + " ").indexOf(" away ") >= 0;
  }

  /* What is answered to a question, as a list: several boxes may be ticked, and a hidden question counts for nothing. */
  function answers(form, name) {
    var found = [];
    if (hidden(name)) {
      return found;
    }
    each(form.querySelectorAll('[name="' + name + '"], [name="' + name + '-start"]'), function (input) {
      if ((input.type !== "radio" && input.type !== "checkbox") || input.checked) {
        if (input.value) {
          found.push(input.value);
        }
      }
    });
    return found;
  }

  function among(given, wanted) {
    for (var i = 0; i < given.length; i += 1) {
      if (wanted.indexOf(given[i]) >= 0) {
        return true;
      }
    }
    return false;
  }

  /* Whether a row matters: true, false, or null where only the server can tell, as for 1.2万. */
  function matters(rule, given) {
    var parts = /^([a-z0-9_]+)([=!<>?])(.*)$/.exec(rule);
    var number = Number((given[0] || "").replace(/,/g, ""));
    if (parts[2] === "?") {
      return given.length > 0;
    }
    if (!given.length) {
      /* Nothing chosen yet: the row stays as the server showed it. */
      return hidden(parts[1]) || parts[2] === ">" || parts[2] === "<" ? false : null;
    }
    if (parts[2] === "=" || parts[2] === "!") {
      return among(given, parts[3].split(",")) === (parts[2] === "=");
    }
    if (isNaN(number)) {
      return null;
    }
    return parts[2] === ">" ? number > Number(parts[3]) : number < Number(parts[3]);
  }

  /* Rows that matter only for some answers come and go at once; the server decides again when the form is sent. */
  function followAnswers(form) {
    var rows = form.querySelectorAll("[data-depends]");
    function show() {
      each(rows, function (row) {
        var rule = row.getAttribute("data-depends");
        var shown = matters(rule, answers(form, /^[a-z0-9_]+/.exec(rule)[0]));
        if (shown !== null) {
          toggle(row, "away", !shown);
        }
      });
    }
    if (rows.length) {
      each(form.querySelectorAll(".scriptless"), function (part) {
        toggle(part, "away", true);
      });
    }
    form.addEventListener("change", show, false);
    show();
  }

  /* A calendar beside a moment's text field, where the browser has one; typed words stay possible. */
  function offerCalendar(input) {
    var picker = document.createElement("input");
    picker.setAttribute("type", "datetime-local");
    if (picker.type !== "datetime-local") {
      return;
    }
    var holder = document.createElement("span");
    holder.className = "pick";
    picker.setAttribute("aria-label", "选时间");
    picker.setAttribute("tabindex", "-1");
    if (/^\d{4}-\d\d-\d\d \d\d:\d\d$/.test(input.value)) {
      picker.value = input.value.replace(" ", "T");
    }
    picker.addEventListener("change", function () {
      if (picker.value) {
        input.value = picker.value.replace("T", " ").slice(0, 16);
      }
    }, false);
    picker.addEventListener("click", function () {
      if (picker.showPicker) {
        try {
          picker.showPicker();
        } catch (refused) {
          input.focus();
        }
      }
    }, false);
    holder.appendChild(picker);
    toggle(input, "with-pick", true);
    input.parentNode.insertBefore(holder, input.nextSibling);
  }

  /* A box to sign in with a finger or the mouse, in place of the file input that works everywhere. */
  function offerSigning(row) {
    var canvas = document.createElement("canvas");
    var form = row;
    while (form && form.tagName !== "FORM") {
      form = form.parentNode;
    }
    if (!form || !canvas.getContext) {
      return;
    }
    var holder = row.querySelector(".value");
    var chosen = row.querySelector("input");
    var drawn = document.createElement("input");
    var again = document.createElement("button");
    var pen = canvas.getContext("2d");
    var down = false;
    canvas.width = 300;
    canvas.height = 120;
    canvas.className = "signing";
    drawn.type = "hidden";
    drawn.name = row.getAttribute("data-signature");
    again.type = "button";
    again.className = "button small";
    again.appendChild(document.createTextNode("重签"));
    row.querySelector(".hint").firstChild.nodeValue = "请在框里手写签名；也可以选一张签名照片。";
    pen.lineWidth = 3;
    pen.lineCap = "round";
    function place(event) {
      var box = canvas.getBoundingClientRect();
      var touch = event.touches && event.touches.length ? event.touches[0] : event;
      return [(touch.clientX - box.left) * canvas.width / (box.right - box.left),
        (touch.clientY - box.top) * canvas.height / (box.bottom - box.top)];
    }
    function begin(event) {
      var at = place(event);
      down = true;
      pen.beginPath();
      pen.moveTo(at[0], at[1]);
      event.preventDefault();
    }
    function draw(event) {
      if (down) {
        var at = place(event);
        pen.lineTo(at[0], at[1]);
        pen.stroke();
        drawn.value = "drawn";
        event.preventDefault();
      }
    }
    function end() {
      down = false;
    }
    each([["mousedown", begin], ["mousemove", draw], ["touchstart", begin], ["touchmove", draw], ["touchend", end]],
      function (pair) {
        canvas.addEventListener(pair[0], pair[1], false);
      });
    document.addEventListener("mouseup", end, false);
    again.addEventListener("click", function () {
      pen.clearRect(0, 0, canvas.width, canvas.height);
      drawn.value = "";
    }, false);
    form.addEventListener("submit", function () {
      if (drawn.value) {
        drawn.value = canvas.toDataURL("image/png");
      }
    }, false);
    holder.insertBefore(drawn, chosen);
    holder.insertBefore(canvas, chosen);
    holder.insertBefore(again, chosen);
  }

  function start() {
    each(document.querySelectorAll("[data-signature]"), offerSigning);
    each(document.querySelectorAll("form"), followAnswers);
    each(document.querySelectorAll("input.moment"), offerCalendar);
    each(document.querySelectorAll("[data-confirm]"), function (button) {
      button.addEventListener("click", function (event) {
        if (!window.confirm(button.getAttribute("data-confirm"))) {
          event.preventDefault();
        }
      }, false);
    });
    var wrong = document.querySelector(".row.wrong input, .row.wrong textarea, .row.wrong select");
    if (wrong) {
      wrong.focus();
    }
  }

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", start, false);
  } else {
    start();
  }
}());
