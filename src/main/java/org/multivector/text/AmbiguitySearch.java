package org.multivector.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.multivector.text.Ambiguity.Reading;
import org.multivector.text.Ambiguity.Standing;

/**
 * Goes over a settled article again and collects the places that its guards could not settle.
 *
 * <p>A guard decides against a form where something speaks against it: a term that must not be
 * there, more terms of rivals, the wrong case. It leaves a form open where something that would
 * speak for it is missing. Forms with suffixes of agglutinating languages are looked at where they
 * stand bare. Takes about the time of the extraction. Not safe for use by several threads.
 */
final class AmbiguitySearch {

  private final Extraction extraction;
  private final FormTrie trie;
  private final int languages;
  private final Set<MentionKind> kinds;
  private final List<Ambiguity> found = new ArrayList<>();

  /** How far a form gets by its guard. */
  enum Verdict {
    /** Something speaks for it. */
    EVIDENT,
    /** Nothing is missing, and nothing in particular speaks for it. */
    BY_DEFAULT,
    /** It counts because as much speaks for it as against it. */
    TIED,
    /** What would speak for it is missing. */
    OPEN,
    /** Something speaks against it. */
    REFUSED
  }

  private record Judged(Entry entry, Verdict verdict) {}

  AmbiguitySearch(Extraction extraction, FormTrie trie, int languages, Set<MentionKind> kinds) {
    this.extraction = extraction;
    this.trie = trie;
    this.languages = languages;
    this.kinds = kinds;
  }

  /** The ambiguities of the fields searched so far, in reading order. */
  List<Ambiguity> found() {
    return found;
  }

  void search(Field field, char[] text, FormScan scan) {
    int i = scan.next(0);
    int length = scan.text().length();
    while (i < length) {
      scan.walkOn(i);
      i = scan.next(Math.max(i + 1, judge(field, text, scan, i)));
    }
  }

  /** Looks at the longest forms that start here and gives where to go on. */
  private int judge(Field field, char[] text, FormScan scan, int start) {
    for (int k = scan.accepted() - 1; k >= 0; k--) {
      int end = scan.end(k);
      if (!FormScan.endsWord(scan.text(), end)) {
        continue;
      }
      int settled = extraction.settledEnd(field, start, end);
      if (settled > start && settled != end) {
        return settled;
      }
      List<Judged> judged = judged(field, text, scan, start, k);
      if (judged.isEmpty()) {
        continue;
      }
      report(field, start, end, judged);
      return end;
    }
    return start + 1;
  }

  /** The forms of a node that the text does not refuse; none after one that is no actor's. */
  private List<Judged> judged(Field field, char[] text, FormScan scan, int start, int k) {
    List<Judged> judged = new ArrayList<>();
    for (int form = trie.firstForm(scan.node(k)); form != 0; form = trie.nextForm(form)) {
      if (!trie.isOf(form, languages) || (trie.capitals(form) & ~scan.capitals(k)) != 0) {
        continue;
      }
      Entry entry = trie.entry(form);
      Verdict verdict = extraction.verdict(entry, field, text, start, scan.end(k));
      if (verdict != Verdict.REFUSED) {
        judged.add(new Judged(entry, verdict));
        if (entry.blocks() && verdict != Verdict.OPEN) {
          break;
        }
      }
    }
    return judged;
  }

  private void report(Field field, int start, int end, List<Judged> judged) {
    Judged taken = null;
    for (Judged reading : judged) {
      if (reading.verdict() != Verdict.OPEN) {
        taken = reading;
        break;
      }
    }
    if (taken != null && (taken.entry().blocks() || isSettled(taken, judged))) {
      return;
    }
    List<Reading> readings = new ArrayList<>();
    for (Judged reading : judged) {
      Entry entry = reading.entry();
      boolean told =
          entry.actor == null
              || !kinds.contains(entry.kind)
              || (taken != null
                  && !reading.equals(taken)
                  && entry.actor.equals(taken.entry().actor))
              || readings.stream().anyMatch(r -> r.actor().equals(entry.actor));
      if (!told && entry.actor != null) {
        Standing standing = reading.equals(taken) ? Standing.TAKEN : Standing.POSSIBLE;
        readings.add(new Reading(entry.actor, entry.kind, standing, entry.rule.text()));
      }
    }
    if (!readings.isEmpty()) {
      found.add(extraction.ambiguity(field, start, end, readings));
    }
  }

  /** Whether a reading is taken for a reason, and no reading of another actor has as good a one. */
  private static boolean isSettled(Judged taken, List<Judged> judged) {
    if (taken.verdict() == Verdict.TIED) {
      return false;
    }
    Verdict rival = taken.verdict() == Verdict.EVIDENT ? Verdict.EVIDENT : Verdict.OPEN;
    for (Judged other : judged) {
      if (other.verdict() == rival
          && other.entry().actor != null
          && !other.entry().actor.equals(taken.entry().actor)) {
        return false;
      }
    }
    return true;
  }
}
