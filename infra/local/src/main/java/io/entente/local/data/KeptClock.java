package io.entente.local.data;

import io.entente.local.Cure;
import io.entente.testkit.MovableClock;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Business time on this data: the system's, moved by so much, kept across restarts. */
public final class KeptClock {
  private static final String FILE = "clock.json";
  private static final Pattern STEP = Pattern.compile("([+-])(\\d{1,5})([smhdw])");
  private static final Duration FURTHEST = Duration.ofDays(3_660);

  /**
   * @param ahead of the system's clock
   * @param lastSeen the latest business time that this data knew
   */
  record Kept(Duration ahead, Instant lastSeen) {}

  private final DataFolder folder;
  private final MovableClock clock;
  private final @Nullable Instant lastSeen;

  public KeptClock(DataFolder folder) {
    this.folder = folder;
    Kept kept = folder.read(FILE, Kept.class).orElse(null);
    this.clock = MovableClock.running(kept == null ? Duration.ZERO : kept.ahead);
    this.lastSeen = kept == null ? null : kept.lastSeen;
  }

  public Clock clock() {
    return clock;
  }

  public Duration ahead() {
    return clock.ahead();
  }

  /** A sentence if the time is earlier than it was when this data was last used; else nothing. */
  public String warning() {
    return lastSeen != null && clock.instant().isBefore(lastSeen)
        ? "The clock stands at %s, before %s, when this data was last used. Nothing is lost; what was dated later stays so."
            .formatted(clock.instant(), lastSeen)
        : "";
  }

  /** Keeps what time it is. */
  public void keep() {
    folder.write(FILE, new Kept(clock.ahead(), clock.instant()));
  }

  /**
   * Moves business time.
   *
   * @param step {@code +30d}, {@code -2h} (also s, m, w), an instant, a date, or {@code now} for
   *     the system's time
   * @throws Cure if it is none of these
   */
  public void move(String step) {
    Duration before = clock.ahead();
    apply(step.strip());
    if (clock.ahead().abs().compareTo(FURTHEST) > 0) {
      clock.move(before.minus(clock.ahead()));
      throw new Cure("%s is more than ten years away; stay closer.".formatted(step));
    }
    keep();
  }

  private void apply(String step) {
    Matcher relative = STEP.matcher(step);
    if (step.equals("now")) {
      clock.move(clock.ahead().negated());
    } else if (relative.matches()) {
      Duration by = unit(relative.group(3)).multipliedBy(Long.parseLong(relative.group(2)));
      clock.move(relative.group(1).equals("-") ? by.negated() : by);
    } else {
      clock.set(instant(step));
    }
  }

  private static Duration unit(String letter) {
    return switch (letter) {
      case "s" -> Duration.ofSeconds(1);
      case "m" -> Duration.ofMinutes(1);
      case "h" -> Duration.ofHours(1);
      case "d" -> Duration.ofDays(1);
      default -> Duration.ofDays(7);
    };
  }

  private static Instant instant(String text) {
    try {
      return text.contains("T")
          ? Instant.parse(text)
          : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeException e) {
      throw new Cure(
          "%s is no time. Say +30d, -2h, 2026-12-31, 2026-12-31T09:00:00Z or now.".formatted(text),
          e);
    }
  }
}
