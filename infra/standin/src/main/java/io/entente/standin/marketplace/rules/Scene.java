package io.entente.standin.marketplace.rules;

import io.entente.standin.marketplace.world.Days;
import io.entente.standin.marketplace.world.Offer;
import io.entente.standin.marketplace.world.Product;
import io.entente.standin.marketplace.world.Seller;
import io.entente.standin.marketplace.world.World;
import java.time.Instant;
import java.time.LocalDate;

/** Among what an offer stands. */
public record Scene(Product product, Seller seller, World world, Instant now) {
  public static Scene of(Offer offer, World world, Instant now) {
    return new Scene(
        world.products.get(offer.productId()), world.sellers.get(offer.account()), world, now);
  }

  LocalDate today() {
    return Days.today(now);
  }
}
