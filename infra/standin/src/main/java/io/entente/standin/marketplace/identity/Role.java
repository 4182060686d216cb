package io.entente.standin.marketplace.identity;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A role in a seller's account, with whom it trusts and what it may not.
 *
 * @param denied operations such as {@code StartChangeSet}
 */
record Role(String arn, String externalId, Set<String> denied) {
  private static final Pattern ARN = Pattern.compile("arn:aws:iam::(\\d{12}):role/[\\w+=,.@/-]+");

  Role {
    if (!ARN.matcher(arn).matches()) {
      throw new IllegalArgumentException("no ARN of a role: " + arn);
    }
    denied = Set.copyOf(denied);
  }

  Role without(String operation) {
    var more = new HashSet<>(denied);
    more.add(operation);
    return new Role(arn, externalId, more);
  }

  String account() {
    return arn.split(":", -1)[4];
  }

  String session(String name) {
    return "arn:aws:sts::%s:assumed-role/%s/%s"
        .formatted(account(), arn.substring(arn.lastIndexOf('/') + 1), name);
  }
}
