package org.multivector.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.multivector.actor.ActorCatalog;
import org.multivector.actor.KnowledgeException;
import org.multivector.actor.KnowledgeFile;
import org.multivector.actor.KnowledgeFile.Section;
import org.multivector.text.PackList.Pack;

/**
 * The surface forms of the actors of a catalogue: per language, dated and guarded, compiled into
 * one automaton.
 *
 * <p>The {@linkplain #bundled() bundled} gazetteer holds all language packs of the library; {@link
 * #with(Path)} adds an analyst's. The form of a pack is described in the package documentation.
 *
 * <p>Loading and compiling take time linear in the number of forms, well below a second for all
 * packs. Immutable and safe for use by many threads.
 *
 * <pre>{@code
 * Gazetteer gazetteer = Gazetteer.bundled().with(Path.of("my-actors.txt"));
 * MentionExtractor extractor = MentionExtractor.of(gazetteer);
 * }</pre>
 */
public final class Gazetteer {

  private final ActorCatalog catalog;
  private final List<Language> languages;

  /** The packs' sections that an analyst's rows may refer to. */
  private final List<Pack> packs;

  private final Map<String, Integer> persons;
  private final FormTrie trie;
  private final ScanProfile[] profiles;

  /** Saves their allocation per text; they never leave the thread nor the call. */
  private final ThreadLocal<ScanBuffers> buffers = ThreadLocal.withInitial(ScanBuffers::new);

  private Gazetteer(
      ActorCatalog catalog,
      List<Language> languages,
      List<Pack> packs,
      FormTrieBuilder forms,
      Map<String, Integer> persons) {
    this.catalog = catalog;
    this.languages = languages;
    this.packs = packs;
    this.persons = persons;
    this.trie = forms.build();
    this.profiles = profiles(languages, forms.starts(), trie);
  }

  private static ScanProfile[] profiles(
      List<Language> languages, FormStarts starts, FormTrie trie) {
    char[] openings = starts.openings();
    int[] nodeLanguages = trie.languages();
    Map<Integer, ScanProfile> byMask = new HashMap<>();
    ScanProfile[] profiles = new ScanProfile[languages.size()];
    for (Language language : languages) {
      int mask = mask(language, languages);
      ScanProfile profile = byMask.get(mask);
      if (profile == null) {
        profile = new ScanProfile(mask, starts, openings, trie, nodeLanguages);
        byMask.put(mask, profile);
      }
      profiles[language.index()] = profile;
    }
    return profiles;
  }

  /** The gazetteer of all bundled language packs over the bundled catalogue; read on first use. */
  public static Gazetteer bundled() {
    return Bundle.GAZETTEER;
  }

  /**
   * This gazetteer with an analyst's actors and names.
   *
   * <p>The file may hold sections {@code [names en]}, {@code [forms en]}, {@code [people en]} and
   * {@code [blocked en]} beside those that {@link ActorCatalog#with(Path)} reads; the argument is
   * the code of a bundled language. Its rows go before bundled ones of the same form.
   *
   * @throws IOException if the file cannot be read
   * @throws KnowledgeException if it is at fault
   */
  public Gazetteer with(Path file) throws IOException {
    return with(KnowledgeFile.read(file));
  }

  /**
   * This gazetteer with the actors and names of a parsed file, as {@link #with(Path)}.
   *
   * @throws KnowledgeException if it is at fault
   */
  public Gazetteer with(KnowledgeFile file) {
    ActorCatalog extended = catalog.with(file);
    Map<String, Integer> known = new HashMap<>(persons);
    FormTrieBuilder forms = new FormTrieBuilder();
    for (Section section : file.sections()) {
      if (!List.of("names", "forms", "people", "blocked").contains(section.name())) {
        continue;
      }
      int index = language(section);
      Pack pack = packs.get(index);
      PackReader reader = new PackReader(extended, pack.code(), index, pack.script(), known, forms);
      reader.readLanguage(pack.sections());
      reader.readForms(List.of(section));
    }
    forms.addAll(trie);
    return new Gazetteer(extended, languages, packs, forms, known);
  }

  /** The catalogue whose actors are named. */
  public ActorCatalog catalog() {
    return catalog;
  }

  /**
   * The number of places in a text where a form stands as a whole word in its own case, the longest
   * first and none inside another, before dates and guards are looked at: an upper bound on the
   * mentions, and the bare work of the automaton. Time is linear in the length of the text.
   *
   * @param language the code of a language with a pack
   * @throws IllegalArgumentException if there is no such pack
   */
  public long occurrences(String text, String language) {
    return scan(known(language), text).count();
  }

  /** The codes of the languages with a pack, as BCP 47 tags, in the order of preference. */
  public List<String> languages() {
    return languages.stream().map(Language::code).toList();
  }

  /**
   * The forms of a language, without suffixes that the matcher takes off; sorted, each once.
   *
   * @param language the code of a language with a pack
   * @throws IllegalArgumentException if there is no such pack
   */
  public List<String> forms(String language) {
    int bit = known(language).bit();
    return trie.forms().stream()
        .filter(form -> form.entry().language == bit)
        .map(FormTrie.Form::surface)
        .distinct()
        .sorted()
        .toList();
  }

  /** The number of forms, inflected ones counted each. */
  public int size() {
    return trie.size();
  }

  /** Prints the counts of languages and forms. */
  @Override
  public String toString() {
    return languages() + ", " + trie.size() + " forms of " + catalog;
  }

  FormTrie trie() {
    return trie;
  }

  /** A walk along a text, to be done with before the thread takes up another one. */
  FormScan scan(Language language, String text) {
    return new FormScan(trie, profile(language), text, buffers.get());
  }

  ScanProfile profile(Language language) {
    return profiles[language.index()];
  }

  List<Language> languageProfiles() {
    return languages;
  }

  int persons() {
    return persons.size();
  }

  private Language known(String code) {
    for (Language language : languages) {
      if (language.code().equals(code)) {
        return language;
      }
    }
    throw new IllegalArgumentException(
        "no pack for the language \"" + code + "\"; there are " + languages());
  }

  private int language(Section section) {
    if (section.arguments().size() == 1) {
      for (Language language : languages) {
        if (language.code().equals(section.arguments().get(0))) {
          return language.index();
        }
      }
    }
    throw new KnowledgeException(
        section.source(),
        section.line(),
        "",
        "["
            + section.name()
            + "] needs the code of a language, one of "
            + languages()
            + ", such as ["
            + section.name()
            + " en]");
  }

  /** A language's own forms and those of the first-listed language of every other script. */
  private static int mask(Language language, List<Language> languages) {
    Map<String, Integer> byScript = new LinkedHashMap<>();
    for (Language other : languages) {
      byScript.putIfAbsent(other.script(), other.bit());
    }
    byScript.put(language.script(), language.bit());
    int mask = 0;
    for (int bit : byScript.values()) {
      mask |= bit;
    }
    return mask;
  }

  private static Gazetteer load() {
    ActorCatalog catalog = ActorCatalog.bundled();
    List<Language> languages = new ArrayList<>();
    List<Pack> packs = new ArrayList<>();
    FormTrieBuilder forms = new FormTrieBuilder();
    Map<String, Integer> persons = new HashMap<>();
    for (KnowledgeFile.Row row : PackList.rows()) {
      Pack pack = PackList.pack(row, packs);
      PackReader reader =
          new PackReader(catalog, pack.code(), packs.size(), pack.script(), persons, forms);
      List<Section> own = reader.readLanguage(pack.sections());
      reader.readForms(pack.sections());
      languages.add(reader.language());
      packs.add(new Pack(pack.code(), pack.script(), own));
    }
    return new Gazetteer(catalog, List.copyOf(languages), List.copyOf(packs), forms, persons);
  }

  /** Holds the bundled gazetteer; initialised on first use. */
  private static final class Bundle {
    static final Gazetteer GAZETTEER = load();
  }
}
