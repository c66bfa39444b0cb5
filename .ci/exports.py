#!/usr/bin/python3
"""Do the exports open in the programs they are for, with the same numbers?

usage: .ci/exports.py RUNNABLE_JAR FOLDER

Writes the graph of the bundled sample and an empty one with the runnable jar in every format. networkx and igraph must read the same graph from GraphML and from JSON, and find
the scores that the library itself computes; Graphviz must draw the DOT; networkx must read the GEXF
and the CSV. Needs Debian's python3-networkx, python3-igraph and graphviz.
"""

import csv
import fractions
import json
import os
import subprocess
import sys
import xml.dom.minidom

import igraph
import networkx

JAR, FOLDER = sys.argv[1:3]
FORMATS = ("graphml", "gexf", "dot", "csv", "json")
CLOSE = 1e-9


def multivector(*arguments):
    done = subprocess.run(["java", "-jar", JAR, *arguments], stdout=subprocess.PIPE, check=False)
    if done.returncode:
        sys.exit("multivector %s: exit code %d" % (" ".join(arguments), done.returncode))
    return done.stdout.decode("utf-8")


def path(name, form):
    return os.path.join(FOLDER, name + "." + form)


def same(what, left, right):
    """Two maps with the same keys and, but for rounding, the same numbers."""
    if left.keys() != right.keys():
        sys.exit("%s: %s are in one alone" % (what, sorted(set(left) ^ set(right))[:5]))
    for key in left:
        if abs(left[key] - right[key]) > CLOSE * max(1, abs(left[key])):
            sys.exit("%s of %s: %r against %r" % (what, key, left[key], right[key]))


def ties(graph):
    return {" ".join(sorted((a, b))): float(w) for a, b, w in graph.edges(data="weight")}


def igraph_ties(graph):
    names = graph.vs["id"] if "id" in graph.vs.attributes() else graph.vs["name"]
    return {
        " ".join(sorted((names[e.source], names[e.target]))): float(e["weight"]) for e in graph.es
    }


def scores(metric):
    found = json.loads(multivector("centrality", "--metric", metric, "--replicates", "0", "--format", "json"))
    return {entry["actor"]: entry["value"] for entry in found["scores"]}


def read(name):
    """What each program reads, as networkx graphs and igraph graphs."""
    with open(path(name, "json"), encoding="utf-8") as text:
        document = json.load(text)
    linked = networkx.node_link_graph(document)
    by_networkx = {
        "GraphML": networkx.read_graphml(path(name, "graphml")),
        "JSON": linked,
        "GEXF": networkx.read_gexf(path(name, "gexf"), version="1.2draft"),
    }
    index = {node["id"]: i for i, node in enumerate(document["nodes"])}
    from_json = igraph.Graph(
        n=len(index),
        edges=[(index[link["source"]], index[link["target"]]) for link in document["links"]],
        vertex_attrs={"id": list(index)},
        edge_attrs={"weight": [link["weight"] for link in document["links"]]},
    )
    by_igraph = {"GraphML": igraph.Graph.Read_GraphML(path(name, "graphml")), "JSON": from_json}
    return by_networkx, by_igraph


def check(name, actors, count):
    by_networkx, by_igraph = read(name)
    expected = ties(by_networkx["JSON"])
    if (len(by_networkx["JSON"]), len(expected)) != (actors, count):
        sys.exit("%s: %d actors and %d ties" % (name, len(by_networkx["JSON"]), len(expected)))
    for form, graph in by_networkx.items():
        if set(graph) != set(by_networkx["JSON"]):
            sys.exit("%s: networkx reads other actors from %s than from JSON" % (name, form))
        same("%s, networkx from %s, weight" % (name, form), expected, ties(graph))
    for form, graph in by_igraph.items():
        if graph.vcount() != actors:
            sys.exit("%s: igraph reads %d actors from %s" % (name, graph.vcount(), form))
        if count:
            same("%s, igraph from %s, weight" % (name, form), expected, igraph_ties(graph))
    with open(path(name, "csv"), encoding="utf-8", newline="") as text:
        rows = {" ".join(sorted((r["source"], r["target"]))): float(r["weight"]) for r in csv.DictReader(text)}
    same(name + ", CSV, weight", expected, rows)
    with open(os.path.join(FOLDER, name + ".nodes.csv"), encoding="utf-8", newline="") as text:
        if {row["id"] for row in csv.DictReader(text)} != set(by_networkx["JSON"]):
            sys.exit(name + ": the CSV of actors has others than JSON")
    picture = os.path.join(FOLDER, name + ".svg")
    subprocess.run(["dot", "-Tsvg", "-o", picture, path(name, "dot")], check=True)
    groups = xml.dom.minidom.parse(picture).getElementsByTagName("g")
    drawn = [group.getAttribute("class") for group in groups]
    if (drawn.count("node"), drawn.count("edge")) != (actors, count):
        sys.exit("%s: Graphviz draws %d nodes, %d edges" % (name, drawn.count("node"), drawn.count("edge")))
    return by_networkx, by_igraph


def distances(graph):
    """With lengths as exact numbers: in floating point networkx misses paths of equal length."""
    for _, _, data in graph.edges(data=True):
        data["distance"] = 1 / fractions.Fraction(data["weight"])
    return graph


def main():
    os.makedirs(FOLDER, exist_ok=True)
    inputs = {
        "sample": [],
        "empty": ["Nobody is named here."],
    }
    for name, texts in inputs.items():
        arguments = []
        for text in texts:
            arguments.append(os.path.join(FOLDER, name + ".txt"))
            with open(arguments[0], "w", encoding="utf-8") as out:
                out.write("A title\n" + text + "\n")
        for form in FORMATS:
            multivector("graph", *arguments, "--format", form, "-o", path(name, form))
    check("empty", 0, 0)

    with open(path("sample", "json"), encoding="utf-8") as text:
        document = json.load(text)
    by_networkx, by_igraph = check("sample", len(document["nodes"]), len(document["links"]))
    betweenness = scores("betweenness")
    pagerank = scores("pagerank")
    for form, graph in by_networkx.items():
        found = networkx.betweenness_centrality(distances(graph), weight="distance")
        same("betweenness, networkx from " + form, betweenness, found)
        found = networkx.pagerank(graph, alpha=0.85, tol=1e-14, max_iter=1000)
        same("pagerank, networkx from " + form, pagerank, found)
    for form, graph in by_igraph.items():
        n = graph.vcount()
        lengths = [1 / weight for weight in graph.es["weight"]]
        found = graph.betweenness(directed=False, weights=lengths)
        scale = (n - 1) * (n - 2) / 2
        same("betweenness, igraph from " + form, betweenness, dict(zip(graph.vs["id"], [b / scale for b in found])))
        found = graph.pagerank(directed=False, damping=0.85, weights="weight")
        same("pagerank, igraph from " + form, pagerank, dict(zip(graph.vs["id"], found)))
    print(
        "the same %d actors, %d ties, betweenness and pagerank in networkx %s and igraph %s; Graphviz draws them"
        % (len(document["nodes"]), len(document["links"]), networkx.__version__, igraph.__version__)
    )


main()
