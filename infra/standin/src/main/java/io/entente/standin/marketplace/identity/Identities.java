package io.entente.standin.marketplace.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The roles, and the keys that are good. */
public final class Identities {
  /** The account that the functions run in: it may assume roles, and sells nothing. */
  public static final String PLATFORM = "999999999999";

  private final Keys platform;
  private final Map<String, Role> roles = new ConcurrentHashMap<>();
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();

  public Identities(Keys platform) {
    this.platform = platform;
  }

  public Keys platform() {
    return platform;
  }

  public void allow(String roleArn, String externalId) {
    roles.put(roleArn, new Role(roleArn, externalId, Set.of()));
  }

  /** From now on the role may not do this one thing. */
  public void deny(String roleArn, String operation) {
    roles.computeIfPresent(roleArn, (_, role) -> role.without(operation));
  }

  /** The role is gone: it is assumed no more, and its keys open nothing. */
  public void revoke(String roleArn) {
    roles.remove(roleArn);
  }

  /** Empty where AWS says AccessDenied, and never says why. */
  Optional<Session> assume(Assumption wish, Instant now) {
    return Optional.ofNullable(roles.get(wish.roleArn()))
        .filter(role -> role.externalId().equals(wish.externalId()))
        .map(role -> begin(role, wish, now));
  }

  private Session begin(Role role, Assumption wish, Instant now) {
    var keys = new Keys("ASIA" + random(16), random(40));
    Instant until = now.plus(wish.lasting());
    var session =
        new Session(keys, random(64), role.arn(), role.session(wish.sessionName()), until);
    sessions.put(keys.accessKeyId(), session);
    return session;
  }

  /** The secret of a key, if it is good with that token. */
  Optional<String> secret(String accessKeyId, String token, Instant now) {
    if (platform.accessKeyId().equals(accessKeyId)) {
      return Optional.of(platform.secretAccessKey());
    }
    return Optional.ofNullable(sessions.get(accessKeyId))
        .filter(session -> session.token().equals(token) && now.isBefore(session.until()))
        .filter(session -> roles.containsKey(session.roleArn()))
        .map(session -> session.keys().secretAccessKey());
  }

  Caller caller(String accessKeyId) {
    return Optional.ofNullable(sessions.get(accessKeyId))
        .flatMap(
            session ->
                Optional.ofNullable(roles.get(session.roleArn()))
                    .map(role -> new Caller(role.account(), session.arn(), role.denied())))
        .orElseGet(
            () ->
                new Caller(
                    PLATFORM, "arn:aws:iam::%s:user/platform".formatted(PLATFORM), Set.of()));
  }

  private static String random(int length) {
    var text = new StringBuilder();
    while (text.length() < length) {
      text.append(UUID.randomUUID().toString().replace("-", "").toUpperCase(java.util.Locale.ROOT));
    }
    return text.substring(0, length);
  }

  /** What AssumeRole is asked for. */
  record Assumption(String roleArn, String externalId, String sessionName, Duration lasting) {}
}
