package io.entente.notifications;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The same text for those who read HTML. Nothing of the text is ever markup. */
final class Html {
  private Html() {}

  static String of(Mail mail) {
    return """
        <!doctype html>
        <html lang="%s">
        <head><meta charset="utf-8"><title>%s</title></head>
        <body style="font-family: sans-serif; line-height: 1.5">
        %s
        </body>
        </html>
        """
        .formatted(
            escaped(mail.language()),
            escaped(mail.subject()),
            Arrays.stream(Paragraphs.of(mail.text()))
                .map(Html::paragraph)
                .collect(Collectors.joining("\n")));
  }

  private static String paragraph(String text) {
    String escaped = escaped(text);
    return text.matches("https?://[^\\s<>\"']+")
        ? "<p><a href=\"%1$s\">%1$s</a></p>".formatted(escaped)
        : "<p dir=\"auto\">%s</p>".formatted(escaped);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
