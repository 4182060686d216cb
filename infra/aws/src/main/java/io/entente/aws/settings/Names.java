package io.entente.aws.settings;

import io.entente.kernel.TenantId;

/**
 * Every physical name of one environment. Names are fixed, not generated, so that the functions
 * find a table by its tenant and an operator finds in the console what a log line names.
 *
 * @param environment the environment's name
 */
public record Names(String environment) {

  private String of(String rest) {
    return "entente-" + environment + "-" + rest;
  }

  /** The tenant's one table. A tenant id has no hyphen, so it never looks like a cell's table. */
  public String table(TenantId tenant) {
    return of(tenant.value());
  }

  /** The same, for a tenant that only IAM knows. */
  public String tableCalled(String variable) {
    return of(variable);
  }

  public String registry() {
    return of("registry");
  }

  public String outbox(Cell cell) {
    return of(cell.name() + "-outbox");
  }

  /** Every cell's outbox, and nothing else: a tenant's table ends in no such word. */
  public String anyOutbox() {
    return of("cell*-outbox");
  }

  public String due(Cell cell) {
    return of(cell.name() + "-due");
  }

  public String bus() {
    return of("events");
  }

  /** A function's, and its role's: {@code deals-http}, {@code cell1-relay}. */
  public String function(String name) {
    return of(name);
  }

  /** A consumer's queue. The functions know their consumer by the last word. */
  public String queue(String name) {
    return of(name);
  }

  public String deadLetters(String queue) {
    return of(queue + "-dead");
  }

  /** The topic of alarms. */
  public String alarms() {
    return of("alarms");
  }

  public String dashboard() {
    return "entente-" + environment;
  }

  public String budget() {
    return dashboard();
  }

  /** The words that every name begins with, as CloudWatch searches for them. */
  public String words() {
    return "entente " + environment;
  }

  public String api() {
    return of("api");
  }

  /** The parameter that has the id of the HTTP interface. */
  public String apiId() {
    return "/%s/api-id".formatted(dashboard());
  }

  /**
   * By which API Gateway counts a tenant's requests: the value and the name of its API key. No
   * secret: only the authorizer can present one. The functions make the same.
   */
  public String usageKey(String tenant) {
    return of("tenant-" + tenant);
  }

  public String usagePlan(String edition) {
    return of(edition);
  }

  public String alarm(String name) {
    return of(name);
  }

  public String stack(String name) {
    return of(name);
  }

  public String logs(String function) {
    return "/entente/" + environment + "/" + function;
  }
}
