package io.entente.standin.marketplace;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import tools.jackson.databind.node.ObjectNode;

/** Something that one rule refuses, and no other. */
interface Example {
  /** The exception or the codes of what is refused; nothing if it is not. */
  List<String> run(Market market);

  /** Something is got ready first. */
  default Example after(Consumer<Market> preparation) {
    return market -> {
      preparation.accept(market);
      return run(market);
    };
  }

  /** A call that AWS refuses by an exception. */
  static Example call(Consumer<Market> call) {
    return market -> {
      try {
        call.accept(market);
        return List.of();
      } catch (AwsServiceException e) {
        return List.of(e.awsErrorDetails().errorCode());
      }
    };
  }

  /** An offer whose change set is not even begun. */
  static Example atOnce(Consumer<ObjectNode> spoiling) {
    return call(market -> market.start(Drafts.offer(spoiling)));
  }

  /** An offer whose change set fails. */
  static Example later(Consumer<ObjectNode> spoiling) {
    return failing(_ -> Drafts.offer(spoiling));
  }

  /** A change set that fails. */
  static Example failing(Function<Market, ObjectNode> changeSet) {
    return market -> market.errors(changeSet.apply(market));
  }

  /** A change of a released offer that fails. */
  static Example released(String changeType, String details) {
    return failing(market -> Drafts.change(market.released(), changeType, details));
  }
}
