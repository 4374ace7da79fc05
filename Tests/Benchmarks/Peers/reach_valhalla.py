"""Asks Valhalla for the isochrones of the places in a folder, on tiles of the same extract.

Usage: reach_valhalla.py EXTRACT FOLDER. Pedestrians by the shortest way, a contour of 1 km, polygons, one
thread. Its walking rules are not ours and it draws streets where we draw where people live, so the same
answer means: for the median place nine tenths of its polygon lie in ours, and it is half of ours at least.
"""

import importlib.metadata
import json
import pathlib
import statistics
import subprocess
import sys
import time

import measurement
import shapely
import valhalla


def build(extract, folder):
    tiles = folder / "tiles"
    tiles.mkdir()
    config = valhalla.get_config(tile_extract="", tile_dir=str(tiles), verbose=False)
    config["mjolnir"]["tile_extract"] = ""
    path = folder / "valhalla.json"
    path.write_text(json.dumps(config))
    builder = pathlib.Path(valhalla.__file__).parent / "bin" / "valhalla_build_tiles"
    command = [builder, "-c", path, extract]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"valhalla_build_tiles: {(done.stdout + done.stderr).strip()[-300:]}")
    return path


def polygon(answer):
    parts = [shapely.geometry.shape(part["geometry"]) for part in answer["features"]]
    return shapely.union_all([shapely.make_valid(part) for part in parts])


def main():
    extract, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    work = (folder / "work").read_text()
    name = f"Valhalla {importlib.metadata.version('pyvalhalla')}"
    rows = [line.split("\t") for line in (folder / "answer").read_text().splitlines()]
    started = time.perf_counter()
    actor = valhalla.Actor(str(build(extract, folder)))
    made = time.perf_counter() - started
    questions = []
    for place, _ in rows:
        lon, lat = map(float, place.split())
        questions.append(
            json.dumps({
                "locations": [{"lon": lon, "lat": lat}],
                "costing": "pedestrian",
                "costing_options": {"pedestrian": {"shortest": True}},
                "contours": [{"distance": 1.0}],
                "polygons": True,
            })
        )  # fmt: skip
    times, answers = measurement.six_times(lambda: [actor.isochrone(each) for each in questions])
    areas, insides = [], []
    for (_, text), answer in zip(rows, answers, strict=True):
        ours, theirs = shapely.make_valid(shapely.from_wkt(text)), polygon(json.loads(answer))
        areas.append(theirs.area / ours.area)
        insides.append(ours.intersection(theirs).area / theirs.area)
    area, inside = statistics.median(areas), statistics.median(insides)
    said = f"its areas {area:.2f} of ours, {100 * inside:.0f} % of them inside ours (medians)"
    if not 0.5 < area < 1.33 or inside < 0.9:
        measurement.left_out(work, name, f"its answer differs: {said}")
        sys.exit(1)
    measurement.keep(work, name, times, f"{said}; tiles made in {made:.1f} s")


main()
