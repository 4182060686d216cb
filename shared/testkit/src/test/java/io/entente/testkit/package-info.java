/** How the testkit itself behaves: what it lets through, what it stops, and what it makes quiet. */
@NullMarked
package io.entente.testkit;

import org.jspecify.annotations.NullMarked;
