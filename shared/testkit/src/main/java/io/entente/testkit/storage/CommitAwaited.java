package io.entente.testkit.storage;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A client whose transactions are in the file when they are answered. DynamoDB Local only puts the
 * commit into its queue: a process that is killed before its turn loses what was acknowledged. A
 * question goes through the same queue, so its answer comes after the commit.
 */
final class CommitAwaited implements InvocationHandler {
  private static final String TRANSACTION = "transactWriteItems";

  private final DynamoDbClient client;

  private CommitAwaited(DynamoDbClient client) {
    this.client = client;
  }

  static DynamoDbClient of(DynamoDbClient client) {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            new CommitAwaited(client));
  }

  @Override
  public @Nullable Object invoke(
      Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    try {
      Object answer = method.invoke(client, arguments);
      if (method.getName().equals(TRANSACTION)) {
        client.listTables(request -> request.limit(1));
      }
      return answer;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
