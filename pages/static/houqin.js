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

  function answer(form, name) {
    var found = "";
    each(form.querySelectorAll('[name="' + name + '"]'), function (input) {
      if (input.type !== "radio" || input.checked) {
        found = input.value;
      }
    });
    return found;
  }

  /* Rows that matter only for some answers come and go at once; the server decides again when the form is sent. */
  function followAnswers(form) {
    var rows = form.querySelectorAll("[data-depends]");
    function show() {
      each(rows, function (row) {
        var rule = row.getAttribute("data-depends").split("=");
        var given = answer(form, rule[0]);
        if (given) {
          toggle(row, "away", rule[1].split(",").indexOf(given) < 0);
        }
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

  function start() {
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
