package io.entente.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.entente.notifications.MailGateway.Delivery;
import io.entente.platform.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** What the two ways out make of what the other side says. */
class GatewaysTest {
  private static final Mail MAIL = mail("ada@nordlicht.example");

  @ParameterizedTest
  @CsvSource({
    "MAIL,451 later,NotYet",
    "MAIL,550 never,Refused",
    "RCPT,450 greylisted,NotYet",
    "RCPT,550 no such user,Refused",
    "DATA,451 later,NotYet",
    "DATA,554 no,Refused",
    ".,451 later,NotYet",
    ".,554 spam,Refused",
    ".,250 taken,Taken"
  })
  void an_answer_of_a_mail_server_says_whether_it_may_be_tried_again(
      String command, String answer, String becomes) throws IOException {
    try (var server = new Script(command, answer)) {
      assertThat(new SmtpGateway(server.address()).send(MAIL).getClass().getSimpleName())
          .isEqualTo(becomes);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"DATA", "."})
  void a_connection_that_ends_without_an_answer_leaves_it_unknown(String command)
      throws IOException {
    try (var server = new Script(command, "")) {
      assertThat(new SmtpGateway(server.address()).send(MAIL)).isInstanceOf(Delivery.Unknown.class);
    }
  }

  @Test
  void a_server_that_is_not_there_took_nothing() throws IOException {
    int free;
    try (var socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }

    assertThat(new SmtpGateway(URI.create("smtp://localhost:" + free)).send(MAIL))
        .isInstanceOf(Delivery.NotYet.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-mailbox", "a b@nordlicht.example", "ada@", "jörg@nordlicht.example"})
  void what_is_no_address_is_refused_without_asking_anybody(String address) {
    Delivery delivery = new SmtpGateway(URI.create("smtp://localhost:1")).send(mail(address));

    assertThat(delivery).isInstanceOf(Delivery.Refused.class);
    assertThat(delivery.toString()).doesNotContain(address);
  }

  @ParameterizedTest
  @CsvSource({
    "200,'',Taken",
    "400,MessageRejected,Refused",
    "400,MailFromDomainNotVerifiedException,NotYet",
    "400,AccountSuspendedException,NotYet",
    "429,TooManyRequestsException,NotYet",
    "403,AccessDeniedException,NotYet",
    "500,InternalFailure,Unknown",
    "503,ServiceUnavailable,Unknown"
  })
  void an_answer_of_ses_says_whether_it_may_be_tried_again(int status, String error, String becomes)
      throws IOException {
    var asked = new CopyOnWriteArrayList<String>();
    HttpServer server = ses(status, error, asked);
    try {
      Delivery delivery = new SesGateway(client(server.getAddress().getPort())).send(MAIL);

      assertThat(delivery.getClass().getSimpleName()).isEqualTo(becomes);
      assertThat(asked).as("asked once, whatever was answered").hasSize(1);
      String raw = Json.MAPPER.readTree(asked.getFirst()).at("/Content/Raw/Data").asString();
      assertThat(new String(Base64.getDecoder().decode(raw), StandardCharsets.UTF_8))
          .contains("To: Ada <ada@nordlicht.example>", "Message-ID: <mail_1@mail.example>");
    } finally {
      server.stop(0);
    }
  }

  private static HttpServer ses(int status, String error, List<String> asked) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          byte[] body = "{\"MessageId\": \"1\"}".getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          if (!error.isEmpty()) {
            exchange.getResponseHeaders().set("x-amzn-ErrorType", error);
          }
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static software.amazon.awssdk.services.sesv2.SesV2ClientBuilder client(int port) {
    return SesV2Client.builder()
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(AnonymousCredentialsProvider.create())
        .httpClient(UrlConnectionHttpClient.create())
        .endpointOverride(URI.create("http://localhost:" + port));
  }

  private static Mail mail(String to) {
    return new Mail(
        "mail_1",
        new Mail.Address("Aurora", "no-reply@mail.example"),
        new Mail.Address("Ada", to),
        "en",
        "Protected",
        "Hello",
        Map.of(),
        Instant.parse("2026-03-01T09:30:00Z"));
  }

  /** A mail server that says one thing otherwise than a good one; nothing: it hangs up. */
  private static final class Script implements AutoCloseable {
    private final ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final String command;
    private final String answer;

    Script(String command, String answer) throws IOException {
      this.command = command;
      this.answer = answer;
      Thread.ofVirtual().start(this::serve);
    }

    URI address() {
      return URI.create("smtp://localhost:" + listening.getLocalPort());
    }

    private void serve() {
      try (Socket client = listening.accept();
          var in =
              new BufferedReader(
                  new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
        say(client, "220 here");
        boolean inMail = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          if (inMail && !line.equals(".")) {
            continue;
          }
          String said = answerTo(line);
          if (said.isEmpty()) {
            return;
          }
          inMail = said.startsWith("354");
          say(client, said);
        }
      } catch (IOException _) {
        // the client has hung up
      }
    }

    private String answerTo(String line) {
      if (line.startsWith(command)) {
        return answer;
      }
      return line.startsWith("DATA") ? "354 go on" : "250 good";
    }

    private static void say(Socket client, String line) throws IOException {
      client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
      listening.close();
    }
  }
}
