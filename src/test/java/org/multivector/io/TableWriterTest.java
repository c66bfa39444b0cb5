package org.multivector.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableWriterTest {
  private static final Table TABLE =
      Table.builder()
          .text("name")
          .number("value")
          .number("articles")
          .row("Kazakhstan, \"KZ\"", -0.25, 3)
          .row("=1+1|x", Table.NOTHING, 12)
          .build();

  @SuppressWarnings("StringConcatToTextBlock") // a text block is no better inside @CsvSource
  @ParameterizedTest
  @CsvSource({
    "CSV, 'name,value,articles\n\"Kazakhstan, \"\"KZ\"\"\",-0.25,3\n''=1+1|x,,12\n'",
    "MARKDOWN, '| name | value | articles |\n"
        + "| --- | ---: | ---: |\n"
        + "| Kazakhstan, \"KZ\" | -0.250000 | 3 |\n"
        + "| =1+1\\|x |  | 12 |\n"
        + "'"
  })
  void tableIsWritten(TableFormat format, String text) {
    assertEquals(text, TableWriter.text(TABLE, format));
  }

  @Test
  void jsonLeavesMissingCellsOut() {
    assertEquals(
        "[\n{\"name\":\"Kazakhstan, \\\"KZ\\\"\",\"value\":-0.25,\"articles\":3}"
            + "\n,{\"name\":\"=1+1|x\",\"articles\":12}\n]\n",
        TableWriter.text(TABLE, TableFormat.JSON));
  }

  @Test
  void peopleReadAlignedColumns() {
    assertEquals(
        """
        name                  value  articles
        Kazakhstan, "KZ"  -0.250000         3
        =1+1|x                             12
        """,
        TableWriter.text(TABLE, TableFormat.TABLE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1", "+1", "-1", "@x", "\tx", "\rx"})
  void textThatStartsAFormulaIsNeutralised(String cell) {
    assertEquals("'" + cell, TableWriter.neutral(cell));
  }

  @Test
  void cellsMustFitTheirColumns() {
    assertThrows(IllegalArgumentException.class, () -> Table.builder().number("x").row(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> Table.builder().number("x").row("1"));
    assertThrows(IllegalArgumentException.class, () -> Table.builder().text("x").row("a", "b"));
  }

  @ParameterizedTest
  @CsvSource({
    "CSV, 'name,value\n'",
    "JSON, '[\n]\n'",
    "MARKDOWN, '| name | value |\n| --- | ---: |\n'",
    "TABLE, 'name  value\n'"
  })
  void tableWithoutRowsIsWritten(TableFormat format, String text) {
    Table table = Table.builder().text("name").number("value").build();
    assertEquals(text, TableWriter.text(table, format));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, -0.5, 1e-300, -1e300, 0.1})
  void numbersAreNeverNeutralisedAndReadBackTheSame(double number) {
    Table table = Table.builder().number("x").row(number).build();
    String cell = TableWriter.text(table, TableFormat.CSV).lines().skip(1).findFirst().orElse("");
    assertEquals(number, Double.parseDouble(cell));
  }

  @Test
  void hostileTextStaysOneCell() {
    Table table = Table.builder().text("x").row("<script>|\n# *a*\u202E\"").build();
    assertEquals("x\n\"<script>|\n# *a*\u202E\"\"\"\n", TableWriter.text(table, TableFormat.CSV));
    assertEquals(
        "| x |\n| --- |\n| \\<script\\>\\| \\# \\*a\\*\u202E\" |\n",
        TableWriter.text(table, TableFormat.MARKDOWN));
  }
}
