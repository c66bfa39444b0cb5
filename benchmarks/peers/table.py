"""The table of medians and ratios, in Markdown."""
BEGIN = "<!-- peers: begin -->"
END = "<!-- peers: end -->"

COLUMNS = (
    "metric", "ours, 1", "ours, 2", "JGraphT", "igraph", "graph-tool, 1", "graph-tool, 2",
    "networkx", "best peer / ours, 1", "best peer / ours, 2", "JGraphT / ours")


def markdown(results):
    """Conditions, then a table per graph."""
    lines = [conditions(results), ""]
    for graph in sorted({cell["graph"] for cell in results["cells"].values()}):
        cells = [c for c in results["cells"].values() if c["graph"] == graph]
        lines += [f"**{graph}**, medians in milliseconds:", ""]
        lines += ["| " + " | ".join(COLUMNS) + " |", "|---|" + "--:|" * (len(COLUMNS) - 1)]
        lines += [row(cell) for cell in sorted(cells, key=lambda c: c["metric"])]
        lines.append("")
    return "\n".join(lines + disagreements(results)).rstrip() + "\n"


def conditions(results):
    """Machine, date and versions in a sentence each."""
    machine = results["machine"]
    versions = ", ".join(f"{name} {version}" for name, version in results["versions"].items())
    return (
        f"{machine['cores']} cores of {machine['processor']}, {machine['memory']},"
        f" {machine['system']}; {results['date']}. {versions}.")


def row(cell):
    """A metric's line."""
    peers = cell["peers"]
    ours = {threads: cell["ours"].get(str(threads), {}).get("seconds") for threads in (1, 2)}

    def seconds(key):
        return peers.get(key, {}).get("seconds")

    single = [s for s in (seconds("igraph 1"), seconds("networkx 1")) if s is not None]
    one = single + [s for s in (seconds("graph-tool 1"),) if s is not None]
    both = seconds("graph-tool 2")
    two = single + [both if both is not None else seconds("graph-tool 1")]
    return "| " + " | ".join([
        cell["metric"], milliseconds(ours[1]), milliseconds(ours[2]),
        *(marked(peers.get(key)) for key in (
            "JGraphT 1", "igraph 1", "graph-tool 1", "graph-tool 2", "networkx 1")),
        ratio(one, ours[1]),
        ratio(two, ours[2] or ours[1]) if ours[2] or both else "",
        ratio([seconds("JGraphT 1")], ours[1])]) + " |"


def marked(measured):
    """A peer's time, with a mark where its values differ from ours or it ran only once."""
    if measured is None:
        return ""
    return milliseconds(measured["seconds"]) + ("" if measured["agrees"] else " ≠")


def ratio(theirs, ours):
    """How many times as long the fastest of them takes."""
    known = [seconds for seconds in theirs if seconds is not None]
    if not known or not ours:
        return ""
    times = min(known) / ours
    bold = "**" if times < 1 else ""
    return f"{bold}{times:.3g}{bold}" if times < 100 else f"{times:,.0f}"


def milliseconds(seconds):
    """Three digits."""
    if seconds is None:
        return ""
    value = seconds * 1e3
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def disagreements(results):
    """A line for each peer whose values are not ours."""
    lines = []
    for cell in results["cells"].values():
        for name, peer in cell["peers"].items():
            if not peer["agrees"]:
                gap = "other keys" if peer["difference"] is None else f"{peer['difference']:.2g}"
                lines.append(
                    f"- ≠ {cell['metric']} on {cell['graph']}: {name.split()[0]} differs by {gap}")
    return sorted(set(lines))


def written(readme, text):
    """Puts the table between the markers of a file."""
    content = readme.read_text(encoding="utf-8")
    if content.count(BEGIN) != 1 or content.count(END) != 1:
        raise SystemExit(f"{readme} has not one pair of the markers {BEGIN} and {END}")
    head, rest = content.split(BEGIN)
    tail = rest.split(END)[1]
    readme.write_text(f"{head}{BEGIN}\n{text}{END}{tail}", encoding="utf-8")
