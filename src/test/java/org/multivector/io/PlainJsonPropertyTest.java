package org.multivector.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.multivector.text.Article;

/** A plain line reads as it does by the parser of all JSON, to which an array in it leads. */
class PlainJsonPropertyTest {

  @Provide
  Arbitrary<String> lines() {
    Arbitrary<String> name =
        Arbitraries.of(
            "\"id\"",
            "\"title\"",
            "\"text\"",
            "\"date\"",
            "\"language\"",
            "\"revision\"",
            "\"other\"",
            "\"\"",
            "id",
            "\"te\\u0078t\"");
    Arbitrary<String> piece =
        Arbitraries.of(
            "a",
            "word ",
            "eight by",
            "é",
            "—",
            "中",
            "𝄞",
            "\\n",
            "\\t",
            "\\\"",
            "\\\\",
            "\\/",
            "\\u0436",
            "\\ud834\\udd1e",
            "\\ud834",
            "\\udd1e",
            "\\u12",
            "\\x",
            "\t",
            "\u0001",
            "\"",
            "\u007F",
            "\\",
            "'");
    Arbitrary<String> string =
        piece.list().ofMaxSize(40).map(pieces -> "\"" + String.join("", pieces) + "\"");
    Arbitrary<String> value =
        Arbitraries.oneOf(
            string,
            string,
            Arbitraries.of(
                "\"2025-05-29\"",
                "\"en\"",
                "0",
                "12",
                "-3",
                "007",
                "1.5",
                "1e3",
                "-",
                "1x",
                "null",
                "nul",
                "nullx",
                "true",
                "[1]",
                "{\"a\": 1}",
                "",
                "1234567890123456789012"));
    Arbitrary<String> member =
        Combinators.combine(name, Arbitraries.of(":", " : ", "\t:", "", "::"), value)
            .as((n, colon, v) -> n + colon + v);
    Arbitrary<String> plain =
        Combinators.combine(name, string)
            .as((n, v) -> n + ": " + v)
            .list()
            .ofMaxSize(4)
            .map(all -> String.join(", ", all));
    Arbitrary<String> any =
        Combinators.combine(member.list().ofMaxSize(4), Arbitraries.of(",", " , ", ",,", " "))
            .as((members, comma) -> String.join(comma, members));
    return Combinators.combine(
            Arbitraries.oneOf(plain, any), Arbitraries.of("}", "} ", "", "}}", "} x", ",}"))
        .as(
            (members, close) ->
                "{\"text\": \"T\"" + (members.isEmpty() ? "" : ", ") + members + close);
  }

  @Property
  void aLineReadsAsByTheParserOfAllJson(@ForAll("lines") String line) {
    assertSame(line.getBytes(StandardCharsets.UTF_8));
  }

  @Property
  void aLineWithADamagedByteReadsAsByTheParserOfAllJson(
      @ForAll("lines") String line, @ForAll byte damage, @ForAll @IntRange(max = 1000) int place) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    bytes[1 + place % (bytes.length - 1)] = damage;
    assertSame(bytes);
  }

  private static void assertSame(byte[] line) {
    byte[] opening = "{\"odd\": [], ".getBytes(StandardCharsets.UTF_8);
    byte[] odd = new byte[opening.length + line.length - 1];
    System.arraycopy(opening, 0, odd, 0, opening.length);
    System.arraycopy(line, 1, odd, opening.length, line.length - 1);
    assertEquals(read(odd), read(line), () -> new String(line, StandardCharsets.UTF_8));
  }

  /** The articles and the fields at fault. */
  private static List<Object> read(byte[] lines) {
    List<Object> read = new ArrayList<>();
    ArticleReader reader =
        ArticleReader.withDefaults().withRejects(rejected -> read.add(rejected.field()));
    try {
      reader.read(
          new ByteArrayInputStream(lines), "a.jsonl", (Article article) -> read.add(article));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read;
  }
}
