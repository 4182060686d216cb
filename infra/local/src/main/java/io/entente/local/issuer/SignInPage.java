package io.entente.local.issuer;

import io.entente.platform.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The page on which one says who one is: a button for each visitor, no password, no script. */
record SignInPage(String tenant, List<Visitor> visitors) {

  String html() {
    return """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Sign in · %1$s</title>
      <style>
      :root { color-scheme: light dark }
      body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 }
      main { max-width: 28rem; margin: 0 auto; padding: 2rem 1rem }
      h1 { font-size: 1.5rem; margin: 0 }
      form { margin: .5rem 0 }
      button { font: inherit; width: 100%%; min-height: 3rem; padding: .5rem 1rem; text-align: start;
        border: 1px solid GrayText; border-radius: .5rem; overflow-wrap: anywhere; cursor: pointer }
      button strong, button span { display: block }
      </style>
      </head>
      <body>
      <main>
      <h1>Sign in to %1$s</h1>
      %2$s
      </main>
      </body>
      </html>
      """
        .formatted(escaped(tenant), content());
  }

  private String content() {
    return visitors.isEmpty()
        ? "<p>Nobody can sign in here: only the sample tenants have sample users.</p>"
        : "<p>Choose who you are on this machine. No password is asked for.</p>"
            + visitors.stream().map(SignInPage::button).collect(Collectors.joining());
  }

  private static String button(Visitor visitor) {
    var person = visitor.person();
    return """
      <form method="post">
      <input type="hidden" name="username" value="%s">
      <input type="hidden" name="claims" value="%s">
      <button><strong>%s</strong><span>%s</span></button>
      </form>
      """
        .formatted(
            escaped(person.user()),
            escaped(claims(person)),
            escaped(visitor.name()),
            escaped(place(person)));
  }

  private static String place(Issuer.Person person) {
    String roles =
        person.roles().stream()
            .sorted()
            .map(role -> role.replace('-', ' '))
            .collect(Collectors.joining(", "));
    return person.partner().map(partner -> roles + " · " + partner).orElse(roles);
  }

  /** What a token says of them, beside who they are and for whom it is. */
  static String claims(Issuer.Person person) {
    Map<String, Object> claims = new LinkedHashMap<>();
    person.tenant().ifPresent(tenant -> claims.put("tenant_id", tenant));
    person.partner().ifPresent(partner -> claims.put("partner_id", partner));
    claims.put("roles", person.roles().stream().sorted().toList());
    claims.put("scope", person.scope());
    return Json.write(claims);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
