/**
 * What AWS refuses, each rule a value with its name, its refusal, where it is written and how sure
 * that is.
 *
 * <p>A rule only looks; nothing may be changed here.
 */
@NullMarked
package io.entente.standin.marketplace.rules;

import org.jspecify.annotations.NullMarked;
