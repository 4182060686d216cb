package io.entente.testkit.lambda;

import io.entente.platform.json.Json;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * An event source mapping: reads one table's stream in order, hands batches to a function, and
 * comes again from where the function got stuck. Used by one thread at a time.
 */
public final class OutboxStream {
  private static final int BATCH = 100;

  private final DynamoDbStreamsClient client;
  private final String table;
  private final Map<String, String> position;
  private final Map<String, String> iterators = new HashMap<>();
  private final Set<String> finished = new HashSet<>();
  private @Nullable String arn;
  private List<String> shards = List.of();

  /**
   * @param position by shard, the last sequence number that is done; empty: from the beginning
   */
  public OutboxStream(DynamoDbStreamsClient client, String table, Map<String, String> position) {
    this.client = client;
    this.table = table;
    this.position = new HashMap<>(position);
  }

  /** How far the function got, to go on from there in another process. */
  public Map<String, String> position() {
    return Map.copyOf(position);
  }

  /**
   * Hands over what the stream has now.
   *
   * @return how many records the function has dealt with
   */
  public int pump(Function<InputStream, byte[]> function) {
    refreshShards();
    int done = 0;
    for (String shard : shards) {
      int read;
      while (!finished.contains(shard) && (read = pump(shard, function)) > 0) {
        done += read;
      }
    }
    return done;
  }

  private int pump(String shard, Function<InputStream, byte[]> function) {
    GetRecordsResponse answer = read(shard);
    int done = answer.hasRecords() ? hand(shard, answer.records(), function) : 0;
    boolean stuck = done < answer.records().size();
    if (stuck) {
      iterators.remove(shard);
    } else if (answer.nextShardIterator() == null) {
      iterators.remove(shard);
      finished.add(shard);
    } else {
      iterators.put(shard, answer.nextShardIterator());
    }
    return stuck ? 0 : done;
  }

  private int hand(String shard, List<Record> records, Function<InputStream, byte[]> function) {
    if (records.isEmpty()) {
      return 0;
    }
    byte[] event = StreamEvents.of(arn(), records);
    Optional<String> failed = failed(function.apply(new ByteArrayInputStream(event)));
    int done = 0;
    for (Record stream : records) {
      String sequence = stream.dynamodb().sequenceNumber();
      if (failed.filter(sequence::equals).isPresent()) {
        return done;
      }
      position.put(shard, sequence);
      done++;
    }
    return done;
  }

  /** {@code StreamsEventResponse}: the first failure is where to come again. */
  private static Optional<String> failed(byte[] answer) {
    return Json.MAPPER
        .readTree(answer)
        .path("batchItemFailures")
        .valueStream()
        .map(failure -> failure.path("itemIdentifier").asString(""))
        .findFirst();
  }

  private GetRecordsResponse read(String shard) {
    try {
      return next(shard);
    } catch (ExpiredIteratorException _) {
      return again(shard);
    } catch (TrimmedDataAccessException _) {
      return again(shard);
    }
  }

  /** A new iterator goes on after the position, or from the first that the stream remembers. */
  private GetRecordsResponse again(String shard) {
    iterators.remove(shard);
    return next(shard);
  }

  private GetRecordsResponse next(String shard) {
    String iterator = iterators.computeIfAbsent(shard, this::iterator);
    return client.getRecords(get -> get.shardIterator(iterator).limit(BATCH));
  }

  private String iterator(String shard) {
    String last = position.get(shard);
    if (last != null) {
      try {
        return client
            .getShardIterator(
                get ->
                    get.streamArn(arn())
                        .shardId(shard)
                        .sequenceNumber(last)
                        .shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER))
            .shardIterator();
      } catch (TrimmedDataAccessException _) {
        position.remove(shard); // older than the stream remembers
      }
    }
    return client
        .getShardIterator(
            get ->
                get.streamArn(arn())
                    .shardId(shard)
                    .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
        .shardIterator();
  }

  private void refreshShards() {
    if (!shards.isEmpty() && !finished.contains(shards.getLast())) {
      return;
    }
    var found = new ArrayList<String>();
    String from = null;
    do {
      String start = from;
      var description =
          client
              .describeStream(describe -> describe.streamArn(arn()).exclusiveStartShardId(start))
              .streamDescription();
      description.shards().stream().map(Shard::shardId).forEach(found::add);
      from = description.lastEvaluatedShardId();
    } while (from != null);
    shards = List.copyOf(found);
  }

  private String arn() {
    String known = arn;
    if (known == null) {
      known =
          client.listStreams(list -> list.tableName(table)).streams().stream()
              .findFirst()
              .orElseThrow(() -> new IllegalStateException(table + " has no stream"))
              .streamArn();
      arn = known;
    }
    return known;
  }
}
