package org.multivector.centrality;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The metrics by name, each with its default options. */
final class MetricNames {
  private static final NavigableMap<String, CentralityMetric> METRICS = metrics();

  private MetricNames() {}

  private static NavigableMap<String, CentralityMetric> metrics() {
    List<CentralityMetric> all =
        List.of(
            ApproximateBetweenness.withDefaults(),
            ApproximateBetweenness.withDefaults().with(Weights.IGNORED),
            Betweenness.withDefaults(),
            Betweenness.withDefaults().with(Weights.IGNORED),
            Closeness.withDefaults(),
            Closeness.withDefaults().with(Weights.IGNORED),
            Clustering.withDefaults().with(Clustering.Kind.BARRAT),
            Clustering.withDefaults().with(Clustering.Kind.ONNELA),
            Clustering.withDefaults().with(Clustering.Kind.UNWEIGHTED),
            Constraint.withDefaults(),
            Constraint.withDefaults().with(Weights.IGNORED),
            CoreNumber.withDefaults(),
            CurrentFlowBetweenness.withDefaults(),
            CurrentFlowBetweenness.withDefaults().with(Weights.IGNORED),
            CurrentFlowCloseness.withDefaults(),
            CurrentFlowCloseness.withDefaults().with(Weights.IGNORED),
            Degree.withDefaults(),
            EffectiveSize.withDefaults(),
            EffectiveSize.withDefaults().with(Weights.IGNORED),
            Eigenvector.withDefaults(),
            Eigenvector.withDefaults().with(Weights.IGNORED),
            Harmonic.withDefaults(),
            Harmonic.withDefaults().with(Weights.IGNORED),
            Katz.withDefaults(),
            Katz.withDefaults().with(Weights.IGNORED),
            PageRank.withDefaults(),
            PageRank.withDefaults().with(Weights.IGNORED),
            Strength.withDefaults(),
            Triangles.withDefaults());
    NavigableMap<String, CentralityMetric> byName = new TreeMap<>();
    for (CentralityMetric metric : all) {
      byName.put(metric.name(), metric);
    }
    return byName;
  }

  static CentralityMetric metric(String name) {
    CentralityMetric metric = METRICS.get(name);
    if (metric == null) {
      throw new IllegalArgumentException(
          "metric '" + name + "' is not known; there are " + String.join(", ", METRICS.keySet()));
    }
    return metric;
  }

  static List<String> names() {
    return List.copyOf(METRICS.keySet());
  }
}
