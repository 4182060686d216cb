package io.entente.standin.marketplace.identity;

import io.entente.standin.marketplace.wire.Answer;
import io.entente.standin.marketplace.wire.Asked;
import io.entente.standin.marketplace.wire.Refused;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** STS, of which only AssumeRole is spoken: a form in, XML out. */
public final class AssumeRole {
  public static final String SERVICE = "sts";

  private static final Set<String> FIELDS =
      Set.of("Action", "Version", "RoleArn", "RoleSessionName", "ExternalId", "DurationSeconds");
  private static final Duration USUAL = Duration.ofHours(1);

  private final Identities identities;
  private final Guard guard;

  public AssumeRole(Identities identities, Guard guard) {
    this.identities = identities;
    this.guard = guard;
  }

  public Answer answer(Asked asked) {
    try {
      Caller caller = guard.caller(asked, SERVICE, "");
      return granted(wish(Asked.form(asked.text())), caller);
    } catch (Refused refused) {
      return Answer.xml(refused.status(), error(refused));
    }
  }

  private Answer granted(Identities.Assumption wish, Caller caller) {
    Session session =
        identities
            .assume(wish, Clock.systemUTC().instant())
            .orElseThrow(() -> denied(caller, wish.roleArn()));
    return Answer.xml(200, xml(session));
  }

  private static Identities.Assumption wish(Map<String, String> form) {
    if (!form.getOrDefault("Action", "").equals("AssumeRole")) {
      throw new Refused(400, "InvalidAction", "Only AssumeRole is spoken here.");
    }
    if (!FIELDS.containsAll(form.keySet())) {
      throw new Refused(400, "ValidationError", "Not spoken here: " + form.keySet());
    }
    return new Identities.Assumption(
        form.getOrDefault("RoleArn", ""),
        form.getOrDefault("ExternalId", ""),
        form.getOrDefault("RoleSessionName", ""),
        lasting(form.getOrDefault("DurationSeconds", "")));
  }

  private static Duration lasting(String seconds) {
    return seconds.matches("\\d{1,5}") ? Duration.ofSeconds(Long.parseLong(seconds)) : USUAL;
  }

  private static Refused denied(Caller caller, String roleArn) {
    return new Refused(
        403,
        "AccessDenied",
        "User: %s is not authorized to perform: sts:AssumeRole on resource: %s"
            .formatted(caller.arn(), roleArn));
  }

  private static String xml(Session session) {
    return """
    <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
      <AssumeRoleResult>
        <Credentials>
          <AccessKeyId>%s</AccessKeyId>
          <SecretAccessKey>%s</SecretAccessKey>
          <SessionToken>%s</SessionToken>
          <Expiration>%s</Expiration>
        </Credentials>
        <AssumedRoleUser><AssumedRoleId>%s</AssumedRoleId><Arn>%s</Arn></AssumedRoleUser>
      </AssumeRoleResult>
      <ResponseMetadata><RequestId>%s</RequestId></ResponseMetadata>
    </AssumeRoleResponse>
    """
        .formatted(
            session.keys().accessKeyId(),
            session.keys().secretAccessKey(),
            session.token(),
            session.until(),
            "AROA" + session.keys().accessKeyId().substring(4),
            session.arn(),
            UUID.randomUUID());
  }

  private static String error(Refused refused) {
    return """
    <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
      <Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error>
      <RequestId>%s</RequestId>
    </ErrorResponse>
    """
        .formatted(refused.exception(), escaped(refused.getMessage()), UUID.randomUUID());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
