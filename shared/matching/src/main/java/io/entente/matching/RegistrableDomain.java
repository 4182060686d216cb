package io.entente.matching;

import static java.util.stream.Collectors.joining;

import com.google.common.net.InternetDomainName;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The part of a web address that somebody registered: {@code acme.co.uk} of {@code
 * https://shop.Acme.co.uk:443/en}. In lower-case ASCII (punycode), so that it is the same however
 * it was typed.
 *
 * <p>The public suffix list is read <em>with</em> its private section: {@code acme.github.io} and
 * {@code acme.uk.com} are keys of their own, for under such a suffix each label belongs to somebody
 * else. The suffix itself ({@code github.io}) is no key, nor is a shared domain ({@code gmail.com},
 * {@code linkedin.com}), an address of numbers, or a name that is not public ({@code intranet}).
 */
public final class RegistrableDomain {
  private static final int MAX_LENGTH = 2048;
  private static final int MAX_HOST = 253;
  private static final Pattern SCHEME =
      Pattern.compile("^(?:[a-z][a-z0-9+.-]*:[/\\\\]{2,}|(?:https?|mailto):[/\\\\]*|[/\\\\]{2,})");
  private static final Pattern AFTER_HOST = Pattern.compile("[/\\\\?#\\s,;].*$", Pattern.DOTALL);
  private static final Pattern PORT = Pattern.compile(":\\d*$");
  private static final Pattern DOTS = Pattern.compile("[.。｡．]");
  private static final Pattern HIDDEN = Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Co}]");
  private static final Pattern WWW = Pattern.compile("^(?:www\\.)+");

  private RegistrableDomain() {}

  /**
   * @param websiteOrHost a URL, a host or an e-mail address; anything else gives empty
   */
  public static Optional<String> of(String websiteOrHost) {
    return Optional.of(websiteOrHost)
        .filter(text -> text.length() <= MAX_LENGTH)
        .map(RegistrableDomain::host)
        .filter(host -> host.length() <= MAX_HOST && InternetDomainName.isValid(host))
        .flatMap(RegistrableDomain::registrable);
  }

  private static Optional<String> registrable(String host) {
    var name = InternetDomainName.from(host);
    if (!name.isUnderPublicSuffix()) {
      return Optional.empty();
    }
    String registrable = name.topPrivateDomain().toString();
    return Optional.of(registrable).filter(own -> !SharedDomains.holds(host, own));
  }

  private static String host(String text) {
    String visible = HIDDEN.matcher(text).replaceAll("").strip().toLowerCase(Locale.ROOT);
    String authority =
        AFTER_HOST.matcher(SCHEME.matcher(visible).replaceFirst("")).replaceFirst("");
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    return WWW.matcher(ascii(PORT.matcher(host).replaceFirst(""))).replaceFirst("");
  }

  private static String ascii(String host) {
    return DOTS.splitAsStream(host).map(RegistrableDomain::label).collect(joining("."));
  }

  private static String label(String text) {
    String label = Normalizer.normalize(text, Form.NFKC).toLowerCase(Locale.ROOT);
    return label.length() > 63 ? label : Punycode.encoded(Normalizer.normalize(label, Form.NFKC));
  }
}
