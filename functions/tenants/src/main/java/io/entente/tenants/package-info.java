/**
 * The control plane: which vendors run their program here, who their people are, and the program
 * each of them has in force. It is the only context that writes the registry.
 *
 * <p>A tenant is requested, provisioned and active; it can be suspended, and it leaves in two steps
 * of which the first can be undone ({@link io.entente.tenants.TenantMove}). What an operator has to
 * do in between, the tenant itself says.
 *
 * <p>Its edition says what it pays for. A change of it is noted in the registry before anything
 * moves, and completed by whoever finds it ({@link io.entente.tenants.ChangeEdition}).
 *
 * <p>Who calls is found out here for all contexts ({@link io.entente.tenants.AuthorizeCaller}): a
 * token of one of the tenant's issuers, or one that the service gave out itself, to a person for a
 * program of hers or to an operator who must look into the tenant. Either is good only as long as
 * nobody ended the person's access or the partner's.
 *
 * <p>The audit is read here, for all contexts: it is made of the events that each wrote with its
 * own changes.
 *
 * <p>A program is published as a document. Everything wrong with it is told at once, each fault at
 * its line; what it changes is told in words. Its versions are numbered, and one takes over from
 * another at an instant without anybody writing: {@code ProgramInForce} knows both. A version that
 * was ever in force stays for good, because deals name it; one still to come can be withdrawn.
 *
 * <p>Nothing about partners or deals may enter.
 */
@NullMarked
package io.entente.tenants;

import org.jspecify.annotations.NullMarked;
