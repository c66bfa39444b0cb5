package org.multivector.centrality;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Numbered pieces of work, done by several threads in any order. Who writes the result of each
 * piece to its own place and adds places up by number gets the same bits from any number of
 * threads.
 */
final class Blocks {
  private Blocks() {}

  /**
   * Does all the pieces. The calling thread works too, so that a busy pool delays nothing.
   *
   * @param threads threads at once, at most
   * @param blocks number of pieces
   * @param worker makes what one thread works with, such as its arrays
   */
  static void run(int threads, int blocks, Supplier<IntConsumer> worker) {
    AtomicInteger next = new AtomicInteger();
    Runnable loop =
        () -> {
          int block = next.getAndIncrement();
          if (block < blocks) {
            IntConsumer work = worker.get();
            for (; block < blocks; block = next.getAndIncrement()) {
              work.accept(block);
            }
          }
        };
    List<ForkJoinTask<?>> others = new ArrayList<>();
    for (int t = 1; t < Math.min(threads, blocks); t++) {
      others.add(ForkJoinPool.commonPool().submit(loop));
    }
    try {
      loop.run();
    } finally {
      // After a failure nobody begins another piece; pieces begun are waited for.
      next.set(blocks);
      for (ForkJoinTask<?> other : others) {
        if (!other.tryUnfork()) {
          other.quietlyJoin();
        }
      }
    }
    for (ForkJoinTask<?> other : others) {
      if (other.isDone() && other.isCompletedAbnormally()) {
        other.join();
      }
    }
  }
}
