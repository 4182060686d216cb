package io.entente.bench;

import io.entente.platform.caller.LeadingKeys;
import io.entente.platform.registry.TenantRow;
import io.entente.platform.table.TenantClients;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** Clients that note what is asked of them, and when. */
final class Recorder implements TenantClients {
  /** One call of one thread, by the nanosecond clock. */
  record Call(
      long thread, String name, DynamoDbRequest request, Object response, long from, long to) {}

  private final TenantClients clients;
  private final Map<DynamoDbClient, DynamoDbClient> recording = new ConcurrentHashMap<>();
  private final Queue<Call> calls = new ConcurrentLinkedQueue<>();

  Recorder(TenantClients clients) {
    this.clients = clients;
  }

  @Override
  public DynamoDbClient of(TenantRow tenant) {
    return recording.computeIfAbsent(clients.of(tenant), this::recording);
  }

  @Override
  public DynamoDbClient within(TenantRow tenant, LeadingKeys keys) {
    return recording(clients.within(tenant, keys));
  }

  /** What was asked since the last time, in order; and forgets it. */
  List<Call> taken() {
    List<Call> taken = calls.stream().sorted(Comparator.comparingLong(Call::from)).toList();
    calls.clear();
    return taken;
  }

  /** The calls of each registration: what one thread asked up to and with a transaction. */
  static List<List<Call>> perTransaction(List<Call> calls) {
    var open = new HashMap<Long, List<Call>>();
    var whole = new ArrayList<List<Call>>();
    for (Call call : calls) {
      open.computeIfAbsent(call.thread, _ -> new ArrayList<>()).add(call);
      if (call.request instanceof TransactWriteItemsRequest) {
        whole.add(open.remove(call.thread));
      }
    }
    return whole;
  }

  /** How many waits follow each other: calls that overlap are one. */
  static int roundTrips(List<Call> calls) {
    int trips = 0;
    long until = Long.MIN_VALUE;
    for (Call call : calls) {
      if (call.from >= until) {
        trips++;
      }
      until = Math.max(until, call.to);
    }
    return trips;
  }

  /** The builder forms of the interface end in the plain forms, which are those recorded. */
  private DynamoDbClient recording(DynamoDbClient client) {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            Recorder.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (proxy, method, arguments) -> {
              if (method.isDefault() && !takesRequest(arguments)) {
                return java.lang.reflect.InvocationHandler.invokeDefault(proxy, method, arguments);
              }
              long from = System.nanoTime();
              try {
                Object response = OwnTime.elsewhere(() -> method.invoke(client, arguments));
                if (takesRequest(arguments)) {
                  calls.add(
                      new Call(
                          Thread.currentThread().threadId(),
                          method.getName(),
                          (DynamoDbRequest) arguments[0],
                          response,
                          from,
                          System.nanoTime()));
                }
                return response;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static boolean takesRequest(@Nullable Object @Nullable [] arguments) {
    return arguments != null && arguments.length == 1 && arguments[0] instanceof DynamoDbRequest;
  }
}
