/* Addresses: what a link asks for, and what the web-view opens. Only pages of our own are ever opened; the rule is the
   one that the service has (local_path in pages/entry.py), which a test compares. */
var PAGE = /^\/(h5|console)\/[A-Za-z0-9\/_.\-]*(\?[A-Za-z0-9\/_.=&%+~:,*@\-]*)?$/;
var LOGINS = ["/h5/login", "/h5/enter", "/h5/logout", "/h5/miniprogram", "/console/login", "/console/logout"];
var START = "/h5/";
var FIELD = /^[A-Za-z0-9_-]{1,100}$/;
var TENANT = /^[0-9]{1,18}$/;

/* A page of ours, or the start page instead of anything else. */
function ours(path) {
  var login = LOGINS.some(function (one) {
    return path.indexOf(one) === 0;
  });
  var inside = PAGE.test(path) && path.indexOf("..") < 0 && path.indexOf("//") < 0;
  return inside && !login ? path : START;
}

/* A value of a page's query; some clients hand it over as it stands in the link, others decoded. */
function decoded(value) {
  if (!value || value.charAt(0) === "/") {
    return value || "";
  }
  try {
    return decodeURIComponent(value);
  } catch (broken) {
    return "";
  }
}

/* What a link `pages/index/index?tenant=…&to=…` asks for. */
function wanted(query, settings) {
  return {
    tenant: TENANT.test(query.tenant || "") ? query.tenant : settings.tenant,
    to: ours(decoded(query.to))
  };
}

/* What a page asks for that wants something scanned into one of its fields; null for what no page of ours asks. */
function scanWanted(query) {
  var to = decoded(query.to);
  return ours(to) === to && FIELD.test(query.field || "") ? {to: to, field: query.field} : null;
}

/* The page with what was scanned behind the #, which loads nothing anew. `number` makes the same text another address. */
function withScanned(host, found, number) {
  return host + found.to + "#scanned=" + number + "=" + found.field + "=" + encodeURIComponent(found.text);
}

/* The link that shares the page at this address: whoever opens it logs in as themselves. */
function shared(address, host, tenant) {
  var page = (address || "").split("#")[0];
  var to = ours(page.indexOf(host + "/") === 0 ? page.slice(host.length) : "");
  return "/pages/index/index?tenant=" + tenant + "&to=" + encodeURIComponent(to);
}

module.exports = {ours: ours, wanted: wanted, scanWanted: scanWanted, withScanned: withScanned, shared: shared};
