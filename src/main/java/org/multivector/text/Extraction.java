package org.multivector.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.multivector.text.AmbiguitySearch.Verdict;

/**
 * The work on one article: scan, then settle what depends on the rest of the article.
 *
 * <p>A hit whose guards look at its surroundings only is settled at once. One that waits for the
 * whole article (a bare surname, an acronym that must be introduced) keeps its candidates until all
 * is scanned. Not safe for use by several threads.
 */
final class Extraction {

  private final Gazetteer gazetteer;
  private final FormTrie trie;
  private final ScanProfile profile;
  private final Language language;
  private final Article article;
  private final boolean dated;
  private final long day;
  private final Set<MentionKind> kinds;
  private final Nesting nesting;
  private final SentenceSplitter splitter;
  private final List<Sentence> sentences = new ArrayList<>();
  private final List<Hit> hits = new ArrayList<>();
  private final BitSet introduced = new BitSet();

  /** The ids of the actors that hits name at once; made when first asked for. */
  private @Nullable Set<String> named;

  private final Namesakes namesakes;
  private final Surroundings surroundings;
  private final TextUnits title;
  private final TextUnits body;

  /** The walk along the field at hand. */
  private FormScan scan;

  private int sentence;

  /** A place where forms match: settled with one entry, or waiting with several. */
  private static final class Hit {
    final Field field;
    final int start;
    final int end;
    final int sentence;
    final List<Entry> candidates;
    @Nullable Entry settled;

    Hit(Field field, int start, int end, int sentence, List<Entry> candidates) {
      this.field = field;
      this.start = start;
      this.end = end;
      this.sentence = sentence;
      this.candidates = candidates;
      Entry first = candidates.get(0);
      this.settled = first.late ? null : first;
    }
  }

  Extraction(
      Gazetteer gazetteer,
      Language language,
      Article article,
      Set<MentionKind> kinds,
      Nesting nesting) {
    this.gazetteer = gazetteer;
    this.trie = gazetteer.trie();
    this.profile = gazetteer.profile(language);
    this.language = language;
    this.article = article;
    this.dated = article.date().isPresent();
    this.day = dated ? article.date().orElseThrow().toEpochDay() : 0;
    this.kinds = kinds;
    this.nesting = nesting;
    this.namesakes = new Namesakes(language);
    this.splitter = new SentenceSplitter(language);
    this.scan = scan(Field.TITLE);
    ScanBuffers buffers = gazetteer.buffers();
    this.title = buffers.title;
    this.body = buffers.body;
    this.surroundings = new Surroundings(sentences, title, body);
  }

  List<Sentence> sentences() {
    return sentences;
  }

  /** Finds the sentences and the hits. */
  void scan() {
    title.take(article.title());
    body.take(article.text());
    splitter.split(Field.TITLE, title, sentences);
    int firstSentence = sentences.size();
    splitter.split(Field.TEXT, body, sentences);
    scanField(Field.TITLE, title.units);
    sentence = firstSentence;
    scanField(Field.TEXT, body.units);
  }

  /** Settles what waits and gives the mentions in reading order. */
  List<Mention> mentions() {
    settle();
    List<Mention> mentions = new ArrayList<>(hits.size());
    for (Hit hit : hits) {
      Entry entry = hit.settled;
      if (entry == null || entry.actor == null || !kinds.contains(entry.kind)) {
        continue;
      }
      mentions.add(
          new Mention(
              entry.actor,
              entry.kind,
              hit.field,
              hit.start,
              hit.end,
              hit.sentence,
              surface(hit),
              entry.rule.text()));
    }
    return mentions;
  }

  private FormScan scan(Field field) {
    return gazetteer.scan(language, article.field(field));
  }

  private void scanField(Field field, char[] text) {
    scan = scan(field);
    int length = article.field(field).length();
    int i = scan.next(0);
    while (i < length) {
      scan.walkOn(i);
      i = scan.next(take(field, text, i, length));
    }
  }

  /**
   * Takes the longest form that counts of those that the scan has found at a word start.
   *
   * @param longest the greatest end that a match may have
   * @return where to go on
   */
  private int take(Field field, char[] text, int start, int longest) {
    for (int k = scan.accepted() - 1; k >= 0; k--) {
      Hit hit = hit(field, text, start, k, longest);
      if (hit != null) {
        hits.add(hit);
        note(hit);
        if (nesting == Nesting.ALL && (hit.settled == null || !hit.settled.blocks())) {
          inside(field, text, hit);
        }
        return hit.end;
      }
    }
    return start + 1;
  }

  /** The hit of an accepting node, or null if none of its forms counts here. */
  private @Nullable Hit hit(Field field, char[] text, int start, int k, int longest) {
    int base = scan.end(k);
    String source = article.field(field);
    boolean whole = base <= longest && FormScan.endsWord(source, base);
    List<Entry> candidates = null;
    int end = -1;
    int at = -1;
    for (int form = trie.firstForm(scan.node(k)); form != 0; form = trie.nextForm(form)) {
      if (!trie.isOf(form, profile.mask) || (trie.capitals(form) & ~scan.capitals(k)) != 0) {
        continue;
      }
      Entry entry = trie.entry(form);
      if (dated && !entry.validOn(day)) {
        continue;
      }
      int entryEnd = whole ? base : -1;
      if (entry.suffixes != null) {
        entryEnd = Math.max(entryEnd, entry.suffixes.end(source, base, source.length()));
      }
      if (entryEnd < 0 || entryEnd > longest || (end >= 0 && entryEnd != end)) {
        continue;
      }
      at = sentenceAt(field, start);
      if (!surroundings.holds(entry.guard, text, start, entryEnd, at)) {
        namesakes.refused(entry, text, start, entryEnd, sentences.get(at));
        continue;
      }
      if (entry.otherTitles.precedes(text, start, Math.min(start, sentences.get(at).start()))) {
        continue;
      }
      boolean known = entry.surname && titled(entry, text, field, start, entryEnd, at);
      if (known) {
        introduced.set(entry.person);
      }
      end = entryEnd;
      if (candidates == null && !entry.late) {
        // As most are.
        return new Hit(field, start, end, at, List.of(entry));
      }
      if (candidates == null) {
        candidates = new ArrayList<>(2);
      }
      candidates.add(entry);
      if (!entry.late) {
        break;
      }
    }
    return candidates == null ? null : new Hit(field, start, end, at, candidates);
  }

  private int sentenceAt(Field field, int position) {
    while (sentence + 1 < sentences.size()
        && sentences.get(sentence + 1).field() == field
        && sentences.get(sentence + 1).start() <= position) {
      sentence++;
    }
    return sentence;
  }

  /**
   * Whether a title stands after or before, directly or with a state's name between, or the actor's
   * own name in the possessive: "France's Macron".
   */
  private boolean titled(Entry entry, char[] text, Field field, int start, int end, int at) {
    int limit = Math.min(start, sentences.get(at).start());
    if (PersonalName.doubled(text, end, article.field(field).length())) {
      return false;
    }
    if (language.titles().precedes(text, start, limit)
        || (language.courtesies().precedes(text, start, limit)
            && !language.commonSurnames().follows(text, start, end))
        || language.titlesAfter().follows(text, end, Math.max(end, sentences.get(at).end()))) {
      return true;
    }
    if (hits.isEmpty()) {
      return false;
    }
    Hit before = hits.get(hits.size() - 1);
    if (before.field != field || before.end > start || before.start < limit) {
      return false;
    }
    int between = PersonalName.possessiveEnd(text, before.end, start);
    if (between > before.end && before.settled != null && before.settled.actor == entry.actor) {
      return !language.commonSurnames().follows(text, start, end);
    }
    for (int i = before.end; i < start; i++) {
      if (!Symbols.is(text[i], Symbols.BLANK)) {
        return false;
      }
    }
    return language.titles().precedes(text, before.start, limit);
  }

  /** Takes account of a settled hit in what later rules ask for. */
  private void note(Hit hit) {
    Entry entry = hit.settled;
    if (entry != null && entry.actor != null && entry.person != Entry.NOBODY) {
      introduced.set(entry.person);
    }
  }

  private Set<String> named() {
    Set<String> ids = named;
    if (ids == null) {
      ids = new HashSet<>();
      for (Hit hit : hits) {
        Entry first = hit.candidates.get(0);
        if (!first.late && first.actor != null) {
          ids.add(first.actor.id());
        }
      }
      named = ids;
    }
    return ids;
  }

  /** Adds the hits inside a hit. */
  private void inside(Field field, char[] text, Hit outer) {
    int i = outer.start;
    while (i < outer.end) {
      int longest = i == outer.start ? outer.end - 1 : outer.end;
      if (profile.starts(text[i]) && FormScan.startsWord(article.field(field), i)) {
        scan.walk(i, outer.end);
        i = take(field, text, i, longest);
      } else {
        i++;
      }
    }
  }

  private void settle() {
    if (!namesakes.isEmpty()) {
      settleNamesakes();
    }
    for (int h = 0; h < hits.size(); h++) {
      Hit hit = hits.get(h);
      if (hit.settled != null) {
        continue;
      }
      for (Entry candidate : hit.candidates) {
        if (!candidate.late || passes(candidate, hit, h)) {
          hit.settled = candidate;
          break;
        }
      }
    }
  }

  /** Takes back what other people and places are called, if no other form names the state. */
  private void settleNamesakes() {
    // What is taken back counts until then.
    named();
    Set<String> otherwise = new HashSet<>();
    for (Hit hit : hits) {
      Entry entry = hit.settled;
      if (entry != null && entry.actor != null && !namesakes.have(entry, surface(hit))) {
        otherwise.add(entry.actor.id());
      }
    }
    hits.removeIf(hit -> isNamesake(hit, otherwise));
  }

  private boolean isNamesake(Hit hit, Set<String> otherwise) {
    Entry entry = hit.settled;
    if (entry == null || entry.actor == null || !namesakes.have(entry, surface(hit))) {
      return false;
    }
    if (otherwise.contains(entry.actor.id())) {
      namesakes.drop(surface(hit));
      return false;
    }
    named().remove(entry.actor.id());
    return true;
  }

  private String surface(Hit hit) {
    return article.field(hit.field).substring(hit.start, hit.end);
  }

  private boolean passes(Entry entry, Hit hit, int index) {
    if (entry.surname && !introduced.get(entry.person)) {
      return false;
    }
    for (Guard.Condition condition : entry.guard.conditions()) {
      boolean holds =
          switch (condition.test()) {
            case CHAINED -> chained(hit, index);
            case INTRODUCED -> entry.actor != null && named().contains(entry.actor.id());
            case COMPANY -> company(entry, hit.sentence, index - 1, index + 1);
            default -> condition.wanted();
          };
      if (holds != condition.wanted()) {
        return false;
      }
    }
    return true;
  }

  private boolean chained(Hit hit, int index) {
    return touches(hit, index - 1) || touches(hit, index + 1);
  }

  private boolean touches(Hit hit, int other) {
    if (other < 0 || other >= hits.size()) {
      return false;
    }
    Hit neighbour = hits.get(other);
    if (neighbour.field != hit.field
        || (neighbour.end != hit.start && neighbour.start != hit.end)) {
      return false;
    }
    for (Entry entry : neighbour.candidates) {
      if (entry.guard.chains() && entry.actor != hit.candidates.get(0).actor) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether another actor is named in the sentence.
   *
   * @param before the last hit before the place
   * @param after the first hit after it
   */
  private boolean company(Entry entry, int at, int before, int after) {
    for (int h = before; h >= 0 && hits.get(h).sentence == at; h--) {
      if (accompanies(hits.get(h), entry)) {
        return true;
      }
    }
    for (int h = after; h < hits.size() && hits.get(h).sentence == at; h++) {
      if (accompanies(hits.get(h), entry)) {
        return true;
      }
    }
    return false;
  }

  private static boolean accompanies(Hit other, Entry entry) {
    Entry first = other.candidates.get(0);
    return !first.late && first.actor != null && first.actor != entry.actor;
  }

  /** The places that remain ambiguous; after {@link #mentions}. */
  List<Ambiguity> ambiguities() {
    AmbiguitySearch search = new AmbiguitySearch(this, trie, profile.mask, kinds);
    sentence = 0;
    search.search(Field.TITLE, title.units, scan(Field.TITLE));
    while (sentence < sentences.size() && sentences.get(sentence).field() == Field.TITLE) {
      sentence++;
    }
    search.search(Field.TEXT, body.units, scan(Field.TEXT));
    return search.found();
  }

  Ambiguity ambiguity(Field field, int start, int end, List<Ambiguity.Reading> readings) {
    String surface = article.field(field).substring(start, end);
    return new Ambiguity(field, start, end, sentenceAt(field, start), surface, readings);
  }

  /** The end of the last settled hit that overlaps a stretch, 0 if none does. */
  int settledEnd(Field field, int start, int end) {
    int last = 0;
    for (int h = firstHit(field, start); h < hits.size(); h++) {
      Hit hit = hits.get(h);
      if (hit.field != field || hit.start >= end) {
        break;
      }
      if (hit.settled != null) {
        boolean same = hit.start == start && hit.end == end;
        last = Math.max(last, same ? end : Math.max(hit.end, end + 1));
      }
    }
    return last;
  }

  /** The index of the first hit that ends after a place; hits lie in reading order. */
  private int firstHit(Field field, int start) {
    int low = 0;
    int high = hits.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      Hit hit = hits.get(middle);
      boolean before = hit.field == field ? hit.end <= start : hit.field.compareTo(field) < 0;
      if (before) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** How far a form gets at a place, all of the article known. */
  Verdict verdict(Entry entry, Field field, char[] text, int start, int end) {
    if ((dated && !entry.validOn(day))
        || namesakes.have(entry, article.field(field).substring(start, end))) {
      return Verdict.REFUSED;
    }
    int at = sentenceAt(field, start);
    Verdict verdict = Verdict.BY_DEFAULT;
    if (entry.surname) {
      if (entry.otherTitles.precedes(text, start, Math.min(start, sentences.get(at).start()))) {
        return Verdict.REFUSED;
      }
      verdict = introduced.get(entry.person) ? Verdict.EVIDENT : Verdict.OPEN;
    }
    for (Guard.Condition condition : entry.guard.conditions()) {
      Verdict one = verdict(condition, entry, field, text, start, end, at);
      if (one == Verdict.REFUSED) {
        return one;
      }
      boolean weaker = one == Verdict.OPEN || (one == Verdict.TIED && verdict != Verdict.OPEN);
      if (weaker || (one == Verdict.EVIDENT && verdict == Verdict.BY_DEFAULT)) {
        verdict = one;
      }
    }
    return verdict;
  }

  private Verdict verdict(
      Guard.Condition condition,
      Entry entry,
      Field field,
      char[] text,
      int start,
      int end,
      int at) {
    if (condition.test() == Guard.Test.LEAN && condition.wanted()) {
      int balance = surroundings.compare(condition);
      return balance < 0 ? Verdict.REFUSED : balance == 0 ? Verdict.TIED : Verdict.EVIDENT;
    }
    int here = firstHit(field, start);
    boolean own =
        here < hits.size() && hits.get(here).field == field && hits.get(here).start == start;
    boolean holds =
        switch (condition.test()) {
          case CHAINED -> own && chained(hits.get(here), here);
          case INTRODUCED -> entry.actor != null && named().contains(entry.actor.id());
          case COMPANY -> company(entry, at, here - 1, own ? here + 1 : here);
          default -> surroundings.test(condition, text, start, end, at);
        };
    if (!condition.wanted()) {
      return holds ? Verdict.REFUSED : Verdict.BY_DEFAULT;
    }
    return switch (condition.test()) {
      case ALONE, CAPS, START, CHAINED -> holds ? Verdict.BY_DEFAULT : Verdict.REFUSED;
      default -> holds ? Verdict.EVIDENT : Verdict.OPEN;
    };
  }
}
