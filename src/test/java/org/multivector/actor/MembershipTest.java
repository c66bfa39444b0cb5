package org.multivector.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who belonged to what on which day, against what the news and the treaties say. */
class MembershipTest {

  private final ActorCatalog catalog = ActorCatalog.bundled();

  @ParameterizedTest(name = "{1} was the last day of {2} as {3} of {0}")
  @CsvSource({
    "EU,           2020-01-31, GBR, MEMBER",
    "CSTO,         2012-12-18, UZB, MEMBER",
    "CSTO,         1999-04-19, GEO, MEMBER",
    "CIS,          2009-08-17, GEO, MEMBER",
    "COE,          2022-02-24, RUS, MEMBER",
    "COE,          2022-03-15, RUS, SUSPENDED",
    "OPEC,         2018-12-31, QAT, MEMBER",
    "OPEC,         2023-12-31, AGO, MEMBER",
    "GUAM,         2005-05-04, UZB, MEMBER",
    "SCO,          2024-07-03, BLR, OBSERVER",
    "SCO,          2017-06-08, IND, OBSERVER",
    "OAU,          1985-11-11, MAR, MEMBER",
    "ECOWAS,       2025-01-28, MLI, SUSPENDED",
    "G8,           2014-03-23, RUS, MEMBER",
    "UN,           1991-12-25, SUN, MEMBER",
    "UN,           1992-12-31, CSK, MEMBER",
    "UN,           1990-10-02, DDR, MEMBER",
    "WARSAW_PACT,  1991-06-30, SUN, MEMBER",
    "ARAB_LEAGUE,  2023-05-06, SYR, SUSPENDED"
  })
  void holdsUntil(String bloc, LocalDate last, String member, Role role) {
    assertEquals(role.name(), role(bloc, last, member));
    assertTrue(!role(bloc, last.plusDays(1), member).equals(role.name()), "and not a day later");
  }

  @ParameterizedTest(name = "{1} was the first day of {2} as {3} of {0}")
  @CsvSource({
    "EU,          2004-05-01, POL, MEMBER",
    "EU,          2013-07-01, HRV, MEMBER",
    "EU,          1973-01-01, GBR, MEMBER",
    "EU,          2022-06-23, UKR, CANDIDATE",
    "NATO,        1999-03-12, POL, MEMBER",
    "NATO,        2023-04-04, FIN, MEMBER",
    "NATO,        2024-03-07, SWE, MEMBER",
    "OTS,         2018-09-03, HUN, OBSERVER",
    "OTS,         2019-10-15, UZB, MEMBER",
    "OTS,         2021-11-12, TKM, OBSERVER",
    "OTS,         2022-11-11, TRNC, OBSERVER",
    "OTS,         2009-10-03, KAZ, MEMBER",
    "SCO,         2023-07-04, IRN, MEMBER",
    "SCO,         2024-07-04, BLR, MEMBER",
    "SCO,         2017-06-09, PAK, MEMBER",
    "BRICS,       2010-12-24, ZAF, MEMBER",
    "BRICS,       2024-01-01, EGY, MEMBER",
    "BRICS,       2025-01-06, IDN, MEMBER",
    "BRICS,       2025-01-01, KAZ, PARTNER",
    "EAEU,        2015-01-01, KAZ, MEMBER",
    "EAEU,        2015-01-02, ARM, MEMBER",
    "EAEU,        2015-08-12, KGZ, MEMBER",
    "EAEU,        2020-12-11, UZB, OBSERVER",
    "CSTO,        2006-08-16, UZB, MEMBER",
    "CIS,         2005-08-26, TKM, ASSOCIATE",
    "WTO,         2015-11-30, KAZ, MEMBER",
    "WTO,         2012-08-22, RUS, MEMBER",
    "WTO,         2001-12-11, CHN, MEMBER",
    "AU,          2017-01-30, MAR, MEMBER",
    "G20,         2023-09-09, AU, MEMBER",
    "G20,         1999-09-26, EU, MEMBER",
    "ASEAN,       2025-10-26, TLS, MEMBER",
    "UN,          1992-03-02, KAZ, MEMBER",
    "UN,          2011-07-14, SSD, MEMBER",
    "COE,         2022-02-25, RUS, SUSPENDED",
    "SCHENGEN,    2023-01-01, HRV, MEMBER",
    "EUROZONE,    2026-01-01, BGR, MEMBER"
  })
  void holdsFrom(String bloc, LocalDate first, String member, Role role) {
    assertEquals(role.name(), role(bloc, first, member));
    assertTrue(
        !role(bloc, first.minusDays(1), member).equals(role.name()), "and not a day earlier");
  }

  @ParameterizedTest(name = "{0} had {2} members on {1}")
  @CsvSource({
    "EU,     1960-01-01, 6",
    "EU,     1973-01-01, 9",
    "EU,     1990-01-01, 12",
    "EU,     1995-01-01, 15",
    "EU,     2004-05-01, 25",
    "EU,     2007-01-01, 27",
    "EU,     2019-01-01, 28",
    "EU,     2020-01-31, 28",
    "EU,     2020-02-01, 27",
    "EU,     1950-01-01, 0",
    "NATO,   1949-12-31, 12",
    "NATO,   1990-01-01, 16",
    "NATO,   1999-12-31, 19",
    "NATO,   2004-12-31, 26",
    "NATO,   2020-12-31, 30",
    "NATO,   2024-03-06, 31",
    "NATO,   2024-03-07, 32",
    "EUROZONE, 1999-01-01, 11",
    "EUROZONE, 2023-01-01, 20",
    "OPEC,   2010-01-01, 12",
    "OPEC,   2024-06-01, 12",
    "SCO,    2001-06-15, 6",
    "SCO,    2025-01-01, 10",
    "BRICS,  2009-12-31, 4",
    "BRICS,  2025-02-01, 10",
    "CSTO,   2005-01-01, 6",
    "CSTO,   2010-01-01, 7",
    "CSTO,   2025-01-01, 6",
    "EAEU,   2020-01-01, 5",
    "OTS,    2020-01-01, 5",
    "G7,     2020-01-01, 7",
    "G8,     2010-01-01, 8",
    "ASEAN,  2000-01-01, 10",
    "GCC,    2000-01-01, 6",
    "COE,    2021-01-01, 47",
    "COE,    2023-01-01, 46",
    "OSCE,   2020-01-01, 57",
    "OIC,    2010-01-01, 57",
    "OECD,   2022-01-01, 38",
    "WTO,    2017-01-01, 164",
    "WTO,    2025-01-01, 166",
    "CICA,   2023-01-01, 28",
    "ARAB_LEAGUE, 2010-01-01, 22",
    "COMMONWEALTH, 2023-01-01, 56",
    "APEC,   2000-01-01, 21",
    "OAU,    1990-12-31, 51",
    "AU,     2018-01-01, 55",
    "WARSAW_PACT, 1960-01-01, 8",
    "NORMANDY_FORMAT, 2015-01-01, 4"
  })
  void hasSize(String bloc, LocalDate on, int size) {
    assertEquals(size, catalog.members(bloc, on).size());
  }

  /** "Growth in United Nations membership", a table of the UN; one less while FRY sat outside. */
  @ParameterizedTest(name = "the UN had {1} members at the end of {0}")
  @CsvSource({
    "1945, 51", "1946, 55", "1947, 57", "1948, 58", "1949, 59", "1950, 60", "1955, 76",
    "1956, 80", "1957, 82", "1958, 82", "1960, 99", "1961, 104", "1962, 110", "1964, 115",
    "1965, 117", "1966, 122", "1967, 123", "1968, 126", "1970, 127", "1971, 132", "1973, 135",
    "1974, 138", "1975, 144", "1976, 147", "1977, 149", "1978, 151", "1979, 152", "1980, 154",
    "1981, 157", "1983, 158", "1984, 159", "1990, 159", "1991, 166", "1992, 178", "1993, 183",
    "1994, 184", "1999, 187", "2000, 189", "2002, 191", "2006, 192", "2011, 193", "2025, 193"
  })
  void theUnitedNationsGrew(int year, int members) {
    assertEquals(members, catalog.members("UN", LocalDate.of(year, 12, 31)).size());
  }

  @Test
  void theLatestMembersAreThoseOfTodayOrOfABlocsLastDay() {
    assertEquals("[CHN, FRA, GBR, RUS, USA]", ids(catalog.members("P5")));
    assertEquals("[KAZ, KGZ, TJK, TKM, UZB]", ids(catalog.members("CENTRAL_ASIA")));
    assertEquals("[BGR, CSK, HUN, POL, ROU, SUN]", ids(catalog.members("WARSAW_PACT")));
  }

  @Test
  void anActorsMembershipsAreListedByBlocAndDay() {
    assertEquals(
        "[[1994-04-20, 1999-04-20), [2006-08-16, 2012-12-19)]",
        catalog.memberships("UZB").stream()
            .filter(row -> row.bloc().equals("CSTO"))
            .map(Membership::period)
            .toList()
            .toString());
    assertTrue(ids(catalog.blocsOf("KAZ", LocalDate.of(2016, 1, 1))).contains("EAEU, "));
    assertEquals(
        "[KAZ, KGZ, TJK, UZB]",
        catalog.memberships("ECO", LocalDate.of(2020, 1, 1), Role.MEMBER).stream()
            .map(Membership::member)
            .filter(new TreeSet<>(List.of("KAZ", "KGZ", "TJK", "UZB"))::contains)
            .toList()
            .toString());
  }

  @Test
  void thereAreAtLeastAHundredBlocsFormalAndInformal() {
    assertTrue(count(Bloc.Standing.FORMAL) >= 80);
    assertTrue(count(Bloc.Standing.INFORMAL) >= 20);
  }

  private long count(Bloc.Standing standing) {
    return catalog.blocs().stream().filter(bloc -> bloc.standing() == standing).count();
  }

  /** The blocs that are listed as actors alone, as their comments in blocs.txt say. */
  @Test
  void everyBlocHasMembersButThoseThatSaySo() {
    assertEquals(
        "[ADB, EBRD, G77, IAEA, ICC, IMF, INTERPOL, LEAGUE_OF_NATIONS, UNESCO, WHO, WORLD_BANK]",
        catalog.blocs().stream()
            .map(Bloc::id)
            .filter(id -> catalog.history(id).isEmpty())
            .toList()
            .toString());
  }

  @Test
  void everyMembershipNamesItsSource() {
    for (Bloc bloc : catalog.blocs()) {
      for (Membership row : catalog.history(bloc.id())) {
        assertTrue(!row.source().isEmpty(), row.toString());
      }
    }
  }

  private String role(String bloc, LocalDate on, String member) {
    return catalog.memberships(bloc, on).stream()
        .filter(row -> row.member().equals(member))
        .map(row -> row.role().name())
        .findFirst()
        .orElse("none");
  }

  private static String ids(List<? extends Actor> actors) {
    return actors.stream().map(Actor::id).toList().toString();
  }
}
