package org.multivector.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.multivector.actor.ActorCatalog;
import org.multivector.actor.KnowledgeException;
import org.multivector.actor.KnowledgeFile.Row;
import org.multivector.text.PackList.Pack;

/**
 * Loads the listed packs on two threads: each pack is read by itself, and its forms join those of
 * the packs before it, so that the outcome does not depend on which thread was the quicker.
 *
 * <p>The bundled catalogue is loaded meanwhile. Of several faults that of the first pack is thrown,
 * as {@link KnowledgeException}.
 */
final class PackLoader {

  private final List<Load> loads = new ArrayList<>();
  private final Persons persons = new Persons();
  private final FormTrieBuilder forms = new FormTrieBuilder();

  /** The number of packs whose forms are in the builder. */
  private int joined;

  /** A loader of the packs that these rows of the list name. */
  PackLoader(List<Row> rows) {
    for (int index = 0; index < rows.size(); index++) {
      loads.add(new Load(rows.get(index), rows.subList(0, index)));
    }
  }

  /** The gazetteer of the packs over the bundled catalogue. */
  Gazetteer load() {
    SharedWork work = SharedWork.start(loads);
    // Meanwhile; readers wait for it before their first form.
    ActorCatalog catalog = ActorCatalog.bundled();
    work.finish();
    List<Language> languages = new ArrayList<>();
    List<Pack> packs = new ArrayList<>();
    for (Load load : loads) {
      languages.add(Objects.requireNonNull(load.language));
      packs.add(Objects.requireNonNull(load.pack));
    }
    return new Gazetteer(catalog, List.copyOf(languages), List.copyOf(packs), forms, persons);
  }

  /** Adds the forms of all packs whose turn has come. */
  private synchronized void join(Load done, FormList list) {
    done.waiting = list;
    while (joined < loads.size()) {
      Load next = loads.get(joined);
      if (next.waiting == null) {
        return;
      }
      forms.addAll(next.waiting);
      next.waiting = null;
      joined++;
    }
  }

  /** The work on one pack. */
  private final class Load implements Runnable {
    private final Row row;
    private final List<Row> before;
    private @Nullable Pack pack;
    private @Nullable Language language;

    /** Read, but not yet in the builder. */
    private @Nullable FormList waiting;

    Load(Row row, List<Row> before) {
      this.row = row;
      this.before = before;
    }

    @Override
    public void run() {
      Pack all = PackList.pack(row, before);
      LanguageReader reader = new LanguageReader(all.code(), before.size(), all.script());
      pack = new Pack(all.code(), all.script(), reader.read(all.sections()));
      language = reader.language();
      FormList list = new FormList();
      new PackReader(ActorCatalog.bundled(), reader, persons, list).read(all.sections());
      join(this, list);
    }
  }
}
