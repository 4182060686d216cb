/**
 * The loop with the vendor's customer relationship system: a protected deal becomes an opportunity
 * there, once, and bears our id, by which it is found again whatever became of the answer.
 *
 * <p>What a deal is, deals publishes ({@link io.entente.platform.items.ProtectedDeal}); each
 * publication is an event, and this context reacts to it. It calls no other context and writes none
 * of their items. For each deal there is one push ({@link io.entente.crm.PushItem}): whoever takes
 * it works on it alone, notes what came of it, and one that never comes back is followed by another
 * when the push falls due.
 *
 * <p>Ours to say in the CRM are partner, co-selling, who looks after it and how long it is
 * protected; stage, amount, date and owner are the CRM's once the opportunity is there. What people
 * wrote is never written over.
 *
 * <p>A CRM that does not let us in marks the connection broken and one that has had enough is left
 * alone; deals are decided as before, pushes wait, and the first that gets through has all others
 * written. What the CRM refuses is a fault in words that a person can act on: try again, or let it
 * be and say why.
 *
 * <p>How a system speaks ends at its adapter behind {@link io.entente.crm.port.Crm}. No rule of the
 * program and no verdict may enter.
 */
@NullMarked
package io.entente.crm;

import org.jspecify.annotations.NullMarked;
