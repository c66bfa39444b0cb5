package org.multivector.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multivector.relation.RelationGraph;

class EdgeListTest {
  private static RelationGraph read(String csv) throws IOException {
    return EdgeList.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "g.csv");
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
  void headerAloneIsTheEmptyGraph() throws IOException {
    assertEquals(0, read("source,target,weight\n").size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a,b,1|g.csv:1: source: no column has this name",
        "source,target\\na,b|g.csv:1: weight: no column has this name",
        "source,target,weight\\na,a,1|g.csv:2: target: ties a to itself",
        "source,target,weight\\na,b,1\\nb,a,2|g.csv:3: states the tie b–a a second time",
        "source,target,weight\\na,b,0|g.csv:2: weight: \"0\" is no number in (0, inf)",
        "source,target,weight\\na,b,NaN|g.csv:2: weight: \"NaN\" is no number",
        "source,target,weight\\na,b,|g.csv:2: weight: \"\" is no number",
        "source,target,weight\\na,,1|g.csv:2: target: is missing"
      })
  void faultIsNamedWithItsLine(String csv, String message) {
    InputException fault = assertThrows(InputException.class, () -> read(csv.replace("\\n", "\n")));
    assertEquals(message, fault.rejected().toString().substring(0, message.length()));
  }
}
