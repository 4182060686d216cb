package io.entente.accounts;

import io.entente.accounts.jobs.JobStore;
import io.entente.accounts.jobs.Jobs;
import io.entente.accounts.tasks.TaskLists;
import io.entente.accounts.tasks.Tasks;
import io.entente.platform.Context;
import io.entente.platform.Platform;
import io.entente.platform.json.SchemaFaults;
import io.entente.platform.spring.Registrations;
import io.entente.platform.table.TenantTables;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** The table of contents of accounts. */
@SpringBootConfiguration
public class AccountFunctions implements ApplicationContextInitializer<GenericApplicationContext> {

  public static Context compose(Platform platform) {
    TenantTables tables = platform.tables("accounts");
    var tasks = new Tasks(tables, platform.clock());
    var accounts = new AccountStore(tables, tasks);
    var merges = new MergeStore(tables);
    var putAccount = new PutAccount(accounts, platform.clock());
    var putOpportunity =
        new PutOpportunity(new OpportunityStore(tables), accounts, platform.clock());
    var deleteAccount = new DeleteAccount(accounts, tasks, platform.clock());
    var mergeAccounts =
        new MergeAccounts(new MergeAccounts.Parts(accounts, merges, tasks, platform.clock()));
    var taking = new MirrorCrm.Taking(putAccount, deleteAccount, mergeAccounts, putOpportunity);
    var jobStore = new JobStore(tables);
    var jobs = new Jobs(jobStore, platform.clock());
    var runImport =
        new RunImport(
            new RunImport.Parts(
                jobStore,
                new SchemaFaults(platform.contract()),
                Map.of(
                    ImportAccounts.ID,
                    putAccount.rows(),
                    ImportOpportunities.ID,
                    putOpportunity.rows()),
                new TurnedCustomers(jobStore, tasks),
                platform.clock()));
    return Context.named("accounts")
        .operation("putAccount", PutAccount.Request.class, putAccount)
        .operation("deleteAccount", DeleteAccount.Request.class, deleteAccount)
        .operation("mergeAccounts", MergeAccounts.Request.class, mergeAccounts)
        .operation(
            "unmergeAccounts",
            UnmergeAccounts.Request.class,
            new UnmergeAccounts(accounts, merges, platform.clock()))
        .operation(ImportAccounts.ID, ImportRequest.class, new ImportAccounts(jobs))
        .operation("putOpportunity", PutOpportunity.Request.class, putOpportunity)
        .operation(ImportOpportunities.ID, ImportRequest.class, new ImportOpportunities(jobs))
        .operation("getJob", GetJob.Request.class, new GetJob(jobs))
        .operation("cancelJob", CancelJob.Request.class, new CancelJob(jobs))
        .operation("resumeJob", ResumeJob.Request.class, new ResumeJob(jobs))
        .operation("listTasks", ListTasks.Request.class, new ListTasks(new TaskLists(tables)))
        .operation("getTask", GetTask.Request.class, new GetTask(tasks))
        .operation("completeTask", CompleteTask.Request.class, new CompleteTask(tasks))
        .consumer(RaiseJourneyTask.NAME, new RaiseJourneyTask(tables, tasks))
        .consumer(RaiseContestTask.NAME, new RaiseContestTask(tables, tasks))
        .consumer(RaiseBuyerTask.NAME, new RaiseBuyerTask(tables, tasks))
        .consumer(RaiseAgreementTask.NAME, new RaiseAgreementTask(tables, tasks))
        .consumer("runImport", runImport)
        .consumer(MirrorCrm.NAME, new MirrorCrm(tables, taking))
        .consumer(IndexAccount.NAME, new IndexAccount(tables, accounts));
  }

  @Override
  public void initialize(GenericApplicationContext beans) {
    var registrations = new Registrations(beans);
    registrations.register(compose(registrations.platform()));
  }
}
