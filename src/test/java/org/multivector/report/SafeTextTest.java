package org.multivector.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "plain|plain",
        "a\u200Bb\uFEFFc|abc",
        "a\u202Eb\u2066c\u2069|abc",
        "tab\there|tab here",
        "soft\u00ADhyphen|softhyphen",
        "lone \uD800 surrogate|lone \uFFFD surrogate",
        "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645|\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
        "a\u200Cb|ab",
        "z\u0300\u0301\u0302\u0303\u0304algo|z\u0300\u0301\u0302algo",
        "tag\uDB40\uDC41s|tags",
        "\u1160blank\u3164|blank",
        "\u041A\u0430\u0437\u0430\u0445\u0441\u0442\u0430\u043D|\u041A\u0430\u0437\u0430\u0445\u0441\u0442\u0430\u043D",
      })
  void whatNobodySeesIsDropped(String text, String expected) {
    assertEquals(expected, SafeText.plain(text));
  }

  @ParameterizedTest
  @CsvSource({"<b>,&lt;b&gt;", "a&b,a&amp;b", "say \"it\",say &quot;it&quot;"})
  void markupIsEscaped(String text, String expected) {
    assertEquals(expected, SafeText.markup(text));
  }
}
