/**
 * The inbox of everybody: what the service has written, on one page. The mails came by SMTP to a
 * server inside this process, and go no further.
 *
 * <p>No mail is made here.
 */
@NullMarked
package io.entente.local.inbox;

import org.jspecify.annotations.NullMarked;
