"""The figures as text: medians with the least and the most of all rounds, ratios, and the goals."""

import math
import os
import statistics
from collections.abc import Callable, Sequence

from bench.callbacks import Results
from bench.load import Run

NAMES = {
    "a": "(a)  bare: verify, decrypt, answer",
    "b3": "(b3) a sentence that fills a draft",
    "b1": "(b1) submission: the tap on 提交",
    "b2": "(b2) decision: the tap on 同意",
    "c1": "(c1) the SQL of a submission alone",
    "c2": "(c2) the SQL of a decision alone",
}
COLUMNS: dict[str, Callable[[Run], float]] = {
    "per second": lambda run: run.rate,
    "p50 ms": lambda run: run.quantile(0.5),
    "p99 ms": lambda run: run.quantile(0.99),
    "own CPU µs": lambda run: run.own_us,
    "PG CPU µs": lambda run: run.postgres_us,
}
CPU_RATIO_MAX = 1.5
P99_MS_MAX = 50.0


def spread(values: Sequence[float]) -> str:
    """`212 (198-230)`: the median of the rounds, with the least and the most."""
    digits = 1 if max(values) < 100 else 0
    median, least, most = (f"{value:.{digits}f}" for value in (statistics.median(values), min(values), max(values)))
    return f"{median} ({least}-{most})"


def host(version: str) -> str:
    """What it ran on."""
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
    return f"{os.cpu_count()} cores, PostgreSQL {version}, load of the machine before: {load}"


def table(results: Results) -> list[str]:
    """A line for each kind of work."""
    lines = [f"{'':38}" + "".join(f"{column:>22}" for column in COLUMNS)]
    for name, title in NAMES.items():
        cells = [spread([column(run) for run in results.runs[name]]) for column in COLUMNS.values()]
        # A Chinese character takes two columns.
        width = 38 - sum(ord(letter) > 0x2E80 for letter in title)
        lines.append(f"{title:{width}}" + "".join(f"{cell:>22}" for cell in cells))
    return lines


def _median(results: Results, name: str, column: Callable[[Run], float]) -> float:
    return statistics.median(column(run) for run in results.runs[name])


def _ratio(results: Results, ours: str, other: str, column: Callable[[Run], float]) -> float:
    """Ours in terms of the other; no number when the other took less than the CPU clock's tick of 10 ms."""
    divisor = _median(results, other, column)
    return _median(results, ours, column) / divisor if divisor else math.nan


def _cpu(run: Run) -> float:
    return run.own_us + run.postgres_us


def ratios(results: Results) -> list[str]:
    """How the service compares, in throughput, tail and CPU of both sides together."""
    lines = []
    for ours, other in (("b1", "a"), ("b2", "a"), ("b3", "a"), ("b1", "c1"), ("b2", "c2")):
        values = [_ratio(results, ours, other, column) for column in (COLUMNS["per second"], COLUMNS["p99 ms"], _cpu)]
        lines.append("{}/{}: throughput {:.3g}x, p99 {:.3g}x, CPU {:.3g}x".format(ours, other, *values))
    counts = ", ".join(f"{name.replace('c', 'b')} {count}" for name, count in results.statements.items())
    return [*lines, f"calls of the driver for each, BEGIN and COMMIT included: {counts}"]


def goals(results: Results) -> list[str]:
    """Goal by goal, met or not."""
    lines = []
    for ours, other in (("b1", "c1"), ("b2", "c2")):
        ratio = _ratio(results, ours, other, _cpu)
        verdict = _verdict(ratio <= CPU_RATIO_MAX)
        lines.append(f"{ours}: CPU within {CPU_RATIO_MAX}x of {other}: {ratio:.2f}x, {verdict}")
    for name, (rate, run) in results.steady.items():
        tail = run.quantile(0.99)
        figures = f"{rate:.0f}/s, p50 {run.quantile(0.5):.1f} ms, p99 {tail:.1f} ms, {_verdict(tail < P99_MS_MAX)}"
        lines.append(f"{name}: p99 under {P99_MS_MAX:.0f} ms at half of saturation: {figures}")
    return lines


def _verdict(met: bool) -> str:
    return "goal met" if met else "goal NOT met"
