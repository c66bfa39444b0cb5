package org.multivector.text;

import com.google.common.base.Throwables;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tasks that a thread shares with one helper, which ends with them: the helper takes them from the
 * front of the list, the thread itself from the back.
 *
 * <p>A task that fails keeps no other from being done. In the end the failure of the first one in
 * the list is thrown, so that it does not matter which thread came to what.
 */
final class SharedWork {

  private final List<? extends Runnable> tasks;
  private final @Nullable Throwable[] failures;
  private final Thread helper;
  private int front;
  private int back;

  private SharedWork(List<? extends Runnable> tasks) {
    this.tasks = tasks;
    this.failures = new Throwable[tasks.size()];
    this.back = tasks.size() - 1;
    this.helper =
        new Thread("multivector-helper") {
          @Override
          public void run() {
            for (int task = fromFront(); task >= 0; task = fromFront()) {
              attempt(task);
            }
          }
        };
    helper.setDaemon(true);
  }

  /** Does all tasks. */
  static void run(List<? extends Runnable> tasks) {
    new SharedWork(tasks).run();
  }

  private void run() {
    helper.start();
    for (int task = fromBack(); task >= 0; task = fromBack()) {
      attempt(task);
    }
    join();
    for (Throwable failure : failures) {
      if (failure != null) {
        Throwables.throwIfUnchecked(failure);
      }
    }
  }

  private void attempt(int task) {
    try {
      tasks.get(task).run();
    } catch (RuntimeException | Error e) {
      failures[task] = e;
    }
  }

  private synchronized int fromFront() {
    return front <= back ? front++ : -1;
  }

  private synchronized int fromBack() {
    return front <= back ? back-- : -1;
  }

  private void join() {
    boolean interrupted = false;
    while (true) {
      try {
        helper.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
