package io.entente.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.outbound.Outbound;
import io.entente.platform.outbound.OutboundGateway;
import io.entente.platform.outbound.Reach;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers do to whoever posts to them. */
class OutboundGatewayTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/",
        "https://169.254.169.254/latest/meta-data",
        "https://[::1]/",
        "https://[::ffff:10.0.0.1]/",
        "https://2130706433/",
        "https://localhost/"
      })
  void where_it_is_deployed_nothing_inside_is_ever_connected_to(String url) {
    assertThat(OutboundGateway.over(Reach.PUBLIC).send(letter(url), PATIENCE))
        .isInstanceOfSatisfying(
            Outbound.Unanswered.class,
            reply -> assertThat(reply.why()).contains("public internet"));
  }

  @Test
  void a_name_that_leads_inside_with_one_of_its_addresses_is_not_connected_to() throws Exception {
    var addresses = List.of(InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1"));
    var gateway = new OutboundGateway(Reach.PUBLIC, _ -> addresses, tls());

    assertThat(gateway.send(letter("https://crm.example.com/"), PATIENCE))
        .isInstanceOfSatisfying(
            Outbound.Unanswered.class,
            reply -> assertThat(reply.why()).contains("public internet"));
  }

  @Test
  void a_name_is_asked_once_and_the_connection_goes_where_that_answer_said() {
    try (var receiver = new Receiver()) {
      var asked = new AtomicInteger();
      var gateway =
          new OutboundGateway(
              Reach.ANYWHERE,
              _ -> {
                asked.incrementAndGet();
                return List.of(HERE);
              },
              tls());

      Outbound.Reply reply =
          gateway.send(letter("http://rebinding.example:" + receiver.port() + "/x?y=z"), PATIENCE);

      assertThat(reply).isInstanceOf(Outbound.Answered.class);
      assertThat(asked).hasValue(1);
      assertThat(receiver.got().getFirst().path()).isEqualTo("/x?y=z");
      assertThat(receiver.got().getFirst().headers())
          .containsEntry("host", "rebinding.example:" + receiver.port());
    }
  }

  @Test
  void a_redirect_is_answered_and_not_followed() {
    try (var receiver = new Receiver()) {
      receiver.answering(Receiver.with(302, "Location", receiver.url() + "/elsewhere"));

      assertThat(here().send(letter(receiver.url()), PATIENCE))
          .isInstanceOfSatisfying(
              Outbound.Answered.class, answer -> assertThat(answer.status()).isEqualTo(302));
      assertThat(receiver.got()).hasSize(1);
    }
  }

  @Test
  void of_a_huge_answer_only_the_beginning_is_read() {
    try (var receiver = new Receiver()) {
      receiver.answering(Receiver.says(200, "x".repeat(10_000_000)));

      assertThat(here().send(letter(receiver.url()), PATIENCE))
          .isInstanceOfSatisfying(
              Outbound.Answered.class,
              answer -> assertThat(answer.beginning().length()).isLessThan(5_000));
    }
  }

  @Test
  void an_answer_in_chunks_is_read() {
    try (var receiver = new Receiver()) {
      receiver.answering(
          exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (String part : List.of("in ", "three ", "parts")) {
              exchange.getResponseBody().write(part.getBytes(StandardCharsets.UTF_8));
              exchange.getResponseBody().flush();
            }
          });

      assertThat(here().send(letter(receiver.url()), PATIENCE))
          .isInstanceOfSatisfying(
              Outbound.Answered.class,
              answer -> assertThat(answer.beginning()).isEqualTo("in three parts"));
    }
  }

  @Test
  void who_never_answers_is_left_when_patience_ends() {
    var held = new ArrayList<Socket>();
    withServer(
        held::add,
        port ->
            assertThat(here().send(letter("http://127.0.0.1:" + port), Duration.ofMillis(200)))
                .isInstanceOfSatisfying(
                    Outbound.Unanswered.class,
                    reply -> assertThat(reply.outOfPatience()).isTrue()));
    assertThat(held).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "SSH-2.0-OpenSSH_9.6\r\n",
        "HTTP/1.1 two hundred\r\n\r\n",
        "HTTP/1.1 200 OK\r\nX: y",
        "HTTP/2 200\r\n\r\n"
      })
  void who_speaks_otherwise_or_breaks_off_has_not_answered(String said) {
    withServer(
        socket -> {
          socket.getInputStream().read();
          socket.getOutputStream().write(said.getBytes(StandardCharsets.UTF_8));
          socket.close();
        },
        port ->
            assertThat(here().send(letter("http://127.0.0.1:" + port), PATIENCE))
                .isInstanceOfSatisfying(
                    Outbound.Unanswered.class,
                    reply -> assertThat(reply.outOfPatience()).isFalse()));
  }

  @Test
  void who_does_not_listen_or_does_not_exist_has_not_answered() throws IOException {
    int free;
    try (var socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    assertThat(here().send(letter("http://127.0.0.1:" + free), PATIENCE))
        .isInstanceOf(Outbound.Unanswered.class);
    assertThat(here().send(letter("http://no-such-name.invalid/"), PATIENCE))
        .isInstanceOf(Outbound.Unanswered.class);
  }

  /** A server that does this with each connection. */
  private interface Doing {
    void with(Socket socket) throws IOException;
  }

  private static void withServer(Doing doing, java.util.function.IntConsumer test) {
    try (var server = new ServerSocket(0, 50, HERE)) {
      Thread.ofVirtual()
          .start(
              () -> {
                try {
                  while (!server.isClosed()) {
                    doing.with(server.accept());
                  }
                } catch (IOException _) {
                  // the test is over
                }
              });
      test.accept(server.getLocalPort());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static OutboundGateway here() {
    return OutboundGateway.over(Reach.ANYWHERE);
  }

  private static SSLSocketFactory tls() {
    return (SSLSocketFactory) SSLSocketFactory.getDefault();
  }

  private static Outbound.Letter letter(String url) {
    return Outbound.Letter.post(URI.create(url), Map.of("content-type", "application/json"), "{}");
  }
}
