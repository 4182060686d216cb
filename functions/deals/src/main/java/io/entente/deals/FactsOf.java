package io.entente.deals;

import io.entente.matching.Match;
import io.entente.platform.items.AccountStanding;
import io.entente.platform.items.Hold;
import io.entente.platform.items.OpenOpportunity;
import io.entente.platform.items.PartnerStanding;
import io.entente.platform.items.WaitingItem;
import io.entente.program.facts.AccountFacts;
import io.entente.program.facts.DealFacts;
import io.entente.program.facts.Facts;
import io.entente.program.facts.HoldFacts;
import io.entente.program.facts.MatchFacts;
import io.entente.program.facts.OpportunityFacts;
import io.entente.program.facts.PartnerFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What the program may ask about, out of what was described and what was read. Pure. */
final class FactsOf {
  /** The strongest first: a company that is a customer in one account is a customer. */
  private static final List<String> STANDINGS = List.of("customer", "named", "former", "prospect");

  private final DealDescription deal;
  private final String partnerId;
  private final Instant now;
  private final LocalDate today;

  /**
   * @param deal with value and close date
   */
  FactsOf(DealDescription deal, String partnerId, Instant now) {
    this.deal = deal;
    this.partnerId = partnerId;
    this.now = now;
    this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  /**
   * @param openRegistrations how many protections of its own the partner has that asks
   */
  Facts with(Optional<PartnerStanding> standing, long openRegistrations, CustomerState customer) {
    return with(
        new Known(
            partner(standing, openRegistrations),
            account(customer.standings()),
            match(customer),
            customer.opportunities().stream().map(this::opportunity).toList(),
            deal.products().stream().map(family -> hold(family, customer)).toList()));
  }

  /** The same facts as once before. */
  Facts with(Known known) {
    return new Facts(
        today,
        deal(),
        known.partner(),
        known.account(),
        known.match(),
        known.opportunities(),
        known.holds());
  }

  private DealFacts deal() {
    var value = Objects.requireNonNull(deal.estimatedValue());
    var close = Objects.requireNonNull(deal.expectedCloseDate());
    var rfp = deal.rfp();
    return new DealFacts(
        text(deal.endCustomer().country()),
        deal.products(),
        value.amountMinor(),
        value.currency(),
        text(deal.motion()),
        text(deal.salesStage()),
        ChronoUnit.DAYS.between(today, close),
        rfp != null && rfp.exists(),
        rfp != null && rfp.publishedOn() != null && !rfp.publishedOn().isAfter(today),
        given(),
        Boolean.TRUE.equals(deal.coSell()),
        deal.activities() == null ? 0 : deal.activities().size());
  }

  private List<String> given() {
    var given = new ArrayList<String>();
    var customer = deal.endCustomer();
    add(given, "endCustomer.legalName", customer.legalName());
    add(given, "endCustomer.country", customer.country());
    add(given, "endCustomer.website", customer.website());
    add(given, "endCustomer.registryId", customer.registryId());
    add(given, "endCustomer.address", customer.address());
    add(given, "products", deal.products());
    add(given, "estimatedValue", deal.estimatedValue());
    add(given, "expectedCloseDate", deal.expectedCloseDate());
    add(given, "contact.name", deal.contact());
    add(given, "contact.email", deal.contact());
    add(given, "contact.role", deal.contact() == null ? null : deal.contact().role());
    add(given, "motion", deal.motion());
    add(given, "rfp", deal.rfp());
    add(given, "source", deal.source());
    add(given, "project", deal.project());
    add(given, "salesStage", deal.salesStage());
    add(given, "businessProblem", deal.businessProblem());
    add(given, "activities", deal.activities());
    add(given, "coSell", deal.coSell());
    add(given, "consentToShare", deal.consentToShare());
    add(given, "partnerReference", deal.partnerReference());
    return given;
  }

  private static void add(
      List<String> given, String field, @org.jspecify.annotations.Nullable Object value) {
    if (value != null) {
      given.add(field);
    }
  }

  private PartnerFacts partner(Optional<PartnerStanding> standing, long openRegistrations) {
    return standing
        .map(
            s ->
                new PartnerFacts(
                    s.state(),
                    s.partnerType(),
                    s.tier(),
                    s.agreementSigned(),
                    s.territories(),
                    s.productFamilies(),
                    s.certifiedOn(today),
                    openRegistrations))
        .orElse(new PartnerFacts("unknown", "", "", false, List.of(), List.of(), List.of(), 0));
  }

  private static AccountFacts account(List<AccountStanding> standings) {
    return standings.stream()
        .map(AccountStanding::standing)
        .min(java.util.Comparator.comparingInt(STANDINGS::indexOf))
        .map(strongest -> new AccountFacts(true, strongest, List.of()))
        .orElse(AccountFacts.UNKNOWN);
  }

  private static MatchFacts match(CustomerState customer) {
    boolean shared = customer.sharedDomain();
    return switch (customer.match()) {
      case Match.Same same -> new MatchFacts("same", same.alike(), shared);
      case Match.Unsure _ -> new MatchFacts("unsure", false, shared);
      case Match.None _ -> new MatchFacts("none", false, shared);
    };
  }

  private OpportunityFacts opportunity(OpenOpportunity open) {
    return new OpportunityFacts(
        open.owner(),
        partnerId.equals(open.partnerId()),
        open.productFamilies(),
        open.productFamilies().isEmpty()
            || !Collections.disjoint(open.productFamilies(), deal.products()),
        Math.max(0, ChronoUnit.DAYS.between(open.lastActivityOn(), today)),
        open.stage());
  }

  /**
   * A scope is taken while its hold is live, and while others wait for it in their order. Where
   * nobody has the whole, another one's part may overlap.
   */
  private HoldFacts hold(String family, CustomerState customer) {
    Optional<Hold> whole = customer.hold(family).filter(held -> held.liveAt(now));
    List<WaitingItem> line = customer.line(family);
    List<Hold> parts = customer.parts(family, now);
    boolean own = Stream.concat(whole.stream(), parts.stream()).anyMatch(this::isOwn);
    boolean another =
        whole
            .map(held -> held.isForAnother(deal.project(), deal.motion()))
            .orElse(line.isEmpty() && !parts.isEmpty());
    boolean ownWaiting = line.stream().anyMatch(w -> w.partnerId().equals(partnerId));
    boolean live = own || whole.isPresent() || !line.isEmpty();
    return new HoldFacts(family, live, own, another, line.size(), ownWaiting);
  }

  private boolean isOwn(Hold hold) {
    return hold.partnerId().equals(partnerId);
  }

  private static String text(@org.jspecify.annotations.Nullable String value) {
    return value == null ? "" : value;
  }
}
