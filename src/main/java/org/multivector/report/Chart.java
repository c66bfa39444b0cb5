package org.multivector.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A finished picture: a self-contained SVG document with alternative text.
 *
 * <p>It needs no network, script, style sheet or font file, and the same input gives the same bytes
 * on every machine. Immutable and safe for use by many threads.
 *
 * @param title what the picture shows; also its first alternative text
 * @param description the picture in words, for those who cannot see it
 * @param width width in pixels at its natural size, &gt; 0
 * @param height height in pixels at its natural size, &gt; 0
 * @param svg the document, beginning with {@code <svg}, which can stand in a file or in a page
 */
public record Chart(String title, String description, int width, int height, String svg) {

  /**
   * Writes the picture to a file, replacing one that is there.
   *
   * @throws IOException if the file cannot be written
   */
  public void save(Path file) throws IOException {
    Files.write(
        file,
        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg).getBytes(StandardCharsets.UTF_8));
  }

  /** The picture in words. */
  @Override
  public String toString() {
    return title + "\n" + description;
  }
}
