package io.entente.platform.spring;

import io.entente.platform.Context;
import io.entente.platform.Platform;
import io.entente.platform.aws.AwsPlatform;
import io.entente.platform.events.DeadLettersEntry;
import io.entente.platform.events.EventsEntry;
import io.entente.platform.events.LastWords;
import io.entente.platform.http.HttpEntry;
import io.entente.platform.log.Journal;
import java.io.InputStream;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.cloud.function.context.FunctionRegistration;
import org.springframework.context.support.GenericApplicationContext;

/** Registers what a context offers, on the platform that this function's environment names. */
public final class Registrations {
  private final GenericApplicationContext beans;
  private final AwsPlatform aws;
  private final Platform platform;
  private final Journal journal = new Journal(System.out);

  /**
   * @throws IllegalStateException naming what the environment lacks
   */
  public Registrations(GenericApplicationContext beans) {
    this.beans = beans;
    this.aws = AwsPlatform.of(System.getenv());
    this.platform = aws.platform();
    // A snapshot tells only those who are still held by somebody.
    beans.registerBean("aws", AwsPlatform.class, () -> aws);
  }

  public AwsPlatform aws() {
    return aws;
  }

  public Platform platform() {
    return platform;
  }

  public Journal journal() {
    return journal;
  }

  /**
   * The operations under their ids, and the entries {@code http} and, where it consumes, {@code
   * events}.
   */
  public void register(Context context) {
    context.operations().forEach(this::operation);
    entry("http", HttpEntry.class, () -> primed(new HttpEntry(platform, context, journal)));
    if (!context.consumers().isEmpty()) {
      entry("events", EventsEntry.class, () -> events(context));
    }
    context
        .deadLetters()
        .ifPresent(
            keeper ->
                entry(
                    "deadLetters",
                    DeadLettersEntry.class,
                    () -> new DeadLettersEntry(keeper, journal)));
  }

  private EventsEntry events(Context context) {
    var lastWords = LastWords.in(platform.tables(context.name()), platform.clock());
    return new EventsEntry(context, journal, lastWords);
  }

  /** Below the framework: primed through its invoker a function hangs when it wakes. */
  private HttpEntry primed(HttpEntry entry) {
    aws.prime(entry::prime);
    return entry;
  }

  /**
   * An entry takes the event as it came: nothing between it and Lambda reads or logs it. Of all
   * entries a function makes the one that it is defined to be.
   */
  public <E extends Function<InputStream, byte[]>> void entry(
      String name, Class<E> type, Supplier<E> entry) {
    beans.registerBean(
        name,
        FunctionRegistration.class,
        () -> new FunctionRegistration<>(entry.get(), name).type(type),
        bean -> bean.setLazyInit(true));
  }

  private void operation(String operationId, Context.Bound<?> bound) {
    beans.registerBean(operationId, Function.class, bound::operation);
  }
}
