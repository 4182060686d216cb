package io.entente.deals.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpServer;
import io.entente.matching.CompanyHints.Hint;
import io.entente.platform.outbound.Outbound;
import io.entente.platform.outbound.OutboundGateway;
import io.entente.platform.outbound.Reach;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a website says of its company to whoever fills in a form. */
class OwnSiteTest {
  private final OwnSite site = OwnSite.within(Reach.ANYWHERE);
  private final AtomicInteger asked = new AtomicInteger();
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "https://127.0.0.1/",
        "https://169.254.169.254/latest/meta-data/",
        "http://example.com/",
        "https://example.com:8443/",
        "https://ada:secret@example.com/",
        "not a website"
      })
  void where_it_is_deployed_nothing_inside_and_no_odd_address_is_looked_at(String website) {
    Outbound mustNotAnswer =
        (letter, patience) -> {
          Outbound.Reply reply = OutboundGateway.over(Reach.PUBLIC).send(letter, patience);
          assertThat(reply).isNotInstanceOf(Outbound.Answered.class);
          return reply;
        };

    assertThat(new OwnSite(Reach.PUBLIC, mustNotAnswer).about(website, ""))
        .allMatch(hint -> hint.from().startsWith("The website is called"));
  }

  @Test
  void a_site_that_is_not_there_fails_nothing() {
    String url = url("/");
    server.stop(0);

    assertThat(said(url)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html",
        "<script type='application/ld+json'>{\"@type\":\"Organization\",</script>",
        "<script type='application/ld+json'>{\"@type\":\"Organization\",\"name\":\"  \"}</script>",
        "<script type='application/ld+json'>{\"@type\":\"Product\",\"name\":\"X GmbH\"}</script>",
        "<script type='application/ld+json'>[[[[[[[{\"@type\":\"NGO\",\"name\":\"Y\"}]]]]]]]</script>",
        "<p>Acme GmbH is a company that makes things which everybody needs, every day.</p>"
      })
  void what_says_nothing_suggests_nothing(String html) {
    page("/", html);

    assertThat(said(url("/"))).isEmpty();
  }

  @Test
  void linked_data_say_the_legal_name_and_the_country() {
    page(
        "/",
        """
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
          {"@type":"WebSite","name":"Welcome"},
          {"@type":["Thing","Corporation"],"name":"Nordlicht","legalName":"Nordlicht Systems GmbH",
           "address":{"@type":"PostalAddress","addressCountry":"de"}}]}</script>""");

    assertThat(said(url("/")))
        .extracting(Hint::field, Hint::value)
        .containsExactly(tuple("legalName", "Nordlicht Systems GmbH"), tuple("country", "DE"));
  }

  @Test
  void else_the_imprint_says_the_name_with_its_legal_form() {
    page("/", "<a href='/ueber'>Über uns</a> <a href='/recht#top'>Impressum</a>");
    page(
        "/recht",
        "<h1>Impressum</h1><p>Angaben gemäß § 5 DDG:</p><p>Kiebitzhof Molkerei GmbH &amp; Co. KG<br>Am"
            + " Deich 1</p>");

    assertThat(said(url("/")))
        .containsExactly(
            new Hint(
                "legalName",
                "Kiebitzhof Molkerei GmbH & Co. KG",
                "It stands in the website's imprint"));
  }

  @Test
  void an_imprint_on_another_website_is_another_companys() {
    page("/", "<a href='http://agency.example/impressum'>Impressum</a>");

    assertThat(said(url("/"))).isEmpty();
    assertThat(asked).hasValue(1);
  }

  @Test
  void what_it_calls_itself_comes_last_and_markup_in_it_is_text() {
    page("/", "<meta property='og:site_name' content='<b>Acme</b> &lt;3'>");

    assertThat(said(url("/")))
        .containsExactly(new Hint("legalName", "<b>Acme</b> <3", "The website calls itself so"));
  }

  @Test
  void a_redirect_is_followed_and_checked_like_what_was_typed_but_not_for_ever() {
    redirect("/", "/two");
    redirect("/two", "/three");
    page("/three", "<meta property='og:site_name' content='Acme'>");
    redirect("/round", "/round");
    redirect("/out", "ftp://files.example/");

    assertThat(said(url("/"))).hasSize(1);
    asked.set(0);
    assertThat(said(url("/round"))).isEmpty();
    assertThat(asked).hasValue(3);
    assertThat(said(url("/out"))).isEmpty();
  }

  @Test
  void names_are_read_in_the_letters_of_the_page() {
    String html = "<meta property='og:site_name' content='Müller Bäckerei'>";
    answer("/", "text/html; charset=ISO-8859-1", html.getBytes(StandardCharsets.ISO_8859_1));
    answer("/odd", "text/html; charset=nowhere", html.getBytes(StandardCharsets.UTF_8));

    assertThat(said(url("/"))).extracting(Hint::value).containsExactly("Müller Bäckerei");
    assertThat(said(url("/odd"))).extracting(Hint::value).containsExactly("Müller Bäckerei");
  }

  @Test
  void what_is_no_page_is_not_read() {
    answer("/", "application/pdf", "<meta property='og:site_name' content='A'>".getBytes(utf8()));

    assertThat(said(url("/"))).isEmpty();
  }

  private static Charset utf8() {
    return StandardCharsets.UTF_8;
  }

  /** Without what is said of any address on this machine. */
  private List<Hint> said(String url) {
    return site.about(url, "").stream()
        .filter(hint -> !hint.from().startsWith("The website is called"))
        .toList();
  }

  private String url(String path) {
    return "http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path);
  }

  private void page(String path, String html) {
    answer(path, "text/html", html.getBytes(StandardCharsets.UTF_8));
  }

  private void answer(String path, String type, byte[] body) {
    server.createContext(
        path,
        exchange -> {
          asked.incrementAndGet();
          exchange.getResponseHeaders().add("Content-Type", type);
          exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  private void redirect(String path, String to) {
    server.createContext(
        path,
        exchange -> {
          asked.incrementAndGet();
          exchange.getResponseHeaders().add("Location", to);
          exchange.sendResponseHeaders(301, -1);
          exchange.close();
        });
  }
}
