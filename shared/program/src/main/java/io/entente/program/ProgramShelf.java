package io.entente.program;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Programs that have been read already. A version never changes, so what stands here is right for
 * ever; it is bounded because a function serves many tenants.
 */
public final class ProgramShelf {
  private static final int MOST = 200;

  private final Map<String, CompiledProgram> programs = new ConcurrentHashMap<>();

  /**
   * @param stored the version's bytes, asked for only where it does not stand here yet
   */
  public CompiledProgram get(String tenant, long version, Supplier<byte[]> stored) {
    if (programs.size() >= MOST) {
      programs.clear();
    }
    return programs.computeIfAbsent(
        tenant + "#" + version, _ -> CompiledProgram.fromBytes(stored.get()));
  }
}
