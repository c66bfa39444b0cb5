package org.multivector.text;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.multivector.actor.ActorCatalog;

/**
 * Finds who is named in an article, where, and by which rule.
 *
 * <p>Matching is leftmost-longest over whole words: "South Sudan" is never Sudan, and "Niger" is
 * not found in "Nigeria". A mention covers the name and its inflection, not a possessive 's, nor
 * the rest of a hyphen compound, nor the title before a person's name. Forms count in their
 * language, on the days on which they were in use (an undated article accepts all), and where their
 * guards hold.
 *
 * <p>Extraction takes time linear in the length of the article for any input. Immutable and safe
 * for use by many threads.
 *
 * <pre>{@code
 * MentionExtractor extractor = MentionExtractor.withDefaults();
 * extractor.extract(Article.of("a1", "Turkey-led talks")).mentions().get(0).actor().id(); // TUR
 * }</pre>
 */
public final class MentionExtractor {

  private final Gazetteer gazetteer;
  private final Set<MentionKind> kinds;
  private final Nesting nesting;
  private final LanguageDetector detector;

  private MentionExtractor(Gazetteer gazetteer, Set<MentionKind> kinds, Nesting nesting) {
    this.gazetteer = gazetteer;
    this.kinds = kinds;
    this.nesting = nesting;
    this.detector = new LanguageDetector(gazetteer.languageProfiles());
  }

  /** All bundled languages, all kinds, longest names only. */
  public static MentionExtractor withDefaults() {
    return of(Gazetteer.bundled());
  }

  /** All kinds of a gazetteer's names, longest names only. */
  public static MentionExtractor of(Gazetteer gazetteer) {
    return new MentionExtractor(gazetteer, EnumSet.allOf(MentionKind.class), Nesting.LONGEST);
  }

  /**
   * An extractor that reports these kinds of mention only. A name of another kind still hides what
   * lies inside it.
   *
   * @throws IllegalArgumentException if no kind is given
   */
  public MentionExtractor withKinds(Collection<MentionKind> newKinds) {
    if (newKinds.isEmpty()) {
      throw new IllegalArgumentException(
          "no kind of mention is left; name at least one of "
              + EnumSet.allOf(MentionKind.class).stream()
                  .map(MentionKind::word)
                  .collect(Collectors.joining(", ")));
    }
    return new MentionExtractor(gazetteer, EnumSet.copyOf(newKinds), nesting);
  }

  /** An extractor with another policy for names inside longer names. */
  public MentionExtractor withNesting(Nesting newNesting) {
    return new MentionExtractor(gazetteer, kinds, newNesting);
  }

  /** The catalogue whose actors are found. */
  public ActorCatalog catalog() {
    return gazetteer.catalog();
  }

  /** The gazetteer whose forms are found. */
  public Gazetteer gazetteer() {
    return gazetteer;
  }

  /** The article with its sentences and the mentions in it, in reading order. */
  public AnnotatedArticle extract(Article article) {
    Extraction extraction = extraction(article);
    List<Mention> mentions = extraction.mentions();
    return new AnnotatedArticle(article, extraction.sentences(), mentions);
  }

  /**
   * The places where the text does not settle who is meant, in reading order: what {@link #extract}
   * left out for want of evidence, or reported by default. Found on demand, in about twice the time
   * of an extraction.
   */
  public List<Ambiguity> ambiguities(Article article) {
    Extraction extraction = extraction(article);
    extraction.mentions();
    return List.copyOf(extraction.ambiguities());
  }

  private Extraction extraction(Article article) {
    String tag = article.language().orElse(null);
    Language language = detector.language(tag, article.title(), article.text());
    Extraction extraction = new Extraction(gazetteer, language, article, kinds, nesting);
    extraction.scan();
    return extraction;
  }
}
