/**
 * What the loop asks of a customer relationship system, whichever it is: who works there, the
 * opportunity of a deal, and to write it. A system's own words end at its adapter; nothing of a
 * wire, a table or a deal's rules may enter.
 */
@NullMarked
package io.entente.crm.port;

import org.jspecify.annotations.NullMarked;
