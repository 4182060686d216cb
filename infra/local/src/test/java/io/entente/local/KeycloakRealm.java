package io.entente.local;

/**
 * A company's realm: its people, what the portal is to it, and a system of its own.
 *
 * @param name of the realm, which is also the tenant's id
 * @param portal where the portal answers
 * @param password of its person, drawn for one run
 * @param secret of its system, drawn for one run
 */
record KeycloakRealm(String name, String portal, String password, String secret) {
  /** As Keycloak imports it. */
  String json() {
    return """
        {"realm": "%1$s", "enabled": true, "sslRequired": "none", "accessTokenLifespan": 300,
         "roles": {"realm": [{"name": "partner-admin"}, {"name": "partner-user"}]},
         "clientScopes": [
           {"name": "deals:read", "protocol": "openid-connect",
            "attributes": {"include.in.token.scope": "true"}}],
         "users": [
           {"username": "ada", "enabled": true, "firstName": "Ada",
            "lastName": "Example", "email": "ada@example.com", "emailVerified": true,
            "realmRoles": ["partner-admin"], "attributes": {"partner_id": ["P-100"]},
            "credentials": [{"type": "password", "value": "%3$s", "temporary": false}]}],
         "clients": [
           {"clientId": "portal", "publicClient": true, "standardFlowEnabled": true,
            "redirectUris": ["%2$s/signed-in"], "webOrigins": ["%2$s"],
            "attributes": {"pkce.code.challenge.method": "S256"},
            "protocolMappers": [%5$s, %6$s, %7$s,
              {"name": "roles", "protocol": "openid-connect",
               "protocolMapper": "oidc-usermodel-realm-role-mapper",
               "config": {"claim.name": "roles", "multivalued": "true", "jsonType.label": "String",
                          "access.token.claim": "true"}},
              {"name": "partner", "protocol": "openid-connect",
               "protocolMapper": "oidc-usermodel-attribute-mapper",
               "config": {"user.attribute": "partner_id", "claim.name": "partner_id",
                          "jsonType.label": "String", "access.token.claim": "true"}}]},
           {"clientId": "erp", "publicClient": false, "secret": "%4$s", "standardFlowEnabled": false,
            "serviceAccountsEnabled": true, "defaultClientScopes": [],
            "optionalClientScopes": ["deals:read"],
            "protocolMappers": [%5$s, %6$s, %7$s,
              {"name": "roles", "protocol": "openid-connect",
               "protocolMapper": "oidc-hardcoded-claim-mapper",
               "config": {"claim.name": "roles", "claim.value": "[\\"api-client\\"]",
                          "jsonType.label": "JSON", "access.token.claim": "true"}}]}]}"""
        .formatted(name, portal, password, secret, subject(), audience(), tenant());
  }

  private static String subject() {
    return """
        {"name": "sub", "protocol": "openid-connect", "protocolMapper": "oidc-sub-mapper",
         "config": {"access.token.claim": "true"}}""";
  }

  private static String audience() {
    return """
        {"name": "audience", "protocol": "openid-connect", "protocolMapper": "oidc-audience-mapper",
         "config": {"included.custom.audience": "entente", "access.token.claim": "true"}}""";
  }

  private static String tenant() {
    return """
        {"name": "tenant", "protocol": "openid-connect",
         "protocolMapper": "oidc-hardcoded-claim-mapper",
         "config": {"claim.name": "tenant_id", "claim.value": "kestrel", "jsonType.label": "String",
                    "access.token.claim": "true"}}""";
  }
}
