/** What the vendor's people do with AWS Marketplace, and what AWS makes of it. */
@NullMarked
package io.entente.marketplace;

import org.jspecify.annotations.NullMarked;
