package io.entente.tenants;

import io.entente.platform.Context;
import io.entente.platform.Platform;
import io.entente.platform.aws.AwsPlatform;
import io.entente.platform.aws.DeployedTables;
import io.entente.platform.events.RelayEntry;
import io.entente.platform.events.SweepEntry;
import io.entente.platform.registry.Provisioning;
import io.entente.platform.spring.Registrations;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;

/**
 * The table of contents of tenants, and of what serves all contexts: authorizer, relay, sweeper.
 */
@SpringBootConfiguration
public class TenantFunctions implements ApplicationContextInitializer<GenericApplicationContext> {
  private static final String CONTEXT = "tenants";

  /** Where no gateway counts. */
  public static Context compose(Platform platform, Provisioning provisioning) {
    return compose(platform, provisioning, UsagePlans.NONE);
  }

  public static Context compose(Platform platform, Provisioning provisioning, UsagePlans plans) {
    var tables = platform.tables(CONTEXT);
    var programs = new ProgramStore(tables, platform.clock());
    var firstProgram = new FirstProgram(tables, platform.clock());
    var history = new TenantHistory(tables, platform.clock());
    var life = new TenantLife(platform.registry(), history);
    var bearers = bearers(platform);
    var random = new SecureRandom();
    return Context.named(CONTEXT)
        .operation(
            "createTenant",
            CreateTenant.Request.class,
            new CreateTenant(
                new CreateTenant.Ground(platform.registry(), provisioning, plans),
                firstProgram,
                platform.clock()))
        .operation(
            "changeEdition",
            ChangeEdition.Request.class,
            new ChangeEdition(
                new ChangeEdition.Ground(
                    platform.registry(), plans, history, new Belongings(tables, bearers)),
                platform.clock()))
        .operation("listTenants", ListTenants.Request.class, new ListTenants(platform.registry()))
        .operation("suspendTenant", SuspendTenant.Request.class, new SuspendTenant(life))
        .operation("resumeTenant", ResumeTenant.Request.class, new ResumeTenant(life))
        .operation("offboardTenant", OffboardTenant.Request.class, new OffboardTenant(life))
        .operation("deleteTenant", DeleteTenant.Request.class, new DeleteTenant(life))
        .operation("getTenant", GetTenant.Request.class, new GetTenant(platform.registry()))
        .operation("getUserAccess", GetUserAccess.Request.class, new GetUserAccess(tables))
        .operation(
            "putUserAccess",
            PutUserAccess.Request.class,
            new PutUserAccess(tables, platform.clock(), Clock.systemUTC()))
        .operation(
            "createPersonalToken",
            CreatePersonalToken.Request.class,
            new CreatePersonalToken(bearers, new ScopesOfRoles(platform.contract()), random))
        .operation(
            "listPersonalTokens", ListPersonalTokens.Request.class, new ListPersonalTokens(bearers))
        .operation(
            "revokePersonalToken",
            RevokePersonalToken.Request.class,
            new RevokePersonalToken(bearers))
        .operation(
            "openGrant",
            OpenGrant.Request.class,
            new OpenGrant(platform.registry(), bearers, random))
        .operation("listGrants", ListGrants.Request.class, new ListGrants(bearers))
        .operation("revokeGrant", RevokeGrant.Request.class, new RevokeGrant(bearers))
        .operation(
            "listAudit",
            ListAudit.Request.class,
            new ListAudit(platform.registry(), tables, platform.clock()))
        .operation("getProgram", GetProgram.Request.class, new GetProgram(programs))
        .operation("publishProgram", PublishProgram.Request.class, new PublishProgram(programs))
        .operation("checkProgram", CheckProgram.Request.class, new CheckProgram(programs))
        .operation(
            "listProgramVersions",
            ListProgramVersions.Request.class,
            new ListProgramVersions(programs))
        .operation(
            "getProgramVersion", GetProgramVersion.Request.class, new GetProgramVersion(programs))
        .operation(
            "withdrawProgramVersion",
            WithdrawProgramVersion.Request.class,
            new WithdrawProgramVersion(programs))
        .consumer(PlaceInAudit.NAME, new PlaceInAudit(tables));
  }

  /**
   * @param operatorIssuers whose tokens make an operator
   */
  public static AuthorizeCaller authorizer(Platform platform, Set<String> operatorIssuers) {
    return new AuthorizeCaller(
        new Verification(sources(platform), operatorIssuers), platform.environment());
  }

  private static Verification.Sources sources(Platform platform) {
    var admission = new Admission(platform.tables(CONTEXT));
    return new Verification.Sources(
        platform.registry(),
        new Issuers(),
        admission,
        new GivenBearers(platform.registry(), bearers(platform), admission));
  }

  private static BearerStore bearers(Platform platform) {
    return new BearerStore(platform.tables(CONTEXT), platform.clock(), Clock.systemUTC());
  }

  @Override
  public void initialize(GenericApplicationContext beans) {
    var registrations = new Registrations(beans);
    Platform platform = registrations.platform();
    var provisioning =
        new DeployedTables(platform.environment(), platform.registry(), platform.clients());
    registrations.register(compose(platform, provisioning, plans(registrations.aws(), platform)));
    registrations.entry(
        "authorizeCaller", AuthorizeCaller.class, () -> authorizer(platform, operatorIssuers()));
    registrations.entry("relay", RelayEntry.class, () -> relay(registrations));
    registrations.entry("sweep", SweepEntry.class, () -> sweep(registrations.aws()));
  }

  private static UsagePlans plans(AwsPlatform aws, Platform platform) {
    return aws.isElsewhere()
        ? UsagePlans.NONE
        : new UsagePlansGateway(
            () -> aws.bounded(ApiGatewayClient.builder()).build(), platform.environment());
  }

  private static RelayEntry relay(Registrations registrations) {
    AwsPlatform aws = registrations.aws();
    return new RelayEntry(aws.bus(), aws.due(), registrations.journal());
  }

  private static SweepEntry sweep(AwsPlatform aws) {
    return new SweepEntry(aws.bus(), aws.due());
  }

  private static Set<String> operatorIssuers() {
    String issuers = System.getenv().getOrDefault("ENTENTE_OPERATOR_ISSUERS", "");
    return Arrays.stream(issuers.split(" ", -1))
        .filter(issuer -> !issuer.isBlank())
        .collect(Collectors.toUnmodifiableSet());
  }
}
