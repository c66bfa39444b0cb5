package org.multivector.io;

/**
 * How much a reader takes before it says no; immutable.
 *
 * <p>Each limit guards memory or time against a hostile or broken file. A rejection names the limit
 * it met, so that a caller with honest large data can raise it:
 *
 * <pre>{@code
 * ArticleReader.withDefaults().with(InputLimits.defaults().withMaxArticleChars(100_000_000));
 * }</pre>
 *
 * @param maxLineBytes longest line of a line-based file, and longest CSV record, in bytes
 * @param maxArticleChars longest article, title and text together, in UTF-16 units
 * @param maxDecompressedBytes most bytes that one source may hold after decompression
 * @param maxRecords most records in one source
 * @param maxDepth deepest nesting of JSON values or XML elements
 * @param maxFiles most files in one folder, subfolders included
 */
public record InputLimits(
    int maxLineBytes,
    int maxArticleChars,
    long maxDecompressedBytes,
    long maxRecords,
    int maxDepth,
    int maxFiles) {

  private static final InputLimits DEFAULTS =
      new InputLimits(16 << 20, 8 << 20, 64L << 30, 1_000_000_000L, 64, 1_000_000);

  /** Checks that every limit is at least 1. */
  public InputLimits {
    checked("maxLineBytes", maxLineBytes);
    checked("maxArticleChars", maxArticleChars);
    checked("maxDecompressedBytes", maxDecompressedBytes);
    checked("maxRecords", maxRecords);
    checked("maxDepth", maxDepth);
    checked("maxFiles", maxFiles);
  }

  /**
   * Lines of 16 MiB, articles of 8 Mi UTF-16 units, sources of 64 GiB and 10^9 records, nesting of
   * 64, folders of 10^6 files.
   */
  public static InputLimits defaults() {
    return DEFAULTS;
  }

  /** These limits with another longest line. */
  public InputLimits withMaxLineBytes(int bytes) {
    return new InputLimits(
        bytes, maxArticleChars, maxDecompressedBytes, maxRecords, maxDepth, maxFiles);
  }

  /** These limits with another longest article. */
  public InputLimits withMaxArticleChars(int chars) {
    return new InputLimits(
        maxLineBytes, chars, maxDecompressedBytes, maxRecords, maxDepth, maxFiles);
  }

  /** These limits with another size after decompression. */
  public InputLimits withMaxDecompressedBytes(long bytes) {
    return new InputLimits(maxLineBytes, maxArticleChars, bytes, maxRecords, maxDepth, maxFiles);
  }

  /** These limits with another number of records. */
  public InputLimits withMaxRecords(long records) {
    return new InputLimits(
        maxLineBytes, maxArticleChars, maxDecompressedBytes, records, maxDepth, maxFiles);
  }

  /** These limits with another depth of nesting. */
  public InputLimits withMaxDepth(int depth) {
    return new InputLimits(
        maxLineBytes, maxArticleChars, maxDecompressedBytes, maxRecords, depth, maxFiles);
  }

  /** These limits with another number of files. */
  public InputLimits withMaxFiles(int files) {
    return new InputLimits(
        maxLineBytes, maxArticleChars, maxDecompressedBytes, maxRecords, maxDepth, files);
  }

  private static void checked(String name, long value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " " + value + " is not at least 1");
    }
  }
}
