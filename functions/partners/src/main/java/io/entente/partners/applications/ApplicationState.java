package io.entente.partners.applications;

/** How far an application is. */
public enum ApplicationState {
  /** The rules have not looked at it yet. */
  RECEIVED("application.received"),
  IN_REVIEW("application.review_requested"),
  APPROVED("application.approved"),
  DECLINED("application.declined");

  private final String event;

  ApplicationState(String event) {
    this.event = event;
  }

  /** What is told of coming here. */
  String event() {
    return event;
  }

  boolean isDecided() {
    return this == APPROVED || this == DECLINED;
  }
}
