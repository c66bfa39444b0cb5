#!/usr/bin/env python3
"""Makes the *.json files beside it: small classic graphs and their metric values by networkx.

    /usr/bin/python3 src/test/resources/org/multivector/centrality/oracle.py

Needs Debian's python3-networkx (2.8.8), python3-scipy and python3-igraph. Path lengths are exact
rationals, so that paths of equal length are found equal.
"""
import json
import math
import pathlib
from fractions import Fraction

import igraph
import networkx as nx

HERE = pathlib.Path(__file__).parent


def values(graph):
    n = graph.number_of_nodes()
    for _, _, data in graph.edges(data=True):
        data.setdefault("weight", 1)
        data["length"] = Fraction(1) / Fraction(data["weight"])

    def closeness(length):
        lengths = dict(nx.all_pairs_dijkstra_path_length(graph, weight=length))
        classic, harmonic = {}, {}
        for v in graph:
            others = [float(d) for u, d in lengths[v].items() if u != v]
            harmonic[v] = math.fsum(1 / d for d in others) / (n - 1)
            classic[v] = len(others) / math.fsum(others) * len(others) / (n - 1)
        return classic, harmonic

    def constraint(weight):
        return nx.constraint(graph, weight=weight)

    ig = igraph.Graph.TupleList(
        ((u, v, float(d["weight"])) for u, v, d in graph.edges(data=True)), weights=True)
    barrat = dict(zip(ig.vs["name"], ig.transitivity_local_undirected(weights="weight", mode="zero")))
    def katz(weight):
        lam = max(nx.adjacency_spectrum(graph, weight=weight).real)
        return nx.katz_centrality_numpy(graph, alpha=.85 / lam, weight=weight)

    def between_currents(weight):
        return nx.current_flow_betweenness_centrality(graph, weight=weight, solver="full")

    def close_by_currents(weight):
        close = nx.current_flow_closeness_centrality(graph, weight=weight, solver="full")
        return {v: x * (n - 1) for v, x in close.items()}

    closeness_w, harmonic_w = closeness("length")
    closeness_1, harmonic_1 = closeness(None)
    return {
        "betweenness": nx.betweenness_centrality(graph, weight="length"),
        "betweenness-unweighted": nx.betweenness_centrality(graph),
        "closeness": closeness_w,
        "closeness-unweighted": closeness_1,
        "clustering-barrat": barrat,
        "clustering-onnela": nx.clustering(graph, weight="weight"),
        "clustering-unweighted": nx.clustering(graph),
        "constraint": constraint("weight"),
        "constraint-unweighted": constraint(None),
        "core": nx.core_number(graph),
        "current-flow-betweenness": between_currents("weight"),
        "current-flow-betweenness-unweighted": between_currents(None),
        "current-flow-closeness": close_by_currents("weight"),
        "current-flow-closeness-unweighted": close_by_currents(None),
        "degree": dict(graph.degree()),
        "effective-size": nx.effective_size(graph, weight="weight"),
        "effective-size-unweighted": nx.effective_size(graph),
        "eigenvector": nx.eigenvector_centrality_numpy(graph, weight="weight"),
        "eigenvector-unweighted": nx.eigenvector_centrality_numpy(graph, weight=None),
        "harmonic": harmonic_w,
        "harmonic-unweighted": harmonic_1,
        "katz": katz("weight"),
        "katz-unweighted": katz(None),
        "pagerank": nx.pagerank(graph, weight="weight", tol=1e-14, max_iter=2000),
        "pagerank-unweighted": nx.pagerank(graph, weight=None, tol=1e-14, max_iter=2000),
        "strength": dict(graph.degree(weight="weight")),
        "triangles": nx.triangles(graph),
    }


def told(graph):
    """What is asked about the first and the last vertex, and the scores of ties as first|second."""
    first, *_, last = graph
    result = {}
    for suffix, length, weight in (("", "length", "weight"), ("-unweighted", None, None)):
        edges = nx.edge_betweenness_centrality(graph, weight=length)
        result["edge-betweenness" + suffix] = {f"{u}|{v}": x for (u, v), x in edges.items()}
        # networkx halves the pairs of an undirected graph.
        poles = nx.betweenness_centrality_subset(graph, [first], [last], weight=length)
        result["pole-betweenness" + suffix] = {v: 2 * x for v, x in poles.items()}
        result["pagerank-personalized" + suffix] = nx.pagerank(
            graph, personalization={first: 1}, weight=weight, tol=1e-14, max_iter=2000)
    return result


def rows(metrics):
    """A metric a line."""
    return ",\n".join(
        json.dumps(metric) + ": " + json.dumps({str(v): float(x) for v, x in scores.items()})
        for metric, scores in sorted(metrics.items()))


def main():
    graphs = {
        "karate": nx.karate_club_graph(),
        "kite": nx.krackhardt_kite_graph(),
        "florentine": nx.florentine_families_graph(),
        "les-miserables": nx.les_miserables_graph(),
    }
    for name, graph in graphs.items():
        metrics = values(graph)
        lines = [json.dumps([str(u), str(v), float(d["weight"])]) for u, v, d in graph.edges(data=True)]
        (HERE / (name + ".json")).write_text(
            '{"generator": "networkx %s, oracle.py",\n"edges": [\n%s\n],\n"metrics": {\n%s\n},'
            '\n"told": {\n%s\n}}\n'
            % (nx.__version__, ",\n".join(lines), rows(metrics), rows(told(graph))),
            encoding="utf-8")


if __name__ == "__main__":
    main()
