package org.multivector.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The English pack knows who led a state, its government and its foreign ministry at any time.
 *
 * <p>A gap is a stretch of more than a year, from 1990 or independence to the end of 2025, in which
 * nobody holds an office. Where a president leads the government, the two offices are one.
 */
class OfficeHoldersTest {

  private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2025, 12, 31);
  private static final int LONGEST_GAP_DAYS = 366;

  private static final Set<String> STATES =
      Set.of(
          ("ARE ARG ARM AUS AUT AZE BEL BLR BRA CAN CHE CHL CHN COL CUB CZE DEU DNK EGY ESP EST FIN"
                  + " FRA GBR GEO GRC HRV HUN IDN IND IRL IRN ISR ITA JPN KAZ KGZ KOR LTU LUX LVA"
                  + " MDA MEX NLD NOR PAK PHL POL PRT ROU RUS SAU SRB SVK SVN SWE TJK TKM TUR UKR"
                  + " USA UZB ZAF")
              .split(" ", -1));

  /** States that are younger than 1990, with the month after independence or partition. */
  private static final Map<String, LocalDate> SINCE = new TreeMap<>();

  static {
    for (String since :
        ("ARM 1991-10 AZE 1991-10 BLR 1991-09 CZE 1993-01 DEU 1990-10 EST 1991-09 GEO 1991-05 HRV"
                + " 1991-07 KAZ 1991-12 KGZ 1991-09 LTU 1991-09 LVA 1991-09 MDA 1991-09 RUS 1991-12"
                + " SRB 2006-06 SVK 1993-01 SVN 1991-07 TJK 1991-09 TKM 1991-11 UKR 1991-12 UZB"
                + " 1991-09")
            .split(" (?=[A-Z])", -1)) {
      SINCE.put(since.substring(0, 3), LocalDate.parse(since.substring(4) + "-01"));
    }
  }

  private static final Set<String> PRESIDENT_GOVERNS =
      Set.of(
          "ARG", "BRA", "CHE", "CHL", "COL", "CUB", "IDN", "IRN", "MEX", "PHL", "TKM", "USA",
          "ZAF");

  /** Gaps that are right, or that the sources leave open. */
  private static final Map<String, String> EXCEPTIONS =
      Map.ofEntries(
          Map.entry("AUS head of state 1990-01-01", "the monarch of the United Kingdom"),
          Map.entry("CAN head of state 1990-01-01", "the monarch of the United Kingdom"),
          Map.entry("GEO head of government 1995-10-08", "state ministers, no prime minister"),
          Map.entry("GEO foreign minister 1991-10-01", "coup and civil war"),
          Map.entry("PAK head of government 1999-10-12", "military rule without a prime minister"),
          Map.entry("PAK foreign minister 2013-03-16", "the prime minister kept the office"),
          Map.entry("UZB foreign minister 1991-09-01", "the ministry was being set up"));

  private enum Office {
    HEAD_OF_STATE(
        "head of state",
        "president(?! of the government)|king|queen|emir|emperor|grand duke|supreme"
            + " leader|leader|chairman"),
    HEAD_OF_GOVERNMENT(
        "head of government", "prime minister|premier|chancellor|president of the government"),
    FOREIGN_MINISTER("foreign minister", "foreign minister|foreign secretary|secretary of state");

    private final String words;
    private final Pattern titles;

    Office(String words, String titles) {
      this.words = words;
      this.titles = Pattern.compile("(?<!vice |deputy )\\b(" + titles + ")\\b");
    }
  }

  private record Term(String state, String office, LocalDate from, LocalDate to) {}

  private static List<Term> terms() throws IOException {
    try (InputStream in = OfficeHoldersTest.class.getResourceAsStream("en/people.txt")) {
      List<Term> terms = new ArrayList<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        String[] cells = line.split("\\s*\\|\\s*", -1);
        if (!line.startsWith("#") && cells.length >= 5 && !cells[0].equals("actor")) {
          boolean open = cells.length < 6 || cells[5].isEmpty();
          terms.add(
              new Term(
                  cells[0],
                  cells[1],
                  LocalDate.parse(cells[4]),
                  open ? LAST.plusYears(1) : LocalDate.parse(cells[5])));
        }
      }
      terms.sort(Comparator.comparing(Term::from));
      return terms;
    }
  }

  private static boolean holds(Term term, Office office) {
    return office.titles.matcher(term.office()).find()
        || (office == Office.HEAD_OF_GOVERNMENT
            && PRESIDENT_GOVERNS.contains(term.state())
            && Office.HEAD_OF_STATE.titles.matcher(term.office()).find());
  }

  @Test
  void theThreeOfficesOfSixtyStatesAreHeldWithoutGapsFrom1990To2025() throws IOException {
    List<Term> terms = terms();
    Set<String> gaps = new TreeSet<>();
    for (String state : STATES) {
      for (Office office : Office.values()) {
        LocalDate held = SINCE.getOrDefault(state, FIRST);
        for (Term term : terms) {
          if (term.state().equals(state) && holds(term, office)) {
            if (term.from().isAfter(held.plusDays(LONGEST_GAP_DAYS))) {
              gaps.add(state + " " + office.words + " " + held);
            }
            held = held.isAfter(term.to()) ? held : term.to();
          }
        }
        if (held.isBefore(LAST.minusDays(LONGEST_GAP_DAYS))) {
          gaps.add(state + " " + office.words + " " + held);
        }
      }
    }
    assertTrue(STATES.size() >= 60, () -> STATES.size() + " states");
    assertEquals(new TreeSet<>(EXCEPTIONS.keySet()), gaps);
  }
}
