"""DingTalk's access tokens: one per app.

Asking again gives the same token, or the same ticket, and prolongs it (page 获取企业内部应用的accessToken), so no
process need wait for another; only within one does a single caller ask for all.
"""

from bot.channels import Retry, tokens
from bot.channels.dingtalk.credentials import DingTalkCredentials
from bot.channels.dingtalk.http import exchange

SPARE_SECONDS = 300.0


class Tokens(tokens.Tokens[DingTalkCredentials]):
    """The tokens of every tenant's app in DingTalk."""

    async def fetch(self, credentials: DingTalkCredentials) -> None:
        """Ask DingTalk whatever is remembered. Raises ChannelError when it gives no token."""
        await self._fetch(credentials)

    async def _ask(self, credentials: DingTalkCredentials) -> tuple[str, float]:
        body = {"appKey": credentials.client_id, "appSecret": credentials.client_secret}
        answer = await exchange(self._session, "POST", f"{credentials.api_base}/v1.0/oauth2/accessToken", body=body)
        try:
            return str(answer["accessToken"]), float(answer["expireIn"])
        except (KeyError, TypeError, ValueError):
            raise Retry("no_token") from None

    def _used(self, seconds: float) -> float:
        return max(1.0, seconds - SPARE_SECONDS)

    def _key(self, credentials: DingTalkCredentials) -> str:
        return tokens.app_key(credentials.client_id, credentials.api_base, credentials.client_secret)
