package io.entente.local.issuer;

import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;

/**
 * What a tenant's tokens say. A person's is what the sign-in page gave; a system that comes by
 * client credentials is a program of the tenant's, with the scopes that it asks for. Which secret
 * it shows does not matter, as nobody here is asked for a password.
 */
final class TenantTokens extends DefaultOAuth2TokenCallback {
  private static final String NOBODY = "nobody";

  private final String tenant;

  TenantTokens(String tenant, String audience, long seconds) {
    super(tenant, NOBODY, "JWT", List.of(audience), Map.of(), seconds);
    this.tenant = tenant;
  }

  @Override
  public Map<String, Object> addClaims(TokenRequest request) {
    var claims = new LinkedHashMap<>(super.addClaims(request));
    if (isProgram(request)) {
      claims.put("tenant_id", tenant);
      claims.put("roles", List.of("api-client"));
      claims.put("scope", scope(request));
    }
    return claims;
  }

  private boolean isProgram(TokenRequest request) {
    return !tenant.equals(Issuer.OPERATORS)
        && request.getAuthorizationGrant().getType().equals(GrantType.CLIENT_CREDENTIALS);
  }

  private static String scope(TokenRequest request) {
    Scope scope = request.getScope();
    return scope == null ? "" : scope.toString();
  }
}
