package io.entente.local;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the environment says of the local program.
 *
 * @param port of the gateway; 0: any free one
 * @param issuerPort of the issuer; empty: the one that the data remember, at first the next one
 *     after the gateway's
 * @param data the folder in which everything is kept
 * @param samples whether the two sample tenants are made
 * @param mailServer that takes the mails instead of the own inbox; empty: the inbox
 */
public record Settings(
    int port, OptionalInt issuerPort, Path data, boolean samples, Optional<URI> mailServer) {
  private static final int HIGHEST = 65_535;

  public Settings(int port, OptionalInt issuerPort, Path data, boolean samples) {
    this(port, issuerPort, data, samples, Optional.empty());
  }

  /**
   * @param home the repository, under which the data are kept unless they are elsewhere
   * @throws Cure if a variable has no sense
   */
  static Settings of(Map<String, String> environment, Path home) {
    int port = port("ENTENTE_PORT", environment.getOrDefault("ENTENTE_PORT", "8080"));
    String issuer = environment.getOrDefault("ENTENTE_ISSUER_PORT", "");
    return new Settings(
        port,
        issuer.isBlank()
            ? OptionalInt.empty()
            : OptionalInt.of(port("ENTENTE_ISSUER_PORT", issuer)),
        data(environment, home),
        !environment.getOrDefault("ENTENTE_SAMPLES", "yes").equals("no"),
        mailServer(environment.getOrDefault("ENTENTE_SMTP", "")));
  }

  /** Where the gateway is asked. */
  URI address() {
    return URI.create("http://localhost:" + port);
  }

  private static Path data(Map<String, String> environment, Path home) {
    String given = environment.getOrDefault("ENTENTE_DATA", "");
    try {
      return (given.isBlank() ? home.resolve(".entente") : Path.of(given))
          .toAbsolutePath()
          .normalize();
    } catch (InvalidPathException e) {
      throw new Cure("ENTENTE_DATA is no path: %s".formatted(given), e);
    }
  }

  private static Optional<URI> mailServer(String given) {
    try {
      return given.isBlank() ? Optional.empty() : Optional.of(new URI(given.strip()));
    } catch (URISyntaxException e) {
      throw new Cure(
          "ENTENTE_SMTP is %s; set it to an address such as smtp://localhost:1025."
              .formatted(given),
          e);
    }
  }

  private static int port(String name, String text) {
    try {
      int port = Integer.parseInt(text.strip());
      if (port >= 0 && port <= HIGHEST) {
        return port;
      }
    } catch (NumberFormatException _) {
      // said below
    }
    throw new Cure("%s is %s; set it to a port from 1 to 65535.".formatted(name, text));
  }
}
