package org.multivector.io;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Rows of text and numbers under named columns, ready to be written; immutable.
 *
 * <pre>{@code
 * Table table = Table.builder().text("actor").number("value").row("KAZ", 0.31).build();
 * }</pre>
 *
 * @param columns the columns
 * @param rows cells by row: a {@link String}, a {@link Number}, or {@link #NOTHING}
 */
public record Table(List<Column> columns, List<List<Object>> rows) {

  /** A cell without a value. */
  public static final Object NOTHING = Nothing.CELL;

  private enum Nothing {
    CELL
  }

  /** What a column holds. */
  public enum Type {
    /** Text. */
    TEXT,
    /** Numbers. */
    NUMBER
  }

  /**
   * A column.
   *
   * @param name its name
   * @param type what it holds
   */
  public record Column(String name, Type type) {}

  /** Takes immutable copies. */
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(row -> Collections.unmodifiableList(new ArrayList<>(row))).toList();
  }

  /** Prints aligned columns. */
  @Override
  public String toString() {
    return TableWriter.text(this, TableFormat.TABLE);
  }

  /** A table to be filled. */
  public static Builder builder() {
    return new Builder();
  }

  /** Fills a table: the columns first, then the rows. */
  public static final class Builder {
    private final List<Column> columns = new ArrayList<>();
    private final List<List<Object>> rows = new ArrayList<>();

    private Builder() {}

    /** Adds a column of text. */
    public Builder text(String name) {
      columns.add(new Column(name, Type.TEXT));
      return this;
    }

    /** Adds a column of numbers. */
    public Builder number(String name) {
      columns.add(new Column(name, Type.NUMBER));
      return this;
    }

    /**
     * Adds a row.
     *
     * @throws IllegalArgumentException if it does not fit the columns or holds NaN
     */
    public Builder row(Object... cells) {
      if (cells.length != columns.size()) {
        throw new IllegalArgumentException(
            "a row of " + cells.length + " cells does not fit " + columns.size() + " columns");
      }
      for (int i = 0; i < cells.length; i++) {
        boolean fits =
            cells[i] == NOTHING
                || (columns.get(i).type() == Type.TEXT
                    ? cells[i] instanceof String
                    : cells[i] instanceof Number number && !Double.isNaN(number.doubleValue()));
        if (!fits) {
          throw new IllegalArgumentException(
              "'" + cells[i] + "' does not fit the column " + columns.get(i));
        }
      }
      rows.add(List.of(cells));
      return this;
    }

    /** The table. */
    public Table build() {
      return new Table(columns, rows);
    }
  }
}
