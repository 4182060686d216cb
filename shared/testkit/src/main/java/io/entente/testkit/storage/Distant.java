package io.entente.testkit.storage;

import io.entente.kernel.TenantId;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** A storage that is far away: every call takes its time, and how many had to wait is counted. */
public record Distant(Storage storage, Duration away, Queue<Call> calls) implements Storage {

  /** From when to when one call took, by the nanosecond clock. */
  public record Call(long from, long to) {}

  public static Distant of(Storage storage, Duration away) {
    return new Distant(storage, away, new ConcurrentLinkedQueue<>());
  }

  /** How many calls there were since the last time. */
  public int taken() {
    int taken = calls.size();
    calls.clear();
    return taken;
  }

  /** How many waits followed each other since the last time: calls side by side are one. */
  public int roundTrips() {
    List<Call> taken = calls.stream().sorted(Comparator.comparingLong(Call::from)).toList();
    calls.clear();
    int trips = 0;
    long until = Long.MIN_VALUE;
    for (Call call : taken) {
      if (call.from >= until) {
        trips++;
      }
      until = Math.max(until, call.to);
    }
    return trips;
  }

  @Override
  public DynamoDbClient control() {
    return distant(storage.control());
  }

  @Override
  public DynamoDbClient tenant(TenantId tenant) {
    return distant(storage.tenant(tenant));
  }

  @Override
  public DynamoDbStreamsClient streams(TenantId tenant) {
    return storage.streams(tenant);
  }

  @Override
  public String name() {
    return storage.name();
  }

  @Override
  public boolean isolates() {
    return storage.isolates();
  }

  @Override
  public void close() {
    storage.close();
  }

  /** The builder forms of the interface end in the plain forms, which are those that take time. */
  private DynamoDbClient distant(DynamoDbClient client) {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            Distant.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (proxy, method, arguments) -> {
              boolean plain = isPlain(arguments);
              if (method.isDefault() && !plain) {
                return InvocationHandler.invokeDefault(proxy, method, arguments);
              }
              long from = System.nanoTime();
              try {
                if (plain) {
                  Thread.sleep(away);
                }
                return method.invoke(client, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              } finally {
                if (plain) {
                  calls.add(new Call(from, System.nanoTime()));
                }
              }
            });
  }

  private static boolean isPlain(@Nullable Object @Nullable [] arguments) {
    return arguments != null && arguments.length == 1 && arguments[0] instanceof DynamoDbRequest;
  }
}
