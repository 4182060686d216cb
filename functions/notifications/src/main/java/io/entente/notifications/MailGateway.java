package io.entente.notifications;

/** Where mails leave the service. One call is one attempt: whoever calls decides on another. */
public interface MailGateway {
  /** What became of an attempt. */
  sealed interface Delivery {
    /** Somebody else answers for it from now on. */
    record Taken() implements Delivery {}

    /**
     * It will never be taken: there is no such mailbox, or it is no mail.
     *
     * @param reason for an operator; no address in it
     */
    record Refused(String reason) implements Delivery {}

    /** It was certainly not taken, and may be later. */
    record NotYet(String reason) implements Delivery {}

    /** Nobody can say whether it was taken: the answer did not come. */
    record Unknown(String reason) implements Delivery {}
  }

  Delivery send(Mail mail);
}
