package io.entente.partners.applications;

import io.entente.partners.ProgramStore;
import io.entente.partners.invitations.Inviting;
import io.entente.platform.Context;
import io.entente.platform.Platform;
import io.entente.platform.links.Links;
import java.time.Clock;

/** What partners offers of applications. */
public final class ApplicationFunctions {
  private ApplicationFunctions() {}

  /** Adds it to the context. */
  public static Context add(Context context, Platform platform) {
    var tables = platform.tables("partners");
    var clock = platform.clock();
    var programs = new ProgramStore();
    var door = new ApplicationDoor(tables, programs, clock);
    var applications = new ApplicationStore(tables, programs);
    var deciding = new Deciding(applications, programs, clock);
    var similar = new SimilarPartners(tables);
    var screening = new ScreenApplication.Parts(applications, programs, similar, deciding, clock);
    return context
        .operation(
            "getApplicationLink", GetApplicationLink.Request.class, new GetApplicationLink(tables))
        .operation(
            "renewApplicationLink",
            RenewApplicationLink.Request.class,
            new RenewApplicationLink(tables, new Links(platform, Clock.systemUTC()), clock))
        .operation(
            "getApplicationForm",
            GetApplicationForm.Request.class,
            new GetApplicationForm(door, platform.registry()))
        .operation(
            "applyForPartnership", ApplyForPartnership.Request.class, new ApplyForPartnership(door))
        .operation(
            "listApplications", ListApplications.Request.class, new ListApplications(applications))
        .operation("getApplication", GetApplication.Request.class, new GetApplication(applications))
        .operation(
            "approveApplication",
            ApproveApplication.Request.class,
            new ApproveApplication(applications, deciding))
        .operation(
            "declineApplication",
            DeclineApplication.Request.class,
            new DeclineApplication(applications, deciding))
        .consumer(ScreenApplication.NAME, new ScreenApplication(screening))
        .consumer(
            InviteApplicant.NAME, new InviteApplicant(applications, new Inviting(tables, clock)))
        .consumer(IndexPartner.NAME, new IndexPartner(tables, similar));
  }
}
