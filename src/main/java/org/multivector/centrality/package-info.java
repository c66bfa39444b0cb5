/**
 * Who stands where?
 *
 * <pre>{@code
 * Scores<Actor> between = Betweenness.withDefaults().compute(graph);
 * Scores<Actor> rank = CentralityMetric.named("pagerank").compute(graph);
 * Scores<Actor> bridges = PoleBetweenness.between(List.of("RUS"), List.of("USA")).compute(graph);
 * Communities<Actor> blocs = Leiden.withDefaults().withSeed(7).compute(graph);
 * Scores<Actor> sure = CentralityBootstrap.of(PageRank.withDefaults()).compute(sample);
 * }</pre>
 */
@NullMarked
package org.multivector.centrality;

import org.jspecify.annotations.NullMarked;
