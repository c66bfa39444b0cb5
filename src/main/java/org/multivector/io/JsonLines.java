package org.multivector.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.multivector.text.Article;

/**
 * Articles in JSON lines. Each line is parsed by itself, straight from the bytes of the file, so
 * that a bad one costs no other.
 */
final class JsonLines {
  private final ReadingSession session;
  private final ArticleDraft draft;
  private final JsonFactory factory;

  JsonLines(ReadingSession session) {
    this.session = session;
    this.draft = new ArticleDraft(session.limits());
    this.factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(session.limits().maxDepth())
                    // The line itself is limited, and with it all that it holds.
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(1000)
                    .build())
            .build();
  }

  void read(InputStream in) throws IOException {
    ByteLines lines = new ByteLines(in, session.limits().maxLineBytes());
    while (lines.next()) {
      if (lines.isTooLong()) {
        session.record();
        session.reject(
            lines.number(),
            "",
            "the line is longer than maxLineBytes " + session.limits().maxLineBytes());
        continue;
      }
      if (lines.isBlank()) {
        continue;
      }
      session.record();
      try {
        session.accept(article(lines.buffer(), lines.begin(), lines.end()));
      } catch (FieldFault fault) {
        session.reject(lines.number(), fault);
      }
    }
  }

  private Article article(byte[] bytes, int begin, int end) throws IOException, FieldFault {
    int invalid = Utf8.firstInvalid(bytes, begin, end);
    if (invalid >= 0) {
      throw new FieldFault(
          "", "byte " + (invalid - begin + 1) + " " + Utf8.invalidByte(bytes[invalid]));
    }
    draft.begin(invalid == Utf8.ESCAPING);
    try (JsonParser parser = factory.createParser(bytes, begin, end - begin)) {
      object(parser);
    } catch (StreamConstraintsException e) {
      throw new FieldFault(
          "",
          "nests deeper than maxDepth " + session.limits().maxDepth() + " or is no honest JSON");
    } catch (JsonProcessingException e) {
      throw new FieldFault("", "malformed JSON: " + said(e));
    }
    return draft.build();
  }

  private void object(JsonParser parser) throws IOException, FieldFault {
    JsonToken first = parser.nextToken();
    if (first != JsonToken.START_OBJECT) {
      throw new FieldFault("", "is not a JSON object but " + kind(first));
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      JsonToken value = parser.nextToken();
      if (!ArticleDraft.knows(field)) {
        parser.skipChildren();
        continue;
      }
      draft.once(field);
      switch (value) {
        case VALUE_STRING -> draft.set(field, parser.getText());
        case VALUE_NULL -> {}
        case VALUE_NUMBER_INT -> {
          if (!field.equals("id") && !field.equals("revision")) {
            throw wrongType(field, value);
          }
          draft.set(field, parser.getText());
        }
        default -> throw wrongType(field, value);
      }
    }
    if (parser.nextToken() != null) {
      throw new FieldFault("", "holds more than one JSON value; a line is one object");
    }
  }

  private static FieldFault wrongType(String field, JsonToken token) {
    return new FieldFault(field, "must be a string, not " + kind(token));
  }

  private static String kind(@org.jspecify.annotations.Nullable JsonToken token) {
    if (token == null) {
      return "nothing";
    }
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_TRUE, VALUE_FALSE -> "true or false";
      case VALUE_STRING -> "a string";
      case VALUE_NULL -> "null";
      default -> token.name().toLowerCase(Locale.ROOT);
    };
  }

  private static String said(JsonProcessingException e) {
    String message = String.valueOf(e.getOriginalMessage());
    int line = message.indexOf('\n');
    message = line < 0 ? message : message.substring(0, line);
    int place = message.indexOf(" (start marker at");
    message = place < 0 ? message : message.substring(0, place);
    return message + " (column " + e.getLocation().getColumnNr() + ")";
  }
}
