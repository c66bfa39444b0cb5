package org.multivector.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multivector.actor.Actor;
import org.multivector.actor.Unlisted;
import org.multivector.relation.Relation;
import org.multivector.relation.RelationGraph;

class EdgeListTest {
  private static RelationGraph read(String csv) throws IOException {
    return read(csv, InputLimits.defaults());
  }

  private static RelationGraph read(String csv, InputLimits limits) throws IOException {
    return EdgeList.read(
        new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "g.csv", limits);
  }

  @Test
  void tiesAreReadUndirectedWithVerbatimNames() throws IOException {
    RelationGraph graph =
        read("\uFEFFTarget,weight,source,note\nKazakhstan,2.5,\"x, y\",n\nZ,1e-3,Kazakhstan,\n");
    assertEquals(2.5, graph.relation("Kazakhstan", "x, y").orElseThrow().weight());
    assertEquals(3, graph.size());
    assertEquals(2, graph.tieCount());
  }

  @Test
  void namesAreTrimmedOfNothing() throws IOException {
    assertEquals(
        "[ a,  b , \"q\"]",
        read("source, Target ,WEIGHT\n a, b ,1\n a,\"\"\"q\"\"\",2\n\n").actors().stream()
            .map(Actor::id)
            .toList()
            .toString());
  }

  @Test
  void whatIsWrittenIsReadAgainToTheBit() throws IOException {
    Actor formula = new Unlisted("=1+1, \"x\"");
    RelationGraph graph =
        RelationGraph.of(
            List.of(
                Relation.between(new Unlisted("A"), new Unlisted("B"), .1, 3),
                Relation.between(new Unlisted("A"), formula, 3.0000000000000004, 0),
                Relation.between(new Unlisted("Қ"), formula, 1.2345678901234567e-20, 7)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EdgeList.write(graph, out);
    String csv = out.toString(StandardCharsets.UTF_8);
    assertTrue(csv.startsWith("source,target,weight,articles\n\"=1+1, \"\"x\"\"\",A,"), csv);
    assertEquals(graph, read(csv));
  }

  @Test
  void longFileOfShortLinesIsRead() throws IOException {
    StringBuilder csv = new StringBuilder("source,target,weight,note\n");
    String note = "n".repeat(1 << 20);
    for (int i = 0; i < 18; i++) {
      csv.append("a,b").append(i).append(",1,").append(note).append('\n');
    }
    assertEquals(18, read(csv.toString()).tieCount());
  }

  @Test
  void fileBeyondTheLimitsIsAFaultAndNotAFullMemory() {
    InputException fault =
        assertThrows(
            InputException.class,
            () -> read("source,target,weight\na,b,1\n\"" + "x".repeat(17 << 20)));
    assertEquals(
        "g.csv:3: the record is longer than maxLineBytes 16777216; raise the limit if the file is"
            + " honest",
        fault.rejected().toString());
    InputLimits two = InputLimits.defaults().withMaxRecords(2);
    String three = "source,target,weight\na,b,1\na,c,1\na,d,1\n";
    assertEquals(
        "g.csv:4: the file has more ties than maxRecords 2; raise the limit if the file is honest",
        assertThrows(InputException.class, () -> read(three, two)).rejected().toString());
  }

  @Test
  void headerAloneIsTheEmptyGraph() throws IOException {
    assertEquals(0, read("source,target,weight\n").size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a,b,1|g.csv:1: source: no column has this name",
        "|g.csv:1: source: no column has this name; the header must be source,target,weight",
        "source,target\\na,b|g.csv:1: weight: no column has this name",
        "source,target,weight\\na,a,1|g.csv:2: target: ties a to itself",
        "source,target,weight\\na,b,1\\nb,a,2|g.csv:3: states the tie b–a a second time",
        "source,target,weight\\na,b,0|g.csv:2: weight: \"0\" is no number in (0, inf)",
        "source,target,weight\\na,b,NaN|g.csv:2: weight: \"NaN\" is no number",
        "source,target,weight\\na,b,|g.csv:2: weight: \"\" is no number",
        "source,target,weight\\n\\na,b,x|g.csv:3: weight: \"x\" is no number",
        "source,target,weight\\na,b|g.csv:2: weight: \"\" is no number",
        "source,target,weight,articles\\na,b,1,-2|g.csv:2: articles: ",
        "source,target,weight\\na,\"b\"c,1|g.csv:2: ",
        "source,target,weight\\na,\"b,1\\n|g.csv:2: ",
        "source,target,weight\\na,,1|g.csv:2: target: is missing"
      })
  void faultIsNamedWithItsLine(String csv, String message) {
    InputException fault =
        assertThrows(InputException.class, () -> read(csv == null ? "" : csv.replace("\\n", "\n")));
    assertEquals(message, fault.rejected().toString().substring(0, message.length()));
  }
}
