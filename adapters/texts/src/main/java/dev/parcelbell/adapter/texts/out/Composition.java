package dev.parcelbell.adapter.texts.out;

import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Content;
import dev.parcelbell.domain.parcel.ParcelStatus;
import java.net.URI;
import java.util.regex.Pattern;

/** One message on its way from templates to the form that a channel takes. */
record Composition(Language language, ParcelStatus status, View view) {
  /** Title and subtitle of an element of a generic template (Messenger's Send API). */
  private static final int CARD_LINE_MAX = 80;

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern SPACES_AT_END = Pattern.compile("[ \\t]+$", Pattern.MULTILINE);
  private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");

  Content on(Channel channel) {
    return switch (channel) {
      case SMS -> new Content.Text(language.importance(status).shorten(view, this::sms));
      case WHATSAPP -> new Content.Text(sms(view));
      case EMAIL -> mail();
      case MESSENGER -> card();
    };
  }

  private String sms(View shown) {
    return oneLine(language.write(Part.SMS, status, shown));
  }

  private Content mail() {
    String subject = oneLine(language.write(Part.SUBJECT, status, view));
    var titled = view.with(View.SUBJECT, subject);
    return new Content.Mail(
        subject,
        tidy(language.write(Part.MAIL_TEXT, status, titled)),
        tidy(language.write(Part.MAIL_HTML, status, titled)).replace("\n\n", "\n"));
  }

  /** The first line of its template is the title, the rest is the subtitle. */
  private Content card() {
    String[] lines = language.write(Part.CARD, status, view).strip().split("\\R", 2);
    return new Content.Card(
        cardLine(lines[0]),
        cardLine(lines.length == 1 ? "" : lines[1]),
        view.value(View.PICTURE).map(URI::create));
  }

  private static String cardLine(String text) {
    return Outside.cut(oneLine(text), CARD_LINE_MAX);
  }

  private static String oneLine(String text) {
    return SPACES.matcher(text).replaceAll(" ").strip();
  }

  /** Sections that were left out leave holes behind. */
  private static String tidy(String text) {
    String ended = SPACES_AT_END.matcher(text.strip()).replaceAll("");
    return EMPTY_LINES.matcher(ended).replaceAll("\n\n") + "\n";
  }
}
