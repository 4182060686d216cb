/**
 * What tier a partner has earned and keeps: a ladder of criteria, up at once, down only after
 * notice and grace and only from clearly under the line. Everything here is a function of what is
 * given: the ladder, where the partner stands, what is measured of it, the day. What has never been
 * measured is unknown; it earns nothing and never takes anything away. Sales are counted as they
 * lie back and at rates that are frozen. Nothing of how facts are gathered, stored or told may
 * enter.
 */
@NullMarked
package io.entente.program.tiers;

import org.jspecify.annotations.NullMarked;
