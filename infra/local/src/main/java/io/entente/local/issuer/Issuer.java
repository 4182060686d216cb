package io.entente.local.issuer;

import io.entente.local.Cure;
import io.entente.local.data.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import okhttp3.HttpUrl;

/**
 * Gives out tokens for whomever one wants to be. Its address is part of what tenants believe, so
 * its port stays the same for as long as the data live; its keys are new with each start.
 */
public final class Issuer implements AutoCloseable {
  /** The issuer that makes operators. */
  public static final String OPERATORS = "operators";

  private static final String AUDIENCE = "entente";
  private static final String FILE = "issuer.json";
  private static final Duration LIFE = Duration.ofHours(12);

  /**
   * Who signs in.
   *
   * @param tenant empty for an operator
   * @param scope separated by blanks
   */
  public record Person(
      Optional<String> tenant,
      String user,
      Set<String> roles,
      Optional<String> partner,
      String scope) {}

  record Kept(int port) {}

  private final MockOAuth2Server server;
  private final int port;

  private Issuer(int port, Map<String, List<Visitor>> visitors) {
    this.port = port;
    this.server = new MockOAuth2Server(config(visitors.keySet()), new SignIn(visitors));
  }

  /** Whoever signs in gets an access token for the service, and an id token for the application. */
  private static OAuth2Config config(Set<String> tenants) {
    Set<OAuth2TokenCallback> tokens =
        tenants.stream().map(Issuer::tokens).collect(Collectors.toSet());
    return new OAuth2Config(true, null, null, false, new OAuth2TokenProvider(), tokens);
  }

  private static OAuth2TokenCallback tokens(String tenant) {
    return new TenantTokens(tenant, AUDIENCE, LIFE.toSeconds());
  }

  /**
   * @param visitors by tenant, whom the sign-in page offers
   * @throws Cure if the port is taken
   */
  public static Issuer start(DataFolder folder, Ports ports, Map<String, List<Visitor>> visitors) {
    int port =
        ports
            .wanted()
            .orElseGet(
                () -> folder.read(FILE, Kept.class).map(Kept::port).orElse(ports.otherwise()));
    var issuer = new Issuer(port == 0 ? free() : port, visitors);
    issuer.start();
    folder.write(FILE, new Kept(issuer.port));
    return issuer;
  }

  private void start() {
    // the server says nothing of a taken port, it hangs; so the port is asked first
    try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      probe.setReuseAddress(true);
    } catch (IOException e) {
      throw new Cure(
          "Port %d, where this data's tokens come from, is taken. Stop what listens there, or set ENTENTE_DATA to another folder."
              .formatted(port),
          e);
    }
    server.start(InetAddress.getLoopbackAddress(), port);
    warmUp();
  }

  /** Its first answers take long, and who verifies a token waits three seconds at most. */
  private void warmUp() {
    for (String path : List.of("/.well-known/openid-configuration", "/jwks")) {
      try (var answer = URI.create(address(OPERATORS) + path).toURL().openStream()) {
        answer.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException("the issuer does not answer on port " + port, e);
      }
    }
  }

  private static int free() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new Cure("There is no free port on the loopback interface.", e);
    }
  }

  /** The issuer's address, as tokens and the registry have it. */
  public String address(String id) {
    return "http://localhost:%d/%s".formatted(port, id);
  }

  /** A token for twelve hours. */
  public String token(Person person) {
    return token(person, LIFE);
  }

  /** A token; with a negative life it has expired already. */
  public String token(Person person, Duration life) {
    var claims = new LinkedHashMap<String, Object>();
    claims.put("sub", person.user);
    claims.put("aud", AUDIENCE);
    claims.put("roles", List.copyOf(person.roles));
    claims.put("scope", person.scope);
    person.tenant.ifPresent(tenant -> claims.put("tenant_id", tenant));
    person.partner.ifPresent(partner -> claims.put("partner_id", partner));
    return signed(person.tenant.orElse(OPERATORS), claims, life);
  }

  /** A token with claims of one's own, signed by the issuer of that id. */
  public String signed(String id, Map<String, Object> claims, Duration life) {
    return server.anyToken(HttpUrl.get(address(id)), claims, life).serialize();
  }

  @Override
  public void close() {
    server.shutdown();
  }
}
