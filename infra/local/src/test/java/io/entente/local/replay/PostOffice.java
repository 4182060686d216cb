package io.entente.local.replay;

import java.net.InetAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A mail server that outlives the program and counts what it took, and that can have the program
 * killed at a step of the taking.
 */
final class PostOffice implements AutoCloseable {
  private static final int LOCAL_ERROR = 451;
  private static final int PAUSE_MS = 3;

  /** Where in the taking of a mail. */
  enum Step {
    /** It was heard, and is not taken. */
    HEARD,
    /** It is taken, and the program has no answer yet. */
    KEPT,
    /** The program has its answer, and may or may not have noted it. */
    ANSWERED
  }

  private record Order(Step step, String to, Runnable killing, CountDownLatch done) {}

  private final Map<String, AtomicInteger> mails = new ConcurrentHashMap<>();
  private final AtomicReference<@Nullable Order> order = new AtomicReference<>();
  private final SMTPServer server;

  PostOffice() {
    this.server =
        SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .messageHandler((_, _, to, _) -> take(to))
            .build();
    server.start();
  }

  URI address() {
    return URI.create("smtp://localhost:" + server.getPortAllocated());
  }

  /**
   * The mail to that address is the program's end.
   *
   * @return open once that is done
   */
  CountDownLatch killingAt(Step step, String to, Runnable killing) {
    var next = new Order(step, to, killing, new CountDownLatch(1));
    order.set(next);
    return next.done;
  }

  /** How many mails somebody got. */
  int to(String address) {
    return mails.getOrDefault(address, new AtomicInteger()).get();
  }

  private void take(String to) throws RejectException {
    Order now = order.get();
    Step step = now != null && now.to.equals(to) ? now.step : null;
    if (now != null && step == Step.HEARD) {
      carryOut(now);
      throw new RejectException(LOCAL_ERROR, "whoever sent it is gone");
    }
    mails.computeIfAbsent(to, _ -> new AtomicInteger()).incrementAndGet();
    if (now != null && step == Step.KEPT) {
      carryOut(now);
    } else if (now != null && step == Step.ANSWERED) {
      Thread.startVirtualThread(() -> afterTheAnswer(now));
    }
  }

  private void afterTheAnswer(Order now) {
    LocalProcess.Pause.millis(PAUSE_MS);
    carryOut(now);
  }

  /** Once: a mail that comes again is counted. */
  private void carryOut(Order now) {
    if (order.compareAndSet(now, null)) {
      now.killing.run();
      now.done.countDown();
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
