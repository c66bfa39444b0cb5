package org.multivector.centrality;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A network whose vertices may be whole communities, as the Louvain and Leiden methods fold it;
 * ties inside a vertex are kept as its inner weight.
 */
final class ModularityGraph {
  /** Improvements below this share of all weight are rounding. */
  private static final double NOTHING = 1e-13;

  /**
   * How freely refinement chooses among improvements (Traag et al. 2019, theta), in mean weights of
   * a tie, so that a common factor of the weights changes nothing.
   */
  private static final double RANDOMNESS = 0.01;

  /** Improvements behind the greatest by more of these are never chosen: e^-36 is rounding. */
  private static final double HOPELESS = 36;

  private final int[] rowStart;
  private final int[] neighbours;
  private final double[] weight;
  private final double[] strength;
  private final double[] inner;
  private final double doubleTotal;
  private final double meanWeight;

  private ModularityGraph(
      int[] rowStart,
      int[] neighbours,
      double[] weight,
      double[] strength,
      double[] inner,
      double doubleTotal,
      double meanWeight) {
    this.rowStart = rowStart;
    this.neighbours = neighbours;
    this.weight = weight;
    this.strength = strength;
    this.inner = inner;
    this.doubleTotal = doubleTotal;
    this.meanWeight = meanWeight;
  }

  static ModularityGraph of(Network<?> network, Weights weights) {
    int n = network.size();
    int[] rowStart = network.rowStarts();
    double[] w = network.weightArray(weights);
    double[] strength = new double[n];
    double sum = 0;
    for (int i = 0; i < n; i++) {
      for (int e = rowStart[i]; e < rowStart[i + 1]; e++) {
        strength[i] += w[e];
      }
      sum += strength[i];
    }
    return new ModularityGraph(
        rowStart,
        network.neighbourArray(),
        w,
        strength,
        new double[n],
        sum,
        sum / Math.max(1, w.length));
  }

  int size() {
    return strength.length;
  }

  /** The modularity of a partition, 0 without ties. */
  double modularity(Partition partition, double resolution) {
    double[] within = new double[partition.count()];
    double[] ends = new double[partition.count()];
    for (int i = 0; i < size(); i++) {
      int c = partition.of(i);
      ends[c] += strength[i];
      within[c] += inner[i];
      for (int e = rowStart[i]; e < rowStart[i + 1]; e++) {
        if (partition.of(neighbours[e]) == c) {
          within[c] += weight[e];
        }
      }
    }
    double sum = 0;
    for (int c = 0; doubleTotal > 0 && c < ends.length; c++) {
      double share = ends[c] / doubleTotal;
      sum += within[c] / doubleTotal - resolution * share * share;
    }
    return sum;
  }

  /**
   * Moves vertices one at a time to the community where modularity gains most, until none gains;
   * after a move only the neighbours are looked at again.
   *
   * @param label community of each vertex, in [0, size); changed
   */
  void moveVertices(int[] label, double resolution, SplittableRandom random) {
    int n = size();
    double[] ends = new double[n];
    int[] members = new int[n];
    for (int i = 0; i < n; i++) {
      ends[label[i]] += strength[i];
      members[label[i]]++;
    }
    int[] free = new int[n];
    int freeCount = 0;
    for (int c = n - 1; c >= 0; c--) {
      if (members[c] == 0) {
        free[freeCount++] = c;
      }
    }
    int[] queue = shuffled(n, random);
    boolean[] waiting = new boolean[n];
    Arrays.fill(waiting, true);
    int head = 0;
    int queued = n;
    double[] tied = new double[n];
    int[] touched = new int[n + 1];
    double threshold = NOTHING * doubleTotal;
    while (queued > 0) {
      int v = queue[head];
      head = head + 1 == n ? 0 : head + 1;
      queued--;
      waiting[v] = false;
      int own = label[v];
      int count = 0;
      for (int e = rowStart[v]; e < rowStart[v + 1]; e++) {
        int c = label[neighbours[e]];
        double before = tied[c];
        // Written in any case, which costs less than a branch that is hard to foresee.
        touched[count] = c;
        count += before == 0 ? 1 : 0;
        tied[c] = before + weight[e];
      }
      double pull = resolution * strength[v] / doubleTotal;
      ends[own] -= strength[v];
      members[own]--;
      int best = own;
      double bestGain = tied[own] - pull * ends[own];
      if (members[own] > 0 && freeCount > 0 && bestGain < -threshold) {
        best = free[freeCount - 1];
        bestGain = 0;
      }
      for (int k = 0; k < count; k++) {
        int c = touched[k];
        double gain = tied[c] - pull * ends[c];
        if (gain > bestGain + threshold) {
          best = c;
          bestGain = gain;
        }
        tied[c] = 0;
      }
      ends[best] += strength[v];
      if (members[best]++ == 0 && best != own) {
        freeCount--;
      }
      if (best == own) {
        continue;
      }
      if (members[own] == 0) {
        // The weight that rounding left behind would pull others.
        ends[own] = 0;
        free[freeCount++] = own;
      }
      label[v] = best;
      for (int e = rowStart[v]; e < rowStart[v + 1]; e++) {
        int u = neighbours[e];
        if (!waiting[u] && label[u] != best) {
          waiting[u] = true;
          int tail = head + queued;
          queue[tail >= n ? tail - n : tail] = u;
          queued++;
        }
      }
    }
  }

  /**
   * Splits communities into well-connected parts: starting alone, a vertex may join a part of its
   * own community, chosen at random among those where modularity does not lose.
   */
  Partition refined(Partition communities, double resolution, SplittableRandom random) {
    int n = size();
    double[] communityEnds = new double[communities.count()];
    int[] part = new int[n];
    double[] partEnds = strength.clone();
    double[] partTied = new double[n];
    boolean[] alone = new boolean[n];
    Arrays.fill(alone, true);
    for (int i = 0; i < n; i++) {
      part[i] = i;
      communityEnds[communities.of(i)] += strength[i];
      partTied[i] = tiedWithin(i, communities);
    }
    double[] tied = new double[n];
    int[] touched = new int[n + 1];
    double[] chance = new double[n];
    double theta = RANDOMNESS * meanWeight;
    for (int v : shuffled(n, random)) {
      double all = communityEnds[communities.of(v)];
      double pull = resolution * strength[v] / doubleTotal;
      if (!alone[v] || partTied[v] < pull * (all - strength[v])) {
        continue;
      }
      int count = 0;
      for (int e = rowStart[v]; e < rowStart[v + 1]; e++) {
        int u = neighbours[e];
        if (communities.of(u) == communities.of(v)) {
          int c = part[u];
          double before = tied[c];
          touched[count] = c;
          count += before == 0 ? 1 : 0;
          tied[c] = before + weight[e];
        }
      }
      double greatest = 0;
      for (int k = 0; k < count; k++) {
        int c = touched[k];
        double gain = tied[c] - pull * partEnds[c];
        boolean connected =
            partTied[c] >= resolution * partEnds[c] * (all - partEnds[c]) / doubleTotal;
        chance[k] = c != v && connected ? gain : -1;
        greatest = Math.max(greatest, chance[k]);
      }
      // To stay alone gains nothing.
      double sum = Math.exp(-greatest / theta);
      for (int k = 0; k < count; k++) {
        double behind = (greatest - chance[k]) / theta;
        chance[k] = chance[k] >= 0 && behind < HOPELESS ? Math.exp(-behind) : 0;
        sum += chance[k];
      }
      int chosen = -1;
      double drawn = random.nextDouble() * sum;
      for (int k = 0; k < count && chosen < 0; k++) {
        drawn -= chance[k];
        if (drawn < 0 && chance[k] > 0) {
          chosen = touched[k];
        }
      }
      if (chosen >= 0) {
        partEnds[chosen] += strength[v];
        partEnds[v] = 0;
        partTied[chosen] += partTied[v] - 2 * tied[chosen];
        part[v] = chosen;
        alone[chosen] = false;
        alone[v] = false;
      }
      for (int k = 0; k < count; k++) {
        tied[touched[k]] = 0;
      }
    }
    return Partition.of(part);
  }

  private double tiedWithin(int v, Partition communities) {
    double sum = 0;
    for (int e = rowStart[v]; e < rowStart[v + 1]; e++) {
      sum += communities.of(neighbours[e]) == communities.of(v) ? weight[e] : 0;
    }
    return sum;
  }

  private static int[] shuffled(int n, SplittableRandom random) {
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }

  /** The network of the groups of a partition. */
  ModularityGraph folded(Partition partition) {
    int groups = partition.count();
    int[] first = new int[groups + 1];
    for (int i = 0; i < size(); i++) {
      first[partition.of(i) + 1]++;
    }
    for (int c = 0; c < groups; c++) {
      first[c + 1] += first[c];
    }
    int[] members = new int[size()];
    int[] next = first.clone();
    for (int i = 0; i < size(); i++) {
      members[next[partition.of(i)]++] = i;
    }
    int[] start = new int[groups + 1];
    int[] foldedNeighbours = new int[neighbours.length + 1];
    double[] foldedWeight = new double[neighbours.length];
    double[] foldedStrength = new double[groups];
    double[] foldedInner = new double[groups];
    double[] tied = new double[groups];
    int kept = 0;
    for (int c = 0; c < groups; c++) {
      int begin = kept;
      for (int k = first[c]; k < first[c + 1]; k++) {
        int i = members[k];
        foldedStrength[c] += strength[i];
        foldedInner[c] += inner[i];
        for (int e = rowStart[i]; e < rowStart[i + 1]; e++) {
          int d = partition.of(neighbours[e]);
          if (d == c) {
            foldedInner[c] += weight[e];
          } else {
            double before = tied[d];
            foldedNeighbours[kept] = d;
            kept += before == 0 ? 1 : 0;
            tied[d] = before + weight[e];
          }
        }
      }
      for (int e = begin; e < kept; e++) {
        foldedWeight[e] = tied[foldedNeighbours[e]];
        tied[foldedNeighbours[e]] = 0;
      }
      start[c + 1] = kept;
    }
    return new ModularityGraph(
        start,
        Arrays.copyOf(foldedNeighbours, kept),
        Arrays.copyOf(foldedWeight, kept),
        foldedStrength,
        foldedInner,
        doubleTotal,
        meanWeight);
  }
}
