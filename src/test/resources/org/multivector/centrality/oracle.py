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
    lam = max(nx.adjacency_spectrum(graph).real)
    closeness_w, harmonic_w = closeness("length")
    closeness_1, harmonic_1 = closeness(None)
    eigen = nx.eigenvector_centrality_numpy(graph, weight="weight")
    katz = nx.katz_centrality_numpy(graph, alpha=.85 / lam, weight="weight")
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
        "current-flow-betweenness": nx.current_flow_betweenness_centrality(graph, weight="weight", solver="full"),
        "current-flow-closeness": {
            v: x * (n - 1)
            for v, x in nx.current_flow_closeness_centrality(graph, weight="weight", solver="full").items()},
        "degree": dict(graph.degree()),
        "effective-size": nx.effective_size(graph, weight="weight"),
        "effective-size-unweighted": nx.effective_size(graph),
        "eigenvector": eigen,
        "harmonic": harmonic_w,
        "harmonic-unweighted": harmonic_1,
        "katz": katz,
        "pagerank": nx.pagerank(graph, weight="weight", tol=1e-14, max_iter=2000),
        "pagerank-unweighted": nx.pagerank(graph, weight=None, tol=1e-14, max_iter=2000),
        "strength": dict(graph.degree(weight="weight")),
        "triangles": nx.triangles(graph),
    }


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
        body = ",\n".join(
            json.dumps(metric) + ": " + json.dumps({str(v): float(x) for v, x in scores.items()})
            for metric, scores in sorted(metrics.items()))
        (HERE / (name + ".json")).write_text(
            '{"generator": "networkx %s, oracle.py",\n"edges": [\n%s\n],\n"metrics": {\n%s\n}}\n'
            % (nx.__version__, ",\n".join(lines), body), encoding="utf-8")


if __name__ == "__main__":
    main()
