package io.entente.aws.parts;

import io.entente.aws.settings.Names;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.amazon.awscdk.services.sqs.QueueProps;
import software.constructs.Construct;

/**
 * A queue, and where a message goes that failed {@value #RECEIVES} times. Watched by the age of its
 * oldest message, not by its length: a long queue that moves is well, a short one that stands is
 * not.
 */
public final class DeadLetteredQueue extends Construct {
  /**
   * With a partial batch answer only the message itself fails, so few tries tell a poisoned one.
   */
  private static final int RECEIVES = 5;

  private final Queue queue;
  private final Queue deadLetters;
  private final List<String> alarms;

  /**
   * @param functionTimeout of the function that reads it; a message stays invisible six times as
   *     long, as Lambda asks
   */
  public DeadLetteredQueue(Construct scope, String name, Names names, Duration functionTimeout) {
    super(scope, name + "-queue");
    var unseen = Duration.seconds(6 * functionTimeout.toSeconds().intValue());
    this.deadLetters =
        new Queue(this, "Dead", props(names.deadLetters(name)).visibilityTimeout(unseen).build());
    this.queue =
        new Queue(
            this,
            "Queue",
            props(names.queue(name))
                .visibilityTimeout(unseen)
                .deadLetterQueue(
                    DeadLetterQueue.builder().queue(deadLetters).maxReceiveCount(RECEIVES).build())
                .build());
    var watch = new Watch(this, names);
    this.alarms = List.of(watch.queueStands(name, queue), watch.gaveUp(name, deadLetters));
  }

  public Queue queue() {
    return queue;
  }

  public Queue deadLetters() {
    return deadLetters;
  }

  /** Their physical names. */
  public List<String> alarms() {
    return alarms;
  }

  /** A queue for what nobody could take, alone: the far end of a stream or a rule. */
  public static Queue deadLettersOnly(Construct scope, String id, String name) {
    return new Queue(scope, id, props(name).build());
  }

  private static QueueProps.Builder props(String name) {
    return QueueProps.builder()
        .queueName(name)
        .encryption(QueueEncryption.SQS_MANAGED)
        .enforceSsl(true)
        .retentionPeriod(Duration.days(14));
  }
}
