package io.entente.deals;

import io.entente.kernel.Money;
import io.entente.kernel.PartnerId;
import io.entente.platform.items.CompanyKey;
import io.entente.platform.items.PartnerStanding;
import io.entente.platform.items.ProgramInForce;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.Items;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import io.entente.program.CompiledProgram;
import io.entente.program.Program;
import io.entente.program.facts.Facts;
import io.entente.program.facts.HoldFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Reads the facts of one registration in two round trips, and decides by the program in force. */
final class Decider {
  private static final int USUAL_DAYS = 30;

  private final CustomerStore customers = new CustomerStore();
  private final ProgramStore programs;

  Decider(ProgramStore programs) {
    this.programs = programs;
  }

  /**
   * Who asks what, and when.
   *
   * @param deal of which value and date may be missing: what is not said is no obstacle
   */
  record Question(String partnerId, DealDescription deal, Instant now) {}

  /** A decision and what stood at the customer when it was made. */
  record Answer(CompiledProgram program, Decided decided, CustomerState customer) {
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
    Items glanced = table.glance(wanted(question));
    CompiledProgram program = programs.inForce(table, glanced, question.now);
    CustomerState customer =
        seen.apply(customers.read(table, endCustomer, glanced.of(CompanyKey.TYPE)));
    Facts facts =
        new FactsOf(supposed(program.program(), question), question.partnerId, question.now)
            .with(glanced.first(PartnerStanding.TYPE), customer);
    return new Answer(program, Decided.by(program, facts, question.now), customer);
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

  /**
   * One glance: the customer's keys are checked again by the transaction's conditions; a partner
   * that was suspended within the same moment counts as active still, as if its deal had come
   * first.
   */
  private static List<ItemKey> wanted(Question question) {
    var wanted = new ArrayList<ItemKey>();
    wanted.add(ProgramInForce.KEY);
    wanted.add(PartnerStanding.key(new PartnerId(question.partnerId)));
    CustomerStore.keys(question.deal.endCustomer())
        .forEach(key -> wanted.add(CompanyKey.key(key.toString())));
    return wanted;
  }
}
