package io.entente.partners;

import io.entente.partners.applications.ApplicationFunctions;
import io.entente.partners.invitations.InvitationFunctions;
import io.entente.partners.partings.PartingFunctions;
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
    var tiers = new Tiers(tables, platform.clock());
    var certifications = new Certifications(tables, platform.clock());
    var certified = new CertifiedPeople(tables, platform.clock());
    var journeys = new Journeys(tables, platform.clock());
    var agreements = new Agreements(tables, platform.clock());
    var context = Context.named("partners");
    ApplicationFunctions.add(context, platform);
    InvitationFunctions.add(context, platform);
    PartingFunctions.add(context, platform);
    return context
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
            new ResubscribePerson(subscriptions))
        .operation(
            "getPartnerAgreement",
            GetPartnerAgreement.Request.class,
            new GetPartnerAgreement(agreements))
        .operation(
            "signPartnerAgreement",
            SignPartnerAgreement.Request.class,
            new SignPartnerAgreement(agreements))
        .operation(
            "listCertifications",
            ListCertifications.Request.class,
            new ListCertifications(people, certified))
        .operation("putCertification", Claiming.class, new PutCertification(certifications))
        .operation(
            "submitCertificationEvidence",
            Claiming.class,
            new SubmitCertificationEvidence(certifications))
        .operation(
            "decideCertification",
            DecideCertification.Request.class,
            new DecideCertification(certifications))
        .operation(
            "revokeCertification",
            RevokeCertification.Request.class,
            new RevokeCertification(certifications))
        .operation("getJourney", GetJourney.Request.class, new GetJourney(journeys))
        .operation("listJourneys", ListJourneys.Request.class, new ListJourneys(journeys))
        .operation("getEnablement", GetEnablement.Request.class, new GetEnablement(journeys))
        .operation(
            "getPartnerOverview",
            GetPartnerOverview.Request.class,
            new GetPartnerOverview(journeys))
        .operation("getTier", GetTier.Request.class, new GetTier(tiers))
        .operation(
            "listTierEvaluations",
            ListTierEvaluations.Request.class,
            new ListTierEvaluations(tiers))
        .operation("putTierExemption", PutTierExemption.Request.class, new PutTierExemption(tiers))
        .operation(
            "removeTierExemption",
            RemoveTierExemption.Request.class,
            new RemoveTierExemption(tiers))
        .operation("getTierRun", GetTierRun.Request.class, new GetTierRun(tiers))
        .consumer(BeginTierRun.NAME, new BeginTierRun(tiers, platform.clock()))
        .consumer(ContinueTierRun.NAME, new ContinueTierRun(tiers, partners, platform.clock()))
        .consumer(CountSales.NAME, new CountSales(tiers))
        .consumer(CountCertified.NAME, new CountCertified(tiers, certified, journeys))
        .consumer(TellCertification.NAME, new TellCertification(certifications))
        .consumer(CountDeals.NAME, new CountDeals(tables, journeys))
        .consumer(AdvanceJourney.NAME, new AdvanceJourney(journeys))
        .consumer(EvaluateTier.NAME, new EvaluateTier(tiers));
  }

  @Override
  public void initialize(GenericApplicationContext beans) {
    var registrations = new Registrations(beans);
    registrations.register(compose(registrations.platform()));
  }
}
