package org.multivector.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.multivector.io.Table;
import org.multivector.stat.Estimate;

/** Estimates as fields of JSON and cells of tables. */
final class EstimateCells {
  private EstimateCells() {}

  /** The fields {@code value}, {@code low}, {@code high}, or {@code undefined} with the reason. */
  static void fields(Estimate estimate, JsonGenerator json) throws IOException {
    if (!estimate.isDefined()) {
      json.writeNullField("value");
      json.writeStringField("undefined", estimate.reason().orElse(""));
      return;
    }
    json.writeNumberField("value", estimate.value());
    if (estimate.interval().isPresent()) {
      json.writeNumberField("low", estimate.interval().get().low());
      json.writeNumberField("high", estimate.interval().get().high());
    }
  }

  static void object(String name, Estimate estimate, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(name);
    fields(estimate, json);
    json.writeEndObject();
  }

  static Object value(Estimate estimate) {
    return estimate.isDefined() ? (Object) estimate.value() : Table.NOTHING;
  }

  static Object low(Estimate estimate) {
    return estimate.interval().map(i -> (Object) i.low()).orElse(Table.NOTHING);
  }

  static Object high(Estimate estimate) {
    return estimate.interval().map(i -> (Object) i.high()).orElse(Table.NOTHING);
  }

  static String note(Estimate estimate) {
    return estimate.reason().orElse("");
  }
}
