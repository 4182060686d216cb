package io.entente.platform.events;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** The sweeper of a cell, called every minute: due times that have passed go out on the bus. */
public final class SweepEntry implements Function<InputStream, byte[]> {
  private final Bus bus;
  private final DueTable due;

  public SweepEntry(Bus bus, DueTable due) {
    this.bus = bus;
    this.due = due;
  }

  @Override
  public byte[] apply(InputStream in) {
    return "{\"published\":%d}".formatted(due.sweep(bus)).getBytes(StandardCharsets.UTF_8);
  }
}
