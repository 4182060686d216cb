/**
 * The Agreement API as a seller reads it, and a buyer's acceptance, which has no API here.
 *
 * <p>No agreement is changed by what is asked here.
 */
@NullMarked
package io.entente.standin.marketplace.agreement;

import org.jspecify.annotations.NullMarked;
