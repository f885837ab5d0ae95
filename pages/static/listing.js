/* One box that ticks every row of a list, filters out of the way on a phone, and calendars for days where the browser has them. Every function works without it; the language is ECMAScript 5. */
(function () {
  "use strict";

  function boxes(form) {
    return form.querySelectorAll("tbody .tick input");
  }

  function offerAll(form) {
    var head = form.querySelector("thead .tick");
    var all = document.createElement("input");
    all.setAttribute("type", "checkbox");
    all.setAttribute("title", "全选");
    all.addEventListener("click", function () {
      var rows = boxes(form);
      for (var i = 0; i < rows.length; i += 1) {
        rows[i].checked = all.checked;
      }
    }, false);
    head.innerHTML = "";
    head.appendChild(all);
  }

  /* Typed days stay possible where a browser knows no such input: it keeps the text field. */
  function offerCalendar(input) {
    if (/^(\d{4}-\d\d-\d\d)?$/.test(input.value)) {
      try {
        input.setAttribute("type", "date");
      } catch (refused) {
        input.setAttribute("type", "text");
      }
    }
  }

  /* On a phone the filters would fill the first screen: they open by a button, unless they are in use. */
  function fold(form) {
    var button = document.createElement("button");
    button.setAttribute("type", "button");
    button.className = "button";
    button.innerHTML = "筛选";
    button.addEventListener("click", function () {
      button.parentNode.removeChild(button);
      form.style.display = "";
    }, false);
    form.parentNode.insertBefore(button, form);
    form.style.display = "none";
  }

  function start() {
    var filters = document.querySelector("form.filters");
    if (filters && document.documentElement.clientWidth < 640 && !filters.querySelector("a.button")) {
      fold(filters);
    }
    var days = document.querySelectorAll("input.day");
    for (var d = 0; d < days.length; d += 1) {
      offerCalendar(days[d]);
    }
    var forms = document.querySelectorAll("form.batch");
    for (var i = 0; i < forms.length; i += 1) {
      offerAll(forms[i]);
    }
  }

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", start, false);
  } else {
    start();
  }
}());
