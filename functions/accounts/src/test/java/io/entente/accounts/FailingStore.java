package io.entente.accounts;

import io.entente.platform.Platform;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A store that goes away after some transactions, as a killed process sees it. */
final class FailingStore {
  private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);

  /** From now on so many transactions are written, and not one more. */
  void allow(int transactions) {
    left.set(transactions);
  }

  Platform under(Platform platform) {
    return new Platform(
        platform.environment(),
        platform.contract(),
        platform.registry(),
        tenant -> failing(platform.clients().of(tenant)),
        platform.clock());
  }

  private DynamoDbClient failing(DynamoDbClient client) {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (_, method, arguments) -> call(client, method, arguments));
  }

  private Object call(DynamoDbClient client, Method method, Object[] arguments) throws Throwable {
    if (method.getName().equals("transactWriteItems") && left.getAndDecrement() <= 0) {
      throw SdkClientException.create("gone");
    }
    try {
      return method.invoke(client, arguments);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }
}
