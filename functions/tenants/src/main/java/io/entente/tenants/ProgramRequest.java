package io.entente.tenants;

import io.entente.kernel.DataClass;
import io.entente.kernel.DerivedId;
import io.entente.kernel.Stored;
import io.entente.platform.caller.Caller;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;

/**
 * A request that published a version, so that its repetition finds it.
 *
 * @param requestId a function of who asked and of the Idempotency-Key
 * @param bodyHash tells another request under the same key
 */
record ProgramRequest(
    @Stored(DataClass.BUSINESS) String requestId,
    @Stored(DataClass.BUSINESS) String bodyHash,
    @Stored(DataClass.BUSINESS) long programVersion) {
  static final ItemType<ProgramRequest> TYPE =
      ItemType.named("program_request", 1, "tenants")
          .holding(ProgramRequest.class, request -> key(request.requestId));

  static ItemKey key(String requestId) {
    return new ItemKey("PROGRAM", "R#" + requestId);
  }

  static String id(String idempotencyKey) {
    var caller = Caller.current();
    return DerivedId.of(
        "request", Caller.tenant().value(), caller.subject(), "publishProgram", idempotencyKey);
  }
}
