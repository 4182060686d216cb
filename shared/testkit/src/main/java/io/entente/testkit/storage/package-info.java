/**
 * Where tables stand when they do not stand on AWS: in this process, in LocalStack, or behind an
 * endpoint that is named. One interface for the three, and the tables as a deployment would make
 * them.
 *
 * <p>No meaning of an item may enter.
 */
@NullMarked
package io.entente.testkit.storage;

import org.jspecify.annotations.NullMarked;
