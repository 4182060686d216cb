package io.entente.local.inbox;

import io.entente.testkit.mail.Received;
import java.util.List;
import java.util.stream.Collectors;

/** The mails as a page. What a mail says is shown in a frame that may do nothing. */
final class InboxPage {
  private InboxPage() {}

  static String of(List<Received> mails) {
    return """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>Inbox (%1$d)</title>
        <style>
          body { font-family: sans-serif; margin: 1rem auto; max-width: 50rem; padding: 0 1rem; color-scheme: light dark }
          summary { padding: .5rem 0; cursor: pointer; overflow-wrap: anywhere }
          iframe { width: 100%%; height: 18rem; border: 1px solid; background: white; color-scheme: light }
        </style></head>
        <body>
        <h1>Inbox</h1>
        <p>%2$s</p>
        %3$s
        </body>
        </html>
        """
        .formatted(
            mails.size(),
            mails.isEmpty()
                ? "No mail yet. Add one of a partner's people, and register a deal as that partner."
                : "Every mail that was written here, the latest first. None has left this machine.",
            mails.stream().map(InboxPage::mail).collect(Collectors.joining("\n")));
  }

  private static String mail(Received mail) {
    return """
        <details><summary><b>%s</b><br>to %s, from %s, %s</summary>
        <iframe sandbox title="%s" srcdoc="%s"></iframe></details>"""
        .formatted(
            escaped(mail.subject()),
            escaped(mail.to()),
            escaped(mail.from()),
            escaped(mail.at().toString()),
            escaped(mail.subject()),
            escaped(mail.html()));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
