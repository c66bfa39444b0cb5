package org.multivector.centrality;

import java.util.ArrayList;
import java.util.List;

/**
 * A metric that needs a connected network was given one in several components; the message names
 * them.
 */
public final class DisconnectedException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;
  private static final int SHOWN = 5;

  private final int components;

  private DisconnectedException(String message, int components) {
    super(message);
    this.components = components;
  }

  static DisconnectedException of(String metric, Network<?> network, int[] component, int count) {
    List<List<Object>> members = new ArrayList<>();
    for (int c = 0; c < count; c++) {
      members.add(new ArrayList<>());
    }
    for (int i = 0; i < component.length; i++) {
      members.get(component[i]).add(network.vertices().get(i));
    }
    members.sort((a, b) -> Integer.compare(b.size(), a.size()));
    StringBuilder text = new StringBuilder(metric);
    text.append(" is not defined on a disconnected network; this one has ")
        .append(count)
        .append(" components:");
    for (List<Object> part : members.subList(0, Math.min(SHOWN, count))) {
      text.append(' ').append(named(part));
    }
    text.append(count > SHOWN ? " and " + (count - SHOWN) + " more" : "")
        .append("; compute it on one component, such as giantComponent()");
    return new DisconnectedException(text.toString(), count);
  }

  private static String named(List<Object> part) {
    StringBuilder text = new StringBuilder("{");
    for (int i = 0; i < Math.min(SHOWN, part.size()); i++) {
      text.append(i == 0 ? "" : ", ").append(Scores.shown(part.get(i)));
    }
    return text.append(part.size() > SHOWN ? ", ... " + part.size() + " in all}" : "}").toString();
  }

  /** Number of components. */
  public int components() {
    return components;
  }
}
