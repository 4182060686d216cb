package io.entente.local;

import static java.util.Map.entry;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.entente.kernel.TenantId;
import io.entente.local.Laptop.Said;
import io.entente.local.issuer.Issuer;
import io.entente.platform.caller.Caller;
import io.entente.platform.links.Links;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two tenants side by side; one has something of everything, the other wants it. */
record Scene(Laptop laptop, Map<String, String> victimsIds) implements AutoCloseable {
  static final String VICTIM = "aurora";
  static final String ATTACKER = "borealis";

  /** The victim's partner to whom the deal belongs. */
  private static final String PARTNER = "P-7";

  private static final String AUDIENCE = "entente";

  /** Stands in everything that the victim has, and in nothing else. */
  static final String SECRET = "Nordlichtgeheim";

  static Scene on(Path data) {
    var laptop = Laptop.on(data);
    laptop.tenant(VICTIM);
    laptop.tenant(ATTACKER);
    for (String tenant : List.of(VICTIM, ATTACKER)) {
      String manager = laptop.token(tenant, "channel-manager");
      done(laptop.put("/v1/partners/P-1", manager, Laptop.partner("Another")));
    }
    return new Scene(laptop, belongings(laptop));
  }

  private static Map<String, String> belongings(Laptop laptop) {
    String manager = laptop.token(VICTIM, "channel-manager");
    done(laptop.put("/v1/partners/" + PARTNER, manager, Laptop.partner(SECRET)));
    done(
        laptop.put(
            "/v1/accounts/A-1",
            manager,
            Map.of("legalName", SECRET, "country", "DE", "standing", "customer")));
    String partner = member(laptop, VICTIM, "partner-user", PARTNER);
    String deal =
        done(laptop.send(post(laptop, partner, "/v1/deals", "d-1", deal("Werke"))), "dealId");
    done(laptop.put("/v1/drafts/D-1", partner, Map.of("endCustomer", Map.of("legalName", SECRET))));
    String csv = "accountId,legalName,country,standing\nA-2,%s,DE,prospect\n".formatted(SECRET);
    var upload = post(laptop, manager, "/v1/accounts/imports", "j-1", csv);
    String job = done(laptop.send(upload.setHeader("Content-Type", "text/csv")), "jobId");
    done(
        laptop.put(
            "/v1/partners/%s/people/U-1".formatted(PARTNER),
            manager,
            Map.of("name", SECRET, "email", "ada@example.com", "role", "admin")));
    String endpoint =
        done(
            laptop.send(
                post(
                    laptop,
                    laptop.token(VICTIM, "tenant-admin"),
                    "/v1/webhook-endpoints",
                    "w-1",
                    "{\"url\": \"http://127.0.0.1:9/%s\"}".formatted(SECRET))),
            "endpointId");
    return Map.ofEntries(
        entry("tokenId", personalToken(laptop, manager)),
        entry("grantId", grant(laptop)),
        entry("userId", "U-1"),
        entry("tenantId", VICTIM),
        entry("endpointId", endpoint),
        entry("sourceId", source(laptop)),
        entry("applicationId", application(laptop)),
        entry("invitationId", invitation(laptop, manager)),
        entry("partnerId", PARTNER),
        entry("accountId", "A-1"),
        entry("dealId", deal),
        entry("jobId", job),
        entry("taskId", task(laptop, manager, partner)),
        entry("opportunityId", "O-1"),
        entry("draftId", "D-1"),
        entry("version", "1"));
  }

  private static String source(Laptop laptop) {
    String body = "{\"name\": \"%s\", \"kind\": \"CLOUD_EVENTS\"}".formatted(SECRET);
    String admin = laptop.token(VICTIM, "tenant-admin");
    return done(laptop.send(post(laptop, admin, "/v1/inbound-sources", "s-1", body)), "sourceId");
  }

  private static String application(Laptop laptop) {
    String admin = laptop.token(VICTIM, "tenant-admin");
    String path = done(laptop.send(post(laptop, admin, "/v1/application-link", "l-1", "")), "path");
    String body =
        """
        {"company": {"legalName": "%1$s Handel AG", "country": "DE"}, "type": "reseller",
         "applicant": {"name": "%1$s", "email": "eve@example.com"}, "territories": ["DE"],
         "consent": true}"""
            .formatted(SECRET);
    return done(laptop.send(post(laptop, "", path, "a-1", body)), "applicationId");
  }

  private static String invitation(Laptop laptop, String manager) {
    String body =
        "{\"name\": \"%s\", \"email\": \"eve@example.com\", \"role\": \"member\"}"
            .formatted(SECRET);
    String path = "/v1/partners/%s/invitations".formatted(PARTNER);
    return done(laptop.send(post(laptop, manager, path, "i-1", body)), "invitationId");
  }

  private static String personalToken(Laptop laptop, String manager) {
    String body = "{\"name\": \"%s\", \"scopes\": [\"deals:read\"], \"days\": 9}".formatted(SECRET);
    return done(laptop.send(post(laptop, manager, "/v1/personal-tokens", "t-1", body)), "tokenId");
  }

  private static String grant(Laptop laptop) {
    String body =
        "{\"reason\": \"Look for %s\", \"role\": \"auditor\", \"hours\": 1}".formatted(SECRET);
    String operator = laptop.service().token(new Tokens.Wish(null, "operator", null, null, null));
    String path = "/v1/tenants/%s/grants".formatted(VICTIM);
    return done(laptop.send(post(laptop, operator, path, "g-1", body)), "grantId");
  }

  /** Two accounts that are one company, and a deal at each: somebody has to settle that. */
  private static String task(Laptop laptop, String manager, String partner) {
    for (String name : List.of("Kupferhandel", "Molkerei")) {
      var account =
          Map.of("legalName", SECRET + " " + name + " AG", "country", "DE", "standing", "prospect");
      done(laptop.put("/v1/accounts/" + name, manager, account));
      done(laptop.send(post(laptop, partner, "/v1/deals", name, deal(name))));
    }
    String into = "{\"into\": \"Kupferhandel\"}";
    laptop.send(post(laptop, manager, "/v1/accounts/Molkerei/merge", "m-1", into));
    Said tasks = laptop.get("/v1/tasks", manager);
    done(tasks);
    return tasks.body().at("/data/0/taskId").asString();
  }

  /** A deal for a customer whose name begins with the secret. */
  private static String deal(String customer) {
    LocalDate close = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC).plusDays(90);
    return """
        {"endCustomer": {"legalName": "%1$s %2$s AG", "country": "DE"}, "products": ["analytics"],
         "estimatedValue": {"amountMinor": 12500000, "currency": "EUR"},
         "expectedCloseDate": "%3$s",
         "contact": {"name": "%1$s", "email": "ada@example.com"}}"""
        .formatted(SECRET, customer, close);
  }

  private static HttpRequest.Builder post(
      Laptop laptop, String token, String path, String key, String body) {
    return laptop
        .service()
        .request(path, token)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", key)
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private static void done(Said said) {
    if (said.status() >= 300) {
      throw new AssertionError("the scene could not be set: " + said);
    }
  }

  private static String done(Said said, String id) {
    done(said);
    return said.body().required(id).asString();
  }

  Said send(Attempt attempt, String token) {
    return laptop.send(attempt.by(laptop.service(), token));
  }

  HttpRequest.Builder request(String path, String token) {
    return laptop.service().request(path, token);
  }

  /** Somebody of the tenant in that role; at P-1, where it is a partner's. */
  String token(String tenant, String role) {
    return role.equals("operator")
        ? laptop.service().token(new Tokens.Wish(null, role, null, null, null))
        : member(laptop, tenant, role, role.startsWith("partner-") ? "P-1" : null);
  }

  /** A person of the victim's other partner. */
  String rival(String role) {
    return member(laptop, VICTIM, role, "P-1");
  }

  String program(String tenant, String scope) {
    return laptop.service().token(new Tokens.Wish(tenant, "api-client", null, null, scope));
  }

  private static String member(
      Laptop laptop, String tenant, String role, @Nullable String partner) {
    return laptop.service().token(new Tokens.Wish(tenant, role, partner, null, null));
  }

  /**
   * The tokens of all who could come in for a partner of the victim's that was terminated since.
   */
  Map<String, String> ofTheTerminated() {
    return ofThe("P-9", "terminate");
  }

  /** The same of one that was suspended. */
  Map<String, String> ofTheSuspended() {
    return ofThe("P-8", "suspend");
  }

  /** The same of one that was suspended, and was taken back. */
  Map<String, String> ofTheReinstated() {
    return ofThe("P-6", "suspend", "reinstate");
  }

  private Map<String, String> ofThe(String gone, String... parted) {
    String director = token(VICTIM, "channel-director");
    done(laptop.put("/v1/partners/" + gone, director, Laptop.partner("Gone")));
    var tokens = new LinkedHashMap<String, String>();
    tokens.put("personal token", personalTokenOf(gone));
    for (String role : List.of("partner-user", "partner-admin")) {
      tokens.put(role + " of before", member(laptop, VICTIM, role, gone));
    }
    String why = "{\"reason\": \"The agreement was ended.\"}";
    for (String how : parted) {
      String path = "/v1/partners/%s/%s".formatted(gone, how);
      done(laptop.send(post(laptop, director, path, how + gone, why)));
    }
    tokens.put("partner-admin of now", member(laptop, VICTIM, "partner-admin", gone));
    return tokens;
  }

  private String personalTokenOf(String partner) {
    String body = "{\"name\": \"Nightly\", \"scopes\": [\"deals:read\"], \"days\": 9}";
    String person = member(laptop, VICTIM, "partner-user", partner);
    return done(
        laptop.send(post(laptop, person, "/v1/personal-tokens", "t-" + partner, body)), "secret");
  }

  /** All that the victim's own auditor reads of what is attacked. */
  Map<String, String> victimsBooks() {
    String auditor = token(VICTIM, "auditor");
    var books = new LinkedHashMap<String, String>();
    for (String path :
        List.of(
            "/v1/deals",
            "/v1/deals/" + victimsIds.get("dealId"),
            "/v1/deals/" + victimsIds.get("dealId") + "/timeline",
            "/v1/partners/" + PARTNER,
            "/v1/tasks/" + victimsIds.get("taskId"),
            "/v1/program",
            "/v1/program/versions")) {
      books.put(path, laptop.get(path, auditor).body().toString());
    }
    return books;
  }

  /** Where the victim's list of deals goes on. */
  String victimsCursor() {
    String partner = member(laptop, VICTIM, "partner-user", PARTNER);
    done(laptop.send(post(laptop, partner, "/v1/deals", "d-2", deal("Zweite"))));
    Said page = laptop.get("/v1/deals?limit=1", token(VICTIM, "auditor"));
    return done(page, "nextCursor");
  }

  /** Tokens that say they are the victim's, and are not. */
  Map<String, String> forged() {
    var tokens = new LinkedHashMap<String, String>();
    var claims = claims();
    tokens.put("unsigned", new PlainJWT(claims).serialize());
    tokens.put("signed with what is public", signedWithPublic(claims));
    tokens.put("signed by another tenant's issuer", byAnothersIssuer());
    tokens.put("expired", issuer().token(person(), Duration.ofHours(-1)));
    tokens.put(
        "for another service", issuer().signed(VICTIM, said("elsewhere"), Duration.ofHours(1)));
    tokens.put("cut off", shortened());
    tokens.put("no token", "x");
    return tokens;
  }

  /** Links that say they are the victim's, or are no more. */
  Map<String, String> forgedLinks(String purpose) {
    String good = link(VICTIM, purpose, Duration.ofDays(1));
    String others = link(ATTACKER, purpose, Duration.ofDays(1));
    String unsigned = good.substring(0, good.indexOf('.'));
    var links = new LinkedHashMap<String, String>();
    links.put("signed by another tenant", unsigned + others.substring(others.indexOf('.')));
    links.put("about somebody else", "W" + good.substring(1));
    links.put("expired", link(VICTIM, purpose, Duration.ofHours(-1)));
    links.put("for something else", link(VICTIM, "elsewhere", Duration.ofDays(1)));
    links.put("cut off", good.substring(0, good.length() - 8));
    links.put("no link", "x");
    return links;
  }

  private String link(String tenant, String purpose, Duration lasting) {
    var links = new Links(laptop.installation().platform(), Clock.systemUTC());
    return new Caller.Service(new TenantId(tenant), "scene")
        .run(() -> links.token(purpose, List.of(PARTNER, "U-1", "deal.waitlisted"), lasting));
  }

  private Issuer issuer() {
    return laptop.installation().tokens();
  }

  private static Issuer.Person person() {
    return new Issuer.Person(
        Optional.of(VICTIM), "eve", Set.of("tenant-admin"), Optional.empty(), "");
  }

  private JWTClaimsSet claims() {
    long now = Instant.now().getEpochSecond();
    var claims = new HashMap<String, Object>(said(AUDIENCE));
    claims.putAll(Map.of("iss", issuer().address(VICTIM), "iat", now, "exp", now + 600));
    try {
      return JWTClaimsSet.parse(claims);
    } catch (ParseException e) {
      throw new AssertionError(e);
    }
  }

  /** What a token that is for the victim's administrator claims. */
  private static Map<String, Object> said(String audience) {
    return Map.of(
        "sub", "eve", "aud", audience, "tenant_id", VICTIM, "roles", List.of("tenant-admin"));
  }

  /** An RSA key's public half, taken for a shared secret. */
  private String signedWithPublic(JWTClaimsSet claims) {
    try {
      var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
      token.sign(
          new MACSigner(issuer().address(VICTIM).repeat(4).getBytes(StandardCharsets.UTF_8)));
      return token.serialize();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  private String byAnothersIssuer() {
    return issuer().signed(ATTACKER, said(AUDIENCE), Duration.ofHours(1));
  }

  private String shortened() {
    String good = issuer().token(person());
    return good.substring(0, good.length() - 8);
  }

  @Override
  public void close() {
    laptop.close();
  }
}
