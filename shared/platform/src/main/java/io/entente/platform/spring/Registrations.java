package io.entente.platform.spring;

import io.entente.platform.Context;
import io.entente.platform.Platform;
import io.entente.platform.events.EventsEntry;
import io.entente.platform.http.HttpEntry;
import io.entente.platform.log.Journal;
import java.io.InputStream;
import java.util.function.Function;
import org.springframework.cloud.function.context.FunctionRegistration;
import org.springframework.context.support.GenericApplicationContext;

/** Registers what a context offers. */
public final class Registrations {
  private final GenericApplicationContext beans;
  private final Journal journal = new Journal(System.out);

  public Registrations(GenericApplicationContext beans) {
    this.beans = beans;
  }

  /**
   * The operations under their ids, and the entries {@code http} and, where it consumes, {@code
   * events}.
   */
  public void register(Platform platform, Context context) {
    context.operations().forEach((operationId, bound) -> operation(operationId, bound));
    entry("http", new HttpEntry(platform, context, journal));
    if (!context.consumers().isEmpty()) {
      entry("events", new EventsEntry(context, journal));
    }
  }

  /** An entry takes the event as it came: nothing between it and Lambda reads or logs it. */
  public <E extends Function<InputStream, byte[]>> void entry(String name, E entry) {
    beans.registerBean(
        name,
        FunctionRegistration.class,
        () -> new FunctionRegistration<>(entry, name).type(entry.getClass()));
  }

  public Journal journal() {
    return journal;
  }

  private void operation(String operationId, Context.Bound<?> bound) {
    beans.registerBean(operationId, Function.class, bound::operation);
  }
}
