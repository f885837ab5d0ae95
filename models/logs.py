"""Structured logs: one line an occurrence, with the event's reference and the tenant whenever they are known.

Our code logs `log.info("noun.verb", field=value)`; lines of libraries that use the standard logging join it.
"""

import logging
import sys
from typing import Any

import structlog
from structlog.typing import Processor

from settings import Settings

QUIET = ("aiohttp.access", "asyncio", "tortoise", "aerich", "pgqueuer")
"""Libraries whose informative lines tell an operator nothing; their warnings stay."""


def configure(settings: Settings) -> None:
    """Send every log line of this process to stderr, in the format and from the level the settings ask for."""
    shared: list[Processor] = [
        # What the doors bound: reference, tenant, person_id.
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=False),
        structlog.processors.StackInfoRenderer(),
    ]
    level = getattr(logging, settings.log_level.upper())
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *shared,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[*shared, structlog.stdlib.ExtraAdder()],
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *_rendering(settings)],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level)
    for name in QUIET:
        logging.getLogger(name).setLevel(max(level, logging.WARNING))


def _rendering(settings: Settings) -> list[Any]:
    if settings.log_format == "json":
        return [structlog.processors.format_exc_info, structlog.processors.JSONRenderer(ensure_ascii=False)]
    # Plain tracebacks: the decorated ones print local variables, and those may hold secrets.
    return [structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback)]
