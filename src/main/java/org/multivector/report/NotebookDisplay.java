package org.multivector.report;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.multivector.balance.BalanceHistory;
import org.multivector.balance.BalanceProfile;
import org.multivector.balance.BalanceRanking;
import org.multivector.balance.Component;
import org.multivector.balance.Explanation;
import org.multivector.balance.PolePosition;
import org.multivector.centrality.Scores;
import org.multivector.io.Table;
import org.multivector.relation.Evidence;
import org.multivector.relation.RelationGraph;
import org.multivector.stat.Estimate;
import org.rapaio.jupyter.kernel.display.DisplayData;
import org.rapaio.jupyter.kernel.display.DisplayRenderer;
import org.rapaio.jupyter.kernel.display.DisplayTransformer;
import org.rapaio.jupyter.kernel.display.sequence.DefaultCollectionDisplayRenderer;
import org.rapaio.jupyter.kernel.display.spi.DisplayProvider;

/**
 * Results in a Java notebook: what stands at the end of a cell shows itself as a picture or a
 * table.
 *
 * <p>The rapaio-jupyter-kernel finds this class through its service file as soon as the library's
 * jar is on the notebook's class path. A chart and a graph become a picture; scores, profiles and
 * lists of the library's records a table; every other object of the library its text, which the
 * kernel itself would take for markup. Each carries its {@code toString()} as plain text beside it,
 * which is also all that other kernels and {@code jshell} show. Lists of anything else are left to
 * the kernel. The kernel is an optional dependency: without it this class is never loaded.
 */
public final class NotebookDisplay implements DisplayProvider {
  private static final String LIBRARY = "org.multivector";
  private static final int ROWS = 20;
  private static final int LINES = 40;
  private static final String HEAD =
      "<table><thead><tr><th style=\"text-align:right\">rank</th>"
          + "<th style=\"text-align:left\">actor</th><th style=\"text-align:left\">";

  /** Called by the service loader. */
  public NotebookDisplay() {}

  @Override
  public List<DisplayRenderer> getDisplayRenderers() {
    return List.of(
        new Rich<>(Chart.class, "image/svg+xml", Chart::svg),
        new Rich<>(RelationGraph.class, "image/svg+xml", graph -> Charts.network(graph).svg()),
        new Rich<>(Scores.class, "text/html", NotebookDisplay::table),
        new Rich<>(BalanceProfile.class, "text/html", NotebookDisplay::table),
        new Rich<>(Explanation.class, "text/html", NotebookDisplay::lines),
        new Rich<>(BalanceHistory.class, "text/html", NotebookDisplay::table),
        new Rich<>(BalanceRanking.class, "text/html", NotebookDisplay::table),
        new Rich<>(Table.class, "text/html", NotebookDisplay::table),
        new Rich<>(Evidence.class, "text/html", NotebookDisplay::lines),
        new Rich<>(Plain.class, "text/html", NotebookDisplay::lines),
        new Several());
  }

  @Override
  public List<DisplayTransformer> getDisplayTransformers() {
    return List.of(new Own());
  }

  /** Whether an object is the library's own. */
  private static boolean isOwn(Object value) {
    String name = value.getClass().getPackageName();
    return name.equals(LIBRARY) || name.startsWith(LIBRARY + ".");
  }

  private static String lines(Object result) {
    StringBuilder out = new StringBuilder("<div style=\"text-align:left\">");
    List<String> lines = result.toString().lines().toList();
    for (String line : lines.subList(0, Math.min(LINES, lines.size()))) {
      out.append("<div dir=\"auto\">").append(SafeText.markup(line)).append("</div>");
    }
    if (lines.size() > LINES) {
      out.append("<div>").append(LINES).append(" of ").append(lines.size()).append(" lines</div>");
    }
    return out.append("</div>").toString();
  }

  private static String table(Scores<?> scores) {
    StringBuilder out = new StringBuilder(HEAD);
    out.append(SafeText.markup(scores.metric())).append("</th></tr></thead><tbody>");
    int rank = 0;
    for (Scores.Entry<?> entry : scores.entries()) {
      if (rank == ROWS) {
        break;
      }
      rank++;
      String name =
          entry.vertex() instanceof org.multivector.actor.Actor actor
              ? actor.name()
              : String.valueOf(entry.vertex());
      out.append("<tr><td style=\"text-align:right\">").append(rank);
      out.append("</td><td style=\"text-align:left\">").append(SafeText.markup(name));
      out.append("</td>").append(cell(entry.estimate(), Numbers.DECIMAL)).append("</tr>");
    }
    out.append("</tbody></table>");
    if (scores.size() > rank) {
      out.append("<p>").append(rank).append(" of ").append(scores.size()).append(" actors.</p>");
    }
    return out.toString();
  }

  private static String table(BalanceProfile profile) {
    StringBuilder out = new StringBuilder("<table><thead><tr>");
    for (String head : List.of("pole", "share", "tilt", "relative to others")) {
      out.append("<th style=\"text-align:left\">").append(head).append("</th>");
    }
    out.append("</tr></thead><tbody>");
    for (PolePosition position : profile.poles()) {
      out.append("<tr><td style=\"text-align:left\">").append(SafeText.markup(position.name()));
      out.append("</td>").append(cell(position.share(), Numbers.PERCENT));
      out.append(cell(position.tilt(), Numbers.DECIMAL));
      out.append(cell(position.locationQuotient(), Numbers.DECIMAL)).append("</tr>");
    }
    out.append("</tbody></table><table><tbody>");
    for (Component component : profile.components()) {
      if (component.scope() == Component.Scope.WHOLE) {
        out.append("<tr><td style=\"text-align:left\">").append(component.key()).append("</td>");
        out.append(cell(profile.value(component), Numbers.DECIMAL)).append("</tr>");
      }
    }
    return out.append("</tbody></table>").toString();
  }

  private static String table(BalanceHistory history) {
    List<BalanceHistory.Window> windows = history.windows();
    List<String> poles =
        windows.isEmpty()
            ? List.of()
            : windows.get(0).profile().poles().stream().map(PolePosition::name).toList();
    StringBuilder out = new StringBuilder("<table><thead><tr>");
    for (String head : List.of("from", "to", "articles", "evenness")) {
      out.append("<th style=\"text-align:left\">").append(head).append("</th>");
    }
    for (String pole : poles) {
      out.append("<th style=\"text-align:left\">").append(SafeText.markup(pole)).append("</th>");
    }
    out.append("</tr></thead><tbody>");
    for (BalanceHistory.Window window : windows) {
      out.append("<tr>").append(cell(window.range().from().toString()));
      out.append(cell(window.range().to().toString()));
      out.append(cell(Numbers.count(window.profile().articles())));
      out.append(cell(window.profile().evenness(), Numbers.DECIMAL));
      for (String pole : poles) {
        out.append(cell(window.profile().value(Component.SHARE, pole), Numbers.PERCENT));
      }
      out.append("</tr>");
    }
    return out.append("</tbody></table>").toString();
  }

  private static String table(BalanceRanking ranking) {
    StringBuilder out = new StringBuilder("<table><thead><tr>");
    for (String head :
        List.of("rank", "ranks possible", "actor", ranking.component().key(), "next in order")) {
      out.append("<th style=\"text-align:left\">").append(head).append("</th>");
    }
    out.append("</tr></thead><tbody>");
    for (BalanceRanking.Entry entry : ranking.entries()) {
      out.append("<tr>").append(cell(Integer.toString(entry.rank())));
      out.append(cell(entry.low() + "–" + entry.high())).append(cell(entry.focus()));
      out.append(cell(entry.estimate(), Numbers.DECIMAL));
      out.append(cell(entry.settled() ? "settled" : "unsettled")).append("</tr>");
    }
    return out.append("</tbody></table>").toString();
  }

  private static String table(Table table) {
    StringBuilder out = new StringBuilder("<table><thead><tr>");
    for (Table.Column column : table.columns()) {
      out.append("<th style=\"text-align:").append(side(column)).append("\">");
      out.append(SafeText.markup(column.name())).append("</th>");
    }
    out.append("</tr></thead><tbody>");
    for (List<Object> row : table.rows()) {
      out.append("<tr>");
      for (int i = 0; i < row.size(); i++) {
        out.append("<td style=\"text-align:").append(side(table.columns().get(i))).append("\">");
        out.append(SafeText.markup(shown(row.get(i)))).append("</td>");
      }
      out.append("</tr>");
    }
    return out.append("</tbody></table>").toString();
  }

  private static String side(Table.Column column) {
    return column.type() == Table.Type.NUMBER ? "right" : "left";
  }

  private static String shown(Object cell) {
    if (cell == Table.NOTHING) {
      return "";
    }
    return cell instanceof Double number ? Numbers.DECIMAL.show(number) : cell.toString();
  }

  private static String cell(String text) {
    return "<td style=\"text-align:left\">" + SafeText.markup(text) + "</td>";
  }

  private static String cell(Estimate estimate, Numbers style) {
    String text = estimate.isDefined() ? style.show(estimate) : estimate.toString();
    return "<td style=\"text-align:left\">" + SafeText.markup(text) + "</td>";
  }

  /** An object without a form of its own. */
  private record Plain(Object value) {
    @Override
    public String toString() {
      return String.valueOf(value);
    }
  }

  /** Takes the library's objects that nothing else renders. */
  private record Own() implements DisplayTransformer {
    @Override
    public Class<?> transformedClass() {
      return Plain.class;
    }

    @Override
    public boolean canTransform(Object value) {
      return isOwn(content(value)) && !(value instanceof Plain);
    }

    @Override
    public Object transform(Object value) {
      return new Plain(content(value));
    }

    private static Object content(Object value) {
      return value instanceof Optional<?> optional && optional.isPresent() ? optional.get() : value;
    }
  }

  /** A renderer of lists of the library's objects; other lists are shown as the kernel does. */
  private record Several() implements DisplayRenderer {
    @Override
    public Class<?> rendererClass() {
      return Collection.class;
    }

    @Override
    public boolean canRender(String mimeType) {
      return true;
    }

    @Override
    public DisplayData render(String mimeType, Object value) {
      Collection<?> results = (Collection<?>) value;
      if (results.isEmpty() || !results.stream().allMatch(r -> r != null && isOwn(r))) {
        return new DefaultCollectionDisplayRenderer().render(mimeType, value);
      }
      DisplayData data =
          DisplayData.fromText(
              results.stream().map(String::valueOf).collect(Collectors.joining("\n")));
      data.putData("text/html", RecordTable.of(results));
      return data;
    }
  }

  /** A renderer of one type to one rich form, with plain text beside it. */
  private record Rich<T>(Class<T> type, String mime, Function<T, String> form)
      implements DisplayRenderer {

    @Override
    public Class<?> rendererClass() {
      return type;
    }

    @Override
    public boolean canRender(String mimeType) {
      return true;
    }

    @Override
    public DisplayData render(String mimeType, Object value) {
      T result = type.cast(value);
      DisplayData data = DisplayData.fromText(result.toString());
      // By name, because the kernel's own list of types lacks SVG.
      data.putData(mime, form.apply(result));
      return data;
    }
  }
}
