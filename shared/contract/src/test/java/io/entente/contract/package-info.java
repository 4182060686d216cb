/** Holds the contract to its own conventions, so that a later part cannot quietly leave them. */
@NullMarked
package io.entente.contract;

import org.jspecify.annotations.NullMarked;
