package io.entente.deals;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.program.Assignment;

/** Whose a deal is at the vendor; the contract's {@code DealPeople}. */
public record People(
    @Stored(DataClass.BUSINESS) String channelManager,
    @Stored(DataClass.BUSINESS) String salesRep) {
  static People of(Assignment.Assigned assigned) {
    return new People(assigned.channelManager(), assigned.salesRep());
  }
}
