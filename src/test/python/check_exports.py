#!/usr/bin/python3
"""Read exported graphs with networkx, igraph and Graphviz, and compare their numbers.

usage: check_exports.py FOLDER
FOLDER holds graph.graphml, graph.gexf, graph.json, graph.csv (ties), graph.nodes.csv and graph.dot,
all written from one graph. Needs python3-networkx and python3-igraph; DOT is checked where the
program dot is installed. Exit code 1 at the first difference.
"""
import csv
import json
import math
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import igraph
import networkx as nx


def ties_of(graph):
    return {
        tuple(sorted((a, b))): (float(d["weight"]), int(d["articles"]))
        for a, b, d in graph.edges(data=True)
    }


def fail(message):
    print("check_exports: " + message, file=sys.stderr)
    sys.exit(1)


def same(name, found, wanted):
    if found != wanted:
        some = [k for k in set(found) ^ set(wanted)][:3] if isinstance(found, dict) else ""
        fail(f"{name} does not hold the same graph {some}")
    print(f"{name}: same")


def main(folder):
    with open(folder / "graph.csv", encoding="utf-8", newline="") as file:
        ties = {
            tuple(sorted((r["source"], r["target"]))): (float(r["weight"]), int(r["articles"]))
            for r in csv.DictReader(file)
        }
    with open(folder / "graph.nodes.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    names = {r["id"]: r["name"] for r in rows}
    strengths = {r["id"]: float(r["strength"]) for r in rows}
    print(f"{len(names)} actors, {len(ties)} ties")

    graphml = nx.read_graphml(folder / "graph.graphml")
    same("networkx GraphML ties", ties_of(graphml), ties)
    same("networkx GraphML names", dict(graphml.nodes(data="name")), names)

    data = json.loads((folder / "graph.json").read_text(encoding="utf-8"))
    try:
        nodelink = nx.node_link_graph(data, edges="links")
    except TypeError:
        nodelink = nx.node_link_graph(data)
    same("networkx JSON ties", ties_of(nodelink), ties)
    same("networkx JSON names", dict(nodelink.nodes(data="name")), names)

    gexf = nx.read_gexf(folder / "graph.gexf", version="1.2draft")
    same("networkx GEXF ties", ties_of(gexf), ties)
    same("networkx GEXF names", dict(gexf.nodes(data="label")), names)
    if (folder / "dynamic.gexf").exists():
        dynamic = nx.read_gexf(folder / "dynamic.gexf", version="1.2draft")
        spells = [d.get("spells") for _, d in dynamic.nodes(data=True)]
        if dynamic.number_of_nodes() == 0 or not all(spells):
            fail("the dynamic GEXF graph has actors without spells")
        print("networkx dynamic GEXF: spells")

    ig = igraph.Graph.Read_GraphML(str(folder / "graph.graphml"))
    ids = ig.vs["id"]
    same(
        "igraph GraphML ties",
        {
            tuple(sorted((ids[e.source], ids[e.target]))): (e["weight"], int(e["articles"]))
            for e in ig.es
        },
        ties,
    )
    by_igraph = dict(zip(ids, ig.strength(weights="weight")))
    by_networkx = dict(graphml.degree(weight="weight"))
    for actor, strength in strengths.items():
        for found in (by_igraph[actor], by_networkx[actor]):
            if not math.isclose(found, strength, rel_tol=1e-12, abs_tol=1e-12):
                fail(f"strength of {actor} is {found}, not {strength}")
    print("strengths by networkx and igraph: same")

    if shutil.which("dot"):
        svg = subprocess.run(
            ["dot", "-Ksfdp", "-Tsvg", str(folder / "graph.dot")], capture_output=True, timeout=300
        )
        if svg.returncode != 0:
            fail("dot: " + svg.stderr.decode(errors="replace"))
        root = ET.fromstring(svg.stdout)
        nodes = [g for g in root.iter("{http://www.w3.org/2000/svg}g") if g.get("class") == "node"]
        edges = [g for g in root.iter("{http://www.w3.org/2000/svg}g") if g.get("class") == "edge"]
        if (len(nodes), len(edges)) != (len(names), len(ties)):
            fail(f"Graphviz draws {len(nodes)} actors and {len(edges)} ties")
        print("Graphviz: all actors and ties drawn")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
