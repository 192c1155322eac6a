package dev.parcelbell.adapter.httpapi.in;

/** HTML in the making; text becomes markup only through {@link #raw}. */
final class Markup {
  private final StringBuilder html = new StringBuilder();

  Markup raw(String markup) {
    html.append(markup);
    return this;
  }

  Markup element(String name, String text) {
    return raw("<" + name + ">" + escape(text) + "</" + name + ">\n");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
