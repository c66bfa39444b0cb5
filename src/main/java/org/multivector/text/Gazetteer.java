package org.multivector.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

  private final Persons persons;
  private final FormTrie trie;
  private final ScanProfile[] profiles;

  /** Saves their allocation per text; they never leave the thread nor the call. */
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<ScanBuffers> buffers = new Buffers();

  Gazetteer(
      ActorCatalog catalog,
      List<Language> languages,
      List<Pack> packs,
      FormTrieBuilder forms,
      Persons persons) {
    this.catalog = catalog;
    this.languages = languages;
    this.packs = packs;
    this.persons = persons;
    this.trie = forms.build();
    this.profiles = profiles(languages, forms, trie);
  }

  /** A class, as the first lambda takes a cold Java machine milliseconds. */
  private static final class Buffers extends ThreadLocal<ScanBuffers> {
    @Override
    protected ScanBuffers initialValue() {
      return new ScanBuffers();
    }
  }

  /** The profile of each language; languages with the same forms share one. */
  private static ScanProfile[] profiles(
      List<Language> languages, FormTrieBuilder forms, FormTrie trie) {
    FormStarts starts = forms.starts();
    char[] openings = starts.openings();
    int[] nodeLanguages = forms.languages();
    Map<Integer, ProfileTask> byMask = new LinkedHashMap<>();
    ProfileTask[] byLanguage = new ProfileTask[languages.size()];
    for (Language language : languages) {
      int mask = mask(language, languages);
      ProfileTask task = byMask.get(mask);
      if (task == null) {
        task = new ProfileTask(mask, starts, openings, trie, nodeLanguages);
        byMask.put(mask, task);
      }
      byLanguage[language.index()] = task;
    }
    SharedWork.run(List.copyOf(byMask.values()));
    ScanProfile[] profiles = new ScanProfile[languages.size()];
    for (int index = 0; index < profiles.length; index++) {
      profiles[index] = Objects.requireNonNull(byLanguage[index].profile);
    }
    return profiles;
  }

  /** The work on the profile of the languages of a mask. */
  private static final class ProfileTask implements Runnable {
    private final int mask;
    private final FormStarts starts;
    private final char[] openings;
    private final FormTrie trie;
    private final int[] nodeLanguages;
    private @Nullable ScanProfile profile;

    ProfileTask(int mask, FormStarts starts, char[] openings, FormTrie trie, int[] nodeLanguages) {
      this.mask = mask;
      this.starts = starts;
      this.openings = openings;
      this.trie = trie;
      this.nodeLanguages = nodeLanguages;
    }

    @Override
    public void run() {
      profile = new ScanProfile(mask, starts, openings, trie, nodeLanguages);
    }
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
    Persons known = new Persons(persons);
    FormTrieBuilder forms = new FormTrieBuilder();
    for (Section section : file.sections()) {
      if (!List.of("names", "forms", "people", "blocked").contains(section.name())) {
        continue;
      }
      int index = language(section);
      Pack pack = packs.get(index);
      LanguageReader reader = new LanguageReader(pack.code(), index, pack.script());
      reader.read(pack.sections());
      FormList own = new FormList(reader);
      new PackReader(extended, reader, known, own).read(List.of(section));
      new FormWriter(own, forms).write();
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

  /** The room of the thread. */
  ScanBuffers buffers() {
    return buffers.get();
  }

  ScanProfile profile(Language language) {
    return profiles[language.index()];
  }

  List<Language> languageProfiles() {
    return languages;
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

  /** Holds the bundled gazetteer; initialised on first use. */
  private static final class Bundle {
    static final Gazetteer GAZETTEER = new PackLoader(PackList.rows()).load();
  }
}
