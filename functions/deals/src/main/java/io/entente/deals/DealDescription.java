package io.entente.deals;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deal as its partner describes it: the same when it is registered, asked about, stored and
 * shown. Value, date and contact may be absent only from a question.
 */
public record DealDescription(
    @Stored(DataClass.BUSINESS) EndCustomer endCustomer,
    @Stored(DataClass.BUSINESS) List<String> products,
    @Stored(DataClass.BUSINESS) @Nullable Value estimatedValue,
    @Stored(DataClass.BUSINESS) @Nullable LocalDate expectedCloseDate,
    @Stored(DataClass.PERSONAL) @Nullable Contact contact,
    @Stored(DataClass.BUSINESS) @Nullable String motion,
    @Stored(DataClass.BUSINESS) @Nullable Rfp rfp,
    @Stored(DataClass.BUSINESS) @Nullable String source,
    @Stored(DataClass.BUSINESS) @Nullable String project,
    @Stored(DataClass.BUSINESS) @Nullable String salesStage,
    @Stored(DataClass.BUSINESS) @Nullable String businessProblem,
    @Stored(DataClass.BUSINESS) @Nullable List<Activity> activities,
    @Stored(DataClass.BUSINESS) @Nullable Boolean coSell,
    @Stored(DataClass.BUSINESS) @Nullable Boolean consentToShare,
    @Stored(DataClass.BUSINESS) @Nullable String partnerReference) {

  public DealDescription {
    products = List.copyOf(products);
    motion = motion == null ? "resell" : motion;
  }

  /** The same, with a value and a date where none was given. */
  DealDescription supposing(Value value, LocalDate closeDate) {
    return new DealDescription(
        endCustomer,
        products,
        estimatedValue == null ? value : estimatedValue,
        expectedCloseDate == null ? closeDate : expectedCloseDate,
        contact,
        motion,
        rfp,
        source,
        project,
        salesStage,
        businessProblem,
        activities,
        coSell,
        consentToShare,
        partnerReference);
  }

  /** The same without its contact, who is not named in its texts either. */
  DealDescription without(Erasure erasure) {
    return new DealDescription(
        endCustomer,
        products,
        estimatedValue,
        expectedCloseDate,
        contact == null ? null : Erasure.NOBODY,
        motion,
        rfp,
        source,
        erasure.orAbsent(project),
        salesStage,
        erasure.orAbsent(businessProblem),
        Erasure.each(activities, it -> it.without(erasure)),
        coSell,
        consentToShare,
        erasure.orAbsent(partnerReference));
  }

  /** The company that is to buy. */
  public record EndCustomer(
      @Stored(DataClass.BUSINESS) String legalName,
      @Stored(DataClass.BUSINESS) @Nullable String country,
      @Stored(DataClass.BUSINESS) @Nullable String website,
      @Stored(DataClass.BUSINESS) @Nullable String registryId,
      @Stored(DataClass.BUSINESS) @Nullable Address address) {}

  /** A place, as far as it is known. */
  public record Address(
      @Stored(DataClass.BUSINESS) @Nullable String street,
      @Stored(DataClass.BUSINESS) @Nullable String postcode,
      @Stored(DataClass.BUSINESS) @Nullable String city,
      @Stored(DataClass.BUSINESS) @Nullable String region) {}

  /** An amount in minor units, with its ISO 4217 currency. */
  public record Value(
      @Stored(DataClass.BUSINESS) long amountMinor, @Stored(DataClass.BUSINESS) String currency) {}

  /** Whom the partner talks to. */
  public record Contact(
      @Stored(DataClass.PERSONAL) String name,
      @Stored(DataClass.PERSONAL) String email,
      @Stored(DataClass.PERSONAL) @Nullable String role) {}

  /** Whether the customer asks for tenders. */
  public record Rfp(
      @Stored(DataClass.BUSINESS) boolean exists,
      @Stored(DataClass.BUSINESS) @Nullable LocalDate publishedOn) {}

  /** One thing that the partner did with the customer. */
  public record Activity(
      @Stored(DataClass.BUSINESS) LocalDate on,
      @Stored(DataClass.BUSINESS) String kind,
      @Stored(DataClass.BUSINESS) @Nullable String note) {
    private Activity without(Erasure erasure) {
      return new Activity(on, kind, erasure.orAbsent(note));
    }
  }
}
