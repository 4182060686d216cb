package io.entente.platform.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** How far the service may reach. */
public enum Reach {
  /** The public internet, over https on its own port: wherever the service is deployed. */
  PUBLIC {
    @Override
    boolean allows(InetAddress address) {
      return PublicAddresses.include(address);
    }

    @Override
    Optional<String> objection(URI url) {
      boolean usual = url.getPort() == -1 || url.getPort() == HTTPS_PORT;
      return "https".equals(scheme(url)) && usual
          ? Optional.empty()
          : Optional.of("must be https, on port 443");
    }
  },

  /** Anywhere, also on this machine: the program on a laptop, and tests. */
  ANYWHERE {
    @Override
    boolean allows(InetAddress address) {
      return true;
    }

    @Override
    Optional<String> objection(URI url) {
      return Optional.empty();
    }
  };

  private static final int HTTPS_PORT = 443;
  private static final int HTTP_PORT = 80;

  abstract boolean allows(InetAddress address);

  /** What is wrong with an address of that form. */
  abstract Optional<String> objection(URI url);

  /**
   * What is wrong with an address, without asking who it is: names change, addresses are checked.
   */
  public Optional<String> fault(String text) {
    try {
      URI url = new URI(text).parseServerAuthority();
      if (url.getHost() == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
        return Optional.of("must name a host, without user, password or #fragment");
      }
      return objection(url);
    } catch (URISyntaxException _) {
      return Optional.of("must be an address such as https://crm.example.com/hooks");
    }
  }

  static String scheme(URI url) {
    return String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
  }

  static int port(URI url) {
    if (url.getPort() != -1) {
      return url.getPort();
    }
    return scheme(url).equals("https") ? HTTPS_PORT : HTTP_PORT;
  }
}
