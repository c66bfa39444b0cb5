package org.multivector.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.multivector.relation.GraphNotation.graph;
import static org.multivector.relation.GraphNotation.text;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class EdgeListTest {

  private static RelationGraph read(String csv) throws IOException {
    return EdgeList.read(new StringReader(csv), "g.csv");
  }

  private static void refused(String message, String csv) {
    assertEquals(message, assertThrows(EdgeListException.class, () -> read(csv)).getMessage());
  }

  @Test
  void tiesAreReadWithTheirIdsVerbatim() throws IOException {
    assertEquals(
        "\"C,c\"-B:2 A-B:1.5", text(read("source,target,weight\nB,A,1.5\n\"\"\"C,c\"\"\",B,2\n")));
    assertEquals("A-B:1", text(read("\uFEFFweight,note,v,u\r\n1,x,A,B\r\n")));
    assertEquals("", text(read("source,target,weight\n")));
  }

  @Test
  void whatIsWrittenIsReadAgainToTheBit() throws IOException {
    RelationGraph graph =
        graph("A-B:0.1 B-C:3.0000000000000004 KAZ-CHN:0.00000000000000000012345678901234567");
    StringBuilder out = new StringBuilder();
    EdgeList.write(graph, out);
    assertEquals("source,target,weight\nA,B,0.1\n", out.substring(0, 29));
    assertEquals(graph, read(out.toString()));
  }

  @Test
  void faultsNameFileLineAndRemedy() {
    refused(
        "g.csv:1: the header a,b,c has no column source; it must be source,target,weight",
        "a,b,c\n1,2,3\n");
    refused(
        "g.csv:3: A is tied to itself; leave the line out", "source,target,weight\nA,B,1\nA,A,1\n");
    refused(
        "g.csv:3: the tie A-B comes twice; add its weights up",
        "source,target,weight\nA,B,1\nB,A,1\n");
    refused("g.csv:2: weight 'x' is not a number", "source,target,weight\nA,B,x\n");
    refused(
        "g.csv:2: weight NaN is not in (0, inf); leave a tie without strength out",
        "source,target,weight\nA,B,NaN\n");
    refused("g.csv:2: 2 fields are fewer than the header has", "source,target,weight\nA,B\n");
    refused("g.csv:2: an actor's id is empty", "source,target,weight\n,B,1\n");
  }
}
