/**
 * Notifications: what people are written when something happens to a deal: those of its partner, of
 * the partner that had it before, and of the vendor. Who hears what, and in which words, is the
 * program's; this context reads the event, finds the people, and sees to it that each gets one mail
 * for one event and never a second. A partner's people are guided by mail on their way into the
 * program as well: welcomed, reminded, and told of a certificate's end.
 *
 * <p>Any letter can be looked at before somebody gets it ({@link
 * io.entente.notifications.PreviewLetter}).
 *
 * <p>It knows of a deal what its event says, which its partner may read: nothing of another
 * partner, of the vendor's books or of a contact may enter. No text may be written here.
 */
@NullMarked
package io.entente.notifications;

import org.jspecify.annotations.NullMarked;
