package org.multivector.centrality;

import java.util.Arrays;

/**
 * Brandes' sums with all ties alike, for eight sources side by side.
 *
 * <p>The eight path counts of a vertex fill one cache line, and all sources walk the rows of the
 * network together: what costs time is fetching rows, and one fetch serves eight searches. A level
 * is made by pulling: a vertex adds up the line of each neighbour, which is zero in the lanes of
 * sources for which the neighbour is not on the level before, so that there is nothing to ask in
 * the inner loop. Small levels are pushed instead.
 */
final class LaneSearch {
  private static final int LANES = 8;
  private static final int ALL = (1 << LANES) - 1;
  private static final int BLOCKS = 64;

  private final int n;
  private final int[] rowStart;
  private final int[] neighbours;

  private final int[] seen;
  private final int[] coming;
  private final double[] counts;
  private final double[] dependencies;
  private final double[] line;
  private final double[] nextLine;

  private int[] levelVertex = new int[1024];
  private int[] levelLanes = new int[1024];
  private int[] levelStart = new int[16];

  private LaneSearch(Network<?> network) {
    n = network.size();
    rowStart = network.rowStarts();
    neighbours = network.neighbourArray();
    seen = new int[n];
    coming = new int[n];
    counts = new double[n * LANES];
    dependencies = new double[n * LANES];
    line = new double[n * LANES];
    nextLine = new double[n * LANES];
  }

  /** Raw sums over ordered pairs. */
  static double[] betweenness(Network<?> network, int threads) {
    int n = network.size();
    return sums(network, Dependencies.everyone(n), threads, n);
  }

  /**
   * How much the shortest paths from some sources, which may come twice, depend on each vertex,
   * summed over the sources; then the sums of the squares.
   */
  static double[] moments(Network<?> network, int[] sources, int threads) {
    return sums(network, sources, threads, 2 * network.size());
  }

  private static double[] sums(Network<?> network, int[] sources, int threads, int length) {
    int n = network.size();
    if (n > Integer.MAX_VALUE / LANES) {
      throw new IllegalArgumentException(
          n + " vertices are not in [0, " + Integer.MAX_VALUE / LANES + "], what memory can index");
    }
    int batches = (sources.length + LANES - 1) / LANES;
    int blocks = Math.min(BLOCKS, batches);
    OrderedSum total = new OrderedSum(length);
    Blocks.run(
        threads,
        blocks,
        () -> {
          LaneSearch search = new LaneSearch(network);
          return block -> {
            double[] sums = new double[length];
            int end = Dependencies.end(batches, blocks, block);
            for (int b = Dependencies.end(batches, blocks, block - 1); b < end; b++) {
              int last = Math.min(sources.length, (b + 1) * LANES);
              search.add(Arrays.copyOfRange(sources, b * LANES, last), sums);
            }
            total.add(block, sums);
          };
        });
    return total.total();
  }

  private void add(int[] sources, double[] sums) {
    int levels = searchForward(sources);
    for (int level = levels - 1; level > 0; level--) {
      addBackward(level, sums);
    }
  }

  /** Returns the number of levels; level 0 holds the sources. */
  private int searchForward(int[] sources) {
    Arrays.fill(seen, 0);
    int size = 0;
    for (int lane = 0; lane < sources.length; lane++) {
      int s = sources[lane];
      if (seen[s] == 0) {
        size = append(size, s, 0);
      }
      seen[s] |= 1 << lane;
      line[s * LANES + lane] = 1;
      counts[s * LANES + lane] = 1;
    }
    for (int k = 0; k < size; k++) {
      levelLanes[k] = seen[levelVertex[k]];
    }
    levelStart[0] = 0;
    levelStart[1] = size;
    int level = 0;
    while (levelStart[level] < levelStart[level + 1]) {
      int first = levelStart[level];
      int last = levelStart[level + 1];
      long rows = 0;
      for (int k = first; k < last; k++) {
        int v = levelVertex[k];
        rows += rowStart[v + 1] - rowStart[v];
      }
      size = 4 * rows < neighbours.length ? push(first, last) : pull(last);
      for (int k = first; k < last; k++) {
        int at = levelVertex[k] * LANES;
        Arrays.fill(line, at, at + LANES, 0);
      }
      for (int k = last; k < size; k++) {
        int at = levelVertex[k] * LANES;
        int lanes = levelLanes[k];
        for (int lane = 0; lane < LANES; lane++) {
          if ((lanes >>> lane & 1) != 0) {
            counts[at + lane] = nextLine[at + lane];
            line[at + lane] = nextLine[at + lane];
          }
          nextLine[at + lane] = 0;
        }
        seen[levelVertex[k]] |= lanes;
      }
      level++;
      if (level + 2 > levelStart.length) {
        levelStart = Arrays.copyOf(levelStart, 2 * levelStart.length);
      }
      levelStart[level + 1] = size;
    }
    return level;
  }

  private int append(int size, int vertex, int lanes) {
    if (size == levelVertex.length) {
      levelVertex = Arrays.copyOf(levelVertex, 2 * size);
      levelLanes = Arrays.copyOf(levelLanes, 2 * size);
    }
    levelVertex[size] = vertex;
    levelLanes[size] = lanes;
    return size + 1;
  }

  private int push(int first, int last) {
    int size = last;
    for (int k = first; k < last; k++) {
      int v = levelVertex[k];
      int lanes = levelLanes[k];
      int from = v * LANES;
      for (int e = rowStart[v]; e < rowStart[v + 1]; e++) {
        int u = neighbours[e];
        if ((lanes & ~seen[u]) != 0) {
          if (coming[u] == 0) {
            size = append(size, u, 0);
          }
          coming[u] |= lanes;
          int to = u * LANES;
          for (int lane = 0; lane < LANES; lane++) {
            nextLine[to + lane] += line[from + lane];
          }
        }
      }
    }
    for (int k = last; k < size; k++) {
      int u = levelVertex[k];
      levelLanes[k] = coming[u] & ~seen[u];
      coming[u] = 0;
    }
    return size;
  }

  private int pull(int last) {
    int size = last;
    for (int u = 0; u < n; u++) {
      int missing = ~seen[u] & ALL;
      if (missing == 0) {
        continue;
      }
      gather(u, line, nextLine);
      int to = u * LANES;
      int lanes = 0;
      for (int lane = 0; lane < LANES; lane++) {
        lanes |= nextLine[to + lane] > 0 ? 1 << lane : 0;
      }
      if ((lanes & missing) != 0) {
        size = append(size, u, lanes & missing);
      } else if (lanes != 0) {
        Arrays.fill(nextLine, to, to + LANES, 0);
      }
    }
    return size;
  }

  /** Adds up the lines of the neighbours, lane by lane. */
  private void gather(int u, double[] from, double[] to) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    double s4 = 0;
    double s5 = 0;
    double s6 = 0;
    double s7 = 0;
    int end = rowStart[u + 1];
    for (int e = rowStart[u]; e < end; e++) {
      int at = neighbours[e] * LANES;
      s0 += from[at];
      s1 += from[at + 1];
      s2 += from[at + 2];
      s3 += from[at + 3];
      s4 += from[at + 4];
      s5 += from[at + 5];
      s6 += from[at + 6];
      s7 += from[at + 7];
    }
    int at = u * LANES;
    to[at] = s0;
    to[at + 1] = s1;
    to[at + 2] = s2;
    to[at + 3] = s3;
    to[at + 4] = s4;
    to[at + 5] = s5;
    to[at + 6] = s6;
    to[at + 7] = s7;
  }

  /** Hands the dependencies of a level on to the level before. */
  private void addBackward(int level, double[] sums) {
    int first = levelStart[level];
    int last = levelStart[level + 1];
    for (int k = first; k < last; k++) {
      int v = levelVertex[k];
      int lanes = levelLanes[k];
      int at = v * LANES;
      double sum = 0;
      double squares = 0;
      for (int lane = 0; lane < LANES; lane++) {
        if ((lanes >>> lane & 1) != 0) {
          double depends = dependencies[at + lane];
          dependencies[at + lane] = 0;
          sum += depends;
          squares += depends * depends;
          line[at + lane] = (1 + depends) / counts[at + lane];
        }
      }
      sums[v] += sum;
      if (sums.length > n) {
        sums[n + v] += squares;
      }
    }
    if (level > 1) {
      for (int k = levelStart[level - 1]; k < first; k++) {
        int u = levelVertex[k];
        int lanes = levelLanes[k];
        gather(u, line, nextLine);
        int at = u * LANES;
        for (int lane = 0; lane < LANES; lane++) {
          if ((lanes >>> lane & 1) != 0) {
            dependencies[at + lane] = counts[at + lane] * nextLine[at + lane];
          }
          nextLine[at + lane] = 0;
        }
      }
    }
    for (int k = first; k < last; k++) {
      int at = levelVertex[k] * LANES;
      Arrays.fill(line, at, at + LANES, 0);
    }
  }
}
