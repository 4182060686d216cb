/**
 * The compile side: from a document that somebody wrote to a {@link
 * io.entente.program.CompiledProgram}, or to the list of everything that is wrong with it. Reading
 * ({@link io.entente.program.publish.Part}) goes on after a fault, so that an author sees all at
 * once, each with its place; conditions are checked against the records of facts, so that a
 * misspelled fact is found here and not by a partner.
 *
 * <p>Used when a program is published, never by a request that needs a verdict. May not enter: AWS,
 * Spring.
 */
@NullMarked
package io.entente.program.publish;

import org.jspecify.annotations.NullMarked;
