package org.multivector.balance;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.multivector.actor.ActorCatalog;
import org.multivector.actor.DateRange;
import org.multivector.actor.KnowledgeException;
import org.multivector.actor.KnowledgeFile;

/**
 * The poles between which an actor's ties are spread: named sets of actors, disjoint or fractional,
 * whose members may change over time; immutable and safe for use by many threads.
 *
 * <p><b>Membership.</b> {@code B_jp(day)} in [0, 1] is the part of actor j that belongs to pole p
 * on a day; over the poles it sums to at most 1. Within a pole the greatest of several entries for
 * one actor holds (a state listed by name and through its bloc counts once). Between poles an actor
 * is never silently assigned: where its memberships sum to more than 1 on a day in use, the
 * computation is {@linkplain Overlap#REFUSE refused} with a message that names it, or they are
 * {@linkplain Overlap#SPLIT divided by their sum} on request. Days are those of the articles;
 * undated articles and bare graphs use the latest membership.
 *
 * <p><b>One-line form.</b> {@code Russia=RUS;China=CHN;West=USA,EU*;Turkic=TUR,OTS,HUN:0.5}: poles
 * separated by {@code ;}, members by {@code ,}; {@code EU*} is a bloc and its full members, each
 * for the time of its membership; {@code HUN:0.5} is a fraction. A first entry {@code split} asks
 * for {@link Overlap#SPLIT}. Without a catalogue the ids are verbatim, and neither {@code *} nor
 * {@code :} has a meaning.
 *
 * <p><b>File.</b> The form of {@link KnowledgeFile}: a section {@code [poles]}, or {@code [poles
 * split]}, with the columns {@code pole | member | weight | from | to}, the last three optional; a
 * member may end in {@code *} as above.
 *
 * <p>Poles are a political judgement; the presets state theirs. None is neutral.
 *
 * @see Balance
 */
public final class Poles {

  private final List<String> names;
  private final List<Part> parts;
  private final Overlap overlap;
  private final long[] changes;

  /** One entry: an actor belongs to a pole by a weight for a time. */
  private record Part(int pole, String actor, double weight, DateRange period) {}

  private Poles(List<String> names, List<Part> parts, Overlap overlap) {
    this.names = List.copyOf(names);
    this.parts = List.copyOf(parts);
    this.overlap = overlap;
    SortedSet<Long> days = new TreeSet<>();
    for (Part part : parts) {
      part.period().start().ifPresent(day -> days.add(day.toEpochDay()));
      part.period().end().ifPresent(day -> days.add(day.toEpochDay()));
    }
    this.changes = days.stream().mapToLong(Long::longValue).toArray();
  }

  /**
   * Reads the one-line form; members are ids, codes or names of the catalogue.
   *
   * @throws IllegalArgumentException if the form is wrong, a pole has no name or no member, or an
   *     actor is unknown
   */
  public static Poles parse(String spec, ActorCatalog catalog) {
    return new PolesText(catalog).parse(spec);
  }

  /**
   * Reads the one-line form with verbatim ids, such as those of an edge list.
   *
   * @throws IllegalArgumentException if the form is wrong, or a pole has no name or no member
   */
  public static Poles parse(String spec) {
    return new PolesText(null).parse(spec);
  }

  /**
   * Reads a file; members are ids, codes or names of the catalogue.
   *
   * @throws IOException if it cannot be read
   * @throws KnowledgeException if its content is at fault
   */
  public static Poles read(Path file, ActorCatalog catalog) throws IOException {
    return new PolesText(catalog).read(KnowledgeFile.read(file));
  }

  /**
   * Reads a file with verbatim ids.
   *
   * @throws IOException if it cannot be read
   * @throws KnowledgeException if its content is at fault
   */
  public static Poles read(Path file) throws IOException {
    return new PolesText(null).read(KnowledgeFile.read(file));
  }

  /** A builder without poles. */
  public static Builder builder() {
    return new Builder(Overlap.REFUSE, new LinkedHashMap<>(), List.of());
  }

  /**
   * Kazakhstan's four vectors: Russia {RUS}, China {CHN}, the West {USA, EU}, the Turkic world
   * {TUR, OTS}.
   *
   * <p>Reasoning: these are the directions that Kazakhstan's own foreign policy concepts (2014,
   * 2020) name as priorities, together with Central Asia, which is its neighbourhood and no pole.
   * The West and the Turkic world stand with their leading state and the organisation that the news
   * names; their other members are left out, so that ties to Germany or Azerbaijan count as ties
   * outside the poles rather than as ties to a bloc's policy. Kazakhstan itself is a member of the
   * OTS; hence the organisation is listed and not its members.
   */
  public static Poles kazakhstanVectors() {
    return parse("Russia=RUS;China=CHN;West=USA,EU;Turkic=TUR,OTS");
  }

  /**
   * The great powers by the one formal criterion there is, a permanent seat in the UN Security
   * Council (UN Charter, article 23): China, France, Russia (before 1991-12-26 the Soviet Union),
   * the United Kingdom, the United States. A pole each.
   */
  public static Poles greatPowers() {
    LocalDate end = LocalDate.of(1991, 12, 26);
    return builder()
        .add("China", "CHN")
        .add("France", "FRA")
        .add("Russia", "SUN", 1, DateRange.until(end))
        .add("Russia", "RUS", 1, DateRange.from(end))
        .add("United Kingdom", "GBR")
        .add("United States", "USA")
        .build();
  }

  /**
   * A pole for each bloc, made of the bloc and its full members for the time of their membership; a
   * state in several of the blocs is {@linkplain Overlap#SPLIT split} evenly between them.
   *
   * @param catalog where the memberships come from
   * @param blocs ids, codes or names of blocs, such as {@code EAEU}, {@code CSTO}, {@code SCO},
   *     {@code OTS}
   * @throws IllegalArgumentException if a bloc is unknown or none is given
   */
  public static Poles blocs(ActorCatalog catalog, String... blocs) {
    StringBuilder spec = new StringBuilder("split");
    for (String bloc : blocs) {
      String id = catalog.actor(bloc).id();
      spec.append(';').append(id).append('=').append(id).append('*');
    }
    return parse(spec.toString(), catalog);
  }

  /** Builds poles entry by entry; immutable, each call returns a new builder. */
  public static final class Builder {
    private final Overlap overlap;
    private final Map<String, Integer> index;
    private final List<Part> parts;

    private Builder(Overlap overlap, Map<String, Integer> index, List<Part> parts) {
      this.overlap = overlap;
      this.index = index;
      this.parts = parts;
    }

    /** Adds whole, undated members to a pole, which is made on first use. */
    public Builder add(String pole, String... actorIds) {
      Builder builder = this;
      for (String id : actorIds) {
        builder = builder.add(pole, id, 1, DateRange.ALWAYS);
      }
      return builder;
    }

    /**
     * Adds a member to a pole, which is made on first use.
     *
     * @param pole name of the pole
     * @param actorId id of the member
     * @param weight the part of the member that belongs to the pole, in (0, 1]
     * @param period the days on which it belongs to it
     * @throws IllegalArgumentException if a name is blank or the weight is outside its range
     */
    public Builder add(String pole, String actorId, double weight, DateRange period) {
      if (pole.isBlank() || actorId.isBlank()) {
        throw new IllegalArgumentException(
            "pole '" + pole + "' with member '" + actorId + "': neither name may be blank");
      }
      if (!(weight > 0 && weight <= 1)) {
        throw new IllegalArgumentException(
            "weight " + weight + " of " + actorId + " in pole " + pole + " is not in (0, 1]");
      }
      Map<String, Integer> grown = new LinkedHashMap<>(index);
      int p = grown.computeIfAbsent(pole, name -> grown.size());
      List<Part> more = new ArrayList<>(parts);
      more.add(new Part(p, actorId, weight, period));
      return new Builder(overlap, grown, more);
    }

    boolean isEmpty() {
      return index.isEmpty();
    }

    /** Sets what becomes of actors in several poles; {@link Overlap#REFUSE} is the default. */
    public Builder with(Overlap overlap) {
      return new Builder(overlap, index, parts);
    }

    /**
     * The poles.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Poles build() {
      if (index.isEmpty()) {
        throw new IllegalArgumentException("no pole; name at least one, such as Russia=RUS");
      }
      return new Poles(List.copyOf(index.keySet()), parts, overlap);
    }
  }

  /** These poles with another rule for actors in several of them. */
  public Poles with(Overlap overlap) {
    return new Poles(names, parts, overlap);
  }

  /**
   * The other poles, for a focal actor that is itself this one.
   *
   * @throws IllegalArgumentException if there is no such pole, or no other
   */
  public Poles without(String pole) {
    int p = index(pole);
    if (names.size() == 1) {
      throw new IllegalArgumentException("pole " + pole + " is the only one; none would be left");
    }
    List<String> left = new ArrayList<>(names);
    left.remove(p);
    List<Part> kept = new ArrayList<>();
    for (Part part : parts) {
      if (part.pole() != p) {
        int shifted = part.pole() < p ? part.pole() : part.pole() - 1;
        kept.add(new Part(shifted, part.actor(), part.weight(), part.period()));
      }
    }
    return new Poles(left, kept, overlap);
  }

  /** Number of poles, at least 1. */
  public int size() {
    return names.size();
  }

  /** The names in the order of definition. */
  public List<String> names() {
    return names;
  }

  /** What becomes of actors in several poles. */
  public Overlap overlap() {
    return overlap;
  }

  /** Ids of all actors that belong to a pole on any day, in the order of definition. */
  public List<String> members(String pole) {
    int p = index(pole);
    Set<String> ids = new LinkedHashSet<>();
    for (Part part : parts) {
      if (part.pole() == p) {
        ids.add(part.actor());
      }
    }
    return List.copyOf(ids);
  }

  /**
   * The part of an actor that belongs to a pole on a day, in [0, 1].
   *
   * @throws IllegalArgumentException if there is no such pole, or the actor's memberships sum to
   *     more than 1 and {@link Overlap#REFUSE} is set
   */
  public double membership(String actorId, String pole, LocalDate day) {
    return memberships(List.of(actorId), day)[0][index(pole)];
  }

  /**
   * The latest part of an actor that belongs to a pole, in [0, 1], as undated articles use it.
   *
   * @throws IllegalArgumentException as {@link #membership(String, String, LocalDate)}
   */
  public double membership(String actorId, String pole) {
    return memberships(List.of(actorId), epochs() - 1)[0][index(pole)];
  }

  /** The number of spans of days in which all memberships stay the same; at least 1. */
  int epochs() {
    return changes.length + 1;
  }

  /** The span, from 0, that holds a day. */
  int epoch(long epochDay) {
    int at = Arrays.binarySearch(changes, epochDay);
    return at >= 0 ? at + 1 : -at - 1;
  }

  double[][] memberships(List<String> actorIds, LocalDate day) {
    return memberships(actorIds, epoch(day.toEpochDay()));
  }

  /**
   * The matrix B, actors by poles, in a span of days.
   *
   * @throws IllegalArgumentException if an actor's row sums to more than 1 and {@link
   *     Overlap#REFUSE} is set
   */
  double[][] memberships(List<String> actorIds, int epoch) {
    LocalDate day = epoch == 0 ? LocalDate.MIN : LocalDate.ofEpochDay(changes[epoch - 1]);
    Map<String, Integer> rows = new LinkedHashMap<>();
    for (String id : actorIds) {
      rows.put(id, rows.size());
    }
    double[][] matrix = new double[actorIds.size()][names.size()];
    for (Part part : parts) {
      Integer row = rows.get(part.actor());
      if (row != null && part.period().contains(day)) {
        matrix[row][part.pole()] = Math.max(matrix[row][part.pole()], part.weight());
      }
    }
    for (int j = 0; j < matrix.length; j++) {
      double sum = Arrays.stream(matrix[j]).sum();
      // Fractions such as .7 + .2 + .1 may exceed 1 by rounding alone.
      if (sum > 1 + 1e-9) {
        if (overlap == Overlap.REFUSE) {
          throw new IllegalArgumentException(overlapMessage(actorIds.get(j), matrix[j], epoch));
        }
        for (int p = 0; p < matrix[j].length; p++) {
          matrix[j][p] /= sum;
        }
      }
    }
    return matrix;
  }

  private String overlapMessage(String actorId, double[] row, int epoch) {
    List<String> in = new ArrayList<>();
    for (int p = 0; p < row.length; p++) {
      if (row[p] > 0) {
        in.add(names.get(p) + String.format(Locale.ROOT, " (%s)", row[p]));
      }
    }
    String when =
        changes.length == 0
            ? ""
            : epoch == 0
                ? " before " + LocalDate.ofEpochDay(changes[0])
                : " on " + LocalDate.ofEpochDay(changes[epoch - 1]);
    return actorId
        + " belongs to several poles"
        + when
        + ": "
        + String.join(", ", in)
        + "; list it in one, give fractions that sum to at most 1 ("
        + actorId
        + ":0.5), or split overlaps evenly";
  }

  private int index(String pole) {
    int p = names.indexOf(pole);
    if (p < 0) {
      throw new IllegalArgumentException("no pole '" + pole + "' among " + names);
    }
    return p;
  }

  /** Prints {@code Russia=RUS; China=CHN; West=USA,EU}. */
  @Override
  public String toString() {
    List<String> texts = new ArrayList<>();
    for (String name : names) {
      texts.add(name + "=" + String.join(",", members(name)));
    }
    return String.join("; ", texts);
  }
}
