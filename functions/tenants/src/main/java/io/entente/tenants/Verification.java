package io.entente.tenants;

import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.ExpiredJWTException;
import io.entente.kernel.PartnerId;
import io.entente.kernel.TenantId;
import io.entente.platform.caller.Caller;
import io.entente.platform.registry.Registry;
import io.entente.platform.registry.TenantRow;
import io.entente.platform.registry.TenantStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.ParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who a token speaks for. A tenant's token is believed only if it was signed by one of that
 * tenant's own issuers; an operator's only if it comes from the operators' issuer and names no
 * tenant.
 */
final class Verification {
  /** A caller, or the reason why there is none: one sentence for the person who sent the token. */
  sealed interface Result {
    record Verified(Caller caller) implements Result {}

    record Unknown(String reason) implements Result {}
  }

  private static final String OPERATOR = "operator";
  private static final String BEARER = "Bearer ";
  private static final Pattern ROLE = Pattern.compile("[a-z]+(-[a-z]+)*");

  private final Registry registry;
  private final Issuers issuers;
  private final Set<String> operatorIssuers;

  Verification(Registry registry, Issuers issuers, Set<String> operatorIssuers) {
    this.registry = registry;
    this.issuers = issuers;
    this.operatorIssuers = Set.copyOf(operatorIssuers);
  }

  /**
   * @param authorization the header's value
   * @throws UncheckedIOException if the issuer could not be asked: that says nothing of the caller,
   *     so no answer may be given that is kept
   */
  Result of(String authorization) {
    if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return new Result.Unknown("Send a bearer token in Authorization.");
    }
    try {
      return of(SignedJWT.parse(authorization.substring(BEARER.length()).strip()));
    } catch (ParseException _) {
      return new Result.Unknown("The bearer token is not a signed token.");
    } catch (ExpiredJWTException _) {
      return new Result.Unknown("The bearer token has expired; sign in again.");
    } catch (BadJOSEException | IllegalArgumentException _) {
      return new Result.Unknown("The bearer token is not valid here; sign in again.");
    } catch (IOException e) {
      throw new UncheckedIOException("the token's issuer could not be asked", e);
    }
  }

  private Result of(SignedJWT token) throws BadJOSEException, IOException, ParseException {
    JWTClaimsSet claimed = Issuers.unverified(token);
    String issuer = String.valueOf(claimed.getIssuer());
    String tenant = claimed.getClaimAsString("tenant_id");
    if (tenant == null) {
      return operatorIssuers.contains(issuer)
          ? operator(issuers.verified(issuer, token))
          : new Result.Unknown("The token names no tenant_id.");
    }
    Optional<TenantRow> row =
        registry.find(new TenantId(tenant)).filter(found -> found.status() != TenantStatus.DELETED);
    if (row.isEmpty() || !row.get().issuers().contains(issuer)) {
      return new Result.Unknown("The token's issuer does not speak for this program.");
    }
    return member(row.get().tenant(), issuers.verified(issuer, token));
  }

  private static Result operator(JWTClaimsSet claims) throws ParseException {
    return roles(claims).contains(OPERATOR)
        ? new Result.Verified(new Caller.Operator(claims.getSubject()))
        : new Result.Unknown("The token has no role.");
  }

  private static Result member(TenantId tenant, JWTClaimsSet claims) throws ParseException {
    Set<String> roles = roles(claims);
    roles.remove(OPERATOR); // no tenant's issuer can make one
    String partner = claims.getClaimAsString("partner_id");
    if (partner == null && roles.stream().anyMatch(role -> role.startsWith("partner-"))) {
      return new Result.Unknown("A token of a partner's user must name its partner_id.");
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
  private static Set<String> roles(JWTClaimsSet claims) throws ParseException {
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
