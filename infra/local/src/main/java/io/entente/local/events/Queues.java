package io.entente.local.events;

import io.entente.contract.ConsumerSpec;
import io.entente.contract.Contract;
import io.entente.platform.events.EventsEntry;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** An SQS on a port of its own, with a queue and a dead-letter queue for each consumer. */
public final class Queues implements AutoCloseable {
  /** Longer than any consumer works on a batch; a failed message comes again sooner. */
  private static final int VISIBILITY_SECONDS = 300;

  private static final String PREFIX = "entente-local-";

  private final SQSRestServer server;
  private final SqsClient client;
  private final Map<String, String> urls = new LinkedHashMap<>();
  private final Map<String, String> deadUrls = new LinkedHashMap<>();

  private Queues(SQSRestServer server, SqsClient client) {
    this.server = server;
    this.client = client;
  }

  /** Started, with the queues of the contract's consumers. */
  public static Queues of(Contract contract) {
    return start(contract.consumers().stream().map(ConsumerSpec::name).toList());
  }

  /** Started, with the queues of these consumers. */
  public static Queues start(Collection<String> consumers) {
    SQSRestServer server =
        SQSRestServerBuilder.withInterface("127.0.0.1").withDynamicPort().start();
    int port = server.waitUntilStarted().localAddress().getPort();
    var queues = new Queues(server, client(URI.create("http://127.0.0.1:" + port)));
    consumers.forEach(queues::create);
    return queues;
  }

  private static SqsClient client(URI endpoint) {
    return SqsClient.builder()
        .endpointOverride(endpoint)
        .region(Region.EU_CENTRAL_1)
        .httpClient(UrlConnectionHttpClient.create())
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .build();
  }

  private void create(String consumer) {
    String dead = client.createQueue(q -> q.queueName(deadName(consumer))).queueUrl();
    String arn =
        client
            .getQueueAttributes(a -> a.queueUrl(dead).attributeNames(QueueAttributeName.QUEUE_ARN))
            .attributes()
            .get(QueueAttributeName.QUEUE_ARN);
    var attributes =
        Map.of(
            QueueAttributeName.VISIBILITY_TIMEOUT, Integer.toString(VISIBILITY_SECONDS),
            QueueAttributeName.REDRIVE_POLICY,
                """
                {"deadLetterTargetArn":"%s","maxReceiveCount":"%d"}\
                """
                    .formatted(arn, EventsEntry.MOST_RECEIVES));
    deadUrls.put(consumer, dead);
    urls.put(
        consumer,
        client.createQueue(q -> q.queueName(name(consumer)).attributes(attributes)).queueUrl());
  }

  static String name(String consumer) {
    return PREFIX + consumer;
  }

  static String deadName(String consumer) {
    return name(consumer) + "-dead";
  }

  public SqsClient client() {
    return client;
  }

  public String url(String consumer) {
    return Objects.requireNonNull(urls.get(consumer), consumer);
  }

  String deadUrl(String consumer) {
    return Objects.requireNonNull(deadUrls.get(consumer), consumer);
  }

  @Override
  public void close() {
    client.close();
    server.stopAndWait();
  }
}
