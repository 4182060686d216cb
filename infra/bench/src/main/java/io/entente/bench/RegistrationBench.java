package io.entente.bench;

import io.entente.kernel.TenantId;
import io.entente.platform.registry.TenantRow;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * Registrations through the function beside the floor: the bare transactions of the very same
 * items, on a table of the same kind, with the same client, in turns.
 */
final class RegistrationBench {
  private static final String TENANT = "aurora";
  private static final String FLOOR = "floor";
  private static final int WARM = 1_500;
  private static final int BLOCK = 250;
  private static final int BLOCKS = 6;

  private final Scene scene;
  private final boolean known;
  private int names;
  private int copies;

  /**
   * @param known whether each customer is an account already
   */
  RegistrationBench(Scene scene, boolean known) {
    this.scene = scene;
    this.known = known;
  }

  void run(int atOnce) {
    block(WARM, atOnce);
    Runs total = block(BLOCK, atOnce);
    for (int i = 1; i < BLOCKS; i++) {
      total = total.and(block(BLOCK, atOnce));
    }
    print(total, atOnce);
  }

  /**
   * @param calls the same reads and the same transactions, with nothing between them
   * @param floor the same transactions alone
   */
  private record Runs(Figures ours, Figures calls, Figures floor) {
    Runs and(Runs next) {
      return new Runs(ours.and(next.ours), calls.and(next.calls), floor.and(next.floor));
    }
  }

  private Runs block(int times, int atOnce) {
    List<String> customers = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      customers.add(name("%s%d-%d".formatted(known ? "K" : "N", atOnce, names++)));
    }
    if (known) {
      customers.forEach(customer -> scene.account("A-" + customer.replace(' ', '-'), customer));
    }
    scene.recorder().taken();
    Figures ours = Load.run(times, atOnce, i -> scene.register(customers.get(i), customers.get(i)));
    List<List<Recorder.Call>> registrations = Recorder.perTransaction(scene.recorder().taken());
    var reads = registrations.stream().map(calls -> calls.subList(0, calls.size() - 1)).toList();
    return new Runs(
        ours,
        again(atOnce, reads, moved(registrations)),
        again(atOnce, List.of(), moved(registrations)));
  }

  /** Two words of letters, like no other: many names that differ in a number would be neighbors. */
  private static String name(String seed) {
    String letters =
        UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8))
            .toString()
            .chars()
            .filter(Character::isLetterOrDigit)
            .mapToObj(digit -> Character.toString('a' + Character.digit(digit, 16)))
            .collect(Collectors.joining());
    return letters.substring(0, 9) + " " + letters.substring(9, 18);
  }

  private List<TransactWriteItemsRequest> moved(List<List<Recorder.Call>> registrations) {
    return registrations.stream()
        .map(calls -> onFloor((TransactWriteItemsRequest) calls.getLast().request()))
        .toList();
  }

  /** Reads where they were read, writes on the floor's table. */
  private Figures again(
      int atOnce, List<List<Recorder.Call>> reads, List<TransactWriteItemsRequest> writes) {
    DynamoDbClient read = scene.environment().storage().tenant(new TenantId(TENANT));
    DynamoDbClient write = scene.environment().storage().tenant(new TenantId(FLOOR));
    return Load.run(
        writes.size(),
        atOnce,
        i -> {
          if (!reads.isEmpty()) {
            reads.get(i).forEach(call -> read(read, call.request()));
          }
          write.transactWriteItems(writes.get(i));
        });
  }

  private static void read(DynamoDbClient client, DynamoDbRequest request) {
    switch (request) {
      case BatchGetItemRequest batch -> client.batchGetItem(batch);
      case QueryRequest query -> client.query(query);
      case GetItemRequest get -> client.getItem(get);
      default -> throw new IllegalStateException("not a read: " + request);
    }
  }

  /** Each block has a floor of its own keys, so that its conditions hold. */
  private TransactWriteItemsRequest onFloor(TransactWriteItemsRequest request) {
    var registry = scene.environment().registry();
    TenantRow from = registry.find(new TenantId(TENANT)).orElseThrow();
    TenantRow to = registry.find(new TenantId(FLOOR)).orElseThrow();
    String copy = "%d#".formatted(copies++);
    return TransactWriteItemsRequest.builder()
        .transactItems(
            request.transactItems().stream()
                .map(
                    write ->
                        moved(
                            write,
                            copy,
                            write.put().tableName().equals(from.table())
                                ? to.table()
                                : to.outbox()))
                .toList())
        .build();
  }

  private static TransactWriteItem moved(TransactWriteItem write, String copy, String table) {
    var item = new HashMap<>(write.put().item());
    item.computeIfPresent("pk", (_, pk) -> AttributeValue.fromS(copy + pk.s()));
    return write.toBuilder()
        .put(write.put().toBuilder().tableName(table).item(item).build())
        .build();
  }

  private void print(Runs runs, int atOnce) {
    System.out.printf(
        "%n%s customers, %d at once, %d registrations%n",
        known ? "known" : "new", atOnce, runs.ours.calls());
    row("registerDeal", runs.ours);
    row("its calls alone", runs.calls);
    row("bare transaction", runs.floor);
    System.out.printf(
        "  throughput %.0f %% of the floor, %.0f %% of its calls alone; own CPU %.2f ms each%n",
        100 * runs.ours.perSecond() / runs.floor.perSecond(),
        100 * runs.ours.perSecond() / runs.calls.perSecond(),
        runs.ours.ownEach());
  }

  private static void row(String name, Figures figures) {
    System.out.printf(
        "  %-18s %7.0f/s   p50 %6.2f ms   p99 %6.2f ms   CPU %5.2f ms%n",
        name,
        figures.perSecond(),
        figures.percentile(0.5),
        figures.percentile(0.99),
        figures.cpuEach());
  }
}
