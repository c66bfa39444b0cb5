package org.multivector.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.multivector.stat.Bootstrap;
import org.multivector.stat.IntervalMethod;

/**
 * The {@link CoverageSimulation} at full size, in slices: what is done is kept in a file, and the
 * next call goes on from there.
 *
 * <p>{@code CoverageStudy FILE SECONDS [RUNS [PART]]} works until the seconds are over and then
 * prints a table of all that is in the file; with 0 seconds it only prints. RUNS is the number of
 * corpora, 1,000 if absent; PART narrows the work, such as {@code GRAPH/PERCENTILE/200}. Each line
 * of the file is one slice, which depends on nothing but its name, so that files of several
 * machines can be joined.
 */
public final class CoverageStudy {
  private static final int SLICE = 25;
  private static final int CORPORA = 4000;
  private static final List<Part> PARTS =
      List.of(
          new Part(CoverageSimulation.Subject.GRAPH, IntervalMethod.PERCENTILE, 200),
          new Part(CoverageSimulation.Subject.TIMELINE, IntervalMethod.PERCENTILE, 200),
          new Part(CoverageSimulation.Subject.PROFILE, IntervalMethod.PERCENTILE, 1000),
          new Part(CoverageSimulation.Subject.TIMELINE, IntervalMethod.PERCENTILE, 1000),
          new Part(CoverageSimulation.Subject.PROFILE, IntervalMethod.BCA, 200),
          new Part(CoverageSimulation.Subject.PROFILE, IntervalMethod.PERCENTILE, 50),
          new Part(CoverageSimulation.Subject.GRAPH, IntervalMethod.PERCENTILE, 1000));

  private final Path file;
  private final Map<String, Map<String, double[]>> done = new LinkedHashMap<>();

  private CoverageStudy(Path file) throws IOException {
    this.file = file;
    if (Files.exists(file)) {
      String text = Files.readString(file);
      // A line without its end was cut off in writing.
      int end = text.lastIndexOf('\n') + 1;
      if (end < text.length()) {
        Files.writeString(file, text.substring(0, end));
      }
      text.substring(0, end).lines().forEach(this::take);
    }
  }

  private record Part(CoverageSimulation.Subject subject, IntervalMethod method, int behind) {
    String name() {
      return subject + "/" + method + "/" + behind;
    }

    CoverageSimulation simulation() {
      return CoverageSimulation.withDefaults()
          .with(subject)
          .withArticlesBehind(behind)
          .with(Bootstrap.withDefaults().with(method));
    }
  }

  private void take(String line) {
    String[] cells = line.split("\t", -1);
    Map<String, double[]> row = new TreeMap<>();
    for (int c = 1; c < cells.length; c++) {
      String[] parts = cells[c].split("=", -1);
      String[] numbers = parts[1].split("/", -1);
      double[] values = new double[numbers.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = Double.parseDouble(numbers[i]);
      }
      row.put(parts[0], values);
    }
    done.put(cells[0], row);
  }

  private void keep(String name, Map<String, double[]> row) throws IOException {
    StringBuilder line = new StringBuilder(name);
    row.forEach(
        (key, values) -> {
          line.append('\t').append(key).append('=');
          for (int i = 0; i < values.length; i++) {
            line.append(i == 0 ? "" : "/").append(values[i]);
          }
        });
    Files.writeString(
        file,
        line.append('\n'),
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    done.put(name, row);
  }

  private void work(long seconds, int runs, String wanted) throws IOException {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    for (Part part : PARTS) {
      if (!part.name().contains(wanted)) {
        continue;
      }
      CoverageSimulation simulation = part.simulation();
      Map<String, Double> endless = simulation.endless();
      String truthName = part.name() + " truth";
      if (!done.containsKey(truthName)) {
        if (System.nanoTime() >= end) {
          return;
        }
        Map<String, double[]> row = new TreeMap<>();
        simulation.ofSize(CORPORA).forEach((key, value) -> row.put(key, new double[] {value}));
        keep(truthName, row);
      }
      Map<String, Double> ofSize = new TreeMap<>();
      done.getOrDefault(truthName, Map.of()).forEach((key, value) -> ofSize.put(key, value[0]));
      for (int from = 0; from < runs; from += SLICE) {
        String name = part.name() + " " + from;
        if (done.containsKey(name)) {
          continue;
        }
        if (System.nanoTime() >= end) {
          return;
        }
        Map<String, double[]> row = new TreeMap<>();
        simulation
            .runs(from, Math.min(runs, from + SLICE), endless, ofSize)
            .forEach(
                (key, held) ->
                    row.put(key, new double[] {held.runs(), held.endless(), held.ofSize()}));
        keep(name, row);
      }
    }
    System.out.println("all done");
  }

  private void print() {
    for (Part part : PARTS) {
      Map<String, double[]> sums = new TreeMap<>();
      int slices = 0;
      for (Map.Entry<String, Map<String, double[]>> slice : done.entrySet()) {
        if (slice.getKey().startsWith(part.name() + " ") && !slice.getKey().endsWith(" truth")) {
          slices++;
          slice
              .getValue()
              .forEach(
                  (key, held) ->
                      sums.merge(
                          key,
                          held,
                          (a, b) -> new double[] {a[0] + b[0], a[1] + b[1], a[2] + b[2]}));
        }
      }
      if (slices == 0) {
        continue;
      }
      System.out.printf(
          Locale.ROOT,
          "%n%s, %s intervals, %d articles behind K, %d slices of %d%n",
          part.subject(),
          part.method().label(),
          part.behind(),
          slices,
          SLICE);
      System.out.println("| component | with an interval | endless, % | of the size, % |");
      System.out.println("|---|---|---|---|");
      Map<String, List<double[]>> grouped = new LinkedHashMap<>();
      sums.forEach(
          (key, held) ->
              grouped.computeIfAbsent(withoutPole(key), k -> new ArrayList<>()).add(held));
      grouped.forEach(
          (key, all) ->
              System.out.printf(
                  Locale.ROOT,
                  "| %s | %.0f | %s | %s |%n",
                  key + (all.size() > 1 ? " (" + all.size() + ")" : ""),
                  all.stream().mapToDouble(held -> held[0]).min().orElse(0),
                  range(all, 1),
                  range(all, 2)));
    }
  }

  private static String withoutPole(String key) {
    return key.replaceFirst(" [RCWT](-[RCWT])?$", "");
  }

  private static String range(List<double[]> all, int which) {
    double low = all.stream().mapToDouble(held -> 100 * held[which] / held[0]).min().orElse(0);
    double high = all.stream().mapToDouble(held -> 100 * held[which] / held[0]).max().orElse(0);
    return low == high
        ? String.format(Locale.ROOT, "%.1f", low)
        : String.format(Locale.ROOT, "%.1f–%.1f", low, high);
  }

  /** Works and prints. */
  public static void main(String[] args) throws IOException {
    CoverageStudy study = new CoverageStudy(Path.of(args[0]));
    study.work(
        Long.parseLong(args[1]),
        args.length > 2 ? Integer.parseInt(args[2]) : 1000,
        args.length > 3 ? args[3] : "");
    study.print();
  }
}
