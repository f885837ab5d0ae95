"""DingTalk (钉钉): an internal app whose robot talks to the members of one organisation and sends them cards."""
