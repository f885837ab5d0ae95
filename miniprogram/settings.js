/* What differs from agency to agency, besides the AppID in project.config.json. Everybody who opens the mini-program can
   read it: no secret belongs here. */
module.exports = {
  /* Where the service is (HOUQIN_PUBLIC_URL); registered as 业务域名 and as request 合法域名. */
  host: "https://hq.example.gov.cn",
  /* The agency's number, which `houqin tenant add` prints. Links from cards name it themselves. */
  tenant: "1"
};
