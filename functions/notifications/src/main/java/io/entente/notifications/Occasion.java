package io.entente.notifications;

import io.entente.platform.events.Notice;
import io.entente.program.Notification;
import io.entente.program.Program;

/**
 * Why there is something to write.
 *
 * @param notification what the program says of it
 * @param deal as the readers' side may know it
 */
record Occasion(Notice notice, Program program, Notification notification, DealEvent deal) {}
