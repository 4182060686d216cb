package io.entente.local.tiers;

import io.entente.local.Cure;
import io.entente.local.Options;
import io.entente.program.tiers.Patience;

/** {@code mvn -Ptiers -Ddata=FOLDER}: how often each rule moves partners between tiers. */
public final class Tiers {
  private static final Patience AT_ONCE = new Patience(0, 0, 0);

  /** A tier is lost in the third month more than a tenth under its line. */
  private static final Patience REFERENCE = new Patience(10, 50, 0);

  /** Ninety days of notice, thirty of grace. */
  private static final Patience OURS = new Patience(10, 90, 30);

  private Tiers() {}

  /** Ends with 0, or with 1 and one line on what to mend. */
  public static void main(String... arguments) {
    System.exit(status(Options.of(arguments)));
  }

  private static int status(Options options) {
    try {
      var run = TiersRun.of(History.read(options.folder("data"), TiersRun.LAST + 1));
      print(run);
      return 0;
    } catch (Cure cure) {
      System.err.println(cure.getMessage());
      return 1;
    }
  }

  private static void print(TiersRun run) {
    System.out.printf(
        "%d partners, months %d to %d%n",
        run.history().won().size(), TiersRun.FIRST, TiersRun.LAST);
    line("moved at once, up and down", run.under(AT_ONCE));
    line("lost after 3 months 10 % under", run.under(REFERENCE));
    line("10 % under, notice 90 d, grace 30 d", run.under(OURS));
  }

  private static void line(String rule, TiersRun.Tally tally) {
    System.out.printf(
        "%-38s %5.2f changes per partner-year, %4d reversals, %d promotions delayed%n",
        rule, tally.changes(), tally.reversals(), tally.delayed());
  }
}
