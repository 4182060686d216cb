/** What goes over the wire to AWS, and what its answers come to. */
@NullMarked
package io.entente.marketplace.aws;

import org.jspecify.annotations.NullMarked;
