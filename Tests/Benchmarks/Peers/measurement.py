"""A measurement of a peer: a line of tabs in the file that NSP_MEASUREMENTS names, as ours are."""

import os
import resource
import statistics
import sys
import time


def keep(work, who, times, remark=""):
    """Keeps some runs, each with its seconds by the clock and of the processor."""
    peak_megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    walls, processor = zip(*times, strict=True)
    median = statistics.median
    write(work, who, median(walls), min(walls), median(processor), peak_megabytes, remark)


def left_out(work, who, why):
    write(work, who, "-", "-", "-", "-", why)


def write(*fields):
    line = "\t".join(str(field) for field in fields) + "\n"
    sys.stderr.write(line)
    if "NSP_MEASUREMENTS" in os.environ:
        with open(os.environ["NSP_MEASUREMENTS"], "a", encoding="utf-8") as file:
            file.write(line)


def six_times(run):
    """The times of five runs after one to warm up, and what the last gave."""
    times, result = [], None
    for _ in range(6):
        started, processor = time.perf_counter(), time.process_time()
        result = run()
        times.append((time.perf_counter() - started, time.process_time() - processor))
    return times[1:], result
