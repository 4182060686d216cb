package io.entente.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.outbound.Outbound;
import io.entente.platform.outbound.OutboundGateway;
import io.entente.platform.outbound.Reach;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Tryton that loses power while 200 approved deals are written. */
@Tag("slow")
class TrytonKilledTest {
  private static final int DEALS = 200;

  /** In the midst of writing, each at another request of a deal's. */
  private static final Set<Integer> KILLED_AT = Set.of(333, 700);

  @TempDir private Path folder;

  @Test
  void two_hundred_deals_are_two_hundred_opportunities_and_none_is_there_twice() throws Exception {
    try (var tryton = Tryton.started(folder);
        var desk = new Desk(killing(tryton))) {
      desk.connect(Desk.tryton(tryton.address()));
      List<String> deals = new ArrayList<>();
      for (int i = 0; i < DEALS; i++) {
        deals.add(desk.written("Company %d".formatted(i)));
        tryton.restartIfDown();
      }
      desk.later(Duration.ofMinutes(3));
      desk.later(Duration.ofMinutes(3));

      for (String deal : deals) {
        assertThat(tryton.opportunities(deal)).as(deal).hasSize(1);
        assertThat(desk.push(deal).state()).as(deal).isEqualTo(PushState.DONE);
      }
      System.out.printf("Tryton killed twice: %d deals, %d opportunities%n", DEALS, deals.size());
    }
  }

  /** The machine stops while it is at a request: the write may be done by then, or not. */
  private static Crms killing(Tryton tryton) {
    Outbound way = OutboundGateway.over(Reach.ANYWHERE);
    var asked = new AtomicInteger();
    Outbound killing =
        (letter, patience) -> {
          Thread killer = Thread.ofVirtual().unstarted(tryton::kill);
          if (KILLED_AT.contains(asked.incrementAndGet())) {
            killer.start();
          }
          return way.send(letter, patience);
        };
    return new Adapters(killing, Reach.ANYWHERE, Clock.systemUTC());
  }
}
