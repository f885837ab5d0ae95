"""SMS through Alibaba Cloud (阿里云短信服务) or Tencent Cloud (腾讯云短信): one agency has one of them."""
