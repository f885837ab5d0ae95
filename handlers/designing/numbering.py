"""Numbers of a designed type's own series, such as 用印〔2026〕12号: from 1 every year, without gaps."""

from collections.abc import Awaitable, Callable

from forms.checking import SERIAL, YEAR
from models.clock import now
from models.database import current, current_tenant_id


def numbering(code: str, pattern: str) -> Callable[[], Awaitable[str]]:
    """How a type's next number is taken. A series belongs to the type, so a changed pattern goes on counting."""

    async def number() -> str:
        if not pattern:
            return ""
        year = now().year
        return pattern.replace(YEAR, str(year)).replace(SERIAL, str(await _next(f"{code}:{year}")))

    return number


async def _next(key: str) -> int:
    """The next number. Its row stays locked until the transaction ends: what is rolled back is given again."""
    given: int = await current().connection.fetchval(
        "INSERT INTO number_series (tenant_id, key, given, created_at) VALUES ($1, $2, 1, now())"
        " ON CONFLICT (tenant_id, key) DO UPDATE SET given = number_series.given + 1 RETURNING given",
        current_tenant_id(),
        key,
    )
    return given
