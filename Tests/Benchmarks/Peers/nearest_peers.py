"""Asks a library for the walk to the nearest site of every vertex of the graph in a folder.

Usage: nearest_peers.py scipy|igraph|networkit|pandana FOLDER. Each gets its own form of the graph before
the clock runs, and the cheapest question that gives all walks: from a vertex that is joined to every site,
or from all sites at once. Lengths are whole ticks of a quarter micrometre, so walks must be the same to the
tick; pandana counts in millimetres, so there a millimetre a vertex passed is allowed (5 m at most).
"""

import importlib.metadata
import pathlib
import sys
import time

import measurement
import numpy

TICKS_A_METRE = 4_000_000
UNREACHED = 2**64 - 1


class Graph:
    """Edges once each, the shortest of parallel ones, without loops; lengths in ticks."""

    def __init__(self, path):
        data = path.read_bytes()
        self.count, halves = map(int, numpy.frombuffer(data, numpy.uint64, 2))
        starts = numpy.frombuffer(data, numpy.uint32, self.count + 1, 16).astype(numpy.int64)
        offset = 16 + 4 * (2 * self.count + 1)
        pairs = numpy.frombuffer(data, numpy.uint32, 2 * halves, offset).reshape(-1, 2)
        offset += 8 * halves
        sites = int(numpy.frombuffer(data, numpy.uint64, 1, offset)[0])
        rows = numpy.frombuffer(data, numpy.uint64, 2 * sites, offset + 8).reshape(-1, 2)
        self.sites = rows[:, 1].astype(numpy.int64)
        first = numpy.repeat(numpy.arange(self.count), numpy.diff(starts))
        second, ticks = pairs[:, 0].astype(numpy.int64), pairs[:, 1].astype(numpy.float64)
        once = first < second
        first, second, ticks = first[once], second[once], ticks[once]
        order = numpy.lexsort((ticks, second, first))
        first, second, ticks = first[order], second[order], ticks[order]
        new = numpy.ones(len(first), bool)
        new[1:] = (first[1:] != first[:-1]) | (second[1:] != second[:-1])
        self.first, self.second, self.ticks = first[new], second[new], ticks[new]

    def with_source(self):
        """The edges and those of no length from one more vertex to each site."""
        sites = numpy.unique(self.sites)
        return (
            numpy.concatenate([self.first, sites]),
            numpy.concatenate([self.second, numpy.full(len(sites), self.count)]),
            numpy.concatenate([self.ticks, numpy.zeros(len(sites))]),
        )


def ask_scipy(graph):
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import dijkstra

    shape = (graph.count, graph.count)
    half = coo_matrix((graph.ticks, (graph.first, graph.second)), shape)
    matrix = (half + half.T).tocsr()
    return lambda: dijkstra(matrix, indices=graph.sites, min_only=True)


def ask_igraph(graph):
    import igraph

    first, second, ticks = graph.with_source()
    made = igraph.Graph(graph.count + 1, numpy.column_stack([first, second]))
    weights = ticks.tolist()
    return lambda: made.distances(source=graph.count, weights=weights)[0][:-1]


def ask_networkit(graph):
    import networkit

    networkit.setNumberOfThreads(2)
    first, second, ticks = graph.with_source()
    made = networkit.GraphFromCoo(
        (ticks, (first.astype(numpy.uint64), second.astype(numpy.uint64))),
        n=graph.count + 1,
        weighted=True,
    )

    def run():
        search = networkit.distance.Dijkstra(made, graph.count, False)
        search.run()
        return search.getDistances()[:-1]

    return run


def ask_pandana(graph):
    import pandana
    import pandas

    ids = pandas.Series(numpy.arange(graph.count), dtype=float)
    edges = pandas.DataFrame({"metres": graph.ticks / TICKS_A_METRE})
    made = pandana.Network(
        ids,
        ids * 0,
        pandas.Series(graph.first),
        pandas.Series(graph.second),
        edges[["metres"]],
    )
    farthest = graph.farthest_metres + 10
    sites = pandas.Series(numpy.unique(graph.sites), dtype=float)
    made.set_pois("sites", farthest, 1, sites, sites * 0)

    def run():
        table = made.nearest_pois(farthest, "sites", num_pois=1)
        metres = table[1].to_numpy()
        return numpy.where(metres >= farthest, numpy.inf, metres * TICKS_A_METRE)

    return run


ASK = {
    "scipy": ask_scipy,
    "igraph": ask_igraph,
    "networkit": ask_networkit,
    "pandana": ask_pandana,
}


def main():
    who, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    work = (folder / "work").read_text()
    answer = numpy.fromfile(folder / "answer", numpy.uint64)
    expected = numpy.where(answer == UNREACHED, numpy.inf, answer.astype(float))
    graph = Graph(folder / "graph")
    graph.farthest_metres = expected[numpy.isfinite(expected)].max() / TICKS_A_METRE
    started = time.perf_counter()
    run = ASK[who](graph)
    made = time.perf_counter() - started
    times, found = measurement.six_times(run)
    found = numpy.asarray(found, float)
    found[found > 1e300] = numpy.inf
    reached = numpy.isfinite(expected)
    allowed = 5 * TICKS_A_METRE if who == "pandana" else 0
    name = f"{who} {importlib.metadata.version(who)}"
    wrong = (numpy.isfinite(found) != reached).sum()
    wrong += (numpy.abs(found[reached] - expected[reached]) > allowed).sum()
    if wrong:
        measurement.left_out(work, name, f"its answer differs at {wrong} vertices")
        sys.exit(1)
    measurement.keep(work, name, times, f"graph made in {made:.1f} s")


main()
