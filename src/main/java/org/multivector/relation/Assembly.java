package org.multivector.relation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.multivector.actor.Actor;

/**
 * Puts columns together into one canonical set: articles sorted by id, of each id the record that
 * wins, tables sorted and pruned. The result depends on the set of records alone, neither on their
 * order nor on how they were spread over the parts, since the winner is the maximum of a total
 * order.
 */
final class Assembly {
  private final List<Columns> parts;

  private Assembly(List<Columns> parts) {
    this.parts = parts;
  }

  static Columns of(List<Columns> parts) {
    return new Assembly(parts).assembled();
  }

  private Columns assembled() {
    Long[] winners = winners();
    boolean[][] actors = used(c -> c.actors.length);
    boolean[][] sources = used(c -> c.sources.length);
    boolean[][] languages = used(c -> c.languages.length);
    boolean[][] rules = used(c -> c.rules.length);
    int sentences = 0;
    int mentions = 0;
    for (Long winner : winners) {
      int p = part(winner);
      int row = row(winner);
      Columns c = parts.get(p);
      mark(sources[p], c.source[row]);
      mark(languages[p], c.language[row]);
      mark(actors[p], c.author[row]);
      int firstMention = c.mentionStart[c.sentenceStart[row]];
      int endMention = c.mentionStart[c.sentenceStart[row + 1]];
      for (int m = firstMention; m < endMention; m++) {
        actors[p][c.actor[m]] = true;
        rules[p][c.rule[m]] = true;
      }
      sentences = Math.addExact(sentences, c.sentenceStart[row + 1] - c.sentenceStart[row]);
      mentions = Math.addExact(mentions, endMention - firstMention);
    }
    Table<Actor> actorTable = actorTable(actors);
    Table<String> sourceTable = table(sources, c -> c.sources);
    Table<String> languageTable = table(languages, c -> c.languages);
    Table<String> ruleTable = table(rules, c -> c.rules);
    ColumnsDraft draft = new ColumnsDraft(winners.length, sentences, mentions);
    for (Long winner : winners) {
      int p = part(winner);
      copy(
          parts.get(p),
          row(winner),
          draft,
          actorTable.maps[p],
          sourceTable.maps[p],
          languageTable.maps[p],
          ruleTable.maps[p]);
    }
    return new Columns(
        draft, actorTable.values, sourceTable.values, languageTable.values, ruleTable.values);
  }

  /** The winning record of each id as part and row, in the order of ids. */
  private Long[] winners() {
    int total = 0;
    for (Columns part : parts) {
      total = Math.addExact(total, part.articles());
    }
    Long[] all = new Long[total];
    int n = 0;
    for (int p = 0; p < parts.size(); p++) {
      for (int row = 0; row < parts.get(p).articles(); row++) {
        all[n++] = (long) p << 32 | row;
      }
    }
    // Sorting finds the runs of parts that are sorted already, and merges them in linear time.
    Arrays.sort(all, (a, b) -> id(a).compareTo(id(b)));
    int kept = 0;
    for (int i = 0; i < total; i++) {
      if (kept > 0 && id(all[kept - 1]).equals(id(all[i]))) {
        if (RecordOrder.compare(
                parts.get(part(all[i])),
                row(all[i]),
                parts.get(part(all[kept - 1])),
                row(all[kept - 1]))
            > 0) {
          all[kept - 1] = all[i];
        }
      } else {
        all[kept++] = all[i];
      }
    }
    return kept == total ? all : Arrays.copyOf(all, kept);
  }

  private String id(long reference) {
    return parts.get(part(reference)).ids[row(reference)];
  }

  private static int part(long reference) {
    return (int) (reference >>> 32);
  }

  private static int row(long reference) {
    return (int) reference;
  }

  private static void mark(boolean[] used, int index) {
    if (index >= 0) {
      used[index] = true;
    }
  }

  private boolean[][] used(ToIntFunction<Columns> size) {
    boolean[][] used = new boolean[parts.size()][];
    for (int p = 0; p < used.length; p++) {
      used[p] = new boolean[size.applyAsInt(parts.get(p))];
    }
    return used;
  }

  /** A united table, and for each part where its entries went. */
  private static final class Table<T> {
    final T[] values;
    final int[][] maps;

    Table(T[] values, int[][] maps) {
      this.values = values;
      this.maps = maps;
    }
  }

  private Table<String> table(boolean[][] used, Function<Columns, String[]> column) {
    TreeSet<String> union = new TreeSet<>();
    for (int p = 0; p < used.length; p++) {
      String[] values = column.apply(parts.get(p));
      for (int i = 0; i < values.length; i++) {
        if (used[p][i]) {
          union.add(values[i]);
        }
      }
    }
    String[] values = union.toArray(String[]::new);
    int[][] maps = new int[used.length][];
    for (int p = 0; p < used.length; p++) {
      String[] own = column.apply(parts.get(p));
      maps[p] = new int[own.length];
      for (int i = 0; i < own.length; i++) {
        maps[p][i] = used[p][i] ? Arrays.binarySearch(values, own[i]) : Columns.NONE;
      }
    }
    return new Table<>(values, maps);
  }

  private Table<Actor> actorTable(boolean[][] used) {
    Map<String, Actor> union = new TreeMap<>();
    for (int p = 0; p < used.length; p++) {
      Actor[] own = parts.get(p).actors;
      for (int i = 0; i < own.length; i++) {
        if (used[p][i]) {
          union.merge(own[i].id(), own[i], Roster::preferred);
        }
      }
    }
    if (union.size() > Columns.MAX_ACTORS) {
      throw new IllegalArgumentException(
          union.size() + " distinct actors; a ledger holds at most " + Columns.MAX_ACTORS);
    }
    String[] ids = union.keySet().toArray(String[]::new);
    int[][] maps = new int[used.length][];
    for (int p = 0; p < used.length; p++) {
      Actor[] own = parts.get(p).actors;
      maps[p] = new int[own.length];
      for (int i = 0; i < own.length; i++) {
        maps[p][i] = used[p][i] ? Arrays.binarySearch(ids, own[i].id()) : Columns.NONE;
      }
    }
    return new Table<>(union.values().toArray(Actor[]::new), maps);
  }

  private static void copy(
      Columns from,
      int row,
      ColumnsDraft to,
      int[] actors,
      int[] sources,
      int[] languages,
      int[] rules) {
    to.sentences(from, row, actors, rules);
    to.article(
        from.ids[row],
        from.day[row],
        mapped(sources, from.source[row]),
        mapped(languages, from.language[row]),
        mapped(actors, from.author[row]),
        from.url[row],
        from.revision[row],
        from.hash[row],
        from.title(row),
        from.fingerprint(row));
  }

  private static int mapped(int[] map, int index) {
    return index < 0 ? Columns.NONE : map[index];
  }

  /** The total order of records of one id, of which the greatest stays. */
  private static final class RecordOrder {

    /**
     * By revision, then content hash, then presence of text and of a fingerprint (so that richer
     * observations of the same article stay), then all that was observed.
     */
    static int compare(Columns a, int i, Columns b, int j) {
      int order = Long.compare(a.revision[i], b.revision[j]);
      if (order == 0) {
        order = Long.compareUnsigned(a.hash[i], b.hash[j]);
      }
      if (order == 0) {
        order = Boolean.compare(a.title(i) != null, b.title(j) != null);
      }
      if (order == 0) {
        order = Boolean.compare(a.fingerprint(i) != null, b.fingerprint(j) != null);
      }
      return order == 0 ? written(a, i).compareTo(written(b, j)) : order;
    }

    /** All of a record as text, by names instead of table indexes, which differ between parts. */
    private static String written(Columns c, int row) {
      StringBuilder out = new StringBuilder();
      out.append(c.day[row]);
      named(out, c.source[row] < 0 ? null : c.sources[c.source[row]]);
      named(out, c.language[row] < 0 ? null : c.languages[c.language[row]]);
      named(out, c.author[row] < 0 ? null : c.actors[c.author[row]].id());
      named(out, c.url[row]);
      named(out, c.title(row));
      named(out, Arrays.toString(c.fingerprint(row)));
      for (int s = c.sentenceStart[row]; s < c.sentenceStart[row + 1]; s++) {
        out.append('\u0002').append(c.field[s]).append(' ').append(c.paragraph[s]).append(' ');
        out.append(c.ordinal[s]).append(' ').append(c.begin[s]).append(' ').append(c.end[s]);
        named(out, c.text(s));
        for (int m = c.mentionStart[s]; m < c.mentionStart[s + 1]; m++) {
          out.append('\u0003').append(c.start[m]).append(' ').append((int) c.length[m]);
          out.append(' ').append(c.kind[m]);
          named(out, c.actors[c.actor[m]].id());
          named(out, c.rules[c.rule[m]]);
        }
      }
      return out.toString();
    }

    /** Length first, so that no two different records are written alike. */
    private static void named(StringBuilder out, @Nullable String value) {
      out.append('\u0001');
      if (value == null) {
        out.append('-');
      } else {
        out.append(value.length()).append(' ').append(value);
      }
    }
  }
}
