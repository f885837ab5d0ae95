"""The agency's vehicles in the console, where whoever dispatches looks one up by its plate."""

from handlers.fleet.dispatching import PERMISSION
from handlers.passes.checking import part_of_plate
from models.database import current
from pages.console.finding import SHOWN_MAX, Find, Hit, Hits
from pages.listing import containing
from pages.visit import Visit


async def _found(visit: Visit, typed: str) -> Hits:
    part = part_of_plate(typed)
    query = (
        "SELECT plate, model, seats, odometer_km FROM vehicle WHERE active AND $1 AND plate LIKE $2"
        " ORDER BY plate LIMIT $3"
    )
    found = await current().connection.fetch(query, part != "", containing(part), SHOWN_MAX)
    return Hits([Hit(row["plate"], f"{row['model']} {row['seats']}座 {row['odometer_km']}公里") for row in found])


ROUTES = ()
FINDS = (Find("公务车辆", _found, PERMISSION),)
MENU = ()
