package org.multivector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples run and say what they promise. Hello is tested with the README that shows it. */
@ResourceLock(Resources.SYSTEM_OUT)
class ExamplesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hello",
        "CompareTwoStates",
        "TrendByMonth",
        "ExportToGephi",
        "OwnActors",
        "DrawPictures"
      })
  void anExampleHasLessThanSixtyLines(String example) throws Exception {
    List<String> lines = Files.readAllLines(Path.of("examples", example + ".java"));
    assertTrue(lines.size() < 60, example + " has " + lines.size() + " lines");
  }

  @Test
  void compareTwoStatesTellsSettledDifferencesFromUnsettledOnes() throws Exception {
    String output = ExampleRun.output("CompareTwoStates");
    List<String> lines = output.lines().toList();
    assertEquals("Kazakhstan against Armenia", lines.get(0));
    assertEquals(6, lines.size(), output);
    assertTrue(lines.get(1).startsWith("Russia\t0."), output);
    // China is far more in the news with Kazakhstan; Russia is as much with the one as the other.
    assertTrue(pValue(lines.get(2)) < 0.05, output);
    assertTrue(pValue(lines.get(1)) > 0.05, output);
    assertTrue(
        ExampleRun.output("CompareTwoStates", "UZB", "TJK")
            .startsWith("Uzbekistan against Tajikistan\n"));
  }

  private static double pValue(String line) {
    return Double.parseDouble(line.substring(line.indexOf("p = ") + 4));
  }

  @Test
  void trendByMonthShowsTheWarOfTheAutumnOf2020() throws Exception {
    String output = ExampleRun.output("TrendByMonth");
    List<String> lines = output.lines().toList();
    assertEquals(12, lines.size(), output);
    assertEquals("2020-01-01  0  0.00", lines.get(0));
    assertTrue(lines.get(8).matches("2020-09-01 +[1-9].*#+"), output);
    assertTrue(lines.get(10).matches("2020-11-01 +[1-9].*#+"), output);
  }

  @Test
  void exportToGephiWritesTheWholeAndTheYears(@TempDir Path folder) throws Exception {
    String output = ExampleRun.output("ExportToGephi", folder.toString());
    assertTrue(output.matches("\\d+ actors and \\d+ ties\n12 years\n"), output);
    String whole = Files.readString(folder.resolve("network.gexf"));
    assertTrue(whole.contains("title=\"betweenness\""));
    String years = Files.readString(folder.resolve("network-by-year.gexf"));
    assertTrue(years.contains("<spell start=\"2014-01-01\" end=\"2014-12-31\""));
  }

  @Test
  void ownActorsAreNamedAndBalanced() throws Exception {
    String output = ExampleRun.output("OwnActors");
    assertTrue(output.contains("Trans-Caspian route -> Middle Corridor\n"), output);
    assertTrue(output.contains("northern route -> Northern rail route\n"), output);
    assertTrue(output.contains("Baku -> Azerbaijan\n"), output);
    assertTrue(output.endsWith("Caspian 0.833 [0.500, 1.000]\nNorth 0.167 [0.000, 0.500]\n"));
  }

  @Test
  void drawPicturesDrawsWhatTheReadmeShows(@TempDir Path folder) throws Exception {
    ExampleRun.output("DrawPictures", folder.toString());
    for (String picture : List.of("network.svg", "shares.svg", "timeline.svg")) {
      assertEquals(
          Files.readString(Path.of("examples/pictures", picture)),
          Files.readString(folder.resolve(picture)),
          picture + " is stale; run DrawPictures");
      assertTrue(
          Files.readString(Path.of("README.md")).contains("examples/pictures/" + picture), picture);
    }
  }
}
