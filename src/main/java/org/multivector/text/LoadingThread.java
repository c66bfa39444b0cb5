package org.multivector.text;

import com.google.common.base.Throwables;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.multivector.actor.KnowledgeFile.Row;
import org.multivector.text.PackList.Pack;

/**
 * The helper of {@link PackLoader}: puts forms into a trie in the order in which they are handed
 * over, and reads the files of packs ahead as long as there are no forms. Who asks for a pack that
 * nobody is reading reads it, so that both threads are done at about the same time. A failure is
 * thrown to who asks for what is missing.
 */
final class LoadingThread extends Thread {

  private final List<Row> rows;
  private final PackList files;

  /** The packs that were read and not asked for yet: who has one drops what is done with. */
  private final Queue<Pack> packs = new ArrayDeque<>();

  /** The number of packs that were read. */
  private int read;

  /** Whether one of the threads is reading; no two of them do. */
  private boolean reading;

  private final Queue<FormList> waiting = new ArrayDeque<>();
  private boolean ended;
  private @Nullable FormTrieBuilder forms;
  private @Nullable Throwable failure;

  /** A thread for the packs of these rows. */
  LoadingThread(List<Row> rows) {
    super("multivector-helper");
    setDaemon(true);
    this.rows = rows;
    this.files = new PackList(rows);
  }

  /** The files of the next pack. */
  Pack pack() {
    synchronized (this) {
      boolean interrupted = false;
      while (packs.isEmpty() && reading && failure == null) {
        interrupted |= await();
      }
      boolean own = packs.isEmpty() && failure == null;
      goOn(interrupted, own || !packs.isEmpty());
      if (!own) {
        return packs.remove();
      }
      reading = true;
    }
    try {
      readNext();
    } catch (RuntimeException | Error e) {
      fail(e);
      throw e;
    }
    synchronized (this) {
      return packs.remove();
    }
  }

  /** Takes over forms to be put into the trie. */
  synchronized void write(FormList list) {
    waiting.add(list);
    notifyAll();
  }

  /** All forms that were taken over, to be asked for once. */
  synchronized FormTrieBuilder forms() {
    ended = true;
    notifyAll();
    boolean interrupted = false;
    while (forms == null && failure == null) {
      interrupted |= await();
    }
    goOn(interrupted, forms != null);
    return Objects.requireNonNull(forms);
  }

  /** Drops what is not done yet. */
  synchronized void end() {
    ended = true;
    waiting.clear();
    notifyAll();
  }

  @Override
  public void run() {
    try {
      fillTables();
      FormTrieBuilder builder = new FormTrieBuilder();
      for (FormList list = next(); list != null; list = next()) {
        new FormWriter(list, builder).write();
      }
      finish(builder);
    } catch (RuntimeException | Error e) {
      fail(e);
    }
  }

  /** Has the tables of units filled, while the other thread is at the catalogue and needs none. */
  private static void fillTables() {
    Symbols.fold(' ');
    ScanProfile.code(' ');
    WordStarts.eight(new byte[Long.BYTES], 0);
  }

  /** The next forms to be put into the trie, null in the end; reads files where there are none. */
  private @Nullable FormList next() {
    while (true) {
      synchronized (this) {
        if (ended || failure != null || !waiting.isEmpty()) {
          return waiting.poll();
        }
        if (reading || read == rows.size()) {
          await();
          continue;
        }
        reading = true;
      }
      readNext();
    }
  }

  /** Reads the files of the next pack, to be called by who has said so. */
  private void readNext() {
    Pack pack = files.pack(read);
    synchronized (this) {
      packs.add(pack);
      read++;
      reading = false;
      notifyAll();
    }
  }

  private synchronized void finish(FormTrieBuilder all) {
    forms = failure == null ? all : null;
    notifyAll();
  }

  private synchronized void fail(Throwable cause) {
    failure = cause;
    notifyAll();
  }

  /** Waits for the other thread, to be called in a loop; true if the thread was interrupted. */
  @SuppressWarnings("WaitNotInLoop")
  private boolean await() {
    try {
      wait();
      return false;
    } catch (InterruptedException e) {
      return true;
    }
  }

  private void goOn(boolean interrupted, boolean done) {
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (!done && failure != null) {
      Throwables.throwIfUnchecked(failure);
    }
  }
}
