package io.entente.tenants;

import com.nimbusds.jwt.JWTClaimsSet;
import io.entente.kernel.PartnerId;
import io.entente.kernel.TenantId;
import io.entente.platform.caller.Caller;
import io.entente.tenants.Verification.Result;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a token that was verified says of who holds it. */
record TokenClaims(JWTClaimsSet claims) {
  private static final String OPERATOR = "operator";
  private static final Pattern ROLE = Pattern.compile("[a-z]+(-[a-z]+)*");

  /** Longer ones would fit no key under which something is stored of a person. */
  private static final int LONGEST_SUBJECT = 255;

  Instant issuedAt() {
    return claims.getIssueTime().toInstant();
  }

  Result operator() throws ParseException {
    return roles().contains(OPERATOR)
        ? new Result.Verified(new Caller.Operator(claims.getSubject()))
        : new Result.Unknown("The token has no role.");
  }

  Result member(TenantId tenant) throws ParseException {
    Set<String> roles = roles();
    roles.remove(OPERATOR); // no tenant's issuer can make one
    String partner = claims.getClaimAsString("partner_id");
    if (partner == null && roles.stream().anyMatch(role -> role.startsWith("partner-"))) {
      return new Result.Unknown("A token of a partner's user must name its partner_id.");
    }
    if (claims.getSubject().length() > LONGEST_SUBJECT) {
      return new Result.Unknown("The token's sub is longer than 255 characters.");
    }
    if (Grant.isOperators(claims.getSubject())) {
      return new Result.Unknown("The token's sub is written as only an operator's is.");
    }
    return new Result.Verified(
        new Caller.Member(
            tenant,
            claims.getSubject(),
            Optional.ofNullable(partner).map(PartnerId::new),
            roles,
            words(claims.getClaimAsString("scope"))));
  }

  /** Handed on as words of one text: what is no word is no role. */
  private Set<String> roles() throws ParseException {
    List<String> roles = claims.getStringListClaim("roles");
    return roles == null
        ? new HashSet<>()
        : roles.stream()
            .filter(role -> role != null && ROLE.matcher(role).matches())
            .collect(Collectors.toCollection(HashSet::new));
  }

  private static Set<String> words(@Nullable String text) {
    return text == null
        ? Set.of()
        : Arrays.stream(text.split(" ", -1))
            .filter(Predicate.not(String::isBlank))
            .collect(Collectors.toUnmodifiableSet());
  }
}
