package io.entente.marketplace.agreements;

import io.entente.marketplace.aws.Agreements;
import io.entente.marketplace.aws.Sellers;
import io.entente.platform.Context;
import io.entente.platform.Platform;

/** What marketplace offers of purchase agreements. */
public final class AgreementFunctions {
  private AgreementFunctions() {}

  /**
   * What it stands on.
   *
   * @param made for which deals offers were made here
   */
  public record Ground(Sellers sellers, Agreements agreements, Licenses licenses, Offers made) {}

  /** Adds it to the context. */
  public static Context add(Context context, Platform platform, Ground ground) {
    var tables = platform.tables("marketplace");
    var clock = platform.clock();
    Offers offers = Offers.alsoAdopted(ground.made);
    var mirroring = new Mirroring(offers, clock);
    var selling = new Selling(ground.sellers, ground.agreements, mirroring);
    return context
        .operation(
            "receiveAwsEvent",
            ReceiveAwsEvent.Request.class,
            new ReceiveAwsEvent(tables, ground.sellers, clock))
        .operation("listAwsEvents", ListAwsEvents.Request.class, new ListAwsEvents(tables))
        .operation(
            "listPurchaseAgreements",
            ListPurchaseAgreements.Request.class,
            new ListPurchaseAgreements(tables))
        .operation(
            "getPurchaseAgreement",
            GetPurchaseAgreement.Request.class,
            new GetPurchaseAgreement(tables))
        .operation(
            "adoptPrivateOffer",
            AdoptPrivateOffer.Request.class,
            new AdoptPrivateOffer(tables, offers, clock))
        .consumer(ReadAwsEvent.NAME, new ReadAwsEvent(tables, selling, ground.licenses))
        .consumer(SearchAgreements.NAME, new SearchAgreements(tables, selling, clock))
        .consumer(MatchAdoptedOffer.NAME, new MatchAdoptedOffer(tables, mirroring))
        .consumer(NoteDealAnswer.NAME, new NoteDealAnswer(tables, mirroring));
  }
}
