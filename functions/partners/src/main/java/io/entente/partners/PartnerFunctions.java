package io.entente.partners;

import io.entente.platform.Context;
import io.entente.platform.Platform;
import io.entente.platform.spring.Registrations;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** The table of contents of partners. */
@SpringBootConfiguration
public class PartnerFunctions implements ApplicationContextInitializer<GenericApplicationContext> {

  public static Context compose(Platform platform) {
    var tables = platform.tables("partners");
    var partners = new PartnerStore(tables);
    var people = new PeopleStore(partners, tables, platform.clock());
    var subscriptions = new Subscriptions(people);
    return Context.named("partners")
        .operation(
            "putPartner", PutPartner.Request.class, new PutPartner(partners, platform.clock()))
        .operation("listPartners", ListPartners.Request.class, new ListPartners(partners))
        .operation("getPartner", GetPartner.Request.class, new GetPartner(partners))
        .operation(
            "listPartnerPeople", ListPartnerPeople.Request.class, new ListPartnerPeople(people))
        .operation("putPartnerPerson", PutPartnerPerson.Request.class, new PutPartnerPerson(people))
        .operation(
            "removePartnerPerson",
            RemovePartnerPerson.Request.class,
            new RemovePartnerPerson(people))
        .operation(
            "getSubscription", GetSubscription.Request.class, new GetSubscription(subscriptions))
        .operation(
            "unsubscribePerson",
            UnsubscribePerson.Request.class,
            new UnsubscribePerson(subscriptions))
        .operation(
            "resubscribePerson",
            ResubscribePerson.Request.class,
            new ResubscribePerson(subscriptions));
  }

  @Override
  public void initialize(GenericApplicationContext beans) {
    var registrations = new Registrations(beans);
    registrations.register(compose(registrations.platform()));
  }
}
