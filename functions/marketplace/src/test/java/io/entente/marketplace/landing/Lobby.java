package io.entente.marketplace.landing;

import io.entente.kernel.TenantId;
import io.entente.marketplace.aws.Seller;
import io.entente.platform.Context;
import io.entente.platform.caller.Caller;
import io.entente.platform.table.TenantTable;
import io.entente.testkit.Answer;
import io.entente.testkit.Callers;
import io.entente.testkit.Client;
import io.entente.testkit.TestEnvironment;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A vendor who receives buyers, and the browsers that come. */
final class Lobby implements AutoCloseable {
  static final String PAGE = "/v1/buyer-registration";
  private static final Pattern COOKIE = Pattern.compile("entente-buyer=([^;]+);.*");
  private static final Seller SELLER =
      new Seller("arn:aws:iam::123456789012:role/partner/entente", "seller_1");

  final TestEnvironment env = TestEnvironment.start();
  final Till till = new Till();
  private Optional<Seller> seller = Optional.of(SELLER);

  Lobby() {
    env.tenant("aurora");
    env.add(LandingFunctions.add(Context.named("marketplace"), env.platform(), _ -> seller, till));
    Answer put =
        admin()
            .put(
                "/v1/buyer-landing",
                Map.of(
                    "contactName", "Customer care",
                    "contactEmail", "care@aurora.example",
                    "nextStep", "We create your workspace.",
                    "setUpWithinDays", 2));
    if (put.status() != 200) {
      throw new AssertionError("no landing: " + put);
    }
  }

  Client admin() {
    return env.as(Callers.member("aurora", "tenant-admin")).key(UUID.randomUUID().toString());
  }

  String path() {
    return admin().get("/v1/buyer-landing").text("/path");
  }

  void disconnect() {
    seller = Optional.empty();
  }

  void connect() {
    seller = Optional.of(SELLER);
  }

  /** What the browser gets that AWS sends with that token. */
  Answer land(String token) {
    return post(
        "x-amzn-marketplace-token="
            + URLEncoder.encode(token, StandardCharsets.UTF_8)
            + "&x-amzn-marketplace-offer-type=private");
  }

  Answer post(String form) {
    return env.nobody()
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
        .post(path(), form);
  }

  /** The browser from then on. */
  Client browser(Answer landed) {
    var cookie = COOKIE.matcher(landed.header("Set-Cookie").orElse(""));
    if (!cookie.matches()) {
      throw new AssertionError("no cookie: " + landed);
    }
    return env.nobody().header("Cookie", "theme=dark; entente-buyer=" + cookie.group(1));
  }

  Client come(String token) {
    return browser(land(token));
  }

  static String status(Client browser) {
    return browser.get(PAGE).text("/status");
  }

  static Answer submit(Client browser, String name, String email) {
    return browser.post(PAGE, Map.of("name", name, "email", email));
  }

  int buyers() {
    return admin().get("/v1/buyers").body().path("data").size();
  }

  long told(String type) {
    env.drain();
    return env.published().stream().filter(notice -> notice.type().equals(type)).count();
  }

  <T> T as(Function<TenantTable, T> work) {
    return new Caller.Service(new TenantId("aurora"), "marketplace")
        .run(() -> work.apply(env.platform().tables("marketplace").current()));
  }

  @Override
  public void close() {
    env.close();
  }
}
