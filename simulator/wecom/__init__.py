"""WeCom (企业微信) as seen from an app: its server API, its callbacks and its members' phones."""
