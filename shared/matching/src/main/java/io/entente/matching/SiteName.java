package io.entente.matching;

import org.jspecify.annotations.Nullable;

/** Whether a web site is called as a company is. */
final class SiteName {
  private static final int LONG_ENOUGH = 4;

  private SiteName() {}

  /**
   * From 0 to 1: 1 where the site is the name, or its core, without blanks.
   *
   * @param site what stands before the domain's suffix, or null where there is none
   */
  static double fit(NameWords name, @Nullable String site) {
    if (site == null || site.length() < 2 || name.joined().length() < 2) {
      return 0;
    }
    String core = name.coreText();
    if (site.equals(name.joined()) || site.equals(core)) {
      return 1;
    }
    return Math.max(begins(site, core), initials(site, name));
  }

  private static double begins(String site, String core) {
    boolean one = core.length() >= LONG_ENOUGH && site.startsWith(core);
    boolean other = site.length() >= LONG_ENOUGH && core.startsWith(site);
    return one || other ? 0.8 : 0;
  }

  private static double initials(String site, NameWords name) {
    String first = name.core().getFirst().text();
    boolean initials = name.initials().length() > 2 && name.initials().startsWith(site);
    boolean word = first.length() > LONG_ENOUGH && site.startsWith(first);
    return (initials && site.length() > 2) || word ? 0.5 : 0;
  }
}
