package org.multivector.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.multivector.actor.ActorCatalog;
import org.multivector.balance.Balance;
import org.multivector.balance.Poles;
import org.multivector.balance.Target;
import org.multivector.stat.Bootstrap;
import picocli.CommandLine.Option;

/** The options that say over which poles a balance is taken. */
final class PolesOptions {
  static final String DEFAULT = "Russia=RUS;China=CHN;West=USA,EU;Turkic=TUR,OTS";

  @Option(
      names = "--poles",
      paramLabel = "POLES",
      description = {"Poles and their members, or a file; by default", DEFAULT + "."})
  String poles = DEFAULT;

  @Option(
      names = "--target",
      paramLabel = "SHARES",
      description =
          "Shares to compare with: uniform (default, a political assumption), others, or such as"
              + " Russia=.3;China=.3;West=.3;Turkic=.1, a share for each pole.")
  @Nullable String target;

  /** The poles; without a catalogue ids are verbatim. */
  Poles poles(@Nullable ActorCatalog catalog) throws IOException {
    if (!poles.contains("=")) {
      Path file = Path.of(poles);
      if (!Files.exists(file)) {
        throw Failure.usage(
            "--poles: '" + poles + "' is neither a file nor of the form Russia=RUS;West=USA,EU");
      }
      return catalog == null ? Poles.read(file) : Poles.read(file, catalog);
    }
    try {
      return catalog == null ? Poles.parse(poles) : Poles.parse(poles, catalog);
    } catch (IllegalArgumentException e) {
      throw Failure.usage("--poles", e);
    }
  }

  Balance balance(@Nullable ActorCatalog catalog, Bootstrap bootstrap) throws IOException {
    Balance balance = Balance.withDefaults().with(poles(catalog)).with(bootstrap);
    return target == null ? balance : balance.with(target(target));
  }

  private static Target target(String words) {
    if (words.equals("uniform")) {
      return Target.uniform();
    }
    if (words.equals("others")) {
      return Target.others();
    }
    Map<String, Double> amounts = new LinkedHashMap<>();
    for (String part : words.split(";", -1)) {
      int equals = part.indexOf('=');
      try {
        if (equals < 1) {
          throw new NumberFormatException();
        }
        amounts.put(
            part.substring(0, equals).strip(), Double.parseDouble(part.substring(equals + 1)));
      } catch (NumberFormatException e) {
        throw Failure.usage("--target: '" + part + "' is not of the form Russia=.3");
      }
    }
    try {
      return Target.of("stated", amounts);
    } catch (IllegalArgumentException e) {
      throw Failure.usage("--target", e);
    }
  }
}
