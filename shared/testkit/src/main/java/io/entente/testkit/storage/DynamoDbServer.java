package io.entente.testkit.storage;

import com.amazonaws.services.dynamodbv2.local.main.ServerRunner;
import com.amazonaws.services.dynamodbv2.local.server.DynamoDBProxyServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;

/** DynamoDB Local behind a free port, for tables that several processes share; kept in memory. */
public final class DynamoDbServer implements AutoCloseable {
  private final DynamoDBProxyServer server;
  private final URI address;

  private DynamoDbServer(DynamoDBProxyServer server, URI address) {
    this.server = server;
    this.address = address;
  }

  /**
   * @throws Exception if it does not start; it says no more than that
   */
  public static DynamoDbServer start() throws Exception {
    int port = freePort();
    var server =
        ServerRunner.createServerFromCommandLineArgs(
            new String[] {"-inMemory", "-disableTelemetry", "-port", Integer.toString(port)});
    server.start();
    return new DynamoDbServer(server, URI.create("http://localhost:" + port));
  }

  private static int freePort() throws IOException {
    try (var free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  public URI address() {
    return address;
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) { // it says no more than that
      throw new IllegalStateException("the store does not stop", e);
    }
  }
}
