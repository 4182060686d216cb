package io.entente.platform.outbound;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The addresses that a stranger may make the service connect to: those of the public internet. All
 * that leads inside is not, however it is written: loopback, private and link-local networks (and
 * with them the machine's own metadata), what carries an IPv4 address in an IPv6 one.
 */
final class PublicAddresses {
  /** A network; an address is in it if its first bits are the same. */
  private record Network(InetAddress base, int bits) {
    static Network of(String text) {
      String[] parts = text.split("/", 2);
      return new Network(literal(parts[0]), Integer.parseInt(parts[1]));
    }

    boolean has(InetAddress wanted) {
      byte[] address = base.getAddress();
      byte[] other = wanted.getAddress();
      if (other.length != address.length) {
        return false;
      }
      int whole = bits / Byte.SIZE;
      if (!Arrays.equals(address, 0, whole, other, 0, whole)) {
        return false;
      }
      int rest = bits % Byte.SIZE;
      int mask = 0xff << (Byte.SIZE - rest) & 0xff;
      return rest == 0 || (address[whole] & mask) == (other[whole] & mask);
    }
  }

  private static final List<Network> INSIDE =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.88.99.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/4",
              "240.0.0.0/4",
              "::/96", // unspecified, loopback, IPv4-compatible
              "64:ff9b::/96",
              "64:ff9b:1::/48",
              "100::/64",
              "2001::/32", // Teredo
              "2001:db8::/32",
              "2002::/16",
              "3fff::/20",
              "5f00::/16",
              "fc00::/7",
              "fe80::/10",
              "fec0::/10",
              "ff00::/8")
          .map(Network::of)
          .toList();

  private PublicAddresses() {}

  static boolean include(InetAddress address) {
    return switch (address) {
      // a v4-mapped address is an Inet4Address already, wherever the JDK made it
      case Inet4Address _, Inet6Address _ -> INSIDE.stream().noneMatch(net -> net.has(address));
      default -> false;
    };
  }

  private static InetAddress literal(String text) {
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(text + " is no address", e);
    }
  }
}
