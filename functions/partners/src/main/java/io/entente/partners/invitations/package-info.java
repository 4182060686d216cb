/**
 * How a person becomes one of a partner's people: somebody who may ask does, the person gets a link
 * by mail, follows it, and says yes. The link is good for a while and once, and alone it is not
 * enough: who accepts names the mailbox that it was sent to, which nobody is told here. Why a link
 * opens nothing any more the vendor can read; whoever holds it is told the same in every case.
 *
 * <p>No mail is written here, and no word of how somebody signs in but the id may enter.
 */
@NullMarked
package io.entente.partners.invitations;

import org.jspecify.annotations.NullMarked;
