package io.entente.program.facts;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;

/**
 * Who stands where for one product family at the end customer, without saying who.
 *
 * @param live somebody's protection runs today
 * @param own and it is this partner's
 * @param otherProject who holds it named another project, or sells in another way; false where
 *     either names no project. Also where nobody holds the whole, but another partner a part of it
 *     that was found not to overlap with what was held then; {@code live} is false there
 * @param waiting how many deals wait behind it
 * @param ownWaiting one of those is this partner's
 */
public record HoldFacts(
    @Stored(DataClass.BUSINESS) String family,
    @Stored(DataClass.BUSINESS) boolean live,
    @Stored(DataClass.BUSINESS) boolean own,
    @Stored(DataClass.BUSINESS) boolean otherProject,
    @Stored(DataClass.BUSINESS) long waiting,
    @Stored(DataClass.BUSINESS) boolean ownWaiting) {}
