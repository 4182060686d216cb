package io.entente.testkit.storage;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * Asks a database nothing more after its file has failed once. After a write that a full disk
 * refused, DynamoDB Local acknowledges others that it does not keep; a service that says it cannot
 * is better than one that loses what it has acknowledged.
 */
final class FailStop implements InvocationHandler {
  private static final String OF_THE_FILE = "LocalDBAccessException";

  private final Object client;
  private final AtomicBoolean failed;

  private FailStop(Object client, AtomicBoolean failed) {
    this.client = client;
    this.failed = failed;
  }

  /**
   * @param failed shared by all clients of one database
   */
  static <C> C guard(Class<C> type, C client, AtomicBoolean failed) {
    var handler = new FailStop(client, failed);
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  @Override
  public @Nullable Object invoke(
      Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    if (failed.get()) {
      throw SdkClientException.create("the database's file has failed; start anew");
    }
    try {
      return method.invoke(client, arguments);
    } catch (InvocationTargetException e) {
      throw told(Objects.requireNonNullElse(e.getCause(), e));
    }
  }

  private Throwable told(Throwable fault) {
    if (!fault.getClass().getSimpleName().equals(OF_THE_FILE)) {
      return fault;
    }
    failed.set(true);
    return SdkClientException.create("the database's file cannot be read or written", fault);
  }
}
