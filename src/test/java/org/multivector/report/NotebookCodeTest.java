package org.multivector.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
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
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.VarSnippet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the code cells of every notebook through the {@code jshell} API and compares what they print
 * and show with the committed outputs, so that notebooks are tested on a machine without the JDK
 * that the real kernel needs.
 */
public class NotebookCodeTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What the last cell's last expression gave; set from within the shell. */
  private static Object last = "";

  /** A code cell: its source, and the committed text of what it prints and of what it shows. */
  private record Cell(String source, String printed, String shown) {}

  /** Called by the shell, to hand a value out of it. */
  public static void take(Object value) {
    last = value;
  }

  static List<Path> notebooks() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("examples", "notebooks"))) {
      return files.filter(file -> file.toString().endsWith(".ipynb")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void everyCodeCellRunsAndGivesTheCommittedOutput(Path notebook) throws IOException {
    List<Cell> cells = cells(notebook);
    assertTrue(cells.size() > 3, notebook + " has " + cells.size() + " code cells");
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    PrintStream out = System.out;
    try (JShell shell = JShell.builder().executionEngine("local").out(nowhere).build()) {
      String path =
          System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", ""));
      for (String entry : path.split(File.pathSeparator, -1)) {
        shell.addToClasspath(entry);
      }
      for (Cell cell : cells) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        String shown = run(shell, cell.source());
        assertEquals(cell.printed(), printed.toString(StandardCharsets.UTF_8).strip());
        assertEquals(cell.shown(), shown, cell.source());
      }
    } finally {
      System.setOut(out);
    }
  }

  /** Runs a cell; the text of what its last expression shows, empty if it is none. */
  private static String run(JShell shell, String source) {
    String shown = "";
    for (String snippet : snippets(shell.sourceCodeAnalysis(), source)) {
      shown = "";
      for (SnippetEvent event : evaluated(shell, snippet)) {
        if (event.snippet() instanceof VarSnippet value
            && value.subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND) {
          shown = taken(shell, value.name());
        } else if (event.snippet() instanceof ExpressionSnippet value) {
          shown = taken(shell, value.name());
        }
      }
    }
    return shown;
  }

  private static String taken(JShell shell, String name) {
    evaluated(shell, NotebookCodeTest.class.getName() + ".take(" + name + ");");
    // What the library does not render the kernel shows as its text.
    return last.getClass().getName().startsWith("org.multivector.")
        ? String.valueOf(NotebookDisplayTest.shown(last).data().get("text/plain")).strip()
        : String.valueOf(last);
  }

  private static List<SnippetEvent> evaluated(JShell shell, String snippet) {
    List<SnippetEvent> events = shell.eval(snippet);
    for (SnippetEvent event : events) {
      String diagnostics =
          shell.diagnostics(event.snippet()).map(d -> d.getMessage(null)).toList().toString();
      assertTrue(
          event.status() == Snippet.Status.VALID || event.status() == Snippet.Status.OVERWRITTEN,
          () -> snippet + "\n" + diagnostics);
      assertTrue(
          event.exception() == null, () -> snippet + "\n" + String.valueOf(event.exception()));
    }
    return events;
  }

  private static List<Cell> cells(Path notebook) throws IOException {
    List<Cell> cells = new ArrayList<>();
    for (JsonNode cell : JSON.readTree(notebook.toFile()).path("cells")) {
      if (cell.path("cell_type").asText().equals("code")) {
        StringBuilder printed = new StringBuilder();
        StringBuilder shown = new StringBuilder();
        for (JsonNode output : cell.path("outputs")) {
          JsonNode data = output.path("data");
          printed.append(text(output.path("text")));
          shown.append(
              text(data.has("text/plain") ? data.path("text/plain") : data.path("text/html")));
        }
        cells.add(
            new Cell(
                text(cell.path("source")), printed.toString().strip(), shown.toString().strip()));
      }
    }
    return cells;
  }

  /** A text of a notebook's JSON, which may stand there as one string or as lines. */
  private static String text(JsonNode node) {
    StringBuilder text = new StringBuilder(node.isTextual() ? node.asText() : "");
    node.elements().forEachRemaining(line -> text.append(line.asText()));
    return text.toString();
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
