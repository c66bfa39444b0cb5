package org.multivector.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.multivector.actor.KnowledgeException;
import org.multivector.actor.KnowledgeFile;
import org.multivector.actor.KnowledgeFile.Row;
import org.multivector.actor.KnowledgeFile.Section;

/**
 * The bundled packs that {@code languages.txt} lists, and their files.
 *
 * <p>Not safe for use by several threads. Every fault throws {@link KnowledgeException} with file
 * and line.
 */
final class PackList {

  /** Sets of languages are the bits of an int; the sign stays clear. */
  private static final int MOST = 31;

  /** A pack's place and sections. */
  record Pack(String code, String script, List<Section> sections) {}

  /** Files of which a pack was read, as packs may share them. */
  private final Map<String, List<Section>> read = new HashMap<>();

  /** The rows of the list, in order of preference. */
  static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (Section section :
        KnowledgeFile.resource(Gazetteer.class, "languages.txt").sections("languages")) {
      section.expectColumns(List.of("code", "script", "folder", "files"), List.of("note"));
      rows.addAll(section.rows());
    }
    return rows;
  }

  /**
   * Reads the files of a pack.
   *
   * @param before the rows of the list before its own
   */
  Pack pack(Row row, List<Row> before) {
    String code = row.required("code");
    if (before.size() == MOST) {
      throw row.error("code", "is one language too many; there may be " + MOST);
    }
    for (Row other : before) {
      if (other.value("code").equals(code)) {
        throw row.error("code", "\"" + code + "\" is listed twice; give each pack its own tag");
      }
    }
    String script = row.required("script");
    if (!LanguageDetector.SCRIPTS.contains(script)) {
      throw row.error(
          "script",
          "\""
              + script
              + "\" is none of those that texts are told by, "
              + LanguageDetector.SCRIPTS);
    }
    String folder = row.required("folder").concat("/");
    row.required("files");
    List<Section> sections = new ArrayList<>();
    for (String file : row.words("files")) {
      sections.addAll(file(row, folder.concat(file).concat(".txt")));
    }
    return new Pack(code, script, sections);
  }

  private List<Section> file(Row row, String name) {
    List<Section> known = read.get(name);
    if (known != null) {
      return known;
    }
    try {
      List<Section> sections = KnowledgeFile.resource(Gazetteer.class, name).sections();
      for (Section section : sections) {
        checkSorted(section);
      }
      read.put(name, sections);
      return sections;
    } catch (KnowledgeException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw row.error("files", "names " + name + ", which is not there");
    }
  }

  /**
   * Checks that the rows of tables go by actor, and terms of office by their first day too, so that
   * a change shows as a short diff. Names go by what counts first.
   */
  static void checkSorted(Section section) {
    boolean people = section.name().equals("people");
    if (!people && !section.name().equals("forms")) {
      return;
    }
    String actor = "";
    String from = "";
    int line = 0;
    for (Row row : section.rows()) {
      String nextActor = row.value("actor");
      String nextFrom = people ? row.value("from") : "";
      int sign = actor.compareTo(nextActor);
      if (sign > 0 || (sign == 0 && from.compareTo(nextFrom) > 0)) {
        throw row.error(
            "actor",
            "is out of order after line " + line + "; sort by actor" + (people ? " and from" : ""));
      }
      actor = nextActor;
      from = nextFrom;
      line = row.line();
    }
  }
}
