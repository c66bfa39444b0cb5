package org.multivector.balance;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.multivector.actor.ActorCatalog;
import org.multivector.actor.DateRange;
import org.multivector.actor.KnowledgeException;
import org.multivector.actor.KnowledgeFile;
import org.multivector.actor.Membership;
import org.multivector.actor.Role;

/** The written forms of {@link Poles}; without a catalogue ids are verbatim. */
record PolesText(@Nullable ActorCatalog catalog) {

  Poles parse(String spec) {
    Poles.Builder builder = Poles.builder();
    String[] statements = spec.split(";", -1);
    Set<String> seen = new LinkedHashSet<>();
    for (int i = 0; i < statements.length; i++) {
      String statement = statements[i].strip();
      if (statement.isEmpty() && i == statements.length - 1 && i > 0) {
        continue;
      }
      if (i == 0 && statement.equals("split")) {
        builder = builder.with(Overlap.SPLIT);
        continue;
      }
      int equals = statement.indexOf('=');
      String name = equals < 0 ? "" : statement.substring(0, equals).strip();
      if (name.isEmpty()) {
        throw new IllegalArgumentException(
            "pole '" + statement + "' is not of the form Name=MEMBER,MEMBER such as West=USA,EU");
      }
      if (!seen.add(name)) {
        throw new IllegalArgumentException(
            "pole '" + name + "' is defined twice; list its members once, separated by commas");
      }
      for (String member : statement.substring(equals + 1).split(",", -1)) {
        if (member.isBlank()) {
          throw new IllegalArgumentException(
              "pole '" + name + "' has an empty member; write " + name + "=MEMBER,MEMBER");
        }
        builder = entry(name, member.strip()).apply(builder);
      }
    }
    return builder.build();
  }

  Poles read(KnowledgeFile file) {
    Poles.Builder builder = Poles.builder();
    for (KnowledgeFile.Section section : file.sections("poles")) {
      section.expectColumns(List.of("pole", "member"), List.of("weight", "from", "to"));
      if (section.arguments().contains("split")) {
        builder = builder.with(Overlap.SPLIT);
      }
      for (KnowledgeFile.Row row : section.rows()) {
        String weight = row.value("weight");
        double number;
        try {
          number = weight.isEmpty() ? 1 : Double.parseDouble(weight);
        } catch (NumberFormatException e) {
          throw row.error("weight", "'" + weight + "' is not a number in (0, 1]");
        }
        try {
          builder =
              entry(row.required("pole"), row.required("member"), number, row.range("from", "to"))
                  .apply(builder);
        } catch (KnowledgeException e) {
          throw e;
        } catch (IllegalArgumentException e) {
          throw row.error("member", String.valueOf(e.getMessage()));
        }
      }
    }
    if (builder.isEmpty()) {
      throw new KnowledgeException(
          file.source(), 1, "", "no pole; add a section [poles] with the columns pole | member");
    }
    return builder.build();
  }

  private UnaryOperator<Poles.Builder> entry(String pole, String member) {
    int colon = catalog == null ? -1 : member.lastIndexOf(':');
    if (colon < 0) {
      return entry(pole, member, 1, DateRange.ALWAYS);
    }
    double weight;
    try {
      weight = Double.parseDouble(member.substring(colon + 1));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "'" + member + "' in pole " + pole + ": after the colon stands a fraction in (0, 1]", e);
    }
    return entry(pole, member.substring(0, colon).strip(), weight, DateRange.ALWAYS);
  }

  private UnaryOperator<Poles.Builder> entry(
      String pole, String member, double weight, DateRange period) {
    if (catalog == null) {
      return builder -> builder.add(pole, member, weight, period);
    }
    if (!member.endsWith("*")) {
      String id = catalog.actor(member).id();
      return builder -> builder.add(pole, id, weight, period);
    }
    String bloc = catalog.actor(member.substring(0, member.length() - 1).strip()).id();
    List<Membership> history = catalog.history(bloc);
    return builder -> {
      Poles.Builder grown = builder.add(pole, bloc, weight, period);
      for (Membership row : history) {
        if (row.role() == Role.MEMBER && row.period().overlaps(period)) {
          grown = grown.add(pole, row.member(), weight, both(row.period(), period));
        }
      }
      return grown;
    };
  }

  private static DateRange both(DateRange one, DateRange other) {
    return new DateRange(
        one.from().isAfter(other.from()) ? one.from() : other.from(),
        one.to().isBefore(other.to()) ? one.to() : other.to());
  }
}
