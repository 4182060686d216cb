package io.entente.standin.marketplace.rules;

import static io.entente.standin.marketplace.rules.Rule.rule;

import io.entente.standin.marketplace.rules.How.AtOnce;
import io.entente.standin.marketplace.world.Registration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is refused where a buyer arrives. */
final class FulfilmentRules {
  private static final How UNSUITABLE = new AtOnce(400, "InvalidParameterException");
  private static final Set<String> FILTERS =
      Set.of("CUSTOMER_AWS_ACCOUNT_ID", "DIMENSION", "LICENSE_ARN");

  private FulfilmentRules() {}

  static final List<Rule<Query>> ALL =
      List.of(
          rule(
              "ResolveCustomer.invalid",
              "The registration token is not valid, or not of one of the account's products.",
              new AtOnce(400, "InvalidTokenException"),
              Source.MODEL,
              query -> query.is("ResolveCustomer") && registration(query).isEmpty()),
          rule(
              "ResolveCustomer.expired",
              "The registration token has expired.",
              new AtOnce(400, "ExpiredTokenException"),
              Source.MODEL,
              query ->
                  query.is("ResolveCustomer")
                      && registration(query)
                          .filter(each -> !query.world().now().isBefore(each.until()))
                          .isPresent()),
          rule(
              "GetEntitlements.ProductCode",
              "The account has no product of this ProductCode.",
              UNSUITABLE,
              Source.MODEL,
              query ->
                  query.is("GetEntitlements")
                      && query.world().products.values().stream()
                          .noneMatch(
                              product ->
                                  product.code().equals(query.text("ProductCode"))
                                      && product.account().equals(query.account()))),
          rule(
              "GetEntitlements.MaxResults",
              "A page of entitlements has 1 to 25.",
              UNSUITABLE,
              Source.MODEL,
              query -> query.is("GetEntitlements") && query.isPageOutside("MaxResults", 25)),
          rule(
              "GetEntitlements.Filter.both",
              "CUSTOMER_IDENTIFIER and CUSTOMER_AWS_ACCOUNT_ID exclude each other.",
              UNSUITABLE,
              Source.MODEL,
              query ->
                  query.is("GetEntitlements")
                      && query.body().path("Filter").has("CUSTOMER_IDENTIFIER")
                      && query.body().path("Filter").has("CUSTOMER_AWS_ACCOUNT_ID")),
          rule(
              "GetEntitlements.Filter",
              "The stand-in does not know this filter; new products have no CUSTOMER_IDENTIFIER.",
              UNSUITABLE,
              Source.inferred("what it does not do, it refuses"),
              query ->
                  query.is("GetEntitlements")
                      && !FILTERS.containsAll(query.body().path("Filter").propertyNames())));

  private static Optional<Registration> registration(Query query) {
    return query
        .world()
        .registrations
        .find(query.text("RegistrationToken"))
        .filter(
            each ->
                query
                    .world()
                    .products
                    .get(each.license().productId())
                    .account()
                    .equals(query.account()));
  }
}
