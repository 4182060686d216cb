package io.entente.deals;

import io.entente.kernel.Money;
import io.entente.kernel.PartnerId;
import io.entente.matching.IdentityKey;
import io.entente.platform.items.CompanyKey;
import io.entente.platform.items.PartnerStanding;
import io.entente.platform.items.ProgramInForce;
import io.entente.platform.items.ProgramVersion;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.Items;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import io.entente.program.CompiledProgram;
import io.entente.program.Decisions;
import io.entente.program.Program;
import io.entente.program.ProgramShelf;
import io.entente.program.facts.Facts;
import io.entente.program.facts.HoldFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;

/** Reads the facts of one registration in two round trips, and decides by the program in force. */
final class Decider {
  private static final int USUAL_DAYS = 30;

  private final CustomerStore customers = new CustomerStore();
  private final ProgramShelf shelf = new ProgramShelf();

  /**
   * Who asks what, and when.
   *
   * @param deal of which value and date may be missing: what is not said is no obstacle
   */
  record Question(String partnerId, DealDescription deal, Instant now) {}

  /** A decision and what stood at the customer when it was made. */
  record Answer(Program program, Decided decided, CustomerState customer) {
    /** The families for which this partner would have to wait. */
    List<String> takenFamilies() {
      return decided.facts().holds().stream()
          .filter(hold -> hold.live() && !hold.own())
          .map(HoldFacts::family)
          .toList();
    }
  }

  Answer decide(TenantTable table, Question question) {
    return decide(table, question, UnaryOperator.identity());
  }

  private Answer decide(TenantTable table, Question question, UnaryOperator<CustomerState> seen) {
    DealDescription.EndCustomer endCustomer = question.deal.endCustomer();
    var standing =
        CompletableFuture.supplyAsync(
            () -> standing(table, question.partnerId), Thread::startVirtualThread);
    Items glanced = table.glance(wanted(CustomerStore.keys(endCustomer)));
    CompiledProgram program = program(table, glanced);
    CustomerState customer =
        seen.apply(customers.read(table, endCustomer, glanced.of(CompanyKey.TYPE)));
    Facts facts =
        new FactsOf(supposed(program.program(), question), question.partnerId, question.now)
            .with(joined(standing), customer);
    var decided = new Decided(facts, Decisions.decide(program, facts), question.now);
    return new Answer(program.program(), decided, customer);
  }

  private static <T> T joined(CompletableFuture<T> read) {
    try {
      return read.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /**
   * Decides a deal again that is here already.
   *
   * @param seen what it sees of the customer: its own holds and places are no obstacle to it
   */
  Answer decideAgain(TenantTable table, Versioned<DealItem> own, Seen seen) {
    DealItem deal = own.item();
    return decide(
        table, new Question(deal.partnerId(), deal.description(), seen.now), seen.customer);
  }

  /** With whose eyes, and when. */
  record Seen(Instant now, UnaryOperator<CustomerState> customer) {}

  private static DealDescription supposed(Program program, Question question) {
    Money least = program.minimumDealValue().getFirst();
    return question.deal.supposing(
        new DealDescription.Value(least.amountMinor(), least.currency().getCurrencyCode()),
        LocalDate.ofInstant(question.now, ZoneOffset.UTC).plusDays(USUAL_DAYS));
  }

  private static Optional<PartnerStanding> standing(TenantTable table, String partnerId) {
    return table.get(PartnerStanding.TYPE, PartnerStanding.key(new PartnerId(partnerId)));
  }

  private static List<ItemKey> wanted(List<IdentityKey> keys) {
    var wanted = new ArrayList<ItemKey>();
    wanted.add(ProgramInForce.KEY);
    keys.forEach(key -> wanted.add(CompanyKey.key(key.toString())));
    return wanted;
  }

  private CompiledProgram program(TenantTable table, Items glanced) {
    long version =
        glanced
            .first(ProgramInForce.TYPE)
            .map(ProgramInForce::version)
            .orElseThrow(() -> new IllegalStateException("no program is in force"));
    return shelf.get(table.tenant().value(), version, () -> stored(table, version));
  }

  private static byte[] stored(TenantTable table, long version) {
    return table
        .get(ProgramVersion.TYPE, ProgramVersion.key(version))
        .map(program -> Base64.getDecoder().decode(program.compiled()))
        .orElseThrow(() -> new IllegalStateException("no program " + version));
  }
}
