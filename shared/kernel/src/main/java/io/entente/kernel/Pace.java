package io.entente.kernel;

/**
 * How fast somebody may call: steadily, and at once after a rest.
 *
 * @param perSecond what comes back each second
 * @param burst the most that gathers
 */
public record Pace(int perSecond, int burst) {
  public Pace {
    if (perSecond < 1 || burst < perSecond) {
      throw new IllegalArgumentException(
          "A pace is at least one a second, and its burst no less: got %d and %d"
              .formatted(perSecond, burst));
    }
  }
}
