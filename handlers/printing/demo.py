"""Prices of the demo agency."""

from handlers.printing.prices import set_prices


async def furnish() -> None:
    """What a copy shop of an agency might ask."""
    await set_prices(
        {
            "A4.mono": 10,
            "A4.colour": 80,
            "A3.mono": 30,
            "A3.colour": 160,
            "binding.left": 50,
            "binding.saddle": 200,
            "binding.glue": 500,
        }
    )
