package org.multivector.actor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.Splitter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/**
 * The memberships against two foreign tables. What differs is explained in a comment of {@code
 * memberships.txt}; this test holds no list of its own.
 */
class ReferenceMembershipTest {

  private static final Path REFERENCE = Path.of("../shared/corpus/reference");

  /** Full members and those whose rights rest: the tables do not tell them apart. */
  private static final Set<Role> BELONGS = Set.of(Role.MEMBER, Role.SUSPENDED);

  /** Organisations of the Correlates of War, by their lower-case code, and our blocs. */
  private static final Map<String, String> COW_BLOCS =
      Map.ofEntries(
          entry("anzus", "ANZUS"),
          entry("apec", "APEC"),
          entry("amu", "AMU"),
          entry("andean", "ANDEAN_COMMUNITY"),
          entry("articc", "ARCTIC_COUNCIL"),
          entry("asean", "ASEAN"),
          entry("au", "AU"),
          entry("oau", "OAU"),
          entry("benelux", "BENELUX"),
          entry("bsec", "BSEC"),
          entry("caricom", "CARICOM"),
          entry("caecc", "CACO"),
          entry("cemac", "CEMAC"),
          entry("cica", "CICA"),
          entry("cis", "CIS"),
          entry("comsec", "COMMONWEALTH"),
          entry("coe", "COE"),
          entry("comesa", "COMESA"),
          entry("cpsc", "CPLP"),
          entry("csto", "CSTO"),
          entry("d8", "D8"),
          entry("eac", "EAC"),
          entry("eaec", "EURASEC"),
          entry("eccas", "ECCAS"),
          entry("eco", "ECO"),
          entry("ecowas", "ECOWAS"),
          entry("efta", "EFTA"),
          entry("eu", "EU"),
          entry("gcc", "GCC"),
          entry("igad", "IGAD"),
          entry("loas", "ARAB_LEAGUE"),
          entry("mercosur", "MERCOSUR"),
          entry("nafta", "NAFTA"),
          entry("nam", "NON_ALIGNED"),
          entry("nato", "NATO"),
          entry("nordc", "NORDIC_COUNCIL"),
          entry("oas", "OAS"),
          entry("oecd", "OECD"),
          entry("oic", "OIC"),
          entry("opec", "OPEC"),
          entry("osce", "OSCE"),
          entry("pif", "PIF"),
          entry("saarc", "SAARC"),
          entry("sadc", "SADC"),
          entry("schengen", "SCHENGEN"),
          entry("sco", "SCO"),
          entry("turksoy", "TURKSOY"),
          entry("uemoa", "UEMOA"),
          entry("un", "UN"),
          entry("weu", "WEU"),
          entry("wpact", "WARSAW_PACT"),
          entry("wto", "WTO"),
          entry("acct", "OIF"),
          entry("aralsea", "IFAS"),
          entry("cmea", "COMECON"));

  /** State codes of the Correlates of War that are not our names without spaces. */
  private static final Map<String, String> COW_STATES =
      Map.ofEntries(
          entry("antiguabarbuda", "ATG"),
          entry("bosnia", "BIH"),
          entry("car", "CAF"),
          entry("congobrazz", "COG"),
          entry("czechrep", "CZE"),
          entry("domrepublic", "DOM"),
          entry("eqguinea", "GNQ"),
          entry("etimor", "TLS"),
          entry("fyromacedonia", "MKD"),
          entry("marshallis", "MHL"),
          entry("micronesiafs", "FSM"),
          entry("nokorea", "PRK"),
          entry("sokorea", "KOR"),
          entry("saotome", "STP"),
          entry("solomonis", "SLB"),
          entry("soafrica", "ZAF"),
          entry("sosudan", "SSD"),
          entry("stkitts", "KNA"),
          entry("stlucia", "LCA"),
          entry("stvincent", "VCT"),
          entry("trinidad", "TTO"),
          entry("wsamoa", "WSM"));

  /** Organisations of the Factbook whose acronym is not our id. */
  private static final Map<String, String> FACTBOOK_BLOCS =
      Map.ofEntries(
          entry("Arctic Council", "ARCTIC_COUNCIL"),
          entry("Benelux", "BENELUX"),
          entry("C", "COMMONWEALTH"),
          entry("CAN", "ANDEAN_COMMUNITY"),
          entry("CE", "COE"),
          entry("Caricom", "CARICOM"),
          entry("D-8", "D8"),
          entry("EMU", "EUROZONE"),
          entry("G-20", "G20"),
          entry("G-7", "G7"),
          entry("LAS", "ARAB_LEAGUE"),
          entry("Mercosur", "MERCOSUR"),
          entry("NAM", "NON_ALIGNED"),
          entry("NC", "NORDIC_COUNCIL"),
          entry("Pacific Alliance", "PACIFIC_ALLIANCE"),
          entry("Schengen Convention", "SCHENGEN"),
          entry("Quad", "QUAD"),
          entry("WAEMU", "UEMOA"));

  private static final Set<String> FACTBOOK_BLOCS_BY_ID =
      Set.of(
          "AMU", "ANZUS", "APEC", "ASEAN", "AU", "BIMSTEC", "BRICS", "BSEC", "CELAC", "CEMAC",
          "CICA", "CIS", "COMESA", "CPLP", "CSTO", "EAC", "EAEU", "ECO", "ECOWAS", "EFTA", "EU",
          "GCC", "GUAM", "IGAD", "NATO", "OAS", "OECD", "OIC", "OIF", "OPEC", "OSCE", "PIF",
          "SAARC", "SADC", "SCO", "UN", "UNASUR", "USMCA", "WTO");

  /** Country codes of the Factbook whose name there is missing or broken. */
  private static final Map<String, String> FACTBOOK_STATES =
      Map.ofEntries(
          entry("ae", "ARE"),
          entry("ck", "CCK"),
          entry("ct", "CAF"),
          entry("dr", "DOM"),
          entry("ee", "EU"),
          entry("fk", "FLK"),
          entry("fm", "FSM"),
          entry("fs", "ATF"),
          entry("io", "IOT"),
          entry("iv", "CIV"),
          entry("kt", "CXR"),
          entry("sh", "SHN"),
          entry("sv", "SJM"),
          entry("sx", "SGS"),
          entry("vt", "VAT"));

  /** The Factbook is of 2024, with rows that are older. */
  private static final LocalDate FACTBOOK_DAY = LocalDate.of(2024, 6, 1);

  private final ActorCatalog catalog = ActorCatalog.bundled();

  @Test
  void everyDifferenceFromTheCorrelatesOfWarIsExplained() throws IOException {
    Path file = REFERENCE.resolve("cow-igo-membership-1991-2014.csv.gz");
    assumeTrue(Files.isReadable(file), "no " + file + " here to compare with");
    Set<String> theirs = new HashSet<>();
    Map<String, Set<Integer>> yearsOfBloc = new TreeMap<>();
    Set<String> stateYears = new HashSet<>();
    try (Reader in =
        new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8)) {
      for (CSVRecord row : csv(in)) {
        int year = Integer.parseInt(row.get("year"));
        String state = cowState(row.get("state"), year);
        stateYears.add(state + " " + year);
        String bloc = COW_BLOCS.get(row.get("igo").toLowerCase(Locale.ROOT));
        if (bloc != null) {
          yearsOfBloc.computeIfAbsent(bloc, b -> new TreeSet<>()).add(year);
          if (row.get("status").equals("1")) {
            theirs.add(bloc + " " + year + " " + state);
          }
        }
      }
    }
    assertEquals(COW_BLOCS.size(), yearsOfBloc.size());
    Set<String> differences = new TreeSet<>();
    int compared = 0;
    for (String bloc : yearsOfBloc.keySet()) {
      for (int year : yearsOfBloc.getOrDefault(bloc, Set.of())) {
        Map<String, Boolean> ours = throughout(bloc, year);
        for (State state : catalog.states()) {
          if (stateYears.contains(state.id() + " " + year)) {
            String cell = bloc + " " + year + " " + state.id();
            boolean onSomeDay = ours.containsKey(state.id());
            boolean onAllDays = ours.getOrDefault(state.id(), false);
            compared++;
            // A year in which it changes is right either way.
            if (theirs.contains(cell) ? !onSomeDay : onAllDays) {
              differences.add(cell);
            }
          }
        }
      }
    }
    assertTrue(compared > 100_000, compared + " cells compared");
    assertExplained(differences, "cow");
  }

  @Test
  void everyDifferenceFromTheFactbookIsExplained() throws IOException {
    Path file = REFERENCE.resolve("factbook-organisations.csv");
    assumeTrue(Files.isReadable(file), "no " + file + " here to compare with");
    Set<String> theirs = new HashSet<>();
    Set<String> blocs = new TreeSet<>();
    try (Reader in = Files.newBufferedReader(file)) {
      for (CSVRecord row : csv(in)) {
        String org = row.get("org");
        String bloc =
            FACTBOOK_BLOCS.getOrDefault(org, FACTBOOK_BLOCS_BY_ID.contains(org) ? org : "");
        if (!bloc.isEmpty()) {
          blocs.add(bloc);
          String member = FACTBOOK_STATES.getOrDefault(row.get("fips"), "");
          String state = member.isEmpty() ? catalog.actor(row.get("name")).id() : member;
          if (Set.of("member", "suspended").contains(row.get("qualifier"))
              && catalog.actor(state) instanceof State) {
            theirs.add(bloc + " " + FACTBOOK_DAY.getYear() + " " + state);
          }
        }
      }
    }
    assertEquals(FACTBOOK_BLOCS.size() + FACTBOOK_BLOCS_BY_ID.size(), blocs.size());
    Set<String> differences = new TreeSet<>(theirs);
    for (String bloc : blocs) {
      for (Membership row : catalog.memberships(bloc, FACTBOOK_DAY, Role.MEMBER, Role.SUSPENDED)) {
        String cell = bloc + " " + FACTBOOK_DAY.getYear() + " " + row.member();
        if (catalog.actor(row.member()) instanceof State && !differences.remove(cell)) {
          differences.add(cell);
        }
      }
    }
    assertExplained(differences, "factbook");
  }

  private static void assertExplained(Set<String> differences, String reference) {
    Set<String> unexplained = new TreeSet<>(differences);
    Set<String> vain = new TreeSet<>(explained(reference));
    unexplained.removeAll(vain);
    vain.removeAll(differences);
    assertAll(
        () -> assertEquals(Set.of(), unexplained, "differences that no comment explains"),
        () -> assertEquals(Set.of(), vain, "explanations of differences that are none"));
  }

  /** Who belongs to a bloc on some day of a year; true where on all of its days. */
  private Map<String, Boolean> throughout(String bloc, int year) {
    LocalDate first = LocalDate.of(year, 1, 1);
    LocalDate next = first.plusYears(1);
    Map<String, Long> days = new HashMap<>();
    for (Membership row : catalog.history(bloc)) {
      LocalDate from = row.period().from().isAfter(first) ? row.period().from() : first;
      LocalDate to = row.period().to().isBefore(next) ? row.period().to() : next;
      if (BELONGS.contains(row.role()) && from.isBefore(to)) {
        days.merge(row.member(), to.toEpochDay() - from.toEpochDay(), Long::sum);
      }
    }
    Map<String, Boolean> all = new HashMap<>();
    days.forEach((member, n) -> all.put(member, n == next.toEpochDay() - first.toEpochDay()));
    return all;
  }

  private String cowState(String code, int year) {
    if (code.equals("yugoslaviaserb")) {
      return year < 2003 ? "YUG" : year < 2006 ? "SCG" : "SRB";
    }
    String known = COW_STATES.get(code);
    if (known != null) {
      return known;
    }
    String id = SQUEEZED.get(code);
    if (id == null) {
      throw new AssertionError("unknown state " + code + " in the reference");
    }
    return id;
  }

  /** Our look-up names of states in lower case without spaces, as the reference writes them. */
  private static final Map<String, String> SQUEEZED = squeezed();

  private static Map<String, String> squeezed() {
    Map<String, String> names = new HashMap<>();
    for (KnowledgeFile.Section section :
        KnowledgeFile.resource(ActorCatalog.class, "states.txt").sections()) {
      for (KnowledgeFile.Row row : section.rows()) {
        List<String> all = new ArrayList<>(row.items("also"));
        all.add(row.value("name"));
        for (String name : all) {
          names.put(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""), row.required("id"));
        }
      }
    }
    return names;
  }

  private static Iterable<CSVRecord> csv(Reader in) throws IOException {
    return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(in);
  }

  /** What the comments explain, a line for each bloc, year and member. */
  private static Set<String> explained(String reference) {
    Pattern form = Pattern.compile("# " + reference + " (\\w+) ([-,0-9]+) ([A-Z_ ]+): \\S.*");
    Set<String> cells = new TreeSet<>();
    for (String line : comments()) {
      if (line.startsWith("# " + reference + " ")) {
        Matcher matcher = form.matcher(line);
        assertTrue(matcher.matches(), "not of the documented form: " + line);
        for (String years : Splitter.on(',').split(matcher.group(2))) {
          int last = Integer.parseInt(years.substring(years.length() - 4));
          for (int year = Integer.parseInt(years.substring(0, 4)); year <= last; year++) {
            for (String member : Splitter.on(' ').split(matcher.group(3))) {
              cells.add(matcher.group(1) + " " + year + " " + member);
            }
          }
        }
      }
    }
    return cells;
  }

  private static List<String> comments() {
    try (InputStream in =
            Objects.requireNonNull(ActorCatalog.class.getResourceAsStream("memberships.txt"));
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      return lines.lines().filter(line -> line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
