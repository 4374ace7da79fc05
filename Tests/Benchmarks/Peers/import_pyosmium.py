"""Reads an extract with pyosmium: every way of streets with the places of its nodes, nothing kept.

Usage: import_pyosmium.py EXTRACT FOLDER. That is less than an import does. Before the clock runs, the ways
that can be walked are counted by the rules of the walking model, and must be as many as ours.
"""

import importlib.metadata
import pathlib
import sys

import measurement
import osmium

YES = {"yes", "designated", "permissive", "official"}
CLASSES = set(
    "primary primary_link secondary secondary_link tertiary tertiary_link unclassified residential"
    " living_street service pedestrian footway path track steps cycleway corridor road platform".split()
)
TRUNKS = {"trunk", "trunk_link"}


def is_walkable(tags):
    highway, foot = tags.get("highway"), tags.get("foot")
    stands = (
        tags.get("railway") == "platform"
        or tags.get("public_transport") == "platform"
        or tags.get("man_made") == "pier"
    )
    gone = {"proposed", "abandoned", "razed", "demolished"}
    banned = {
        "motorway", "motorway_link", "bridleway", "busway", "bus_guideway", "raceway",
        "construction", "escape",
    }  # fmt: skip
    if stands and highway not in gone | banned | TRUNKS | CLASSES:
        highway = "platform"
    if highway is None or highway in gone:
        return False
    if tags.get("motorroad") == "yes" or highway not in CLASSES | TRUNKS:
        return foot in YES
    if highway in TRUNKS:
        sides = any(tags.get(f"sidewalk:{side}") == "yes" for side in ("both", "left", "right"))
        return foot not in {"no", "use_sidepath"} and (
            foot in YES or tags.get("sidewalk") in {"both", "left", "right", "yes"} or sides
        )
    if foot in YES | {"destination", "customers", "delivery", "permit", "private"}:
        return True
    return foot not in {"no", "use_sidepath"} and tags.get("access") != "no"


class Streets(osmium.SimpleHandler):
    def __init__(self):
        super().__init__()
        self.ways = self.places = 0

    def way(self, way):
        self.ways += 1
        for node in way.nodes:
            self.places += node.location.valid()


def main():
    extract, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    work = (folder / "work").read_text()
    name = f"pyosmium {importlib.metadata.version('osmium')}"
    walkable = sum(
        is_walkable(way.tags) for way in osmium.FileProcessor(extract, osmium.osm.WAY)
    )
    ours = int((folder / "answer").read_text())
    if walkable != ours:
        why = f"its answer differs: {walkable} walkable ways against {ours}"
        measurement.left_out(work, name, why)
        sys.exit(1)

    def run():
        streets = Streets()
        streets.apply_file(
            extract, locations=True, filters=[osmium.filter.KeyFilter("highway")]
        )
        return streets

    times, streets = measurement.six_times(run)
    measurement.keep(work, name, times, f"{streets.ways} ways read, {streets.places} places")


main()
