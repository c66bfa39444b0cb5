package org.multivector.io;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.multivector.actor.Actor;
import org.multivector.actor.ActorCatalog;
import org.multivector.actor.KnowledgeFile;

/** The codes by which event data sets name actors, where they differ from ours. */
final class EventCodes {
  private static final Map<String, String> CODES = load("codes");
  private static final Map<String, String> FIPS = load("fips");

  private EventCodes() {}

  private static Map<String, String> load(String section) {
    Map<String, String> codes = new LinkedHashMap<>();
    KnowledgeFile file = KnowledgeFile.resource(EventCodes.class, "event-codes.txt");
    for (KnowledgeFile.Section part : file.sections(section)) {
      for (KnowledgeFile.Row row : part.rows()) {
        codes.put(row.required("code"), row.required("actor"));
      }
    }
    return Map.copyOf(codes);
  }

  /** The actor behind a CAMEO country or group code or an ICEWS country name. */
  static Optional<Actor> actor(String code, ActorCatalog catalog) {
    return catalog.find(CODES.getOrDefault(code, code));
  }

  /** Whether the code is one of those that mean another actor here than by themselves. */
  static boolean knows(String code) {
    return CODES.containsKey(code);
  }

  /** The id of the state behind a FIPS 10-4 country code, as GDELT uses it for places. */
  static Optional<String> ofFips(String code) {
    return Optional.ofNullable(FIPS.get(code));
  }
}
