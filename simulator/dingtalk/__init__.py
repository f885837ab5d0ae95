"""DingTalk (钉钉) as seen from an app: both server APIs, robot, cards, Stream gateway, events, members' phones."""
