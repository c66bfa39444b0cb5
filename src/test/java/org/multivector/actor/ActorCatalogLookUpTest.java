package org.multivector.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What looks up an actor. */
class ActorCatalogLookUpTest {

  @ParameterizedTest(name = "{0} looks up {1}")
  @CsvSource({
    "KAZ, KAZ",
    "kaz, KAZ",
    "kz, KAZ",
    "398, KAZ",
    "kazakhstan, KAZ",
    "uzbekistan, UZB",
    "united kingdom, GBR",
    "türkiye, TUR",
    "TÜRKİYE, TUR",
    "the West, WEST",
    "west, WEST",
    "ussr, SUN"
  })
  void looksUp(String text, String id) {
    assertEquals(id, ActorCatalog.bundled().actor(text).id());
  }
}
