package io.entente.standin.marketplace;

import io.entente.standin.marketplace.agreement.DescribeAgreement;
import io.entente.standin.marketplace.agreement.GetAgreementTerms;
import io.entente.standin.marketplace.agreement.SearchAgreements;
import io.entente.standin.marketplace.catalog.CancelChangeSet;
import io.entente.standin.marketplace.catalog.DescribeChangeSet;
import io.entente.standin.marketplace.catalog.DescribeEntity;
import io.entente.standin.marketplace.catalog.ListChangeSets;
import io.entente.standin.marketplace.catalog.ListEntities;
import io.entente.standin.marketplace.catalog.StartChangeSet;
import io.entente.standin.marketplace.fulfilment.GetEntitlements;
import io.entente.standin.marketplace.fulfilment.ResolveCustomer;
import io.entente.standin.marketplace.rules.Rulebook;
import io.entente.standin.marketplace.wire.Operation;
import io.entente.standin.marketplace.world.World;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The operations that are spoken; any other is refused. */
final class Operations {
  private Operations() {}

  static Map<String, Operation> of(World world, Rulebook rules, Runnable moveOn) {
    return Stream.<Operation>of(
            new StartChangeSet(world, rules),
            new DescribeChangeSet(world, rules),
            new CancelChangeSet(world, rules),
            new ListChangeSets(world, rules),
            new DescribeEntity(world, rules),
            new ListEntities(world, rules),
            new SearchAgreements(world, rules),
            new DescribeAgreement(world, rules),
            new GetAgreementTerms(world, rules),
            new ResolveCustomer(world, rules),
            new GetEntitlements(world, rules))
        .map(operation -> new OneAtATime(operation, world, moveOn))
        .collect(Collectors.toMap(Operation::name, Function.identity()));
  }
}
