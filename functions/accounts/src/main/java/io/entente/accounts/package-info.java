/**
 * Accounts: the companies and the sales that the vendor's CRM knows of, mirrored here under their
 * ids there. An account brings its spellings as company keys, its published standing, and, where an
 * older customer bears the same name or number, a link to it; an opportunity brings what is open at
 * its account. Each is one transaction, and putting the same again changes nothing.
 *
 * <p>What a connected CRM shows arrives as events and is put as the operations do ({@link
 * io.entente.accounts.MirrorCrm}).
 *
 * <p>Imports are jobs: the text is kept, a consumer puts its rows one by one as the operations do,
 * and notes how far it is, so that it can be stopped at any instant and goes on from there.
 *
 * <p>After each change {@link io.entente.accounts.IndexAccount} puts the account's names into the
 * matching index, so that other spellings find it too.
 *
 * <p>An account may belong to another: {@link io.entente.accounts.Group} keeps that free of circles
 * and tells the index who heads the group. Companies of one group are two, as two numbers of one
 * register are ({@link io.entente.accounts.SetApart}), however equal their names; only a person
 * makes them one, and says why.
 *
 * <p>An account that is deleted leaves its id, its company's name and its history; its standing
 * goes, and its spellings go with it unless deals stand there: those keep the customer known. Put
 * again, it is back with all that it says.
 *
 * <p>Where a merge would cost a partner what it was promised, or an import makes customers of
 * accounts at which deals are protected, or an account is deleted there, a person is told by a
 * task. Who holds and who waits is read for that, and never changed: no deal and no rule of the
 * program may enter.
 */
@NullMarked
package io.entente.accounts;

import org.jspecify.annotations.NullMarked;
