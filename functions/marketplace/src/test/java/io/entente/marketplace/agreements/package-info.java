/** What was sold. No stand-in for AWS itself may enter: what it shows stands on a shelf. */
@NullMarked
package io.entente.marketplace.agreements;

import org.jspecify.annotations.NullMarked;
