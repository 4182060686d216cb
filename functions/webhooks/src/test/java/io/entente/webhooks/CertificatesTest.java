package io.entente.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.entente.platform.outbound.Outbound;
import io.entente.platform.outbound.OutboundGateway;
import io.entente.platform.outbound.Reach;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A receiver proves who it is, or nothing is sent to it. */
class CertificatesTest {
  private static final String PASSWORD = "for this test";
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  @TempDir private static Path folder;

  @BeforeAll
  static void authority() throws Exception {
    keytool("-genkeypair", "-alias", "ca", "-dname", "CN=An authority", "-ext", "bc:c");
    certificate("good", "-validity", "2");
    certificate("expired", "-startdate", "-10d", "-validity", "5");
  }

  /** Signed by the authority, for {@code good.example}. */
  private static void certificate(String alias, String... validity) throws Exception {
    String name = "CN=good.example";
    keytool("-genkeypair", "-alias", alias, "-dname", name);
    keytool("-certreq", "-alias", alias, "-file", file(alias + ".csr"));
    var signing =
        new ArrayList<>(
            List.of("-gencert", "-alias", "ca", "-infile", file(alias + ".csr"), "-outfile"));
    signing.add(file(alias + ".crt"));
    signing.addAll(List.of("-ext", "san=dns:good.example"));
    signing.addAll(List.of(validity));
    keytool(signing.toArray(String[]::new));
    keytool("-importcert", "-noprompt", "-alias", alias, "-file", file(alias + ".crt"));
  }

  @Test
  void one_that_has_expired_is_not_trusted() throws Exception {
    assertThat(reply("expired", "good.example"))
        .isInstanceOfSatisfying(
            Outbound.Unanswered.class, reply -> assertThat(reply.why()).contains("certificate"));
  }

  @Test
  void one_of_another_name_is_not_trusted() throws Exception {
    assertThat(reply("good", "other.example"))
        .isInstanceOfSatisfying(
            Outbound.Unanswered.class, reply -> assertThat(reply.why()).contains("certificate"));
  }

  @Test
  void a_good_one_is() throws Exception {
    assertThat(reply("good", "good.example"))
        .isInstanceOfSatisfying(
            Outbound.Answered.class, reply -> assertThat(reply.status()).isEqualTo(204));
  }

  private static Outbound.Reply reply(String alias, String host) throws Exception {
    var server = HttpsServer.create(new InetSocketAddress(HERE, 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(serving(alias)));
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    try {
      var gateway =
          new OutboundGateway(Reach.ANYWHERE, _ -> List.of(HERE), trusting().getSocketFactory());
      var to = URI.create("https://%s:%d/".formatted(host, server.getAddress().getPort()));
      return gateway.send(Outbound.Letter.post(to, Map.of(), "{}"), Duration.ofSeconds(20));
    } finally {
      server.stop(0);
    }
  }

  private static SSLContext serving(String alias) throws Exception {
    KeyStore all = store();
    var one = KeyStore.getInstance("PKCS12");
    one.load(null, null);
    char[] password = PASSWORD.toCharArray();
    one.setKeyEntry(alias, all.getKey(alias, password), password, all.getCertificateChain(alias));
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(one, password);
    var context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  private static SSLContext trusting() throws Exception {
    var trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("ca", store().getCertificate("ca"));
    var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trusted);
    var context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }

  private static KeyStore store() throws Exception {
    var store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(folder.resolve("keys.p12"))) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store;
  }

  private static String file(String name) {
    return folder.resolve(name).toString();
  }

  private static void keytool(String... arguments) throws Exception {
    var command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin/keytool").toString()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("-keystore", file("keys.p12"), "-storepass", PASSWORD));
    if (arguments[0].equals("-genkeypair")) {
      command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1"));
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("%s: %s", arguments[0], said).isZero();
  }
}
