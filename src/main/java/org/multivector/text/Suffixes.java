package org.multivector.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A class of suffixes of an agglutinating language; each may be followed by those of further
 * classes. The longest chain that ends at a word boundary wins.
 */
final class Suffixes {

  /** Longer chains are not words of any language; the bound keeps hostile text cheap. */
  private static final int DEEPEST = 6;

  private final List<Link> links = new ArrayList<>();

  private record Link(String suffix, List<Suffixes> then) {}

  void add(String suffix, List<Suffixes> then) {
    links.add(new Link(suffix, then));
  }

  /**
   * The end of the longest chain of suffixes from {@code at}, which may open with an apostrophe; -1
   * if none reaches a word boundary.
   */
  int end(String text, int at, int limit) {
    int begin = at;
    if (begin < limit && Symbols.fold(text.charAt(begin)) == '\'') {
      begin++;
    }
    return chain(text, begin, limit, 0);
  }

  private int chain(String text, int at, int limit, int depth) {
    int best = -1;
    for (Link link : links) {
      int end = match(text, at, limit, link.suffix());
      if (end < 0) {
        continue;
      }
      if (end == limit || !Symbols.is(text.charAt(end), Symbols.WORD)) {
        best = Math.max(best, end);
      } else if (depth < DEEPEST) {
        for (Suffixes next : link.then()) {
          best = Math.max(best, next.chain(text, end, limit, depth + 1));
        }
      }
    }
    return best;
  }

  /**
   * Collects what words may go on with: the first units of each chain, or all of a shorter one.
   *
   * @param before the suffixes before these
   */
  void collect(String before, int units, int depth, Set<String> into) {
    for (Link link : links) {
      String chain = before.concat(link.suffix());
      into.add(chain.substring(0, Math.min(units, chain.length())));
      if (chain.length() < units && depth < DEEPEST) {
        for (Suffixes next : link.then()) {
          next.collect(chain, units, depth + 1, into);
        }
      }
    }
  }

  private static int match(String text, int at, int limit, String suffix) {
    if (at + suffix.length() > limit) {
      return -1;
    }
    for (int i = 0; i < suffix.length(); i++) {
      if (Symbols.fold(text.charAt(at + i)) != suffix.charAt(i)) {
        return -1;
      }
    }
    return at + suffix.length();
  }
}
