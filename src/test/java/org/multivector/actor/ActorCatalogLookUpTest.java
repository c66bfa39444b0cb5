package org.multivector.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks up an actor. The test machine's locale is Turkish, whose i has two upper cases. */
class ActorCatalogLookUpTest {

  private final ActorCatalog catalog = ActorCatalog.bundled();

  @ParameterizedTest(name = "{0} looks up {1}")
  @CsvSource({
    "KAZ, KAZ",
    "kaz, KAZ",
    "kz, KAZ",
    "KZ, KAZ",
    "398, KAZ",
    "004, AFG",
    "kazakhstan, KAZ",
    "KAZAKHSTAN, KAZ",
    "Fiji, FJI",
    "FIJI, FJI",
    "fiji, FJI",
    "' uzbekistan ', UZB",
    "united  kingdom, GBR",
    "UK, GBR",
    "the gambia, GMB",
    "türkiye, TUR",
    "TÜRKİYE, TUR",
    "turkiye, TUR",
    "Turkey, TUR",
    "Cote d’Ivoire, CIV",
    "COTE D'IVOIRE, CIV",
    "Sao Tome and Principe, STP",
    "Guinea Bissau, GNB",
    "guinea, GIN",
    "Equatorial Guinea, GNQ",
    "Papua New Guinea, PNG",
    "Niger, NER",
    "Nigeria, NGA",
    "Dominica, DMA",
    "Dominican Republic, DOM",
    "South Sudan, SSD",
    "Sudan, SDN",
    "Congo (Kinshasa), COD",
    "Congo-Brazzaville, COG",
    "North Korea, PRK",
    "DPRK, PRK",
    "Czech Republic, CZE",
    "Swaziland, SWZ",
    "Burma, MMR",
    "Holy See, VAT",
    "Kosovo, XKX",
    "XK, XKX",
    "Taiwan, TWN",
    "ussr, SUN",
    "GDR, DDR",
    "Nagorno-Karabakh, ARTSAKH",
    "northern cyprus, TRNC",
    "ottoman empire, OTTOMAN",
    "the West, WEST",
    "west, WEST",
    "Global South, GLOBAL_SOUTH",
    "global-south, GLOBAL_SOUTH",
    "OPEC, OPEC",
    "OPEC+, OPEC_PLUS",
    "opec plus, OPEC_PLUS",
    "Turkic Council, OTS",
    "organization of turkic states, OTS",
    "European Community, EU",
    "CSCE, OSCE",
    "G-20, G20",
    "Council of Europe, COE"
  })
  void looksUp(String text, String id) {
    assertEquals(id, catalog.actor(text).id());
  }

  @ParameterizedTest(name = "{0} is the bloc, not the state whose code it also is")
  @CsvSource({
    "AU, African Union",
    "GUAM, GUAM Organization for Democracy and Economic Development"
  })
  void anIdGoesBeforeACode(String id, String name) {
    assertEquals(name, catalog.actor(id).name());
  }

  @Test
  void namibiaAndCanadaKeepTheirIsoCodes() {
    assertEquals("Namibia", catalog.actor("NAM").name());
    assertEquals("Canada", catalog.actor("CAN").name());
    assertEquals("NON_ALIGNED", catalog.actor("Non-Aligned Movement").id());
    assertEquals("ANDEAN_COMMUNITY", catalog.actor("Andean Community").id());
  }

  @ParameterizedTest(name = "nothing is found for \"{0}\"")
  @ValueSource(strings = {"", " ", "-", "Atlantis", "ZZZ", "999"})
  void findsNothing(String text) {
    assertEquals(Optional.empty(), catalog.find(text));
  }

  @ParameterizedTest(name = "for {0} it suggests {1}")
  @CsvSource({
    "Kazakstan, KAZ",
    "kazahkstan, KAZ",
    "Uzbekstan, UZB",
    "Quatar, QAT",
    "Lybia, LBY",
    "KAS, KAZ",
    "OTX, OTS"
  })
  void suggestsTheClosest(String wanted, String suggestion) {
    UnknownActorException e =
        assertThrows(UnknownActorException.class, () -> catalog.actor(wanted));
    assertEquals(wanted, e.wanted());
    assertTrue(e.suggestions().contains(suggestion), e.getMessage());
    assertTrue(e.suggestions().size() <= 5, e.getMessage());
  }

  @Test
  void theErrorSaysWhatWasWantedAndWhatToDo() {
    assertEquals(
        "unknown actor \"Kazakstan\"; did you mean KAZ (Kazakhstan)?",
        assertThrows(UnknownActorException.class, () -> catalog.actor("Kazakstan")).getMessage());
    assertEquals(
        "unknown actor \"Qwxzjkvbnm\"; give an ISO 3166-1 code, the acronym of a bloc, or an"
            + " English short name",
        assertThrows(UnknownActorException.class, () -> catalog.actor("Qwxzjkvbnm")).getMessage());
  }

  @Test
  void aStateHasNoMembers() {
    assertEquals(
        "KAZ is a state, which has no members; name a bloc, such as EU",
        assertThrows(IllegalArgumentException.class, () -> catalog.members("KAZ")).getMessage());
  }

  @Test
  void everyIsoCodeOfTheJdkIsAStateWithItsAlpha2() {
    for (String alpha2 : Locale.getISOCountries()) {
      Locale locale = new Locale.Builder().setRegion(alpha2).build();
      State state = (State) catalog.actor(locale.getISO3Country());
      assertEquals(locale.getISO3Country(), state.id());
      assertTrue(state.codes().contains(alpha2), state + " lacks " + alpha2);
    }
  }

  @Test
  void thereAreAllEntriesOfIso3166AndTheStatesBesides() {
    long iso = Locale.getISOCountries().length;
    assertEquals(249, iso);
    assertEquals(193, count(State.Status.UN_MEMBER));
    assertEquals(List.of("PSE", "VAT"), ids(State.Status.UN_OBSERVER));
    assertEquals(List.of("COK", "ESH", "NIU", "TWN", "XKX"), ids(State.Status.NON_MEMBER));
    assertEquals(
        List.of(
            "ABKHAZIA",
            "DONETSK",
            "LUHANSK",
            "SOMALILAND",
            "SOUTH_OSSETIA",
            "TRANSNISTRIA",
            "TRNC"),
        ids(State.Status.DE_FACTO));
    assertEquals(
        iso + 1, 193 + 2 + 5 + count(State.Status.TERRITORY), "with Kosovo, which ISO lacks");
    assertTrue(
        ids(State.Status.FORMER)
            .containsAll(List.of("ARTSAKH", "CSK", "DDR", "OTTOMAN", "SCG", "SUN", "YMD", "YUG")));
  }

  @Test
  void everyTerritoryButAntarcticaHasASovereign() {
    List<String> without =
        catalog.states().stream()
            .filter(state -> state.status() == State.Status.TERRITORY)
            .map(State::id)
            .filter(id -> catalog.sovereign(id).isEmpty())
            .toList();
    assertEquals(List.of("ATA"), without);
    assertEquals("CHN", catalog.sovereign("HKG").orElseThrow().id());
    assertEquals("DNK", catalog.sovereign("Greenland").orElseThrow().id());
    assertEquals(Optional.empty(), catalog.sovereign("KAZ"));
  }

  @Test
  void formerStatesHaveLifetimesAndSuccessors() {
    State sun = (State) catalog.actor("SUN");
    assertEquals("[1922-12-30, 1991-12-26)", sun.existence().toString());
    assertTrue(sun.successors().containsAll(List.of("RUS", "KAZ", "UZB", "EST")));
    assertEquals(List.of("CZE", "SVK"), ((State) catalog.actor("CSK")).successors());
    assertEquals(List.of("DEU"), ((State) catalog.actor("DDR")).successors());
    for (State state : catalog.states()) {
      boolean former = state.status() == State.Status.FORMER;
      assertEquals(former, !state.successors().isEmpty(), state.id());
      assertEquals(former, state.existence().end().isPresent(), state.id());
    }
  }

  private long count(State.Status status) {
    return ids(status).size();
  }

  private List<String> ids(State.Status status) {
    return catalog.states().stream()
        .filter(state -> state.status() == status)
        .map(State::id)
        .toList();
  }
}
