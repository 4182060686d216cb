/** What of the figures is the same on every machine, held to its limits. Nothing timed enters. */
@org.jspecify.annotations.NullMarked
package io.entente.bench;
