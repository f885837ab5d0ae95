"""`make bench`: run everything once, one part after the other, and print it side by side."""

import time

import asyncpg
import uvloop

from bench import doors, flows, lists, report, sender, understanding
from bench.callbacks import Size, measure
from bench.stand import Stand


def main(size: Size) -> None:
    """Measure on a fresh stand. Call from the main thread."""
    started = time.monotonic()
    with Stand(applicants=size.applicants, past=size.past) as stand:
        print(f"Everything on this machine over loopback: {report.host(stand.version)}")
        uvloop.run(_measure(stand, size))
    print(f"\ntook {time.monotonic() - started:.0f} s")


async def _measure(stand: Stand, size: Size) -> None:
    each = sorted(understanding.microseconds(size.sentence_rounds))
    print(f"\nUnderstanding, µs for one of {len(each)} sentences: {report.spread(each)}")
    owner = await asyncpg.connect(stand.settings.database_url)
    try:
        print(
            f"\nSending: {size.messages} texts waiting for {sender.PEOPLE} people, one sender, one simulator, no faults"
        )
        print("\n".join(await sender.lines(stand, owner, count=size.messages, limited=size.limited)))
        came_in = await doors.measure(stand, owner, rounds=size.rounds, each=4 * size.each)
        print(f"\nEvents in, 16 at once, medians of {size.rounds} alternated rounds")
        print("\n".join(doors.lines(came_in)))
        results = await measure(stand, owner, size)
        opened = await lists.measure(
            stand, owner, people=size.people, requests=size.requests, assets=size.requests, rounds=size.openings
        )
        print(f"\nPages of an agency with {size.people} people and {size.requests} requests")
        print("\n".join(lists.table(opened)))
        # In the same large agency.
        print(f"\nApprovals, {size.each} of each")
        print("\n".join(await flows.lines(stand, each=size.each)))
    finally:
        await owner.close()
    print(f"\nCallbacks, 16 at once, {size.rounds} alternated rounds: median (least-most)")
    print("\n".join(report.table(results)))
    print("\nRatios of medians")
    print("\n".join(report.ratios(results)))
    print("\nGoals")
    print("\n".join(report.goals(results)))


if __name__ == "__main__":
    main(Size())
