package org.cellvm.bench;

import java.util.ArrayList;
import java.util.List;

/** A table of text: the first column to the left, the others to the right. */
final class Table {
  private final List<List<String>> rows = new ArrayList<>();

  void row(List<String> cells) {
    rows.add(List.copyOf(cells));
  }

  /** As plain text, or as Markdown with the first row as its head. */
  String text(boolean markdown) {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (int r = 0; r < rows.size(); r++) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < columns; i++) {
        String pad = " ".repeat(widths[i] - rows.get(r).get(i).length());
        cells.add(i == 0 ? rows.get(r).get(i) + pad : pad + rows.get(r).get(i));
      }
      line(text, cells, markdown);
      if (markdown && r == 0) {
        cells.clear();
        for (int i = 0; i < columns; i++) {
          cells.add(i == 0 ? "-".repeat(widths[i]) : "-".repeat(widths[i] - 1) + ":");
        }
        line(text, cells, true);
      }
    }
    return text.toString();
  }

  /** As an HTML table with the first row as its head. */
  String html(String caption) {
    StringBuilder html = new StringBuilder("<table><caption>");
    html.append(escape(caption)).append("</caption>\n");
    for (int r = 0; r < rows.size(); r++) {
      html.append(r == 0 ? "<thead><tr>" : r == 1 ? "<tbody>\n<tr>" : "<tr>");
      for (int i = 0; i < rows.get(r).size(); i++) {
        String tag = r > 0 && i > 0 ? "td" : "th";
        String scope = r == 0 ? " scope=\"col\"" : i == 0 ? " scope=\"row\"" : "";
        html.append('<').append(tag).append(scope).append('>');
        html.append(escape(rows.get(r).get(i))).append("</").append(tag).append('>');
      }
      html.append(r == 0 ? "</tr></thead>\n" : "</tr>\n");
    }
    return html.append(rows.size() > 1 ? "</tbody></table>" : "</table>").toString();
  }

  /** Returns text as HTML shows it, also within an attribute in double quotes. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static void line(StringBuilder text, List<String> cells, boolean markdown) {
    text.append(
            markdown
                ? "| " + String.join(" | ", cells) + " |"
                : String.join("  ", cells).stripTrailing())
        .append('\n');
  }
}
