package io.entente.standin.marketplace.rules;

/**
 * Where a rule is written.
 *
 * @param where the document, model or sample
 */
public record Source(String where, Status status) {
  /** How sure it is. */
  public enum Status {
    /** AWS says so. */
    DOCUMENTED,
    /** Somebody has seen it on the wire. */
    CAPTURED,
    /** It follows from what AWS says, or has to be one way or the other. */
    INFERRED
  }

  /** AWS's page on offers of SaaS products in the Catalog API. */
  public static final Source OFFERS = documented("AWS docs 58540037298, private offers");

  /** AWS's page on renewals. */
  public static final Source RENEWALS = documented("AWS docs 58695965168, renewals");

  /** AWS's list of asynchronous errors. */
  public static final Source ERRORS = documented("AWS docs, errors of DescribeChangeSet");

  /** The models of the services. */
  public static final Source MODEL = documented("AWS service models");

  public static Source documented(String where) {
    return new Source(where, Status.DOCUMENTED);
  }

  public static Source captured(String where) {
    return new Source(where, Status.CAPTURED);
  }

  public static Source inferred(String why) {
    return new Source(why, Status.INFERRED);
  }
}
