/**
 * {@code mvn -Ptiers}: replays what partners won month by month and prints how often each rule of
 * tiers would have moved them. Only rules and arithmetic: nothing is stored, and no tenant's table
 * may enter.
 */
@NullMarked
package io.entente.local.tiers;

import org.jspecify.annotations.NullMarked;
