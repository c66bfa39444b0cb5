package org.multivector.centrality;

import java.util.Arrays;

/** The connected components of a network, numbered in the order of their first vertices. */
final class Components {
  private final int[] component;
  private final int count;

  private Components(int[] component, int count) {
    this.component = component;
    this.count = count;
  }

  static Components of(Network<?> network) {
    return within(new int[network.size()], network);
  }

  /** The connected components of each group when ties between groups are cut. */
  static Components within(int[] group, Network<?> network) {
    int n = network.size();
    int[] rowStart = network.rowStarts();
    int[] neighbours = network.neighbourArray();
    int[] component = new int[n];
    Arrays.fill(component, -1);
    int[] stack = new int[n];
    int count = 0;
    for (int root = 0; root < n; root++) {
      if (component[root] >= 0) {
        continue;
      }
      int top = 0;
      stack[top++] = root;
      component[root] = count;
      while (top > 0) {
        int u = stack[--top];
        for (int e = rowStart[u]; e < rowStart[u + 1]; e++) {
          int v = neighbours[e];
          if (component[v] < 0 && group[v] == group[u]) {
            component[v] = count;
            stack[top++] = v;
          }
        }
      }
      count++;
    }
    return new Components(component, count);
  }

  /**
   * Refuses a network in several components.
   *
   * @throws DisconnectedException if there are several
   */
  static void requireOne(String metric, Network<?> network) {
    if (!isConnected(network)) {
      Components components = of(network);
      throw DisconnectedException.of(metric, network, components.component, components.count);
    }
  }

  /** Whether there is one component or none; looks no further once all vertices are reached. */
  private static boolean isConnected(Network<?> network) {
    int n = network.size();
    int[] rowStart = network.rowStarts();
    int[] neighbours = network.neighbourArray();
    boolean[] reached = new boolean[n];
    int[] queue = new int[n];
    int count = 0;
    if (n > 0) {
      reached[0] = true;
      queue[count++] = 0;
    }
    for (int head = 0; head < count && count < n; head++) {
      for (int e = rowStart[queue[head]]; e < rowStart[queue[head] + 1]; e++) {
        int v = neighbours[e];
        if (!reached[v]) {
          reached[v] = true;
          queue[count++] = v;
        }
      }
    }
    return count == n;
  }

  /** For each vertex the number of its component. */
  int[] numbers() {
    return component.clone();
  }

  /** For each vertex how many its component holds. */
  int[] sizes() {
    int[] members = new int[count];
    for (int c : component) {
      members[c]++;
    }
    int[] sizes = new int[component.length];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = members[component[i]];
    }
    return sizes;
  }

  /** The component of a vertex. */
  int of(int vertex) {
    return component[vertex];
  }

  /** Number of components. */
  int count() {
    return count;
  }
}
