"""Turns: ours, a peer, ours, the next peer, and so on; medians; and whether the numbers agree."""
import statistics
import time

#: Largest difference allowed between two values, relative to the peer's, or to 1e-6 of its largest.
TOLERANCE = 1e-9

#: The same for iterations, which end when the vector as a whole hardly moves: its small values are
#: less sure.
ITERATED = 1e-7

#: How much lower than a peer's our modularity may be: the methods depend on the order of vertices.
MODULARITY = .01


class Peer:
    """A metric of a Python engine on a graph, with so many threads."""

    def __init__(self, engine, loaded, metric, threads):
        self.name = engine.name
        self.engine = engine
        self.loaded = loaded
        self.job = engine.jobs()[metric]
        self.threads = threads
        self.result = None

    def turn(self, seconds):
        """Runs for so long: seconds a run."""
        self.engine.threads(self.threads)
        runs = 0
        start = end = time.perf_counter()
        while runs == 0 or end - start < seconds:
            self.result = self.job.call(self.loaded)
            runs += 1
            end = time.perf_counter()
        return (end - start) / runs

    def values(self):
        """Of the last run, scaled as ours."""
        return self.job.values(self.loaded, self.result)


class JGraphT:
    """A metric of JGraphT, prepared in its machine."""

    name = "JGraphT"
    threads = 1

    def __init__(self, machine, metric, graph):
        self.machine = machine
        self.turn = machine.turn
        self.metric = metric
        self.graph = graph

    def values(self):
        """Of one more run, scaled as ours."""
        n = self.graph.vertices
        values = self.machine.values()
        factor = {
            "betweenness": 2 / ((n - 1) * (n - 2)),
            "edge-betweenness": 2 / (n * (n - 1)),
        }.get(self.metric.removesuffix("-unweighted"), 1)
        if self.metric.startswith("edge-"):
            values = {"-".join(sorted(t.split("-"), key=int)): x for t, x in values.items()}
        return unit(values) if self.metric.startswith(("eigen", "katz")) else {
            owner: value * factor for owner, value in values.items()}


def unit(values):
    """Scaled to L2 norm 1."""
    norm = sum(value * value for value in values.values()) ** .5
    return {owner: value / norm for owner, value in values.items()}


def alternate(ours, peers, options):
    """Seconds a run of ours and of each peer, one number a turn: ours and a peer take turns.

    A peer that has used up its time takes no more turns; the first turn of ours is left out where
    there are others, since the machine may not have been warm.
    """
    own, others = [], [[] for _ in peers]
    for _ in range(options.rounds):
        for peer, turns in zip(peers, others):
            if sum(turns) > options.budget:
                continue
            if len(own) < 3 or sum(own) < options.budget:
                own.append(ours.turn(options.turn))
                time.sleep(options.pause)
            turns.append(peer.turn(options.turn))
            # OpenMP's threads go on spinning for a while; they must not run beside the next turn.
            time.sleep(options.pause)
    while len(own) < (options.rounds if not peers else 0):
        own.append(ours.turn(options.turn))
    return own[1:] if len(own) > 2 else own, others


def summary(turns):
    """Median and number of turns."""
    return {"seconds": statistics.median(turns), "turns": len(turns)}


def difference(metric, ours, theirs):
    """The largest relative difference, and whether it is within what is allowed."""
    if set(ours) == {"modularity"}:
        gap = theirs["modularity"] - ours["modularity"]
        return gap, gap <= MODULARITY
    if set(ours) != set(theirs):
        return None, False
    floor = 1e-6 * max(abs(value) for value in theirs.values())
    gap = max(
        abs(ours[owner] - value) / max(abs(value), floor) if ours[owner] != value else 0
        for owner, value in theirs.items())
    iterated = metric.startswith(("eigenvector", "katz", "pagerank"))
    return gap, gap <= (ITERATED if iterated else TOLERANCE)
