package org.multivector.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A file of plain text as one article. */
final class TextArticle {
  private final ReadingSession session;

  TextArticle(ReadingSession session) {
    this.session = session;
  }

  void read(InputStream in, String id) throws IOException {
    session.record();
    // A UTF-16 unit takes at most three bytes of UTF-8.
    long most = 3L * session.limits().maxArticleChars() + 3;
    byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, most + 1));
    if (bytes.length > most) {
      session.reject(
          1, "text", "is longer than maxArticleChars " + session.limits().maxArticleChars());
      return;
    }
    int invalid = Utf8.firstInvalid(bytes, 0, bytes.length);
    if (invalid >= 0) {
      session.reject(
          lineOf(bytes, invalid), "text", Utf8.invalidByte(bytes[invalid]) + "; save it as UTF-8");
      return;
    }
    String all = new String(bytes, StandardCharsets.UTF_8);
    if (all.startsWith("\uFEFF")) {
      all = all.substring(1);
    }
    int start = 0;
    while (start < all.length() && Character.isWhitespace(all.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < all.length() && all.charAt(end) != '\n' && all.charAt(end) != '\r') {
      end++;
    }
    ArticleDraft draft = new ArticleDraft(session.limits());
    draft.begin(false);
    draft.textIsOptional();
    try {
      draft.set("id", id);
      draft.set("title", all.substring(start, end).strip());
      draft.set("text", all.substring(end).strip());
      session.accept(draft.build());
    } catch (FieldFault fault) {
      session.reject(1, fault);
    }
  }

  private static long lineOf(byte[] bytes, int index) {
    long line = 1;
    for (int i = 0; i < index; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }
}
