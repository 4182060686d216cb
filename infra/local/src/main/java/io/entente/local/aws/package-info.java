/**
 * AWS on a laptop, as far as sellers and buyers meet it: the stand-in beside the program, its
 * events brought to the gateway as EventBridge would, and a page on which one is first the seller
 * at AWS's console, then the buyer. It is all in memory: a restart forgets what was sold.
 *
 * <p>No rule of AWS's may enter, and no operation; both are elsewhere.
 */
@NullMarked
package io.entente.local.aws;

import org.jspecify.annotations.NullMarked;
