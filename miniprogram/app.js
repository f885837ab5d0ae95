/* The shell around the pages under /h5/: it logs in, shows them, and scans for them. */
App({
  /* What the scan page found, until the page with the web-view takes it: {to, field, text}. */
  scanned: null
});
