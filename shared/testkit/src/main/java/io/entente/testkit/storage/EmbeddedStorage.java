package io.entente.testkit.storage;

import com.amazonaws.services.dynamodbv2.local.embedded.DynamoDBEmbedded;
import com.amazonaws.services.dynamodbv2.local.shared.access.AmazonDynamoDBLocal;
import io.entente.kernel.TenantId;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * DynamoDB Local inside this process, without a port: one database for each tenant and one for the
 * control plane, so that a tenant's client cannot reach another's table, whatever it asks for.
 */
public final class EmbeddedStorage implements Storage {
  private static final String CONTROL = "control";

  /**
   * It would tell its maker of each start, over the network; a laptop's or a test's start waits.
   */
  private static final boolean SILENT = true;

  static {
    Noise.hush();
  }

  private final Optional<Path> folder;
  private final Map<String, Database> databases = new ConcurrentHashMap<>();

  private record Database(
      AmazonDynamoDBLocal local, DynamoDbClient client, DynamoDbStreamsClient streams) {}

  private EmbeddedStorage(Optional<Path> folder) {
    this.folder = folder;
  }

  /** Forgotten when it is closed. */
  public static EmbeddedStorage inMemory() {
    return new EmbeddedStorage(Optional.empty());
  }

  /**
   * One file for each database; what was acknowledged survives the process.
   *
   * @param folder exists, can be written, and belongs to one process at a time
   */
  public static EmbeddedStorage in(Path folder) {
    return new EmbeddedStorage(Optional.of(folder));
  }

  @Override
  public String name() {
    return "embedded";
  }

  @Override
  public boolean isolates() {
    return true;
  }

  @Override
  public DynamoDbClient control() {
    return database(CONTROL).client;
  }

  @Override
  public DynamoDbClient tenant(TenantId tenant) {
    return database(name(tenant)).client;
  }

  @Override
  public DynamoDbStreamsClient streams(TenantId tenant) {
    return database(name(tenant)).streams;
  }

  @Override
  public void close() {
    databases.values().forEach(database -> database.local.shutdown());
    databases.clear();
  }

  private static String name(TenantId tenant) {
    return "tenant-" + tenant;
  }

  private Database database(String name) {
    return databases.computeIfAbsent(name, this::open);
  }

  private Database open(String name) {
    return folder.map(f -> onDisk(f.resolve(name + ".db"))).orElseGet(EmbeddedStorage::fleeting);
  }

  private static Database onDisk(Path file) {
    AmazonDynamoDBLocal local = DynamoDBEmbedded.create(file.toFile(), SILENT);
    var failed = new AtomicBoolean();
    return new Database(
        local,
        CommitAwaited.of(FailStop.guard(DynamoDbClient.class, local.dynamoDbClient(), failed)),
        FailStop.guard(DynamoDbStreamsClient.class, local.dynamoDbStreamsClient(), failed));
  }

  /** Nobody can find out when it was written. */
  private static Database fleeting() {
    AmazonDynamoDBLocal local = DynamoDBEmbedded.create(SILENT);
    return new Database(local, local.dynamoDbClient(), local.dynamoDbStreamsClient());
  }
}
