package org.multivector.io;

import java.util.OptionalLong;

/**
 * A listener that is told how far a long job has come.
 *
 * <p>It is called on the thread that reads, a few times per mebibyte at most and once at the end;
 * it should return quickly.
 */
@FunctionalInterface
public interface Progress {

  /** A listener that does nothing. */
  Progress NONE = step -> {};

  /** Takes note of where the job stands. */
  void at(Step step);

  /**
   * Where a job stands.
   *
   * @param source the file being read
   * @param bytes bytes of input taken so far, over all sources, as they lie in the files
   *     (compressed, if they are)
   * @param totalBytes bytes of all sources together, absent where one of them is a stream
   * @param articles articles handed on so far
   * @param rejected records rejected so far
   * @param finished whether this is the last call
   */
  record Step(
      String source,
      long bytes,
      OptionalLong totalBytes,
      long articles,
      long rejected,
      boolean finished) {

    /** The share that is done, in [0, 1], absent where the total is not known. */
    public java.util.OptionalDouble share() {
      if (finished) {
        return java.util.OptionalDouble.of(1);
      }
      return totalBytes.isPresent() && totalBytes.getAsLong() > 0
          ? java.util.OptionalDouble.of(Math.min(1, (double) bytes / totalBytes.getAsLong()))
          : java.util.OptionalDouble.empty();
    }
  }
}
