package io.entente.local.portal;

import io.entente.local.samples.SampleSite;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Whose portal a host is. {@code aurora.localhost} is aurora's; a host that names nobody is the
 * first vendor's, so that the plain address shows something.
 */
public final class Hosts {
  private static final String CLIENT = "portal";
  private static final String PLAIN_COLOUR = "#364fc7";

  private final Map<String, SampleSite> samples;
  private final String first;
  private final UnaryOperator<String> issuers;

  /**
   * @param samples how the sample vendors look, by id
   * @param first whose portal it is where the host names nobody
   * @param issuers the address of the issuer of a vendor
   */
  public Hosts(Map<String, SampleSite> samples, String first, UnaryOperator<String> issuers) {
    this.samples = Map.copyOf(samples);
    this.first = first;
    this.issuers = issuers;
  }

  Site site(String host) {
    int dot = host.indexOf('.');
    boolean named = dot > 0 && host.substring(dot + 1).matches("localhost(:\\d+)?");
    String vendor = named ? host.substring(0, dot) : first;
    var look = samples.getOrDefault(vendor, new SampleSite(vendor, PLAIN_COLOUR, null));
    return new Site(look.name(), issuers.apply(vendor), CLIENT, look.colour(), look.logo());
  }
}
