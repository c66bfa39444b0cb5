#!/usr/bin/python3
"""Read exported graphs with networkx, igraph and Graphviz, and compare their numbers.

usage: check_exports.py FOLDER
FOLDER holds graph.graphml, graph.gexf, graph.json, graph.csv (ties), graph.nodes.csv and graph.dot,
all written from one graph with the scores betweenness and betweenness-unweighted; and, where there
is one, dynamic.gexf, the same articles in windows that follow each other. Needs python3-networkx,
python3-igraph and Graphviz. Exit code 1 at the first difference.
"""
import csv
import json
import math
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import igraph
import networkx as nx

GEXF = "{http://www.gexf.net/1.2draft}"
SVG = "{http://www.w3.org/2000/svg}"


def fail(message):
    print("check_exports: " + message, file=sys.stderr)
    sys.exit(1)


def same(name, found, wanted):
    if found != wanted:
        some = [k for k in set(found) | set(wanted) if found.get(k) != wanted.get(k)][:3]
        fail(f"{name} are not the same: {[(k, found.get(k), wanted.get(k)) for k in some]}")
    print(f"{name}: same")


def close(name, found, wanted):
    if set(found) != set(wanted):
        fail(f"{name} are of other actors: {sorted(set(found) ^ set(wanted))[:3]}")
    for key, value in wanted.items():
        if not math.isclose(found[key], value, rel_tol=1e-9, abs_tol=1e-9):
            fail(f"{name}: {key} has {found[key]}, not {value}")
    print(f"{name}: same")


def rows(file):
    with open(file, encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def ties_of(graph):
    return {
        tuple(sorted((a, b))): (float(d["weight"]), int(d["articles"]))
        for a, b, d in graph.edges(data=True)
    }


def names_of(graph, field="name"):
    return dict(graph.nodes(data=field))


def by_networkx(folder, ties, actors):
    """GraphML, JSON and GEXF hold the graph, and its numbers are ours."""
    names = {row["id"]: row["name"] for row in actors}
    graphml = nx.read_graphml(folder / "graph.graphml")
    same("networkx, GraphML, ties", ties_of(graphml), ties)
    same("networkx, GraphML, names", names_of(graphml), names)

    data = json.loads((folder / "graph.json").read_text(encoding="utf-8"))
    try:
        nodelink = nx.node_link_graph(data, edges="links")
    except TypeError:
        nodelink = nx.node_link_graph(data)
    same("networkx, JSON, ties", ties_of(nodelink), ties)
    same("networkx, JSON, names", names_of(nodelink), names)

    gexf = nx.read_gexf(folder / "graph.gexf", version="1.2draft")
    same("networkx, GEXF, ties", ties_of(gexf), ties)
    same("networkx, GEXF, names", names_of(gexf, "label"), names)

    for graph, form in ((graphml, "GraphML"), (nodelink, "JSON"), (gexf, "GEXF")):
        close(
            f"networkx, {form}, our betweenness",
            {a: float(v) for a, v in graph.nodes(data="betweenness")},
            {row["id"]: float(row["betweenness"]) for row in actors},
        )
    for graph, form in ((graphml, "GraphML"), (nodelink, "JSON")):
        close(
            f"networkx, {form}, strength",
            dict(graph.degree(weight="weight")),
            {row["id"]: float(row["strength"]) for row in actors},
        )
        close(
            f"networkx, {form}, unweighted betweenness",
            nx.betweenness_centrality(graph),
            {row["id"]: float(row["betweenness-unweighted"]) for row in actors},
        )


def by_igraph(folder, ties, actors):
    """GraphML read by igraph holds the graph, and its numbers are ours."""
    graph = igraph.Graph.Read_GraphML(str(folder / "graph.graphml"))
    ids = graph.vs["id"] if graph.vcount() else []
    found = {}
    for edge in graph.es:
        pair = tuple(sorted((ids[edge.source], ids[edge.target])))
        found[pair] = (edge["weight"], int(edge["articles"]))
    same("igraph, GraphML, ties", found, ties)
    if not ties:
        return
    close(
        "igraph, GraphML, strength",
        dict(zip(ids, graph.strength(weights="weight"))),
        {row["id"]: float(row["strength"]) for row in actors},
    )
    n = graph.vcount()
    pairs = (n - 1) * (n - 2) / 2
    lengths = [1 / weight for weight in graph.es["weight"]]
    close(
        "igraph, GraphML, betweenness",
        {i: b / pairs for i, b in zip(ids, graph.betweenness(weights=lengths))},
        {row["id"]: float(row["betweenness"]) for row in actors},
    )
    close(
        "igraph, GraphML, unweighted betweenness",
        {i: b / pairs for i, b in zip(ids, graph.betweenness())},
        {row["id"]: float(row["betweenness-unweighted"]) for row in actors},
    )


def over_time(folder, ties):
    """Each actor and tie has its spells, and the weights of the windows add up to the whole."""
    file = folder / "dynamic.gexf"
    dynamic = nx.read_gexf(file, version="1.2draft")
    if not all(d.get("spells") for _, d in dynamic.nodes(data=True)):
        fail("the dynamic GEXF graph has actors without spells")
    sums = {}
    for edge in ET.parse(file).iter(GEXF + "edge"):
        spells = [(s.get("start"), s.get("end")) for s in edge.iter(GEXF + "spell")]
        weights = [v for v in edge.iter(GEXF + "attvalue") if v.get("for") == "weight"]
        if spells != [(v.get("start"), v.get("end")) for v in weights]:
            fail(f"tie {edge.attrib} has spells that are not those of its weights")
        pair = tuple(sorted((edge.get("source"), edge.get("target"))))
        sums[pair] = math.fsum(float(v.get("value")) for v in weights)
    close("dynamic GEXF, sums of weights", sums, {pair: weight for pair, (weight, _) in ties.items()})


def by_graphviz(folder, ties, actors):
    svg = subprocess.run(
        ["dot", "-Ksfdp", "-Tsvg", str(folder / "graph.dot")],
        capture_output=True,
        timeout=300,
        check=False,
    )
    if svg.returncode != 0:
        fail("dot: " + svg.stderr.decode(errors="replace"))
    groups = [g.get("class") for g in ET.fromstring(svg.stdout).iter(SVG + "g")]
    drawn = (groups.count("node"), groups.count("edge"))
    if drawn != (len(actors), len(ties)):
        fail(f"Graphviz draws {drawn[0]} actors and {drawn[1]} ties")
    print("Graphviz, DOT: all actors and ties drawn")


def main(folder):
    ties = {
        tuple(sorted((row["source"], row["target"]))): (float(row["weight"]), int(row["articles"]))
        for row in rows(folder / "graph.csv")
    }
    actors = rows(folder / "graph.nodes.csv")
    print(f"{len(actors)} actors, {len(ties)} ties")
    by_networkx(folder, ties, actors)
    by_igraph(folder, ties, actors)
    if (folder / "dynamic.gexf").exists():
        over_time(folder, ties)
    by_graphviz(folder, ties, actors)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
