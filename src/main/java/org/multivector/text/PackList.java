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

  private final List<Row> rows;

  /** Files that were read and that a pack to come shares; no other is kept in memory. */
  private final Map<String, List<Section>> read = new HashMap<>();

  /** The packs that these rows of the list name. */
  PackList(List<Row> rows) {
    this.rows = rows;
  }

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
   * @param index its place in the list; packs are asked for in their order
   */
  Pack pack(int index) {
    Row row = rows.get(index);
    String code = row.required("code");
    if (index == MOST) {
      throw row.error("code", "is one language too many; there may be " + MOST);
    }
    for (Row other : rows.subList(0, index)) {
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
    row.required("folder");
    row.required("files");
    List<Section> sections = new ArrayList<>();
    for (String file : files(row)) {
      List<Section> own = file(row, file);
      sections.addAll(own);
      if (isNamed(file, rows.subList(index + 1, rows.size()))) {
        read.put(file, own);
      } else {
        read.remove(file);
      }
    }
    return new Pack(code, script, sections);
  }

  private static boolean isNamed(String file, List<Row> rows) {
    for (Row row : rows) {
      if (files(row).contains(file)) {
        return true;
      }
    }
    return false;
  }

  /** The names of the files of a pack. */
  private static List<String> files(Row row) {
    List<String> files = new ArrayList<>();
    for (String file : row.words("files")) {
      files.add(row.value("folder").concat("/").concat(file).concat(".txt"));
    }
    return files;
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
