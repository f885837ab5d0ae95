"""WeCom's door of the contact-sync assistant (通讯录同步): who joins, moves and leaves, and how departments change.

It has an address and keys of its own, apart from the app's. Its callbacks belong to no app, come from nobody, and
take no answer but the status.
"""

from bot.channels.envelope import Envelope
from bot.channels.wecom.contact_events import parse_change
from bot.channels.wecom.credentials import WeComCredentials
from webhooks.refusals import NotAdmitted
from webhooks.wecom_door import Door


def _envelope(credentials: WeComCredentials) -> Envelope:
    if credentials.contacts_token is None or credentials.contacts_aes_key is None:
        raise NotAdmitted("no_contacts", "the tenant has no callback of the contact sync", status=404)
    return Envelope(credentials.contacts_token, credentials.contacts_aes_key, credentials.corp_id)


DOOR = Door("/webhooks/wecom/{tenant}/contacts", _envelope, parse_change)
