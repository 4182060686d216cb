package io.entente.standin.marketplace.wire;

import io.entente.standin.marketplace.identity.Caller;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** One operation of AWS's. */
public interface Operation {
  /** AWS's name of it, which is also what a policy allows. */
  default String name() {
    return getClass().getSimpleName();
  }

  /** The fields that it takes; with any other it is refused, since it would go unnoticed. */
  Set<String> fields();

  /**
   * @throws Refused with AWS's exception
   */
  ObjectNode answer(Caller caller, ObjectNode input);
}
