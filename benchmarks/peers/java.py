"""Our algorithms and JGraphT's, each in one warm Java machine that takes commands line by line."""
import pathlib
import shutil
import subprocess

BENCHMARKS = pathlib.Path(__file__).resolve().parent.parent
TARGET = BENCHMARKS / "target"
JAR = TARGET / "benchmarks.jar"
GRAPHS = TARGET / "graphs"
PACKAGE = "org.multivector.benchmarks."

#: One collector thread, so that one thread is one thread.
FLAGS = {"multivector": ["-Xmx512m"], "jgrapht": ["-Xmx4g"]}


def needed(program, package):
    """Stops with what to install if a program is missing."""
    if shutil.which(program) is None:
        raise SystemExit(f"{program} is not there: apt-get install {package}")


def build(again):
    """Builds the jar of the benchmarks if it is absent, or in any case."""
    needed("java", "openjdk-17-jdk-headless")
    if again or not JAR.exists():
        needed("mvn", "maven")
        subprocess.run(
            ["mvn", "-q", "-B", "-f", str(BENCHMARKS / "pom.xml"), "package"], check=True)


def write_graphs():
    """Writes the edge lists that everybody reads."""
    subprocess.run(
        ["java", "-cp", str(JAR), PACKAGE + "BenchmarkGraph", str(GRAPHS)], check=True)


class Machine:
    """A Java machine with an engine: 'multivector' or 'jgrapht'."""

    def __init__(self, engine):
        self.engine = engine
        self.process = subprocess.Popen(
            ["java", "-XX:+UseSerialGC", *FLAGS[engine], "-cp", str(JAR),
             PACKAGE + "CentralityRuns"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8")

    def ask(self, command):
        """Sends a command and returns the answer; None where the engine has no such metric."""
        print(command, file=self.process.stdin, flush=True)
        answer = self.process.stdout.readline().strip()
        if answer.startswith("error JGraphT has no"):
            return None
        if not answer or answer.startswith("error"):
            raise SystemExit(f"{self.engine} could not {command}: {answer or 'it ended'}")
        return answer

    def prepare(self, graph, metric, threads, seconds):
        """Makes the graph and runs the metric for so long; whether the engine has it."""
        command = f"prepare {self.engine} {graph} {metric} {threads} {seconds}"
        return self.ask(command) is not None

    def turn(self, seconds):
        """Runs what was prepared for so long: seconds a run."""
        return float(self.ask(f"run {seconds}").split()[0])

    def values(self):
        """The values of one run, by vertex or by tie."""
        file = TARGET / f"values-{self.engine}.csv"
        self.ask(f"values {file}")
        with open(file, encoding="utf-8") as lines:
            rows = (line.strip().rsplit(",", 1) for line in lines)
            return {owner: float(value) for owner, value in rows}

    def version(self):
        """Of the Java machine."""
        return self.ask("version")

    def close(self):
        """Ends the machine."""
        self.process.stdin.close()
        self.process.wait()
