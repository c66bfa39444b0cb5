package org.multivector.io;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.multivector.actor.Actor;
import org.multivector.actor.DateRange;
import org.multivector.centrality.Scores;
import org.multivector.relation.Relation;
import org.multivector.relation.RelationGraph;
import org.multivector.stat.Estimate;

/** GraphML and GEXF. */
final class GraphXml {
  private static final String GRAPHML = "http://graphml.graphdrawing.org/xmlns";
  private static final String GEXF = "http://www.gexf.net/1.2draft";
  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

  private GraphXml() {}

  private interface Content {
    void into(XMLStreamWriter xml) throws XMLStreamException;
  }

  private static void document(OutputStream out, Content content) throws IOException {
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      line(xml);
      content.into(xml);
      line(xml);
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw e.getNestedException() instanceof IOException cause ? cause : new IOException(e);
    }
  }

  static void graphMl(GraphContent content, OutputStream out) throws IOException {
    RelationGraph graph = content.graph();
    Map<String, Scores<Actor>> scores = content.scores();
    document(
        out,
        xml -> {
          xml.writeStartElement("graphml");
          xml.writeDefaultNamespace(GRAPHML);
          if (!content.description().isEmpty()) {
            key(xml, "description", "graph", "string");
          }
          key(xml, "name", "node", "string");
          key(xml, "kind", "node", "string");
          int number = 0;
          for (String metric : scores.keySet()) {
            key(xml, "s" + number++, metric, "node", "double");
          }
          key(xml, "weight", "edge", "double");
          key(xml, "articles", "edge", "long");
          for (String name : content.tieValues().keySet()) {
            key(xml, name, "edge", "double");
          }
          line(xml);
          xml.writeStartElement("graph");
          xml.writeAttribute("id", "relations");
          xml.writeAttribute("edgedefault", "undirected");
          if (!content.description().isEmpty()) {
            line(xml);
            data(xml, "description", legal(content.description()));
          }
          for (Actor actor : graph.actors()) {
            line(xml);
            xml.writeStartElement("node");
            xml.writeAttribute("id", legal(actor.id()));
            data(xml, "name", legal(actor.name()));
            data(xml, "kind", GraphWriter.kind(actor));
            number = 0;
            for (Scores<Actor> metric : scores.values()) {
              String key = "s" + number++;
              Estimate score = score(metric, actor);
              if (score.isDefined()) {
                data(xml, key, xsdDouble(score.value()));
              }
            }
            xml.writeEndElement();
          }
          int id = 0;
          for (Relation relation : graph.relations()) {
            line(xml);
            xml.writeStartElement("edge");
            xml.writeAttribute("id", "e" + id);
            xml.writeAttribute("source", legal(relation.first().id()));
            xml.writeAttribute("target", legal(relation.second().id()));
            data(xml, "weight", xsdDouble(relation.weight()));
            data(xml, "articles", Long.toString(relation.articles()));
            for (Map.Entry<String, double[]> value : content.tieValues().entrySet()) {
              data(xml, value.getKey(), xsdDouble(value.getValue()[id]));
            }
            xml.writeEndElement();
            id++;
          }
          line(xml);
          xml.writeEndElement();
          line(xml);
          xml.writeEndElement();
        });
  }

  private static void key(XMLStreamWriter xml, String name, String owner, String type)
      throws XMLStreamException {
    key(xml, name, name, owner, type);
  }

  private static void key(XMLStreamWriter xml, String id, String name, String owner, String type)
      throws XMLStreamException {
    line(xml);
    xml.writeEmptyElement("key");
    xml.writeAttribute("id", id);
    xml.writeAttribute("for", owner);
    xml.writeAttribute("attr.name", legal(name));
    xml.writeAttribute("attr.type", type);
  }

  private static void data(XMLStreamWriter xml, String key, String value)
      throws XMLStreamException {
    xml.writeStartElement("data");
    xml.writeAttribute("key", key);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }

  static void gexf(GraphContent content, OutputStream out) throws IOException {
    RelationGraph graph = content.graph();
    Map<String, Scores<Actor>> scores = content.scores();
    document(
        out,
        xml -> {
          startGexf(xml, "static", content.description());
          line(xml);
          xml.writeStartElement("attributes");
          xml.writeAttribute("class", "node");
          xml.writeAttribute("mode", "static");
          attribute(xml, "kind", "kind", "string");
          int number = 0;
          for (String metric : scores.keySet()) {
            attribute(xml, "s" + number++, metric, "double");
          }
          xml.writeEndElement();
          line(xml);
          xml.writeStartElement("attributes");
          xml.writeAttribute("class", "edge");
          xml.writeAttribute("mode", "static");
          attribute(xml, "articles", "articles", "long");
          for (String name : content.tieValues().keySet()) {
            attribute(xml, name, name, "double");
          }
          xml.writeEndElement();
          line(xml);
          xml.writeStartElement("nodes");
          for (Actor actor : graph.actors()) {
            startNode(xml, actor);
            xml.writeStartElement("attvalues");
            attvalue(xml, "kind", GraphWriter.kind(actor));
            number = 0;
            for (Scores<Actor> metric : scores.values()) {
              String key = "s" + number++;
              Estimate score = score(metric, actor);
              if (score.isDefined()) {
                attvalue(xml, key, xsdDouble(score.value()));
              }
            }
            xml.writeEndElement();
            xml.writeEndElement();
          }
          line(xml);
          xml.writeEndElement();
          line(xml);
          xml.writeStartElement("edges");
          int id = 0;
          for (Relation relation : graph.relations()) {
            startEdge(xml, id, relation);
            xml.writeAttribute("weight", xsdDouble(relation.weight()));
            xml.writeStartElement("attvalues");
            attvalue(xml, "articles", Long.toString(relation.articles()));
            for (Map.Entry<String, double[]> value : content.tieValues().entrySet()) {
              attvalue(xml, value.getKey(), xsdDouble(value.getValue()[id]));
            }
            id++;
            xml.writeEndElement();
            xml.writeEndElement();
          }
          endGexf(xml);
        });
  }

  /** Gephi reads the dynamic attribute titled "weight" as the edges' weight over time. */
  static void dynamicGexf(
      SortedMap<DateRange, RelationGraph> windows, String description, OutputStream out)
      throws IOException {
    Map<Actor, List<DateRange>> actors = new TreeMap<>();
    Map<String, List<Map.Entry<DateRange, Relation>>> ties = new TreeMap<>();
    for (Map.Entry<DateRange, RelationGraph> window : windows.entrySet()) {
      for (Actor actor : window.getValue().actors()) {
        actors.computeIfAbsent(actor, unused -> new ArrayList<>()).add(window.getKey());
      }
      for (Relation relation : window.getValue().relations()) {
        ties.computeIfAbsent(
                relation.first().id() + "\0" + relation.second().id(), unused -> new ArrayList<>())
            .add(Map.entry(window.getKey(), relation));
      }
    }
    document(
        out,
        xml -> {
          startGexf(xml, "dynamic", description);
          line(xml);
          xml.writeStartElement("attributes");
          xml.writeAttribute("class", "node");
          xml.writeAttribute("mode", "static");
          attribute(xml, "kind", "kind", "string");
          xml.writeEndElement();
          line(xml);
          xml.writeStartElement("attributes");
          xml.writeAttribute("class", "edge");
          xml.writeAttribute("mode", "dynamic");
          attribute(xml, "weight", "weight", "double");
          attribute(xml, "articles", "articles", "long");
          xml.writeEndElement();
          line(xml);
          xml.writeStartElement("nodes");
          for (Map.Entry<Actor, List<DateRange>> actor : actors.entrySet()) {
            startNode(xml, actor.getKey());
            xml.writeStartElement("attvalues");
            attvalue(xml, "kind", GraphWriter.kind(actor.getKey()));
            xml.writeEndElement();
            spells(xml, actor.getValue());
            xml.writeEndElement();
          }
          line(xml);
          xml.writeEndElement();
          line(xml);
          xml.writeStartElement("edges");
          int id = 0;
          for (List<Map.Entry<DateRange, Relation>> tie : ties.values()) {
            startEdge(xml, id++, tie.get(0).getValue());
            xml.writeStartElement("attvalues");
            for (Map.Entry<DateRange, Relation> at : tie) {
              dynamicAttvalue(xml, "weight", xsdDouble(at.getValue().weight()), at.getKey());
              dynamicAttvalue(
                  xml, "articles", Long.toString(at.getValue().articles()), at.getKey());
            }
            xml.writeEndElement();
            spells(xml, tie.stream().map(Map.Entry::getKey).toList());
            xml.writeEndElement();
          }
          endGexf(xml);
        });
  }

  private static void startGexf(XMLStreamWriter xml, String mode, String description)
      throws XMLStreamException {
    xml.writeStartElement("gexf");
    xml.writeDefaultNamespace(GEXF);
    xml.writeNamespace("xsi", XSI);
    xml.writeAttribute(
        "xsi", XSI, "schemaLocation", GEXF + " http://www.gexf.net/1.2draft/gexf.xsd");
    xml.writeAttribute("version", "1.2");
    line(xml);
    if (!description.isEmpty()) {
      xml.writeStartElement("meta");
      xml.writeStartElement("description");
      xml.writeCharacters(legal(description));
      xml.writeEndElement();
      xml.writeEndElement();
      line(xml);
    }
    xml.writeStartElement("graph");
    xml.writeAttribute("defaultedgetype", "undirected");
    xml.writeAttribute("mode", mode);
    if (mode.equals("dynamic")) {
      xml.writeAttribute("timeformat", "date");
    }
  }

  private static void endGexf(XMLStreamWriter xml) throws XMLStreamException {
    line(xml);
    xml.writeEndElement();
    line(xml);
    xml.writeEndElement();
    line(xml);
    xml.writeEndElement();
  }

  private static void attribute(XMLStreamWriter xml, String id, String title, String type)
      throws XMLStreamException {
    xml.writeEmptyElement("attribute");
    xml.writeAttribute("id", id);
    xml.writeAttribute("title", legal(title));
    xml.writeAttribute("type", type);
  }

  private static void startNode(XMLStreamWriter xml, Actor actor) throws XMLStreamException {
    line(xml);
    xml.writeStartElement("node");
    xml.writeAttribute("id", legal(actor.id()));
    xml.writeAttribute("label", legal(actor.name()));
  }

  private static void startEdge(XMLStreamWriter xml, int id, Relation relation)
      throws XMLStreamException {
    line(xml);
    xml.writeStartElement("edge");
    xml.writeAttribute("id", Integer.toString(id));
    xml.writeAttribute("source", legal(relation.first().id()));
    xml.writeAttribute("target", legal(relation.second().id()));
  }

  private static void attvalue(XMLStreamWriter xml, String attribute, String value)
      throws XMLStreamException {
    xml.writeEmptyElement("attvalue");
    xml.writeAttribute("for", attribute);
    xml.writeAttribute("value", value);
  }

  private static void dynamicAttvalue(
      XMLStreamWriter xml, String attribute, String value, DateRange window)
      throws XMLStreamException {
    attvalue(xml, attribute, value);
    bounds(xml, window);
  }

  private static void spells(XMLStreamWriter xml, List<DateRange> windows)
      throws XMLStreamException {
    xml.writeStartElement("spells");
    for (DateRange window : windows) {
      xml.writeEmptyElement("spell");
      bounds(xml, window);
    }
    xml.writeEndElement();
  }

  /** The ends of a spell are inside it, those of our windows are not. */
  private static void bounds(XMLStreamWriter xml, DateRange window) throws XMLStreamException {
    LocalDate last = window.to().minusDays(1);
    xml.writeAttribute("start", window.from().toString());
    xml.writeAttribute("end", last.toString());
  }

  private static Estimate score(Scores<Actor> scores, Actor actor) {
    int at = scores.vertices().indexOf(actor);
    return at < 0 ? Estimate.undefined("not scored") : scores.estimateAt(at);
  }

  private static String xsdDouble(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "INF" : "-INF";
    }
    return Double.toString(value);
  }

  private static void line(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n");
  }

  /** Characters that XML 1.0 does not allow, even escaped, become U+FFFD. */
  static String legal(String text) {
    StringBuilder legal = new StringBuilder(text.length());
    text.codePoints()
        .map(
            c ->
                c == 0x9
                        || c == 0xA
                        || c == 0xD
                        || (c >= 0x20 && c <= 0xD7FF)
                        || (c >= 0xE000 && c <= 0xFFFD)
                        || c >= 0x10000
                    ? c
                    : 0xFFFD)
        .forEach(legal::appendCodePoint);
    return legal.toString();
  }
}
