package io.entente.deals;

import io.entente.deals.site.CompanyFacts;
import io.entente.deals.site.OwnSite;
import io.entente.matching.CompanyHints;
import io.entente.platform.Context;
import io.entente.platform.Platform;
import io.entente.platform.outbound.Reach;
import io.entente.platform.spring.Registrations;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** The table of contents of deals. */
@SpringBootConfiguration
public class DealFunctions implements ApplicationContextInitializer<GenericApplicationContext> {

  /** Where companies are known by nothing but what is typed. */
  public static Context compose(Platform platform) {
    return compose(platform, CompanyHints::of);
  }

  /**
   * @param companies what is known of them beside the vendor's books
   */
  public static Context compose(Platform platform, CompanyFacts companies) {
    var tables = platform.tables("deals");
    var clock = platform.clock();
    var programs = new ProgramStore();
    var decider = new Decider(programs);
    var shown = new ShownDeals(programs);
    var commands = new DealCommands(tables, shown, clock);
    var extension = new Extension(programs);
    var look = new Look(tables, clock);
    var relocation = new Relocation(decider);
    var end = new EndProtection(tables, decider, clock);
    return Context.named("deals")
        .operation(
            "registerDeal",
            RegisterDeal.Request.class,
            new RegisterDeal(new RegisterDeal.Parts(tables, decider, shown, clock)))
        .operation("checkDeal", CheckDeal.Request.class, new CheckDeal(tables, decider, clock))
        .operation("tryDeal", TryDeal.Request.class, new TryDeal(tables, decider, clock))
        .operation(
            "suggestCompany",
            SuggestCompany.Request.class,
            new SuggestCompany(tables, companies, clock))
        .operation("saveDraft", SaveDraft.Request.class, new SaveDraft(tables, clock))
        .operation("getDraft", GetDraft.Request.class, new GetDraft(tables))
        .operation("listDrafts", ListDrafts.Request.class, new ListDrafts(tables))
        .operation("discardDraft", DiscardDraft.Request.class, new DiscardDraft(tables))
        .operation("getDeal", GetDeal.Request.class, new GetDeal(tables, shown, clock))
        .operation("listDeals", ListDeals.Request.class, new ListDeals(tables, clock))
        .operation("listDealTimeline", ListDealTimeline.Request.class, new ListDealTimeline(tables))
        .operation("reviseDeal", ReviseDeal.Request.class, new ReviseDeal(commands, decider))
        .operation(
            "requestInformation",
            RequestInformation.Request.class,
            new RequestInformation(commands, programs))
        .operation(
            "provideInformation",
            ProvideInformation.Request.class,
            new ProvideInformation(commands, programs))
        .operation("takeTurn", DealCommands.Bare.class, new TakeTurn(commands, decider))
        .operation(
            "askExtension", DealCommands.Reasoned.class, new AskExtension(commands, extension))
        .operation(
            "answerExtension",
            AnswerExtension.Request.class,
            new AnswerExtension(commands, extension))
        .operation("renewDeal", DealCommands.Bare.class, new RenewDeal(commands, decider))
        .operation("disputeMatch", DealCommands.Reasoned.class, new DisputeMatch(commands, decider))
        .operation("convertDeal", ConvertDeal.Request.class, new ConvertDeal(commands))
        .operation("proposeDealWon", DealCommands.Sold.class, new ProposeDealWon(commands))
        .operation("closeDealWon", DealCommands.Sold.class, new CloseDealWon(commands))
        .operation(
            "reverseDealWon", DealCommands.Reasoned.class, new ReverseDealWon(commands, extension))
        .operation("closeDealLost", DealCommands.Reasoned.class, new CloseDealLost(commands))
        .operation("transferDeal", TransferDeal.Request.class, new TransferDeal(commands, decider))
        .operation(
            "eraseContact", EraseContact.Request.class, new EraseContact(tables, shown, clock))
        .operation("withdrawDeal", WithdrawDeal.Request.class, new WithdrawDeal(commands))
        .operation("revokeDeal", DealCommands.Reasoned.class, new RevokeDeal(commands))
        .operation(
            "recordProgress", RecordProgress.Request.class, new RecordProgress(commands, extension))
        .operation(
            "confirmProgress",
            ConfirmProgress.Request.class,
            new ConfirmProgress(commands, extension))
        .operation("approveDeal", DealCommands.Bare.class, new ApproveDeal(commands, decider))
        .operation("splitScope", DealCommands.Reasoned.class, new SplitScope(commands, decider))
        .operation("rejectDeal", RejectDeal.Request.class, new RejectDeal(commands))
        .operation("assignReview", AssignReview.Request.class, new AssignReview(commands))
        .operation("listReviews", ListReviews.Request.class, new ListReviews(tables))
        .operation("answerMatch", AnswerMatch.Request.class, new AnswerMatch(commands, decider))
        .operation(
            "listDealCandidates", ListDealCandidates.Request.class, new ListDealCandidates(tables))
        .consumer(EndProtection.NAME, end)
        .consumer(WarnOfEnd.NAME, new WarnOfEnd(look, programs, end))
        .consumer(EscalateReview.NAME, new EscalateReview(look, programs, decider))
        .consumer(GrantExtension.NAME, new GrantExtension(look, extension))
        .consumer(
            IndexCustomer.NAME, new IndexCustomer(tables, new NearSpellings(relocation, clock)))
        .consumer(FollowMerge.NAME, new FollowMerge(tables, relocation, clock))
        .consumer(FollowUnmerge.NAME, new FollowUnmerge(tables, relocation, clock))
        .consumer(KeepCustomer.NAME, new KeepCustomer(tables, clock))
        .consumer(FollowSale.NAME, new FollowSale(tables, extension, clock))
        .consumer(FollowAgreement.NAME, new FollowAgreement(tables, clock))
        .consumer(PublishProtection.NAME, new PublishProtection(tables, clock))
        .consumer(ContestDeals.NAME, new ContestDeals(tables, clock))
        .consumer(ReleaseDeals.NAME, new ReleaseDeals(tables, programs, decider, clock))
        .consumer(InheritDeals.NAME, new InheritDeals(tables, clock))
        .consumer(RecheckDeals.NAME, new RecheckDeals(tables, decider, clock));
  }

  @Override
  public void initialize(GenericApplicationContext beans) {
    var registrations = new Registrations(beans);
    registrations.register(compose(registrations.platform(), OwnSite.within(Reach.PUBLIC)));
  }
}
