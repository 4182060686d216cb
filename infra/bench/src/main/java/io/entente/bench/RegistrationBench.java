package io.entente.bench;

import io.entente.kernel.TenantId;
import io.entente.platform.registry.TenantRow;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * Registrations through the function beside the floor: the bare transactions of the very same
 * items, on a table of the same kind, with the same client, in turns.
 */
final class RegistrationBench {
  private static final String FLOOR = "floor";
  private static final int WARM = 400;
  private static final int BLOCK = 250;
  private static final int BLOCKS = 6;

  private final Scene scene;
  private final boolean known;
  private int names;

  /**
   * @param known whether each customer is an account already
   */
  RegistrationBench(Scene scene, boolean known) {
    this.scene = scene;
    this.known = known;
  }

  void run(int atOnce) {
    block(WARM, atOnce);
    Pair total = block(BLOCK, atOnce);
    for (int i = 1; i < BLOCKS; i++) {
      Pair next = block(BLOCK, atOnce);
      total = new Pair(total.ours.and(next.ours), total.floor.and(next.floor));
    }
    print(total, atOnce);
  }

  private record Pair(Figures ours, Figures floor) {}

  private Pair block(int times, int atOnce) {
    List<String> customers = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      customers.add("Werk %s%d-%06d".formatted(known ? "K" : "N", atOnce, names++));
    }
    if (known) {
      customers.forEach(customer -> scene.account("A-" + customer.substring(5), customer));
    }
    scene.recorder().taken();
    Figures ours = Load.run(times, atOnce, i -> scene.register(customers.get(i), customers.get(i)));
    List<TransactWriteItemsRequest> transactions =
        scene.recorder().taken().stream()
            .filter(call -> call.request() instanceof TransactWriteItemsRequest)
            .map(call -> onFloor((TransactWriteItemsRequest) call.request()))
            .toList();
    DynamoDbClient client = scene.environment().storage().tenant(new TenantId(FLOOR));
    Figures floor =
        Load.run(transactions.size(), atOnce, i -> client.transactWriteItems(transactions.get(i)));
    return new Pair(ours, floor);
  }

  private TransactWriteItemsRequest onFloor(TransactWriteItemsRequest request) {
    var registry = scene.environment().registry();
    TenantRow from = registry.find(new TenantId("aurora")).orElseThrow();
    TenantRow to = registry.find(new TenantId(FLOOR)).orElseThrow();
    return TransactWriteItemsRequest.builder()
        .transactItems(
            request.transactItems().stream().map(write -> moved(write, from, to)).toList())
        .build();
  }

  private static TransactWriteItem moved(TransactWriteItem write, TenantRow from, TenantRow to) {
    String table = write.put().tableName().equals(from.table()) ? to.table() : to.outbox();
    return write.toBuilder().put(write.put().toBuilder().tableName(table).build()).build();
  }

  private void print(Pair pair, int atOnce) {
    Figures ours = pair.ours;
    Figures floor = pair.floor;
    System.out.printf(
        "%n%s customers, %d at once, %d registrations%n",
        known ? "known" : "new", atOnce, ours.calls());
    row("registerDeal", ours);
    row("bare transaction", floor);
    System.out.printf(
        "  throughput %.0f %% of the floor; own CPU %.2f ms each (process, over the floor)%n",
        100 * ours.perSecond() / floor.perSecond(), ours.cpuEach() - floor.cpuEach());
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
