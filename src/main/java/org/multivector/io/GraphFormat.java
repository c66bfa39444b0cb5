package org.multivector.io;

import java.util.Locale;

/** The forms in which a graph is written. */
public enum GraphFormat {
  /** GraphML, as networkx, igraph, Gephi and yEd read it. */
  GRAPHML,
  /** GEXF 1.2draft, as Gephi and networkx read it; the only one that holds several windows. */
  GEXF,
  /** Graphviz DOT. */
  DOT,
  /** Ties as {@code source,target,weight,articles}; the form that {@link EdgeList} reads. */
  CSV,
  /** JSON in node-link form, as networkx and D3 read it. */
  JSON;

  /** The word used in data, in lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
