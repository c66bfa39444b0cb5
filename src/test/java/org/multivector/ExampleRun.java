package org.multivector;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;

/** Runs the main method of an example and catches what it prints. */
final class ExampleRun {
  private ExampleRun() {}

  /** What {@code main} of a class in the default package prints, with line feeds. */
  static String output(String example, String... args) throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream caught = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(caught, true, UTF_8)) {
      System.setOut(out);
      Class.forName(example).getMethod("main", String[].class).invoke(null, (Object) args);
    } catch (InvocationTargetException e) {
      throw new AssertionError(example + " failed", e.getCause());
    } finally {
      System.setOut(before);
    }
    return caught.toString(UTF_8).replace("\r\n", "\n");
  }
}
