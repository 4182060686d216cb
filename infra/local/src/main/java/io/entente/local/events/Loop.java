package io.entente.local.events;

import io.entente.platform.log.Journal;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Does something again and again, in a thread of its own, until it is closed. */
public final class Loop implements AutoCloseable {
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  /** One turn. */
  @FunctionalInterface
  public interface Turn {
    /** Tells whether there was something to do, so that the next turn may follow at once. */
    boolean take();
  }

  private final Turn turn;
  private final Duration pause;
  private final Journal journal;
  private final Semaphore nudges = new Semaphore(0);
  private final Thread thread;
  private volatile boolean closed;

  /**
   * @param pause after a turn with nothing to do, or that failed
   */
  public Loop(String name, Turn turn, Duration pause, Journal journal) {
    this.turn = turn;
    this.pause = pause;
    this.journal = journal;
    this.thread = Thread.ofVirtual().name(name).start(this::run);
  }

  /** Ends the present pause. */
  public void nudge() {
    nudges.release();
  }

  private void run() {
    while (!closed) {
      if (!taken()) {
        pause();
      }
    }
  }

  private boolean taken() {
    try {
      return turn.take();
    } catch (RuntimeException e) {
      if (!closed) {
        journal.fault(Thread.currentThread().getName(), "", e);
      }
      return false;
    }
  }

  private void pause() {
    try {
      if (nudges.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        nudges.drainPermits();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      closed = true;
    }
  }

  /** Lets the present turn be the last; does not wait for it. */
  public void end() {
    closed = true;
    nudge();
  }

  /** Waits for the last turn to end. */
  @Override
  public void close() {
    end();
    try {
      if (!thread.join(FAREWELL)) {
        thread.interrupt();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
