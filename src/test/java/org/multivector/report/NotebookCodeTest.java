package org.multivector.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the code cells of every notebook through the {@code jshell} API, so that they are tested on
 * a machine without the JDK that the real kernel needs.
 */
class NotebookCodeTest {
  static List<Path> notebooks() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("examples", "notebooks"))) {
      return files.filter(file -> file.toString().endsWith(".ipynb")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void everyCodeCellRuns(Path notebook) throws IOException {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    try (JShell shell = JShell.builder().executionEngine("local").out(nowhere).build()) {
      String path =
          System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", ""));
      for (String entry : path.split(File.pathSeparator, -1)) {
        shell.addToClasspath(entry);
      }
      int cells = 0;
      for (String cell : codeCells(notebook)) {
        cells++;
        for (String snippet : snippets(shell.sourceCodeAnalysis(), cell)) {
          for (SnippetEvent event : shell.eval(snippet)) {
            String diagnostics =
                shell.diagnostics(event.snippet()).map(d -> d.getMessage(null)).toList().toString();
            assertTrue(
                event.status() == Snippet.Status.VALID
                    || event.status() == Snippet.Status.OVERWRITTEN,
                () -> snippet + "\n" + diagnostics);
            assertTrue(
                event.exception() == null,
                () -> snippet + "\n" + String.valueOf(event.exception()));
          }
        }
      }
      assertTrue(cells > 3, notebook + " has " + cells + " code cells");
    }
  }

  private static List<String> codeCells(Path notebook) throws IOException {
    List<String> cells = new ArrayList<>();
    for (JsonNode cell : new ObjectMapper().readTree(notebook.toFile()).path("cells")) {
      if (cell.path("cell_type").asText().equals("code")) {
        StringBuilder source = new StringBuilder();
        if (cell.path("source").isTextual()) {
          source.append(cell.path("source").asText());
        }
        cell.path("source").elements().forEachRemaining(line -> source.append(line.asText()));
        cells.add(source.toString());
      }
    }
    return cells;
  }

  private static List<String> snippets(SourceCodeAnalysis analysis, String cell) {
    List<String> snippets = new ArrayList<>();
    String rest = cell;
    while (!rest.isBlank()) {
      SourceCodeAnalysis.CompletionInfo info = analysis.analyzeCompletion(rest);
      snippets.add(info.source() == null ? rest : info.source());
      rest = info.source() == null ? "" : info.remaining();
    }
    return snippets;
  }
}
