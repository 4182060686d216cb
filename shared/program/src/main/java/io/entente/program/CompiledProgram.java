package io.entente.program;

import io.entente.program.conditions.Condition;
import io.entente.program.conditions.Vocabulary;
import io.entente.program.journeys.Journey;
import io.entente.program.offers.OfferFacts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program whose conditions were checked and can be asked: what is kept with a version, so that no
 * request compiles. Immutable and safe for many threads; made once and kept.
 */
public final class CompiledProgram {
  private static final int FORMAT = 2;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Program program;
  private final Trees trees;
  private final List<Condition> conditions;
  private final List<List<Condition>> changes;
  private final List<Condition> obligations;
  private final List<Condition> screening;
  private final List<CompiledJourney> journeys;
  private final Optional<Condition> secondPerson;

  private CompiledProgram(Program program, Trees trees) {
    this.program = program;
    this.trees = trees;
    this.conditions = trees.rules.stream().map(Condition::of).toList();
    this.changes =
        trees.changes.stream().map(each -> each.stream().map(Condition::of).toList()).toList();
    this.obligations = trees.obligations.stream().map(Condition::of).toList();
    this.screening = trees.screens().stream().map(Condition::of).toList();
    this.journeys = journeys(program.ways(), trees.ways());
    this.secondPerson =
        Optional.ofNullable(trees.secondPerson).stream()
            .flatMap(List::stream)
            .findFirst()
            .map(Condition::of);
  }

  /**
   * Checked trees, in the order in which the program has what they belong to.
   *
   * @param rules the condition of each rule
   * @param changes the needed value of each change of each rule
   * @param obligations the condition of each obligation
   * @param screening the condition of each screening rule; absent in a version of old
   * @param journeys the condition of each milestone of each journey; absent in a version of old
   * @param secondPerson when somebody else releases a private offer: one, or none; absent in a
   *     version of old
   */
  public record Trees(
      List<byte[]> rules,
      List<List<byte[]>> changes,
      List<byte[]> obligations,
      @Nullable List<byte[]> screening,
      @Nullable List<List<byte[]>> journeys,
      @Nullable List<byte[]> secondPerson) {
    public Trees {
      rules = List.copyOf(rules);
      changes = List.copyOf(changes);
      obligations = List.copyOf(obligations);
    }

    private List<List<byte[]>> ways() {
      return journeys == null ? List.of() : journeys;
    }

    private void requireAllOf(Program program) {
      requireOne(rules, program.rulesOfEngagement());
      requireOne(changes, program.rulesOfEngagement());
      requireOne(obligations, program.obligations());
      requireOne(screens(), program.recruitment().screening());
      requireOne(ways(), program.ways());
    }

    private List<byte[]> screens() {
      return screening == null ? List.of() : screening;
    }

    private static void requireOne(List<?> given, List<?> each) {
      if (given.size() != each.size()) {
        throw new IllegalArgumentException(
            "%d conditions for %d rules".formatted(given.size(), each.size()));
      }
    }
  }

  /** A program and all of its checked trees. */
  public static CompiledProgram of(Program program, Trees trees) {
    trees.requireAllOf(program);
    return new CompiledProgram(program, trees);
  }

  /** The document that it was made of. */
  public Program program() {
    return program;
  }

  /** What partners of that type go through; empty where the program has nothing for them. */
  public Optional<CompiledJourney> journeyOf(String partnerType) {
    return journeys.stream().filter(each -> each.journey().isFor(partnerType)).findFirst();
  }

  /** The journey of that id. */
  public Optional<CompiledJourney> journey(String id) {
    return journeys.stream().filter(each -> each.journey().id().equals(id)).findFirst();
  }

  private static List<CompiledJourney> journeys(List<Journey> ways, List<List<byte[]>> trees) {
    return IntStream.range(0, ways.size())
        .mapToObj(
            i ->
                new CompiledJourney(ways.get(i), trees.get(i).stream().map(Condition::of).toList()))
        .toList();
  }

  /** The document's version. */
  public long version() {
    return program.version();
  }

  /** The same rules under another version number. */
  public CompiledProgram withVersion(long number) {
    return new CompiledProgram(program.withVersion(number), trees);
  }

  /**
   * Whether somebody else than who drafted a private offer has to release it; also where that
   * cannot be worked out.
   */
  public boolean asksSecondPerson(OfferFacts offer) {
    return secondPerson.map(condition -> asks(condition, offer)).orElse(false);
  }

  private boolean asks(Condition condition, OfferFacts offer) {
    var values = new HashMap<>(offer.values());
    program.limits().forEach((name, number) -> values.put(Vocabulary.LIMITS + name, number));
    try {
      return condition.holds(values);
    } catch (Condition.NotJudged _) {
      return true;
    }
  }

  Condition condition(int rule) {
    return conditions.get(rule);
  }

  List<Condition> changes(int rule) {
    return changes.get(rule);
  }

  Condition obligation(int place) {
    return obligations.get(place);
  }

  /** That of a screening rule, by its place. */
  public Condition screening(int rule) {
    return screening.get(rule);
  }

  /** For storing: gzip of JSON, about 15 kB for the default program. */
  public byte[] toBytes() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(JSON.writeValueAsBytes(new Stored(FORMAT, program, trees)));
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  /**
   * What {@link #toBytes} made.
   *
   * @throws IllegalArgumentException for bytes that are no stored program
   */
  public static CompiledProgram fromBytes(byte[] stored) {
    var read = read(stored);
    if (read.format() != FORMAT || read.program() == null || read.trees() == null) {
      throw new IllegalArgumentException("Unknown format of a program: " + read.format());
    }
    return of(read.program(), read.trees());
  }

  private static Stored read(byte[] stored) {
    try (var zip = new GZIPInputStream(new ByteArrayInputStream(stored))) {
      return JSON.readValue(zip, Stored.class);
    } catch (IOException | JacksonException e) {
      throw new IllegalArgumentException("This is no stored program", e);
    }
  }

  private record Stored(int format, @Nullable Program program, @Nullable Trees trees) {}
}
