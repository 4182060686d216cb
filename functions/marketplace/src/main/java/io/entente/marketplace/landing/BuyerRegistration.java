package io.entente.marketplace.landing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer's page shows; the contract's {@code BuyerRegistration}.
 *
 * @param name as the buyer wrote it, with the mailbox
 * @param next what happens now, once the buyer has written that
 * @param startAgain where AWS shows the buyer its purchases, where only a new token helps
 */
record BuyerRegistration(
    String vendor,
    Status status,
    Contact contact,
    @Nullable String name,
    @Nullable String email,
    @Nullable Next next,
    @Nullable String startAgain,
    @Nullable Instant arrivedAt) {

  /** The contract's {@code BuyerStatus}. */
  enum Status {
    /** Nobody came from AWS. */
    NO_TOKEN,
    /** AWS is being asked who it is; to be looked at again in a moment. */
    LOOKING_UP,
    /** The token is of no use any more. */
    START_AGAIN,
    DETAILS_WANTED,
    REGISTERED,
    READY;

    static Status of(BuyerState state) {
      return switch (state) {
        case DETAILS_WANTED -> DETAILS_WANTED;
        case REGISTERED -> REGISTERED;
        case READY -> READY;
      };
    }
  }

  /** Whom to ask. */
  record Contact(String name, String email) {}

  /** What happens, and by when. */
  record Next(String step, Instant by) {}

  private static final String PURCHASES =
      "https://console.aws.amazon.com/marketplace/home#/subscriptions";

  /** Whose page it is. */
  record Page(String vendor, LandingSetting setting) {
    private Contact contact() {
      return new Contact(setting.contactName(), setting.contactEmail());
    }

    BuyerRegistration withoutToken() {
      return of(Status.NO_TOKEN, null);
    }

    BuyerRegistration of(LandingItem landing) {
      return landing.state() == LandingItem.State.DEAD
          ? of(Status.START_AGAIN, landing.arrivedAt())
          : of(Status.LOOKING_UP, landing.arrivedAt());
    }

    private BuyerRegistration of(Status status, @Nullable Instant arrivedAt) {
      String again = status == Status.LOOKING_UP ? null : PURCHASES;
      return new BuyerRegistration(vendor, status, contact(), null, null, null, again, arrivedAt);
    }

    BuyerRegistration of(BuyerItem buyer) {
      BuyerItem.Form form = buyer.form();
      boolean ready = buyer.readyAt() != null;
      return new BuyerRegistration(
          vendor,
          Status.of(buyer.state()),
          contact(),
          form == null ? null : form.name(),
          form == null ? null : form.email(),
          form == null || ready ? null : new Next(setting.nextStep(), form.setUpBy()),
          null,
          buyer.arrivedAt());
    }
  }
}
