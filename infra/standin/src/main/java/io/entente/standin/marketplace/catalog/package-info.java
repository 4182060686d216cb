/**
 * The Catalog API: change sets, from their start to their end, and what they make.
 *
 * <p>What is refused is decided by rules; no condition of AWS may hide here without a name.
 */
@NullMarked
package io.entente.standin.marketplace.catalog;

import org.jspecify.annotations.NullMarked;
