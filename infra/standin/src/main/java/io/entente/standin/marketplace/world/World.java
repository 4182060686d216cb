package io.entente.standin.marketplace.world;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Everything that exists, one thing at a time: whoever reads or writes does so inside {@link
 * #alone}.
 */
public final class World {
  public final Shelf<Seller> sellers = new Shelf<>();
  public final Shelf<Product> products = new Shelf<>();
  public final Shelf<Offer> offers = new Shelf<>();
  public final Shelf<ChangeSet> changeSets = new Shelf<>();
  public final Shelf<Agreement> agreements = new Shelf<>();
  public final Shelf<License> licenses = new Shelf<>();
  public final Shelf<Registration> registrations = new Shelf<>();

  /** The change set that an account's token has started. */
  public final Shelf<String> tokens = new Shelf<>();

  /** The addresses of legal documents that are larger than AWS takes. */
  public final Set<String> tooLarge = new HashSet<>();

  private final AtomicReference<Limits> limits = new AtomicReference<>(Limits.WIDE);
  private final Clock clock;
  private final Events events;
  private final ReentrantLock lock = new ReentrantLock();

  public World(Clock clock, Events events) {
    this.clock = clock;
    this.events = events;
  }

  public Instant now() {
    return clock.instant();
  }

  public Limits limits() {
    return limits.get();
  }

  public void limit(Limits other) {
    limits.set(other);
  }

  public Events events() {
    return events;
  }

  /** Does something while nobody else does anything; what it tells is told when it is done. */
  public <T> T alone(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
      events.deliver();
    }
  }

  /** A seller's own offer. */
  public Optional<Offer> offer(String account, String id) {
    return offers.find(id).filter(offer -> offer.account().equals(account));
  }

  /** A seller's own agreement. */
  public Optional<Agreement> agreement(String account, String id) {
    return agreements.find(id).filter(agreement -> agreement.proposer().equals(account));
  }

  /** A seller's own change set. */
  public Optional<ChangeSet> changeSet(String account, String id) {
    return changeSets.find(id).filter(set -> set.account().equals(account));
  }

  /** Those that are not over, of all. */
  public List<ChangeSet> running() {
    return changeSets.values().stream().filter(set -> !set.isOver()).toList();
  }
}
