package io.entente.bench;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * What one approved deal of 2 kB costs in the table, line by line.
 *
 * @param index what is written after the commit, so that other spellings of its customer are found
 */
record Bill(
    int roundTrips, List<Units.Line> read, List<Units.Line> written, List<Units.Line> index) {

  /**
   * Registers one deal.
   *
   * @param known whether the end customer is an account of the vendor's already
   */
  static Bill ofOneDeal(Scene scene, boolean known) {
    String customer = "Einzelwerk " + (known ? "K" : "N");
    if (known) {
      scene.account("A-single", customer);
    }
    scene.recorder().taken();
    String dealId = scene.register("single-" + customer, customer);
    List<Recorder.Call> calls = scene.recorder().taken();
    scene.hear(dealId);
    List<Units.Line> index =
        scene.recorder().taken().stream()
            .map(Recorder.Call::request)
            .filter(UpdateItemRequest.class::isInstance)
            .map(UpdateItemRequest.class::cast)
            .map(update -> Units.updated(update, scene.size(update.key())))
            .toList();
    return new Bill(Recorder.roundTrips(calls), lines(calls, false), lines(calls, true), index);
  }

  private static List<Units.Line> lines(List<Recorder.Call> calls, boolean writes) {
    return calls.stream()
        .filter(call -> call.request() instanceof TransactWriteItemsRequest == writes)
        .flatMap(call -> Units.of(call).stream())
        .toList();
  }

  double readUnits() {
    return sum(read);
  }

  double writeUnits() {
    return sum(written);
  }

  double indexUnits() {
    return sum(index);
  }

  private static double sum(List<Units.Line> lines) {
    return lines.stream().mapToDouble(Units.Line::units).sum();
  }

  void print(String customer) {
    System.out.printf(
        "%nOne approved deal for %s: %d sequential round trips%n", customer, roundTrips);
    read.forEach(Bill::print);
    written.forEach(Bill::print);
    System.out.printf("  read units %.1f, write units %.1f%n", readUnits(), writeUnits());
    index.forEach(Bill::print);
    System.out.printf("  write units after the commit, for the index: %.1f%n", indexUnits());
  }

  private static void print(Units.Line line) {
    System.out.printf("  %-40s %6d B %5.1f%n", line.what(), line.bytes(), line.units());
  }
}
