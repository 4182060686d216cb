/**
 * Which company is meant. A partner types a customer in one of many spellings; {@link
 * io.entente.matching.IdentityKeys} turns what was typed into a few exact keys (registry id,
 * normalized legal name with its country, registrable web domain), and {@link
 * io.entente.matching.KeyMatch} says what it means when those keys are already known: the same
 * company, perhaps the same, or nobody.
 *
 * <p>What exact keys leave open is scored. A company becomes a {@link
 * io.entente.matching.CompanyProfile}: each of its names in Latin letters without its legal form,
 * with domain, country and postcode. {@link io.entente.matching.BlockingKeys} make at most twelve
 * keys of it; a {@link io.entente.matching.CompanyIndex} gives the {@link
 * io.entente.matching.Posting}s under them by one read, however many accounts there are, for a key
 * that more than 150 share leads nowhere. A {@link io.entente.matching.Scorer} adds up what each
 * {@link io.entente.matching.Measure} is worth ({@code weights.txt}: log-odds, fitted by {@code mvn
 * -Pfit}, rising curves that can be read), and {@link io.entente.matching.Policy} decides: same,
 * unsure, different. It would rather ask a person than refuse a partner for a company that is not
 * meant: companies of one group, initials, numbers, another country and ties are never the same. Of
 * companies that the vendor's books have in one group, none is taken for another by likeness alone:
 * where two of them are like what is asked for, they are related, and a person says which is meant.
 * What a person says becomes a posting: an alias, or that this name is never that company.
 *
 * <p>Everything here is a pure function of its arguments and of the data files beside the classes.
 * A change of a rule or a file changes keys that are already stored: raise {@link
 * io.entente.matching.IdentityKeys#VERSION} or {@link io.entente.matching.BlockingKeys#VERSION}
 * with it. {@code readings.txt} stands in for ICU's transliteration, which costs 15 MB in a package
 * and 0.7 s at a start; it holds the same readings in 66 kB.
 *
 * <p>May not enter: storage, AWS, Spring, JSON, the clock, and any word on what a match means for a
 * deal; that is the program's business. Beyond the JDK and the kernel only Guava, for its copy of
 * the public suffix list, and Commons Text, for Jaro-Winkler.
 */
@NullMarked
package io.entente.matching;

import org.jspecify.annotations.NullMarked;
