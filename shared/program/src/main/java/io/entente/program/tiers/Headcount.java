package io.entente.program.tiers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How many of a partner's people are certified, and until when: all of them, by what they are
 * certified for, and by the level of that. What was counted once stays known when nobody is left.
 *
 * @param certified by fact and last day
 */
public record Headcount(List<Certified> certified) {
  /** Everybody who is certified for anything. */
  public static final String CERTIFIED_PEOPLE = "certifiedPeople";

  private static final int LONGEST = 64;

  public Headcount {
    certified = List.copyOf(certified);
  }

  /**
   * That one person holds one certificate.
   *
   * @param lastDay {@link Certified#NEVER} where it was taken back
   */
  public record Holding(String person, String certification, String level, LocalDate lastDay) {
    /** Of what is too long for a fact's name no program can ask. */
    private List<String> facts() {
      String certified = CERTIFIED_PEOPLE + "." + certification;
      return Stream.of(CERTIFIED_PEOPLE, certified, certified + "." + level)
          .filter(fact -> fact.length() <= LONGEST)
          .toList();
    }
  }

  /**
   * Each person counts once for a fact, up to the last day of the certificate that lasts longest.
   */
  public static Headcount of(Collection<Holding> holdings) {
    var latest = new TreeMap<String, Map<String, LocalDate>>();
    for (Holding holding : holdings) {
      for (String fact : holding.facts()) {
        latest
            .computeIfAbsent(fact, _ -> new TreeMap<>())
            .merge(
                holding.person, holding.lastDay, (one, other) -> one.isAfter(other) ? one : other);
      }
    }
    var certified = new ArrayList<Certified>();
    latest.forEach((fact, people) -> certified.addAll(counted(fact, people.values())));
    return new Headcount(certified);
  }

  private static List<Certified> counted(String fact, Collection<LocalDate> lastDays) {
    var people = new TreeMap<LocalDate, Long>();
    lastDays.forEach(day -> people.merge(day, 1L, Long::sum));
    return people.entrySet().stream()
        .map(each -> new Certified(fact, each.getKey(), each.getValue()))
        .toList();
  }

  /** The same; what was known before and is not counted any more is none, which is not unknown. */
  public Headcount after(Headcount before) {
    var all = new ArrayList<>(certified);
    before.certified.stream()
        .map(Certified::fact)
        .distinct()
        .filter(fact -> certified.stream().noneMatch(each -> each.fact().equals(fact)))
        .forEach(fact -> all.add(new Certified(fact, Certified.NEVER, 0)));
    return new Headcount(all);
  }

  /** How many there are on a day. */
  public Map<String, Long> on(LocalDate day) {
    var counts = new HashMap<String, Long>();
    certified.forEach(
        each -> counts.merge(each.fact(), each.countsOn(day) ? each.people() : 0, Long::sum));
    return counts;
  }

  /** The first day after that one on which fewer count although nothing happens. */
  Optional<LocalDate> nextAfter(LocalDate day) {
    return certified.stream()
        .map(Certified::lastDay)
        .filter(last -> !last.isBefore(day) && last.isBefore(Certified.ENDLESS))
        .min(LocalDate::compareTo)
        .map(last -> last.plusDays(1));
  }
}
