package org.multivector.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.multivector.actor.DateRange;
import org.multivector.actor.Unlisted;
import org.multivector.centrality.Strength;
import org.multivector.relation.BackboneResult;
import org.multivector.relation.DisparityFilter;
import org.multivector.relation.Relation;
import org.multivector.relation.RelationGraph;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class GraphWriterTest {
  private static final RelationGraph GRAPH =
      RelationGraph.of(
          List.of(new Unlisted("alone")),
          List.of(
              Relation.between(new Unlisted("A&<\">"), new Unlisted("Б'\u0001"), 0.1, 3),
              Relation.between(new Unlisted("A&<\">"), new Unlisted("=cmd|x"), 2, 0)));

  private static byte[] written(GraphFormat format, RelationGraph graph) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    GraphWriter.withDefaults()
        .with(format)
        .withScores(Strength.withDefaults().compute(graph))
        .write(graph, out);
    return out.toByteArray();
  }

  private static Document parsed(byte[] xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
  }

  private static void validate(byte[] xml) throws Exception {
    try (InputStream schema = GraphWriterTest.class.getResourceAsStream("gexf-rules.xsd")) {
      SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(new StreamSource(schema))
          .newValidator()
          .validate(new StreamSource(new ByteArrayInputStream(xml)));
    }
  }

  @ParameterizedTest
  @EnumSource(GraphFormat.class)
  void emptyGraphAndSingleActorAreWritten(GraphFormat format) throws Exception {
    RelationGraph single = RelationGraph.of(List.of(new Unlisted("only")), List.of());
    for (RelationGraph graph : List.of(RelationGraph.of(List.of()), single)) {
      byte[] bytes = written(format, graph);
      assertTrue(bytes.length > 0);
      switch (format) {
        case GRAPHML -> assertEquals(graph.size(), count(parsed(bytes), "node"));
        case GEXF -> {
          assertEquals(graph.size(), count(parsed(bytes), "node"));
          validate(bytes);
        }
        case JSON ->
            assertEquals(graph.size(), new ObjectMapper().readTree(bytes).get("nodes").size());
        case CSV, DOT -> {}
      }
    }
  }

  private static int count(Document document, String element) {
    return document.getElementsByTagNameNS("*", element).getLength();
  }

  @Test
  void graphMlHoldsTheGraphWithTextEscapedAndIllegalCharactersReplaced() throws Exception {
    Document document = parsed(written(GraphFormat.GRAPHML, GRAPH));
    NodeList nodes = document.getElementsByTagNameNS("*", "node");
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      ids.add(((Element) nodes.item(i)).getAttribute("id"));
    }
    assertEquals(Set.of("A&<\">", "Б'\uFFFD", "=cmd|x", "alone"), ids);
    Element edge = (Element) document.getElementsByTagNameNS("*", "edge").item(0);
    assertEquals("2.0", edge.getElementsByTagNameNS("*", "data").item(0).getTextContent());
  }

  @Test
  void gexfFollowsTheRulesOfItsSchema() throws Exception {
    validate(written(GraphFormat.GEXF, GRAPH));
  }

  @Test
  void windowsBecomeSpells() throws Exception {
    RelationGraph later =
        RelationGraph.of(
            List.of(Relation.between(new Unlisted("A&<\">"), new Unlisted("=cmd|x"), 5, 7)));
    TreeMap<DateRange, RelationGraph> windows =
        new TreeMap<>(Comparator.comparing(DateRange::from));
    windows.put(new DateRange(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 7, 1)), GRAPH);
    windows.put(new DateRange(LocalDate.of(2024, 7, 1), LocalDate.of(2025, 1, 1)), later);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    GraphWriter.withDefaults().with(GraphFormat.GEXF).write(windows, out);
    validate(out.toByteArray());
    Document document = parsed(out.toByteArray());
    assertEquals(4, count(document, "node"));
    assertEquals(2, count(document, "edge"));
    assertEquals((2 + 1 + 2 + 1) + (2 + 1), count(document, "spell"));
    Element spell = (Element) document.getElementsByTagNameNS("*", "spell").item(0);
    assertEquals("2024-01-01", spell.getAttribute("start"));
    assertEquals("2024-06-30", spell.getAttribute("end"));
    assertThrows(
        IllegalArgumentException.class, () -> GraphWriter.withDefaults().write(windows, out));
  }

  @Test
  void jsonIsNodeLink() throws IOException {
    JsonNode node = new ObjectMapper().readTree(written(GraphFormat.JSON, GRAPH));
    assertEquals(false, node.get("directed").asBoolean());
    assertEquals(4, node.get("nodes").size());
    JsonNode link = node.get("links").get(0);
    assertEquals("=cmd|x", link.get("source").asText());
    assertEquals(2.0, link.get("weight").asDouble());
    assertEquals(2.1, node.get("nodes").get(1).get("strength").asDouble(), 1e-15);
  }

  @Test
  void csvNeutralisesTextAndNeverNumbers() throws IOException {
    String csv = new String(written(GraphFormat.CSV, GRAPH), StandardCharsets.UTF_8);
    assertEquals(
        "source,target,weight,articles\n'=cmd|x,\"A&<\"\">\",2.0,0\n\"A&<\"\">\",Б'\u0001,0.1,3\n",
        csv);
  }

  @Test
  void dotQuotesItsIds() throws IOException {
    String dot = new String(written(GraphFormat.DOT, GRAPH), StandardCharsets.UTF_8);
    assertTrue(dot.contains("\"=cmd|x\" -- \"A&<\\\">\" [weight=2.0, articles=0"), dot);
  }

  @Test
  void backboneIsWrittenWithItsTestAndWhatTheGraphIs() throws Exception {
    RelationGraph graph =
        RelationGraph.of(
            List.of(
                Relation.between(new Unlisted("A"), new Unlisted("B"), 8),
                Relation.between(new Unlisted("A"), new Unlisted("C"), 1),
                Relation.between(new Unlisted("A"), new Unlisted("D"), 1),
                Relation.between(new Unlisted("B"), new Unlisted("C"), 1)));
    BackboneResult backbone = DisparityFilter.withDefaults().compute(graph);
    String description = "By hand & <heart>\u0001. " + backbone.describe();
    for (GraphFormat format : GraphFormat.values()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      GraphWriter.withDefaults()
          .with(format)
          .withDescription("By hand & <heart>\u0001")
          .write(backbone, out);
      byte[] bytes = out.toByteArray();
      String text = out.toString(StandardCharsets.UTF_8);
      switch (format) {
        case GRAPHML, GEXF -> {
          Document document = parsed(bytes);
          assertEquals(4, count(document, "node"));
          assertEquals(1, count(document, "edge"));
          String legal = description.replace('\u0001', '\uFFFD');
          if (format == GraphFormat.GEXF) {
            validate(bytes);
            assertEquals(
                legal,
                document.getElementsByTagNameNS("*", "description").item(0).getTextContent());
          } else {
            assertEquals(
                legal, document.getElementsByTagNameNS("*", "data").item(0).getTextContent());
            assertTrue(text.contains("<data key=\"pvalue\">0.03999999999999998<"), text);
          }
        }
        case JSON -> {
          JsonNode node = new ObjectMapper().readTree(bytes);
          assertEquals(description, node.get("graph").get("description").asText());
          assertEquals(.04, node.get("links").get(0).get("adjusted").asDouble(), 1e-15);
        }
        case CSV -> {
          assertTrue(text.startsWith("source,target,weight,articles,score,pvalue,adjusted\nA,B,"));
          assertEquals(
              1,
              EdgeList.read(new ByteArrayInputStream(bytes), "g.csv", InputLimits.defaults())
                  .tieCount());
        }
        case DOT -> {
          assertTrue(text.contains("graph [comment=\"By hand & <heart>"), text);
          assertTrue(text.contains("pvalue=0.03999999999999998, adjusted="), text);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(GraphFormat.class)
  void hostileNameStaysOneNameInEveryFormat(GraphFormat format) throws Exception {
    String name = "</node><script>alert('1')</script>\"];\\ \u202Egnp\u200B,\r\n=1";
    RelationGraph graph =
        RelationGraph.of(List.of(Relation.between(new Unlisted(name), new Unlisted("B"), 0.5, 1)));
    byte[] bytes = written(format, graph);
    switch (format) {
      case GRAPHML, GEXF -> {
        Document document = parsed(bytes);
        assertEquals(2, count(document, "node"));
        assertEquals(0, count(document, "script"));
        NodeList nodes = document.getElementsByTagNameNS("*", "node");
        Set<String> ids =
            Set.of(
                ((Element) nodes.item(0)).getAttribute("id"),
                ((Element) nodes.item(1)).getAttribute("id"));
        // An attribute of XML has no line breaks: a reader takes them for a space.
        assertEquals(Set.of(name.replace("\r\n", " "), "B"), ids);
      }
      case JSON -> {
        JsonNode node = new ObjectMapper().readTree(bytes);
        assertEquals(name, node.get("links").get(0).get("source").asText());
      }
      case CSV -> {
        RelationGraph back =
            EdgeList.read(new ByteArrayInputStream(bytes), "g.csv", InputLimits.defaults());
        assertEquals(Set.of(name, "B"), Set.of(back.actor(name).id(), back.actor("B").id()));
      }
      case DOT -> {
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertEquals(1, text.lines().filter(line -> line.contains(" -- ")).count());
        assertTrue(text.contains("\\\"];"), text);
      }
    }
  }
}
