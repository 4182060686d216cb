/**
 * Deal registration: a partner describes a deal and gets a definitive, explained answer at once.
 *
 * <p>{@link io.entente.deals.RegisterDeal} takes three steps, each one round trip: read what is
 * known of the partner, the program, and the company under its spellings and under whatever is like
 * them; read what stands at the few customers that it may be; write the deal with its verdict in
 * one transaction. {@link io.entente.deals.Recognition} says which customer is meant; where that is
 * not certain, the decision is made for each that it may be, and only if they differ a person has
 * to look ({@link io.entente.deals.Doubt}). The program decides on facts; what the facts say of
 * holds is checked again by the transaction's conditions, and where somebody was faster the
 * decision is made anew. One <b>hold</b> per end customer and product family is the law: who has it
 * is protected until an instant, who comes later draws a number from it and waits. A scope is taken
 * while its hold is live, and as long as others wait for it: a lapsed hold never blocks, the line
 * behind it does. Another project of a customer that is held makes no second hold: a person looks.
 * {@link io.entente.deals.EndProtection} passes it on: {@link io.entente.deals.Line} says whose
 * turn it is, over all families of the customer at once. That deal is decided again on the facts of
 * that day; its partner has some hours to take it on, and then it is the next one's turn.
 *
 * <p>How long a deal is protected is one date ({@link io.entente.deals.Protected}): the first of
 * several things that can end it, each of which is moved by what is done with the deal. It stands
 * in the hold, so that no late timer keeps a customer longer or loses what silence has granted;
 * timers ({@link io.entente.deals.Timer}, one at a time for each deal) only tell, warn and pass on.
 * A review has its own clock in the partner's business hours ({@link
 * io.entente.deals.ReviewClock}), and ends in one way or another.
 *
 * <p>A customer that came with a deal goes into the matching index after its commit; two deals that
 * got one company under two spellings within the same moment are set right then, by their arrival
 * ({@link io.entente.deals.NearSpellings}); where the vendor merges two accounts, what stands at
 * one follows to the other ({@link io.entente.deals.Relocation}).
 *
 * <p>The only person whom a deal names is its contact. {@link io.entente.deals.EraseContact}
 * removes that person from all that is stored of the deal, in one transaction with the deal itself;
 * company, protection and place in line stay. Two hashes stay as well, of the whole request that
 * registered the deal and of a whole event before something was taken out of it: a retry and the
 * chain of events go by them, and neither tells a name from another without everything else that
 * was hashed with it.
 *
 * <p>A sale that the vendor takes back ({@link io.entente.deals.ReverseDealWon}) leaves the deal
 * where it stood before it was won, with the rest of its protection.
 *
 * <p>Where the vendor deletes an account at which deals stand, their customer stays known by their
 * own spellings ({@link io.entente.deals.KeepCustomer}).
 *
 * <p>What people may do with a deal afterwards is data: {@link io.entente.deals.Move} lists the
 * statuses from which each move is possible, and what else must be so. {@link
 * io.entente.deals.DealCommands} carries a move out on the version that its caller read, once
 * however often it is sent; a deal that is ended early lets its holds lapse at that instant, and
 * the line moves up as if their time had come. What becomes of a deal after it was decided is its
 * {@link io.entente.deals.Course}. A draft is no deal yet: it holds nothing and is its partner's
 * own ({@link io.entente.deals.DraftItem}).
 *
 * <p>What the vendor's own systems may know of a deal that is or was protected is published after
 * its commit ({@link io.entente.deals.PublishProtection}); what the vendor's people do to its
 * opportunity in the CRM moves the deal ({@link io.entente.deals.FollowSale}).
 *
 * <p>Only {@code *Store} and {@code DealFunctions} know the table; no account and no partner is
 * written here.
 */
@NullMarked
package io.entente.deals;

import org.jspecify.annotations.NullMarked;
