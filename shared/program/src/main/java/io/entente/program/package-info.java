/**
 * The partner program as data, and the verdicts it gives. A {@link io.entente.program.Program} is
 * one document: who may sell what and where, what a deal must name and be worth, and the ordered
 * rules of engagement, each with its condition and the words that a partner reads. Publishing (see
 * {@code publish}) checks the document and keeps its conditions as checked trees in a {@link
 * io.entente.program.CompiledProgram}; from then on {@link io.entente.program.Decisions} is a pure
 * function of that and the {@code facts}, and the published text ({@link
 * io.entente.program.ProgramText}) comes from the same document, so the two cannot differ.
 *
 * <p>Facts say nothing that depends on a program: what a program makes of them (is the country in
 * the partner's territory, what is the minimum) is worked out while deciding. Stored facts can
 * therefore be judged again under another version.
 *
 * <p>May not enter: AWS, Spring, a clock, a store, or the identity of another partner.
 */
@NullMarked
package io.entente.program;

import org.jspecify.annotations.NullMarked;
