/**
 * What {@code mvn -Pbench} prints: ratios within one run, ours beside the floor, and capacity units
 * worked out from item sizes by DynamoDB's published formula, because DynamoDB Local counts
 * transactions double.
 *
 * <p>Nothing here is asserted, and nothing but this imports it.
 */
@NullMarked
package io.entente.bench;

import org.jspecify.annotations.NullMarked;
