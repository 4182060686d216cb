package io.entente.matching;

import java.util.Set;

/** Domains under which everybody has a page or a mailbox: they say nothing on who it is. */
final class SharedDomains {
  private static final Set<String> NAMES = Set.copyOf(DataFile.lines("shared-domains.txt"));

  private SharedDomains() {}

  /**
   * Whether the host is a listed name or under one.
   *
   * @param registrable the host's registrable domain, for names listed under every suffix
   */
  static boolean holds(String host, String registrable) {
    String owner = registrable.substring(0, registrable.indexOf('.'));
    return NAMES.contains(owner + ".*") || isListed(host);
  }

  private static boolean isListed(String host) {
    for (String name = host; !name.isEmpty(); name = parent(name)) {
      if (NAMES.contains(name)) {
        return true;
      }
    }
    return false;
  }

  private static String parent(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1);
  }
}
