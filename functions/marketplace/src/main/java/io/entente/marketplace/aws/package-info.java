/**
 * The way to AWS Marketplace: ports that say what is asked of it in our words, and a gateway behind
 * each that speaks its protocol with credentials of the one seller account that is meant. Every
 * call has a timeout and is made once; what came of it is a value, or an {@link
 * io.entente.marketplace.aws.AwsTrouble} that says what can be done about it.
 *
 * <p>Only gateways know the SDK. Nothing is decided here, and no tenant's table is known.
 */
@NullMarked
package io.entente.marketplace.aws;

import org.jspecify.annotations.NullMarked;
