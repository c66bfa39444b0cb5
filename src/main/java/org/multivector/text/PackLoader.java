package org.multivector.text;

import java.util.ArrayList;
import java.util.List;
import org.multivector.actor.ActorCatalog;
import org.multivector.actor.KnowledgeException;
import org.multivector.actor.KnowledgeFile.Row;
import org.multivector.text.PackList.Pack;

/**
 * Loads the listed packs on two threads, one pack after the other: the helper reads their files
 * ahead and puts their forms into a trie, and the thread itself reads what the files say, and a
 * file where the helper is not ahead. Else no code runs on both, which would slow a cold Java
 * machine: it counts what each method does, in memory that both threads write to.
 *
 * <p>The bundled catalogue is loaded meanwhile. The first fault is thrown, as {@link
 * KnowledgeException}.
 */
final class PackLoader {

  private final List<Row> rows;

  /** A loader of the packs that these rows of the list name. */
  PackLoader(List<Row> rows) {
    this.rows = rows;
  }

  /** The gazetteer of the packs over the bundled catalogue. */
  Gazetteer load() {
    LoadingThread helper = new LoadingThread(rows);
    helper.start();
    try {
      ActorCatalog catalog = ActorCatalog.bundled();
      Persons persons = new Persons();
      List<Language> languages = new ArrayList<>();
      List<Pack> packs = new ArrayList<>();
      for (int index = 0; index < rows.size(); index++) {
        Pack all = helper.pack();
        LanguageReader reader = new LanguageReader(all.code(), index, all.script());
        packs.add(new Pack(all.code(), all.script(), reader.read(all.sections())));
        languages.add(reader.language());
        FormList forms = new FormList(reader);
        new PackReader(catalog, reader, persons, forms).read(all.sections());
        helper.write(forms);
      }
      return new Gazetteer(
          catalog, List.copyOf(languages), List.copyOf(packs), helper.forms(), persons);
    } finally {
      helper.end();
    }
  }
}
