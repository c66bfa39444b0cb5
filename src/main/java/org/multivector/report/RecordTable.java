package org.multivector.report;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.multivector.actor.Actor;
import org.multivector.stat.Estimate;

/**
 * Results of one kind as an HTML table in a notebook: a row for each, a column for each component
 * of a record, long cells cut. What is no record is shown as its text.
 *
 * <p>Stateless; linear in what is shown.
 */
final class RecordTable {
  private static final int ROWS = 20;
  private static final int CELL = 80;
  private static final int LINE = 240;

  private RecordTable() {}

  /** The first results as a table, and how many there are if there are more. */
  static String of(Collection<?> results) {
    Class<?> type = results.iterator().next().getClass();
    boolean alike = results.stream().allMatch(result -> result.getClass() == type);
    List<RecordComponent> columns =
        alike && type.isRecord() ? List.of(type.getRecordComponents()) : List.of();
    StringBuilder out = new StringBuilder("<table>");
    if (!columns.isEmpty()) {
      out.append("<thead><tr>");
      columns.forEach(
          column ->
              out.append("<th style=\"text-align:left\">")
                  .append(column.getName())
                  .append("</th>"));
      out.append("</tr></thead>");
    }
    out.append("<tbody>");
    for (Object result : results.stream().limit(ROWS).toList()) {
      out.append("<tr>");
      if (columns.isEmpty()) {
        cell(out, result, LINE);
      }
      for (RecordComponent column : columns) {
        cell(out, value(result, column), CELL);
      }
      out.append("</tr>");
    }
    out.append("</tbody></table>");
    if (results.size() > ROWS) {
      out.append("<p>").append(ROWS).append(" of ").append(results.size()).append(".</p>");
    }
    return out.toString();
  }

  private static Object value(Object result, RecordComponent column) {
    try {
      return column.getAccessor().invoke(result);
    } catch (IllegalAccessException | InvocationTargetException hidden) {
      return "";
    }
  }

  private static void cell(StringBuilder out, Object value, int most) {
    boolean right = value instanceof Number;
    out.append("<td style=\"text-align:").append(right ? "right" : "left").append("\">");
    out.append(SafeText.markup(cut(shown(value), most))).append("</td>");
  }

  private static String shown(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(RecordTable::shown).orElse("");
    }
    if (value instanceof Actor actor) {
      return actor.name();
    }
    if (value instanceof Estimate estimate && estimate.isDefined()) {
      return Numbers.DECIMAL.show(estimate);
    }
    return value instanceof Double number && Double.isFinite(number)
        ? Numbers.DECIMAL.show(number.doubleValue())
        : String.valueOf(value);
  }

  private static String cut(String text, int most) {
    int line = text.indexOf('\n');
    int end = line >= 0 ? Math.min(line, most) : most;
    if (text.length() <= end) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, end))) + "…";
  }
}
