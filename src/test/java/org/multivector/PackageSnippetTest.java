package org.multivector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * What the description of a package shows compiles. The code may use what a reader has by then: an
 * {@code article}, an {@code extractor}, a {@code builder}, a {@code ledger}, a {@code graph}, a
 * {@code sample}, a {@code log}.
 */
class PackageSnippetTest {
  private static final Path SOURCES = Path.of("src/main/java/org/multivector");
  private static final Pattern BLOCK =
      Pattern.compile("<pre>\\{@code\\R(.*?)^ \\* }</pre>", Pattern.DOTALL | Pattern.MULTILINE);

  private static final String GIVEN =
      """
      interface Log { void warn(String line); }
      Log log = line -> {};
      Article article = Article.of("a1", "");
      MentionExtractor extractor = MentionExtractor.withDefaults();
      RelationLedger.Builder builder = RelationLedger.builder();
      RelationLedger ledger = builder.build();
      RelationSample sample = ledger.sample(Cut.withDefaults());
      RelationGraph graph = sample.graph();
      """;

  /** The first block of code of each package that shows one, by package. */
  private static Map<String, String> snippets() throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.endsWith("package-info.java")).toList()) {
        Matcher matcher = BLOCK.matcher(Files.readString(file));
        if (matcher.find()) {
          String name = "" + SOURCES.relativize(file).getParent();
          found.put(name, matcher.group(1).replaceAll("(?m)^ \\* ?", ""));
        }
      }
    }
    return found;
  }

  @Test
  void thePackagesOfThePipelineShowFiveLinesOfUse() throws IOException {
    Map<String, String> snippets = snippets();
    for (String name : List.of("actor", "text", "relation", "centrality", "balance", "stat")) {
      String code = snippets.getOrDefault(name, "");
      assertTrue(code.lines().count() >= 5, () -> name + " shows: " + code);
    }
  }

  @Test
  void whatAPackageShowsCompiles() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    assumeTrue(compiler != null, "the tests run without a compiler");
    List<JavaFileObject> sources = new ArrayList<>();
    Map<String, String> snippets = snippets();
    snippets.forEach((name, code) -> sources.add(source(name, code)));
    StringWriter said = new StringWriter();
    boolean compiled =
        compiler
            .getTask(
                said,
                null,
                null,
                List.of("-proc:none", "-implicit:none", "-d", folder().toString()),
                null,
                sources)
            .call();
    assertEquals("", said.toString());
    assertTrue(compiled);
  }

  private static Path folder() throws IOException {
    Path folder = Files.createTempDirectory("snippets");
    folder.toFile().deleteOnExit();
    return folder;
  }

  private static JavaFileObject source(String name, String code) {
    StringBuilder text = new StringBuilder();
    for (String known :
        List.of("actor", "text", "relation", "centrality", "balance", "stat", "io", "report")) {
      text.append("import org.multivector.").append(known).append(".*;\n");
    }
    text.append("import java.nio.file.*;\nimport java.time.*;\nimport java.util.*;\n");
    text.append("class Shown_").append(name).append(" {\n").append(GIVEN);
    text.append("void shown() throws Exception {\n").append(code).append("}\n}\n");
    return new SimpleJavaFileObject(
        URI.create("string:///Shown_" + name + ".java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }
}
