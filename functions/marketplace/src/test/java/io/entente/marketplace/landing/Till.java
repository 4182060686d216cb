package io.entente.marketplace.landing;

import io.entente.marketplace.aws.Metering;
import io.entente.marketplace.aws.Seller;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Says who a token stands for, as AWS does; what it does not know it calls invalid. */
final class Till implements Metering {
  private final Map<String, Redeemed> tokens = new HashMap<>();
  private final Deque<Supplier<Redeemed>> next = new ArrayDeque<>();
  private final List<Seller> asked = new ArrayList<>();

  Till knows(String token, Redeemed redeemed) {
    tokens.put(token, redeemed);
    return this;
  }

  static Known customer(String account, String license) {
    return new Known(
        new Customer(
            account, "4d5e6f7a8b9c", "arn:aws:license-manager::294406891311:license:" + license));
  }

  /** The next question comes to that, and not to an answer. */
  Till then(Supplier<Redeemed> instead) {
    next.add(instead);
    return this;
  }

  int questions() {
    return asked.size();
  }

  @Override
  public Redeemed redeem(Seller seller, String token) {
    asked.add(seller);
    Supplier<Redeemed> instead = next.poll();
    return instead == null ? tokens.getOrDefault(token, new Invalid()) : instead.get();
  }
}
