"""Asks spopt the siting instances in a folder: its maximal coverage location problem, with PuLP's own solver.

Usage: siting_spopt.py FOLDER SECONDS [INSTANCE...]. Prints a row for each instance. The solver tells no bound:
one that stops within 1 % has none above its value by more, one that is out of time has all residents.
"""

import importlib.metadata
import pathlib
import sys

import numpy
import pulp
import siting_instances
from spopt.locate import MCLP


def main():
    folder, limit, wanted = pathlib.Path(sys.argv[1]), float(sys.argv[2]), sys.argv[3:]
    name = f"spopt {importlib.metadata.version('spopt')}"
    print(f"\n{name} with CBC, gap asked 1 %, two threads, at most {limit:.0f} s\n")

    def prepare(instance):
        metres = numpy.full((len(instance.weights), instance.sizes["candidates"]), 2.0)
        for cell, candidates in enumerate(instance.lists):
            metres[cell, candidates] = 0.0
        residents = numpy.array(instance.weights)
        problem = MCLP.from_cost_matrix(
            metres, residents, service_radius=1.0, p_facilities=instance.sizes["p"]
        )
        solver = pulp.PULP_CBC_CMD(msg=False, gapRel=0.01, timeLimit=limit, threads=2)

        def solve():
            status = problem.problem.solve(solver)
            chosen = {
                site for site, open_ in enumerate(problem.fac_vars) if (open_.value() or 0) > 0.5
            }
            value = sum(
                residents[cell]
                for cell, candidates in enumerate(instance.lists)
                if not chosen.isdisjoint(candidates)
            )
            ended = status == pulp.LpStatusOptimal and problem.problem.sol_status == 1
            return value, value / 0.99 if ended else residents.sum(), ended

        return solve

    siting_instances.ask(name, folder, wanted, prepare)


main()
