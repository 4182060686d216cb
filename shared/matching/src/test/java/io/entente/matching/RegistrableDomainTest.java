package io.entente.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrableDomainTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ".",
        "http://",
        "intranet",
        "server.local",
        "192.168.1.1",
        "http://8.8.8.8:80/x",
        "[2001:db8::1]",
        "https://[::1]:8080/",
        "co.uk",
        "com",
        "www.com",
        "github.io",
        "uk.com",
        "www.github.io",
        "a b",
        "n/a",
        "acme..com",
        "ac%6de.com",
        "-.com",
        "http://user@",
        "1.2.3",
        "\ud800.com",
        "xn--.com"
      })
  void what_is_no_public_host_gives_no_key(String nonsense) {
    assertThat(RegistrableDomain.of(nonsense)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "info@gmail.com",
        "https://www.linkedin.com/company/acme",
        "facebook.com/acme",
        "https://de-de.facebook.com/acme",
        "yahoo.co.uk",
        "hotmail.fr",
        "bit.ly/3abc",
        "https://sites.google.com/view/acme",
        "acme.my.salesforce.com",
        "youtu.be",
        "example.com",
        "ec2-1-2-3-4.eu-west-1.compute.amazonaws.com",
        "acme.sharepoint.com",
        "x.com"
      })
  void a_domain_that_everybody_shares_gives_no_key(String shared) {
    assertThat(RegistrableDomain.of(shared)).isEmpty();
  }

  @Test
  void an_endless_text_gives_no_key_in_no_time() {
    assertThat(RegistrableDomain.of("ä".repeat(1_000_000))).isEmpty();
    assertThat(RegistrableDomain.of("a.".repeat(1_000_000) + "com")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          acme.com                                   | acme.com
          www.ACME.com.                              | acme.com
          www.www.acme.com                           | acme.com
          HTTPS://Shop.Acme.co.uk:8443/en?q=1#x      | acme.co.uk
          //acme.com/                                | acme.com
          http:acme.com                              | acme.com
          http:\\\\acme.com\\x                       | acme.com
          acme.com, acme.de                          | acme.com
          acme.com:443                               | acme.com
          http://acme.com@evil.org/                  | evil.org
          mailto:jane@mail.acme.com                  | acme.com
          jane@acme.com                              | acme.com
          münchen.de                                 | xn--mnchen-3ya.de
          MÜNCHEN.de                                 | xn--mnchen-3ya.de
          www.XN--MNCHEN-3YA.de/                     | xn--mnchen-3ya.de
          straße.de                                  | xn--strae-oqa.de
          食狮.公司.cn                               | xn--85x722f.xn--55qx5d.cn
          www.xn--85x722f.xn--55qx5d.cn              | xn--85x722f.xn--55qx5d.cn
          食狮。中国                                 | xn--85x722f.xn--fiqs8s
          ａｃｍｅ．ｃｏｍ                            | acme.com
          ac\u200bme.com                             | acme.com
          acme.github.io                             | acme.github.io
          www.acme.github.io                         | acme.github.io
          shop.acme.uk.com                           | acme.uk.com
          abc.xyz                                    | abc.xyz
          city.kawasaki.jp                           | city.kawasaki.jp
          google.com                                 | google.com
          """)
  void a_web_address_leads_to_what_was_registered(String written, String domain) {
    assertThat(RegistrableDomain.of(written)).contains(domain);
  }
}
