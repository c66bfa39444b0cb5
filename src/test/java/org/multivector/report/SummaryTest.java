package org.multivector.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.multivector.actor.Unlisted;
import org.multivector.stat.Estimate;

class SummaryTest {
  @Test
  void noLineIsWiderThanAskedForAndNoneEndsInBlanks() {
    for (int width : new int[] {60, 80, 88, 100}) {
      String text = Summary.withDefaults().withWidth(width).text(Told.full());
      for (String line : text.split("\n", -1)) {
        assertTrue(line.codePointCount(0, line.length()) <= width, width + ": " + line);
        assertEquals(line.stripTrailing(), line);
      }
    }
  }

  @Test
  void itSaysWhatTheDataSettleAndWhatTheyDoNot() {
    String text = Summary.withDefaults().withWidth(100).text(Told.full()).replaceAll("\\s+", " ");
    assertTrue(
        text.contains("Kazakhstan spreads its ties over an effective 3.1 [2.8, 3.4] of 4 poles."));
    assertTrue(
        text.contains(
            "The order of China and West is not settled by this corpus (China comes first in 61%"
                + " of the resamples)."));
    assertFalse(text.contains("The order of Russia"));
    assertTrue(text.contains("231 articles from 2014-03-18 to"));
    assertTrue(text.contains("1 record rejected"));
    assertTrue(text.contains("Russia ########............ 41% [37, 45]"), text);
    assertTrue(text.contains("undefined: no ties"));
  }

  @Test
  void noEscapeSequenceReachesTheTerminalUnlessAskedFor() {
    Findings findings =
        Told.minimal()
            .withRankings(
                List.of(
                    new Findings.Ranking(
                        "strength",
                        "sum",
                        List.of(Findings.Score.of(new Unlisted(Told.HOSTILE), Estimate.of(1))))));
    String text = Summary.withDefaults().text(findings);
    assertFalse(text.contains("\u001b") || text.contains("\u202E") || text.contains("\u200B"));
    assertTrue(
        Summary.withDefaults().with(Summary.Style.ANSI).text(findings).startsWith("\u001b[1mKaz"));
  }

  @Test
  void aCorpusWithoutTiesSaysSo() {
    assertTrue(
        Summary.withDefaults()
            .text(Told.minimal())
            .contains("No article ties Kazakhstan to another actor."));
  }

  @Test
  void aWidthThatHoldsNoTableIsRefused() {
    assertEquals(
        "width 40 is below 60 columns; widen the terminal",
        assertThrows(IllegalArgumentException.class, () -> Summary.withDefaults().withWidth(40))
            .getMessage());
  }
}
