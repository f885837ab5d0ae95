"""The connection to Valkey. Whatever it holds may vanish at any moment, so every user has a way without it."""

from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError

DOWN = (RedisError, OSError)
"""What any call may raise while the server is away."""
ANSWER_SECONDS_MAX = 0.5


def open_valkey(url: str) -> Redis:
    """A client that gives up quickly: waiting for a helper is worse than working without it."""
    client: Redis = Redis.from_url(
        url,
        decode_responses=True,
        socket_timeout=ANSWER_SECONDS_MAX,
        socket_connect_timeout=ANSWER_SECONDS_MAX,
        # Once more at once: after a restart of the server the pooled connections are dead.
        retry=Retry(NoBackoff(), 1),
        retry_on_error=[ConnectionError],
    )
    return client
