/**
 * How a vendor chooses its partners and lets them go: what is asked of an application, and what
 * becomes of a partner's open deals when it leaves. Screening is a function of the program and of
 * what is known of the application, and nothing here refuses over a rule that nobody could judge.
 * Nothing of how applications arrive, are stored or told may enter.
 */
@NullMarked
package io.entente.program.recruiting;

import org.jspecify.annotations.NullMarked;
