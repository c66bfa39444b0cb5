package org.multivector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** What the README shows is what the code does. */
class ReadmeTest {

  @Test
  void theJavaExampleIsTheBodyOfHello() throws IOException {
    List<String> hello = stripped(Files.readString(Path.of("examples/Hello.java")));
    List<String> shown = stripped(block("java"));
    assertTrue(shown.size() >= 8, "the example has shrunk to " + shown.size() + " lines");
    int start = hello.indexOf(shown.get(0));
    assertTrue(start >= 0, "not in Hello.java: " + shown.get(0));
    assertEquals(shown, hello.subList(start, start + shown.size()));
  }

  @Test
  @ResourceLock(Resources.SYSTEM_OUT)
  void theJavaExamplePrintsWhatTheReadmeSays() throws Exception {
    assertEquals(block("text").strip(), ExampleRun.output("Hello").strip());
  }

  private static String block(String language) throws IOException {
    Matcher matcher =
        Pattern.compile("```" + language + "\\R(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("README.md")));
    assertTrue(matcher.find(), "the README has no block of " + language);
    return matcher.group(1).replace("\r\n", "\n");
  }

  private static List<String> stripped(String code) {
    return code.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
