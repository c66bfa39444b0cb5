package org.multivector.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.multivector.stat.Estimate;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ChartsTest {
  static Document parse(Chart chart) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(chart.svg())));
  }

  @Test
  void everyPictureIsWellFormedWithAlternativeTextAndNothingActive() throws Exception {
    Path folder = Files.createDirectories(Path.of("target", "gallery"));
    for (int width : new int[] {360, 760}) {
      for (Map.Entry<String, Chart> entry : Gallery.pictures(width).entrySet()) {
        Chart chart = entry.getValue();
        chart.save(folder.resolve(entry.getKey() + "-" + width + ".svg"));
        Element root = parse(chart).getDocumentElement();
        assertEquals("img", root.getAttribute("role"), entry.getKey());
        Element title = (Element) root.getElementsByTagName("title").item(0);
        Element desc = (Element) root.getElementsByTagName("desc").item(0);
        assertEquals(
            title.getAttribute("id") + " " + desc.getAttribute("id"),
            root.getAttribute("aria-labelledby"));
        assertTrue(desc.getTextContent().length() > 40, entry.getKey());
        for (String active : List.of("script", "style", "a", "image", "use", "foreignObject")) {
          assertEquals(0, root.getElementsByTagName(active).getLength(), entry.getKey());
        }
        assertFalse(chart.svg().contains("NaN"), entry.getKey());
        assertFalse(chart.svg().contains("href"), entry.getKey());
      }
    }
  }

  @Test
  void theSameInputGivesTheSameBytesAndAnotherSeedAnotherNetwork() {
    assertEquals(Gallery.pictures(760), Gallery.pictures(760));
    List<NetworkChart.Node> nodes =
        List.of(Gallery.node(0, 3), Gallery.node(1, 2), Gallery.node(2, 1));
    List<NetworkChart.Edge> edges =
        List.of(
            new NetworkChart.Edge(nodes.get(0).id(), nodes.get(1).id(), 2),
            new NetworkChart.Edge(nodes.get(1).id(), nodes.get(2).id(), 1));
    NetworkChart chart = NetworkChart.withDefaults();
    assertNotEquals(chart.draw(nodes, edges), chart.withSeed(7).draw(nodes, edges));
    assertEquals(
        chart.draw(nodes, edges),
        chart.draw(
            List.of(nodes.get(2), nodes.get(0), nodes.get(1)),
            List.of(edges.get(1), edges.get(0))));
  }

  @Test
  void hostileNamesStayText() throws Exception {
    String hostile = "</text><script>alert('1')</script>\u202Egnp\u200B\"&\u0000";
    Chart chart =
        DotWhiskerChart.withDefaults()
            .withWidth(1500)
            .withTitle(hostile)
            .draw(List.of(DotWhiskerChart.Row.of(hostile, Estimate.of(0.5))));
    Document document = parse(chart);
    assertEquals(0, document.getElementsByTagName("script").getLength());
    assertFalse(chart.svg().contains("\u202E"));
    assertFalse(chart.svg().contains("\u200B"));
    assertTrue(
        document
            .getDocumentElement()
            .getTextContent()
            .contains("</text><script>alert('1')</script>gnp\"&"));
  }

  @Test
  void manyBandsGetAPanelEachAndFewShareOne() {
    List<TimelineChart.Series> two = List.of(series("Russia", 0.4), series("China", 0.3));
    List<TimelineChart.Series> three =
        List.of(series("Russia", 0.4), series("China", 0.3), series("West", 0.2));
    TimelineChart chart = TimelineChart.withDefaults();
    assertEquals(chart.draw(two), chart.drawLegibly(two));
    assertEquals(chart.drawPanels(three), chart.drawLegibly(three));
    assertNotEquals(chart.draw(three), chart.drawPanels(three));
  }

  private static TimelineChart.Series series(String label, double share) {
    List<TimelineChart.Moment> moments = new ArrayList<>();
    for (int year = 2020; year < 2024; year++) {
      moments.add(new TimelineChart.Moment(LocalDate.of(year, 7, 1), Gallery.about(share, 0.1)));
    }
    return new TimelineChart.Series(label, moments);
  }

  @Test
  void anUndefinedEstimateKeepsItsRowAndSaysWhy() {
    Chart chart =
        DotWhiskerChart.withDefaults()
            .draw(List.of(DotWhiskerChart.Row.of("Nauru", Estimate.undefined("it has no ties"))));
    assertTrue(chart.description().contains("Nauru undefined: it has no ties"));
    assertTrue(chart.svg().contains(">undefined</text>"));
  }

  @Test
  void badArgumentsAreRefusedWithTheRemedy() {
    assertEquals(
        "width 100 is not in [240, 4000] pixels",
        assertThrows(
                IllegalArgumentException.class, () -> HeatMapChart.withDefaults().withWidth(100))
            .getMessage());
    assertThrows(
        IllegalArgumentException.class,
        () ->
            HeatMapChart.withDefaults()
                .draw(List.of("A", "B"), new double[][] {{0, Double.NaN}, {Double.NaN, 0}}));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            NetworkChart.withDefaults()
                .draw(
                    List.of(Gallery.node(0, 1)),
                    List.of(new NetworkChart.Edge("KAZ0", "nobody", 1))));
  }

  @Test
  void emptyInputDrawsAnEmptyPicture() throws Exception {
    parse(DotWhiskerChart.withDefaults().draw(List.of()));
    parse(NetworkChart.withDefaults().draw(List.of(), List.of()));
    parse(HeatMapChart.withDefaults().draw(List.of(), new double[0][]));
    parse(TimelineChart.withDefaults().draw(List.of()));
    parse(TimelineChart.withDefaults().drawPanels(List.of()));
    parse(TernaryChart.over("a", "b", "c").draw(List.of()));
    parse(PoleStripsChart.over(List.of("a")).draw(List.of()));
  }

  @Test
  void labelsOfANetworkNeverCoverEachOtherOrADot() {
    LabelPlacement placement = LabelPlacement.within(0, 0, 400, 300);
    List<LabelPlacement.Spot> spots = new java.util.ArrayList<>();
    for (int i = 0; i < 60; i++) {
      spots.add(
          new LabelPlacement.Spot(
              20 + (i * 37) % 360, 20 + (i * 53) % 260, 4, "Some actor " + i, "A" + i, 10));
    }
    LabelPlacement.Placement placed = placement.place(spots);
    assertEquals(60, placed.labels().size() + placed.leftOut().size());
    assertTrue(placed.labels().size() > 50, () -> placed.leftOut().toString());
    for (LabelPlacement.Placed one : placed.labels()) {
      for (LabelPlacement.Placed other : placed.labels()) {
        assertTrue(one.equals(other) || !one.box().overlaps(other.box()));
      }
    }
  }

  @Test
  void seriationPutsAlikeRowsSideBySide() {
    double[][] matrix = new double[6][6];
    int[][] pairs = {{0, 2}, {2, 4}, {0, 4}, {1, 3}, {3, 5}, {1, 5}};
    for (int[] pair : pairs) {
      matrix[pair[0]][pair[1]] = 5;
      matrix[pair[1]][pair[0]] = 5;
    }
    int[] order = Seriation.order(matrix);
    int parityChanges = 0;
    for (int i = 1; i < 6; i++) {
      parityChanges += (order[i] + order[i - 1]) % 2;
    }
    assertEquals(1, parityChanges);
  }
}
