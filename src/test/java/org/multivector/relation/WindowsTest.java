package org.multivector.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.multivector.actor.DateRange;

class WindowsTest {

  private static final DateRange YEAR =
      new DateRange(LocalDate.of(2020, 1, 1), LocalDate.of(2021, 1, 1));

  @Test
  void tumblingWindowsTouchAndReachTheEnd() {
    assertEquals(
        "[[2020-01-01, 2020-07-01), [2020-07-01, 2021-01-01)]",
        Windows.of(Period.ofMonths(6)).over(YEAR).toString());
    assertEquals(
        "[[2020-01-01, 2020-06-01), [2020-06-01, 2020-11-01), [2020-11-01, 2021-04-01)]",
        Windows.of(Period.ofMonths(5)).over(YEAR).toString());
  }

  @Test
  void rollingWindowsOverlap() {
    List<DateRange> windows = Windows.of(Period.ofMonths(6)).step(Period.ofMonths(1)).over(YEAR);
    assertTrue(Windows.overlap(windows));
    assertFalse(Windows.overlap(Windows.of(Period.ofMonths(1)).over(YEAR)));
    assertEquals(7, windows.size());
    assertEquals("[2020-02-01, 2020-08-01)", windows.get(1).toString());
    assertEquals("[2020-07-01, 2021-01-01)", windows.get(6).toString());
  }

  @Test
  void monthEndsDoNotDrift() {
    assertEquals(
        "[[2020-01-31, 2020-02-29), [2020-02-29, 2020-03-31), [2020-03-31, 2020-04-30)]",
        Windows.of(Period.ofMonths(1))
            .over(new DateRange(LocalDate.of(2020, 1, 31), LocalDate.of(2020, 4, 30)))
            .toString());
  }

  @Test
  void windowsOverALedgerStartWithItsFirstMonth() {
    RelationLedger ledger = News.ledger("a 2020-03-15: KAZ CHN", "b 2020-05-02: KAZ", "c: KAZ");
    assertEquals(
        "[[2020-03-01, 2020-05-01), [2020-05-01, 2020-07-01)]",
        Windows.of(Period.ofMonths(2)).over(ledger).toString());
    assertEquals(
        "[2020-03-15, 2020-04-14)", Windows.of(Period.ofDays(30)).over(ledger).get(0).toString());
    assertEquals(List.of(), Windows.of(Period.ofDays(30)).over(RelationLedger.empty()));
  }

  @Test
  void windowsOverALedgerFollowTheCalendar() {
    RelationLedger ledger = News.ledger("a 2020-09-15: KAZ CHN", "b 2020-12-02: KAZ CHN");
    assertEquals("2020-07-01", first(Windows.of(Period.ofMonths(3)), ledger));
    assertEquals("2020-07-01", first(Windows.of(Period.ofMonths(6)), ledger));
    assertEquals("2020-01-01", first(Windows.of(Period.ofYears(1)), ledger));
    assertEquals("2020-01-01", first(Windows.of(Period.ofYears(2)), ledger));
    assertEquals("2020-09-01", first(Windows.of(Period.ofMonths(5)), ledger));
    assertEquals(
        "2020-09-01", first(Windows.of(Period.ofYears(1)).step(Period.ofMonths(1)), ledger));
  }

  private static String first(Windows windows, RelationLedger ledger) {
    return windows.over(ledger).get(0).from().toString();
  }

  @Test
  void impossibleWindowsAreRefused() {
    Windows month = Windows.of(Period.ofMonths(1));
    assertThrows(IllegalArgumentException.class, () -> Windows.of(Period.ZERO));
    assertThrows(IllegalArgumentException.class, () -> Windows.of(Period.ofDays(-1)));
    assertThrows(IllegalArgumentException.class, () -> month.step(Period.ofMonths(2)));
    assertThrows(IllegalArgumentException.class, () -> month.over(DateRange.ALWAYS));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            Windows.of(Period.ofDays(1))
                .over(new DateRange(LocalDate.of(1000, 1, 1), LocalDate.of(2020, 1, 1))));
  }
}
