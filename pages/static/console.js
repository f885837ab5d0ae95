/* What makes the console handier. Every function works without it; the language is ECMAScript 5, for old browsers. */
(function () {
  "use strict";
}());
