package io.entente.crm;

import io.entente.platform.Context;
import io.entente.platform.Platform;
import io.entente.platform.outbound.OutboundGateway;
import io.entente.platform.outbound.Reach;
import io.entente.platform.spring.Registrations;
import java.time.Clock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** The table of contents of crm. */
@SpringBootConfiguration
public class CrmFunctions implements ApplicationContextInitializer<GenericApplicationContext> {

  /** As it is deployed: it reaches the public internet over https, and nothing else. */
  public static Context compose(Platform platform) {
    return compose(platform, Reach.PUBLIC);
  }

  /** For a laptop: it reaches whatever this machine reaches. */
  public static Context composeForLaptop(Platform platform) {
    return compose(platform, Reach.ANYWHERE);
  }

  private static Context compose(Platform platform, Reach reach) {
    var adapters = new Adapters(OutboundGateway.over(reach), reach, Clock.systemUTC());
    return compose(platform, reach, adapters);
  }

  static Context compose(Platform platform, Reach reach, Crms crms) {
    var tables = platform.tables("crm");
    var clock = platform.clock();
    var bearing = new Bearing(clock);
    var faults = new FaultChanges(tables, clock);
    return Context.named("crm")
        .operation("getCrmConnection", GetCrmConnection.Request.class, new GetCrmConnection(tables))
        .operation(
            "putCrmConnection",
            PutCrmConnection.Request.class,
            new PutCrmConnection(tables, reach, clock))
        .operation("disconnectCrm", DisconnectCrm.Request.class, new DisconnectCrm(tables, clock))
        .operation(
            "testCrmConnection",
            TestCrmConnection.Request.class,
            new TestCrmConnection(tables, crms, bearing))
        .operation("listCrmFaults", ListCrmFaults.Request.class, new ListCrmFaults(tables))
        .operation("retryCrmFault", RetryCrmFault.Request.class, new RetryCrmFault(faults))
        .operation("skipCrmFault", SkipCrmFault.Request.class, new SkipCrmFault(faults))
        .consumer(PushDeal.NAME, new PushDeal(tables, new Writing(crms, bearing, clock), clock))
        .consumer(
            PullCrm.NAME,
            new PullCrm(new PullCrm.Parts(tables, crms, bearing, new Publishing(clock)), clock))
        .consumer(CompareCrm.NAME, new CompareCrm(tables, crms, clock))
        .consumer(CatchUpCrm.NAME, new CatchUpCrm(tables, clock));
  }

  @Override
  public void initialize(GenericApplicationContext beans) {
    var registrations = new Registrations(beans);
    registrations.register(compose(registrations.platform()));
  }
}
