"""WeCom (企业微信): a self-built app that talks to the members of one enterprise."""
