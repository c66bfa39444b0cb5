package org.multivector.io;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.multivector.text.Article;

/** The fields of one record while it is read, and the rules they must meet. */
final class ArticleDraft {
  private final InputLimits limits;
  private String id = "";
  private String title = "";
  private @Nullable String text;
  private @Nullable LocalDate date;
  private @Nullable String source;
  private @Nullable String language;
  private @Nullable String url;
  private @Nullable String author;
  private long revision;
  private int seen;
  private boolean textOptional;
  private boolean suspect;
  private String lastTag = "en";
  private String lastLanguage = "en";

  ArticleDraft(InputLimits limits) {
    this.limits = limits;
  }

  /** Forgets the record before. Suspect strings are checked for invalid bytes and half pairs. */
  void begin(boolean suspectStrings) {
    id = "";
    title = "";
    text = null;
    date = null;
    source = null;
    language = null;
    url = null;
    author = null;
    revision = 0;
    seen = 0;
    textOptional = false;
    suspect = suspectStrings;
  }

  /** Headlines alone will do for this record. */
  void textIsOptional() {
    textOptional = true;
  }

  /** Whether a field name is one of an article's; others are ignored. */
  static boolean knows(String field) {
    return bit(field) != 0;
  }

  private static int bit(String field) {
    return switch (field) {
      case "id" -> 1;
      case "title" -> 2;
      case "text" -> 4;
      case "date" -> 8;
      case "source" -> 16;
      case "language" -> 32;
      case "url" -> 64;
      case "author" -> 128;
      case "revision" -> 256;
      default -> 0;
    };
  }

  /** Refuses a field that the record states twice. */
  void once(String field) throws FieldFault {
    int bit = bit(field);
    if ((seen & bit) != 0) {
      throw new FieldFault(field, "is stated twice");
    }
    seen |= bit;
  }

  /** Takes the value of a field; empty means absent. */
  void set(String field, String value) throws FieldFault {
    if (suspect) {
      String fault = Utf8.fault(value);
      if (fault != null) {
        throw new FieldFault(field, fault);
      }
    }
    if (value.length() > limits.maxArticleChars()) {
      throw tooLong(field, value.length());
    }
    switch (field) {
      case "title" -> title = value;
      case "text" -> text = value;
      case "id" -> id = value.strip();
      default -> setShort(field, value.strip());
    }
  }

  private void setShort(String field, String value) throws FieldFault {
    if (value.isEmpty()) {
      return;
    }
    switch (field) {
      case "date" -> date = Dates.iso(field, value);
      case "source" -> source = value;
      case "language" -> language = language(value);
      case "url" -> url = value;
      case "author" -> author = value;
      case "revision" -> revision = revision(value);
      default -> throw new IllegalArgumentException("no field " + field);
    }
  }

  void setDate(LocalDate day) {
    date = day;
  }

  private String language(String tag) throws FieldFault {
    if (tag.equals(lastTag)) {
      return lastLanguage;
    }
    try {
      lastLanguage =
          new Locale.Builder().setLanguageTag(tag.replace('_', '-')).build().toLanguageTag();
      lastTag = tag;
      return lastLanguage;
    } catch (IllformedLocaleException e) {
      throw new FieldFault(
          "language", Dates.quoted(tag) + " is not a BCP 47 tag such as en or kk-Latn");
    }
  }

  private static long revision(String value) throws FieldFault {
    try {
      long number = Long.parseLong(value);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new FieldFault("revision", Dates.quoted(value) + " is not a whole number from 0 up");
  }

  private FieldFault tooLong(String field, int length) {
    return new FieldFault(
        field,
        "has " + length + " characters, more than maxArticleChars " + limits.maxArticleChars());
  }

  /** The finished article. */
  Article build() throws FieldFault {
    String body = text == null ? "" : text;
    if (body.isBlank() && (!textOptional || title.isBlank())) {
      throw new FieldFault("text", text == null ? "is missing" : "is empty");
    }
    if ((long) title.length() + body.length() > limits.maxArticleChars()) {
      throw tooLong("text", title.length() + body.length());
    }
    Article article = Article.of(id.isEmpty() ? contentId(body) : id, body).withTitle(title);
    article = date == null ? article : article.withDate(date);
    article = source == null ? article : article.withSource(source);
    article = language == null ? article : article.withLanguage(language);
    article = url == null ? article : article.withUrl(url);
    article = author == null ? article : article.withAuthor(author);
    return revision == 0 ? article : article.withRevision(revision);
  }

  /** An id for an article without one: the same wherever and whenever the same article is read. */
  private String contentId(String body) {
    Hasher hasher = Hashing.sha256().newHasher();
    for (String part :
        new String[] {title, body, date == null ? "" : date.toString(), source, url}) {
      hasher.putString(part == null ? "" : part, StandardCharsets.UTF_8).putChar('\0');
    }
    return "sha256-" + hasher.hash().toString().substring(0, 24);
  }
}
