package io.entente.standin.marketplace;

import io.entente.standin.marketplace.identity.Caller;
import io.entente.standin.marketplace.wire.Operation;
import io.entente.standin.marketplace.world.World;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** An operation that meets the world as it is by now, and has it to itself. */
record OneAtATime(Operation operation, World world, Runnable moveOn) implements Operation {
  @Override
  public String name() {
    return operation.name();
  }

  @Override
  public Set<String> fields() {
    return operation.fields();
  }

  @Override
  public ObjectNode answer(Caller caller, ObjectNode input) {
    return world.alone(
        () -> {
          moveOn.run();
          return operation.answer(caller, input);
        });
  }
}
