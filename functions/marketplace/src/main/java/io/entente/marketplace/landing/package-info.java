/**
 * How a buyer who accepted on AWS comes to the vendor. AWS has the buyer's browser post a token to
 * the vendor's own landing link. The token is redeemed once, by the seller account that the tenant
 * connected, and forgotten; the browser is led to the vendor's page with a code of ours in a
 * cookie, by which it finds the same status again next week. What is asked of the buyer is a name
 * and a work e-mail, and nothing that AWS knows already.
 *
 * <p>A landing is one token, a buyer is one purchase ({@code LicenseArn}): who presses AWS's button
 * twice comes to the same, who buys twice is there twice. Where the token is dead, or AWS does not
 * answer, the page says so, and the vendor has a task.
 *
 * <p>Of AWS only the ports of {@code aws} may enter. An AWS account that a browser sends is never
 * believed, and no token may stand in an address, an event or a log.
 */
@NullMarked
package io.entente.marketplace.landing;

import org.jspecify.annotations.NullMarked;
