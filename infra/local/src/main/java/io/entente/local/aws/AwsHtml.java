package io.entente.local.aws;

import io.entente.standin.marketplace.agreement.Acceptance.Accepted;
import io.entente.standin.marketplace.wire.Json;
import io.entente.standin.marketplace.world.Buyers;
import io.entente.standin.marketplace.world.Offer;
import java.util.List;
import java.util.stream.Collectors;

/** The pages, which load nothing and run nothing. */
final class AwsHtml {
  private AwsHtml() {}

  static String overview(List<Listing> listings, List<Offer> offers) {
    return page(
        "AWS, as far as it is here",
        """
        <h2>As the seller</h2>
        %s
        <form method="post" action="/aws/listings">
        %s
        <button>Make the role and list the product</button>
        </form>
        <h2>As the buyer</h2>
        %s
        """
            .formatted(
                listings.stream().map(AwsHtml::listing).collect(Collectors.joining()),
                fields(),
                offers.isEmpty()
                    ? "<p>No private offer is released. Change sets take four minutes;"
                        + " <code>infra/local/entente clock +5m</code> lets them pass.</p>"
                    : offers.stream().map(AwsHtml::offer).collect(Collectors.joining())));
  }

  static String accepted(String landing, Accepted accepted) {
    return page(
        "Thank you for your purchase",
        """
        <p>Agreement <code>%s</code> is active.</p>
        <form method="post" action="%s">
        <input type="hidden" name="x-amzn-marketplace-token" value="%s">
        <button>Set up your account</button>
        </form>
        """
            .formatted(
                escaped(accepted.agreement().id()),
                escaped(landing),
                escaped(accepted.registrationToken())));
  }

  private static String fields() {
    return List.of(
            field("roleArn", "Role", "arn:aws:iam::111111111111:role/..."),
            field("externalId", "External id, as the connection names it", ""),
            field("product", "Product id", "prod-..."),
            field("dimensions", "Dimensions", "seats, storage"),
            field("landingPath", "Fulfillment URL, as the landing names its path", "/v1/..."),
            field("eventsPath", "Events path, as the landing names it", "/v1/..."))
        .stream()
        .collect(Collectors.joining("\n"));
  }

  private static String field(String name, String label, String example) {
    return "<p><label>%s<br><input name=\"%s\" placeholder=\"%s\" size=\"60\"></label></p>"
        .formatted(label, name, example);
  }

  private static String listing(Listing listing) {
    return "<p>Account <code>%s</code> sells <code>%s</code>.</p>\n"
        .formatted(escaped(listing.account()), escaped(listing.product()));
  }

  private static String offer(Offer offer) {
    String buttons =
        Buyers.of(offer).stream()
            .map(
                buyer ->
                    """
                    <form method="post" action="/aws/acceptances">
                    <input type="hidden" name="offer" value="%s">
                    <button name="buyer" value="%s">Accept as %s</button>
                    </form>
                    """
                        .formatted(escaped(offer.id()), escaped(buyer), escaped(buyer)))
            .collect(Collectors.joining());
    return "<h3>%s</h3><p><code>%s</code></p>%s"
        .formatted(
            escaped(Json.text(offer.part("UpdateInformation"), "Name")),
            escaped(offer.id()),
            buttons);
  }

  private static String page(String title, String body) {
    return """
    <!doctype html>
    <html lang="en">
    <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>%1$s</title>
    <style>
      body { font-family: sans-serif; margin: 1rem auto; max-width: 50rem; padding: 0 1rem; color-scheme: light dark }
      input { max-width: 100%% }
    </style></head>
    <body>
    <h1>%1$s</h1>
    %2$s
    </body>
    </html>
    """
        .formatted(title, body);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
