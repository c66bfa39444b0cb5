"""What igraph, graph-tool and networkx are asked to do, and how their answers are read.

The conventions are those of ../../README.md: lengths are 1/w, every unordered pair counts once,
betweenness is divided by (n-1)(n-2)/2, harmonic closeness by n-1, eigenvector and Katz scores have
L2 norm 1. Dividing and turning into a dictionary is done outside the time that is measured.
"""
import csv
import importlib
import math
import warnings
from dataclasses import dataclass, field
from typing import Any, Callable

DAMPING = .85
TOLERANCE = 1e-12
POLES = (list(range(10)), list(range(10, 20)))


@dataclass
class Edges:
    """A graph as the benchmarks wrote it."""

    name: str
    pairs: list
    weights: list
    alpha: dict = field(default_factory=dict)

    @property
    def vertices(self):
        """Number of vertices; each has a tie."""
        return 1 + max(max(pair) for pair in self.pairs)

    @classmethod
    def read(cls, name, path):
        """Reads source,target,weight with a header."""
        with open(path, encoding="utf-8") as lines:
            rows = list(csv.reader(lines))[1:]
        return cls(name, [(int(a), int(b)) for a, b, _ in rows], [float(w) for _, _, w in rows])

    def katz_damping(self, vectors):
        """Keeps .85 of the reciprocal of the greatest eigenvalue, from our eigenvectors."""
        for suffix, vector in vectors.items():
            weights = [1] * len(self.pairs) if suffix else self.weights
            value = math.fsum(
                2 * vector[a] * vector[b] * w for (a, b), w in zip(self.pairs, weights))
            self.alpha[suffix] = DAMPING / value


@dataclass(frozen=True)
class Job:
    """One algorithm of an engine: what is timed, and how its answer becomes values like ours."""

    call: Callable[[Any], Any]
    values: Callable[[Any, Any], dict]
    parallel: bool = False


def imported(module, package):
    """The module, or an error that says what to install."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return importlib.import_module(module)
    except ImportError as missing:
        raise SystemExit(
            f"{module} is not there ({missing}): apt-get install {package}, and run this with"
            " /usr/bin/python3, or leave it out with --engines") from missing


def unscaled(n):
    """As it is."""
    return 1


def listed(scale=unscaled):
    """Values of a list by vertex, times a factor that depends on the number of vertices."""
    return lambda graph, scores: {
        str(v): float(x) * scale(graph.n) for v, x in enumerate(scores)}


def by_name(scale=unscaled):
    """Values of a dictionary by vertex."""
    return lambda graph, scores: {
        str(v): float(x) * scale(graph.n) for v, x in dict(scores).items()}


def by_tie(scale=unscaled):
    """Values in the order of the ties."""
    return lambda graph, scores: {
        f"{min(a, b)}-{max(a, b)}": float(x) * scale(graph.n)
        for (a, b), x in zip(graph.pairs, scores)}


def of_pairs(n):
    """Betweenness of vertices: a share of the pairs of others."""
    return 2 / ((n - 1) * (n - 2))


def of_all_pairs(n):
    """Betweenness of ties: a share of all pairs."""
    return 2 / (n * (n - 1))


def of_others(n):
    """Harmonic closeness: a mean over the others."""
    return 1 / (n - 1)


@dataclass
class Loaded:
    """A graph as an engine holds it, with what is needed to ask for more."""

    graph: Any
    n: int
    pairs: list
    alpha: dict
    extra: dict = field(default_factory=dict)


class Igraph:
    """python3-igraph: the C library; one thread."""

    name = "igraph"
    package = "python3-igraph"
    graphs = ("G1", "G2", "G3")

    def __init__(self):
        self.igraph = imported("igraph", self.package)
        self.version = self.igraph.__version__

    def threads(self, count):
        """It has one."""

    def load(self, edges):
        """The graph with weights and lengths."""
        graph = self.igraph.Graph(edges.vertices, edges.pairs)
        graph.es["weight"] = edges.weights
        graph.es["length"] = [1 / w for w in edges.weights]
        return Loaded(graph, edges.vertices, edges.pairs, edges.alpha)

    def jobs(self):
        """By the name of our metric."""
        jobs = {
            "clustering-barrat": Job(
                lambda g: g.graph.transitivity_local_undirected(mode="zero", weights="weight"),
                listed()),
            "clustering-unweighted": Job(
                lambda g: g.graph.transitivity_local_undirected(mode="zero"), listed()),
            "core": Job(lambda g: g.graph.coreness(), listed()),
            "degree": Job(lambda g: g.graph.degree(), listed()),
            "strength": Job(lambda g: g.graph.strength(weights="weight"), listed()),
            "pagerank-personalized": Job(
                lambda g: g.graph.personalized_pagerank(
                    directed=False, damping=DAMPING, reset_vertices=[0], weights="weight"),
                listed()),
        }
        for suffix, length, weight in (("", "length", "weight"), ("-unweighted", None, None)):
            jobs.update(self._of_weights(suffix, length, weight))
        return jobs

    @staticmethod
    def _of_weights(suffix, length, weight):
        def modularity(g, found):
            return {"modularity": g.graph.modularity(found.membership, weights=weight)}

        return {
            "betweenness" + suffix: Job(
                lambda g: g.graph.betweenness(directed=False, weights=length), listed(of_pairs)),
            "edge-betweenness" + suffix: Job(
                lambda g: g.graph.edge_betweenness(directed=False, weights=length),
                by_tie(of_all_pairs)),
            "closeness" + suffix: Job(
                lambda g: g.graph.closeness(weights=length, normalized=True), listed()),
            "harmonic" + suffix: Job(
                lambda g: g.graph.harmonic_centrality(weights=length, normalized=True), listed()),
            "eigenvector" + suffix: Job(
                lambda g: g.graph.eigenvector_centrality(
                    directed=False, scale=False, weights=weight),
                listed()),
            "pagerank" + suffix: Job(
                lambda g: g.graph.pagerank(directed=False, damping=DAMPING, weights=weight),
                listed()),
            "constraint" + suffix: Job(lambda g: g.graph.constraint(weights=weight), listed()),
            "louvain" + suffix: Job(
                lambda g: g.graph.community_multilevel(weights=weight), modularity),
            "leiden" + suffix: Job(
                lambda g: g.graph.community_leiden(
                    objective_function="modularity", weights=weight, n_iterations=2),
                modularity),
        }


class GraphTool:
    """python3-graph-tool: C++ templates; OpenMP threads in most algorithms."""

    name = "graph-tool"
    package = "python3-graph-tool"
    graphs = ("G1", "G2", "G3")

    #: Its power iteration takes more than half a minute on G2 where strengths lie far apart.
    small_only = ("eigenvector",)

    def __init__(self):
        self.core = imported("graph_tool", self.package)
        self.centrality = imported("graph_tool.centrality", self.package)
        self.clustering = imported("graph_tool.clustering", self.package)
        self.topology = imported("graph_tool.topology", self.package)
        self.version = self.core.__version__.split(" ")[0]

    def threads(self, count):
        """Sets how many threads OpenMP may use."""
        self.core.openmp_set_num_threads(count)

    def load(self, edges):
        """The graph with property maps of weights and lengths."""
        graph = self.core.Graph(directed=False)
        graph.add_edge_list(edges.pairs)
        maps = {
            "weight": graph.new_edge_property("double", vals=edges.weights),
            "length": graph.new_edge_property("double", vals=[1 / w for w in edges.weights]),
            "start": graph.new_vertex_property("double", vals=[1] + [0] * (edges.vertices - 1)),
        }
        return Loaded(graph, edges.vertices, edges.pairs, edges.alpha, maps)

    def jobs(self):
        """By the name of our metric."""
        jobs = {
            "clustering-unweighted": Job(
                lambda g: self.clustering.local_clustering(g.graph), self._map(), parallel=True),
            "core": Job(lambda g: self.topology.kcore_decomposition(g.graph), self._map()),
            "degree": Job(
                lambda g: g.graph.degree_property_map("out"), self._map()),
            "strength": Job(
                lambda g: g.graph.degree_property_map("out", g.extra["weight"]), self._map()),
            "pagerank-personalized": Job(
                lambda g: self.centrality.pagerank(
                    g.graph, DAMPING, pers=g.extra["start"], weight=g.extra["weight"],
                    epsilon=TOLERANCE),
                self._map(), parallel=True),
        }
        for suffix, length, weight in (("", "length", "weight"), ("-unweighted", "", "")):
            jobs.update(self._of_paths(suffix, length))
            jobs.update(self._of_weights(suffix, weight))
        return jobs

    def _of_paths(self, suffix, length):
        def between(g):
            return self.centrality.betweenness(
                g.graph, weight=g.extra.get(length), norm=False)

        def close(harmonic):
            return lambda g: self.centrality.closeness(
                g.graph, weight=g.extra.get(length), harmonic=harmonic)

        return {
            "betweenness" + suffix: Job(
                between, lambda g, r: self._map(of_pairs)(g, r[0]), parallel=True),
            "edge-betweenness" + suffix: Job(
                between, lambda g, r: by_tie(of_all_pairs)(g, r[1].a), parallel=True),
            "closeness" + suffix: Job(close(False), self._map(), parallel=True),
            "harmonic" + suffix: Job(close(True), self._map(), parallel=True),
        }

    def _of_weights(self, suffix, weight):
        return {
            "eigenvector" + suffix: Job(
                lambda g: self.centrality.eigenvector(
                    g.graph, weight=g.extra.get(weight), epsilon=TOLERANCE),
                lambda g, r: self._map()(g, r[1]), parallel=True),
            "katz" + suffix: Job(
                lambda g: self.centrality.katz(
                    g.graph, alpha=g.alpha[suffix], weight=g.extra.get(weight),
                    epsilon=TOLERANCE),
                self._map(), parallel=True),
            "pagerank" + suffix: Job(
                lambda g: self.centrality.pagerank(
                    g.graph, DAMPING, weight=g.extra.get(weight), epsilon=TOLERANCE),
                self._map(), parallel=True),
        }

    @staticmethod
    def _map(scale=unscaled):
        return lambda g, scores: listed(scale)(g, scores.a)


class Networkx:
    """python3-networkx: Python, with NumPy and SciPy where it says so; one thread."""

    name = "networkx"
    package = "python3-networkx"
    graphs = ("G1", "G2")

    #: Not on G2: each takes minutes to hours there. Constraint and weighted effective size agree
    #: with ours to 2e-15 but take three minutes each even on G1, and are left out.
    small_only = tuple(
        name + suffix
        for suffix in ("", "-unweighted")
        for name in (
            "betweenness", "edge-betweenness", "pole-betweenness", "closeness", "harmonic",
            "effective-size", "current-flow-betweenness", "current-flow-closeness", "katz"))

    def __init__(self):
        self.nx = imported("networkx", self.package)
        imported("scipy", "python3-scipy")
        self.version = self.nx.__version__

    def threads(self, count):
        """It has one."""

    def load(self, edges):
        """The graph with weights and lengths."""
        graph = self.nx.Graph()
        graph.add_nodes_from(range(edges.vertices))
        for (a, b), w in zip(edges.pairs, edges.weights):
            graph.add_edge(a, b, weight=w, length=1 / w)
        return Loaded(graph, edges.vertices, edges.pairs, edges.alpha)

    def jobs(self):
        """By the name of our metric."""
        nx = self.nx
        jobs = {
            "clustering-onnela": Job(lambda g: nx.clustering(g.graph, weight="weight"), by_name()),
            "clustering-unweighted": Job(lambda g: nx.clustering(g.graph), by_name()),
            "core": Job(lambda g: nx.core_number(g.graph), by_name()),
            "degree": Job(lambda g: dict(g.graph.degree()), by_name()),
            "effective-size-unweighted": Job(lambda g: nx.effective_size(g.graph), by_name()),
            "strength": Job(lambda g: dict(g.graph.degree(weight="weight")), by_name()),
            "triangles": Job(lambda g: nx.triangles(g.graph), by_name()),
            "pagerank-personalized": Job(
                lambda g: nx.pagerank(
                    g.graph, DAMPING, personalization={0: 1}, tol=TOLERANCE / g.n, max_iter=1000),
                by_name()),
        }
        for suffix, length, weight in (("", "length", "weight"), ("-unweighted", None, None)):
            jobs.update(self._of_paths(suffix, length))
            jobs.update(self._of_weights(suffix, weight))
        return jobs

    def _of_paths(self, suffix, length):
        nx = self.nx

        def between_poles(n):
            return 2 / (len(POLES[0]) * len(POLES[1]))

        return {
            "betweenness" + suffix: Job(
                lambda g: nx.betweenness_centrality(g.graph, weight=length), by_name()),
            "edge-betweenness" + suffix: Job(
                lambda g: nx.edge_betweenness_centrality(g.graph, weight=length),
                lambda g, r: {f"{min(t)}-{max(t)}": x for t, x in r.items()}),
            "pole-betweenness" + suffix: Job(
                lambda g: nx.betweenness_centrality_subset(
                    g.graph, POLES[0], POLES[1], weight=length),
                by_name(between_poles)),
            "closeness" + suffix: Job(
                lambda g: nx.closeness_centrality(g.graph, distance=length), by_name()),
            "harmonic" + suffix: Job(
                lambda g: nx.harmonic_centrality(g.graph, distance=length), by_name(of_others)),
        }

    def _of_weights(self, suffix, weight):
        nx = self.nx
        return {
            "current-flow-betweenness" + suffix: Job(
                lambda g: nx.current_flow_betweenness_centrality(
                    g.graph, weight=weight, solver="full"),
                by_name()),
            "current-flow-closeness" + suffix: Job(
                lambda g: nx.current_flow_closeness_centrality(
                    g.graph, weight=weight, solver="full"),
                by_name(lambda n: n - 1)),
            "eigenvector" + suffix: Job(
                lambda g: nx.eigenvector_centrality_numpy(g.graph, weight=weight), by_name()),
            "katz" + suffix: Job(
                lambda g: nx.katz_centrality_numpy(
                    g.graph, alpha=g.alpha[suffix], weight=weight),
                by_name()),
            "louvain" + suffix: Job(
                lambda g: nx.community.louvain_communities(g.graph, weight=weight, seed=1),
                lambda g, found: {
                    "modularity": nx.community.modularity(g.graph, found, weight=weight)}),
            "pagerank" + suffix: Job(
                lambda g: nx.pagerank(
                    g.graph, DAMPING, weight=weight, tol=TOLERANCE / g.n, max_iter=1000),
                by_name()),
        }


ENGINES = {engine.name: engine for engine in (Igraph, GraphTool, Networkx)}


def is_offered(engine, graph, metric):
    """Whether an engine is asked for a metric on a graph, its time allowing."""
    if graph not in engine.graphs or metric not in engine.jobs():
        return False
    return graph == "G1" or metric not in getattr(engine, "small_only", ())
