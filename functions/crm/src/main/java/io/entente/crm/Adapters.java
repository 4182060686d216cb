package io.entente.crm;

import io.entente.crm.port.Crm;
import io.entente.crm.salesforce.SalesforceCrm;
import io.entente.crm.tryton.TrytonCrm;
import io.entente.crm.wire.Wire;
import io.entente.platform.outbound.Outbound;
import io.entente.platform.outbound.Reach;
import java.time.Clock;
import java.util.Objects;

/**
 * The systems that we speak to.
 *
 * @param system by which tokens are good, never the business clock
 */
record Adapters(Outbound out, Reach reach, Clock system) implements Crms {

  @Override
  public Crm enter(ConnectionItem connection) {
    var wire = new Wire(out);
    String secret = Objects.requireNonNull(connection.secret(), "secret");
    return switch (CrmKind.valueOf(connection.kind())) {
      case tryton ->
          TrytonCrm.signedIn(
              wire, connection.address(), new TrytonCrm.Credentials(connection.user(), secret));
      case salesforce ->
          SalesforceCrm.signedIn(
              new SalesforceCrm.Way(wire, reach, system),
              connection.address(),
              new SalesforceCrm.Credentials(
                  connection.user(),
                  Objects.requireNonNull(connection.clientId(), "clientId"),
                  secret));
    };
  }
}
