package io.entente.deals;

import io.entente.kernel.Money;
import io.entente.kernel.PartnerId;
import io.entente.platform.SideBySide;
import io.entente.platform.items.PartnerStanding;
import io.entente.platform.items.ProgramInForce;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.Items;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import io.entente.program.Assignment;
import io.entente.program.CompiledProgram;
import io.entente.program.Program;
import io.entente.program.facts.HoldFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Reads the facts of one registration in two round trips, and decides by the program in force. A
 * match is a fact, no verdict: where it is not certain which company is meant, the decision is made
 * for each that it may be; if all are decided alike, that is the answer at once.
 */
final class Decider {
  private static final int USUAL_DAYS = 30;

  private final ProgramStore programs;

  Decider(ProgramStore programs) {
    this.programs = programs;
  }

  /**
   * Who asks what, and when.
   *
   * @param deal of which value and date may be missing: what is not said is no obstacle
   */
  record Question(String partnerId, DealDescription deal, Instant now, Manner manner) {
    Question(String partnerId, DealDescription deal, Instant now) {
      this(partnerId, deal, now, Manner.REGISTERED);
    }
  }

  /** How it is decided. */
  sealed interface Manner {
    Manner REGISTERED = new Registered();

    /** By all rules, on a glance that the write's conditions check again. */
    record Registered() implements Manner {}

    /** By all rules, on what was written a moment ago. */
    record Fresh() implements Manner {}

    /** By all rules, where its partner says that it is not the company it was taken for. */
    record Disputed() implements Manner {}

    /** A person has found nothing against it. */
    record Reviewed(String reviewer) implements Manner {}
  }

  /**
   * A decision and what stood at the customer when it was made.
   *
   * @param spelled see {@link Meant#spelled}
   * @param doubt where it was not certain which company is meant
   */
  record Answer(
      CompiledProgram program,
      Decided decided,
      CustomerState customer,
      Sought sought,
      boolean spelled,
      Optional<Doubt> doubt) {
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

  /**
   * @param seen what is seen of the customer
   */
  Answer decide(TenantTable table, Question question, UnaryOperator<CustomerState> seen) {
    Sought sought = Sought.of(question.deal.endCustomer());
    List<ItemKey> wanted = wanted(question, sought);
    boolean glances = question.manner instanceof Manner.Registered;
    SideBySide.Both<Items, Long> read =
        SideBySide.both(
            () -> glances ? table.glance(wanted) : table.read(wanted),
            () -> OpenRegistrations.of(table, question.partnerId, question.now));
    Items glanced = read.one();
    CompiledProgram program = programs.inForce(table, glanced, question.now);
    var recognition = new Recognition(table, sought, glanced);
    Meant meant =
        question.manner instanceof Manner.Disputed ? recognition.disputed() : recognition.meant();
    var facts =
        new FactsOf(supposed(program.program(), question), question.partnerId, question.now);
    var partner = glanced.first(PartnerStanding.TYPE);
    var by =
        new Decided.By(
            program,
            question,
            program.program().calendarOf(partner.map(PartnerStanding::country).orElse(null)),
            new Assignment.Asked(
                question.partnerId, question.deal.endCustomer().legalName(), meant.owners()));
    return answer(
        new Judging(program, sought, seen),
        meant,
        customer -> Decided.by(by, facts.with(partner, read.other(), seen.apply(customer))));
  }

  private record Judging(
      CompiledProgram program, Sought sought, UnaryOperator<CustomerState> seen) {}

  /**
   * @param decide by the same program on the same facts but for the customer
   */
  private static Answer answer(
      Judging judging, Meant meant, Function<CustomerState, Decided> decide) {
    List<Doubt.Supposed> supposed =
        meant.hypotheses().stream()
            .map(one -> new Doubt.Supposed(one, decide.apply(one.customer())))
            .toList();
    Optional<Doubt> doubt =
        supposed.isEmpty() ? Optional.empty() : Optional.of(new Doubt(supposed));
    Optional<Doubt.Supposed> anyway = doubt.flatMap(Doubt::anyway);
    CustomerState customer = anyway.map(Doubt.Supposed::customer).orElse(meant.customer());
    Decided decided = anyway.map(Doubt.Supposed::decided).orElseGet(() -> decide.apply(customer));
    return new Answer(
        judging.program,
        decided,
        judging.seen.apply(customer),
        judging.sought,
        meant.spelled(),
        doubt);
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

  /** The same deal as if it were that partner's; what it holds itself is no obstacle. */
  Answer decideFor(DealCommands.Reading reading, String partnerId) {
    DealItem deal = reading.read().item();
    var question = new Question(partnerId, deal.description(), reading.now(), new Manner.Fresh());
    return decide(reading.table(), question, customer -> customer.without(deal));
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
  private static List<ItemKey> wanted(Question question, Sought sought) {
    var wanted = new ArrayList<ItemKey>();
    wanted.add(ProgramInForce.KEY);
    wanted.add(PartnerStanding.key(new PartnerId(question.partnerId)));
    wanted.addAll(sought.wanted());
    return wanted;
  }
}
