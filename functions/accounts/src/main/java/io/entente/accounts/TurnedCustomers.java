package io.entente.accounts;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toSet;

import io.entente.accounts.jobs.Job;
import io.entente.accounts.jobs.JobStore;
import io.entente.accounts.jobs.TurnedCustomer;
import io.entente.accounts.tasks.Task;
import io.entente.accounts.tasks.Tasks;
import io.entente.accounts.tasks.Work;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells of an import that made customers of accounts at which deals are protected: in one task. */
final class TurnedCustomers {
  private final JobStore jobs;
  private final Tasks tasks;

  TurnedCustomers(JobStore jobs, Tasks tasks) {
    this.jobs = jobs;
    this.tasks = tasks;
  }

  /**
   * Opens the task, if there is something to tell and it was not told yet.
   *
   * @return how many there are
   */
  Optional<Job.ProtectedCustomers> told(String jobId) {
    List<TurnedCustomer> turned = jobs.turned(jobId);
    if (turned.isEmpty()) {
      return Optional.empty();
    }
    List<String> deals = turned.stream().flatMap(it -> it.deals().stream()).distinct().toList();
    String task = Tasks.id(Task.Kind.CUSTOMERS_PROTECTED, jobId);
    tasks.openForNews(task, work(jobId, turned, deals));
    return Optional.of(new Job.ProtectedCustomers(turned.size(), deals.size(), task));
  }

  private static Work work(String jobId, List<TurnedCustomer> turned, List<String> deals) {
    String counted =
        "Accounts that became customers: %d, with deals that are protected there: %d"
            .formatted(turned.size(), deals.size());
    String todo =
        counted + ". The deals stay protected. Look at each and revoke those that must not stay.";
    List<String> accounts = turned.stream().map(TurnedCustomer::accountId).toList();
    return new Work(
        Task.Kind.CUSTOMERS_PROTECTED, owner(turned), counted, todo, accounts, deals, jobId);
  }

  /** Where several are responsible, it is anybody's who has their role. */
  private static String owner(List<TurnedCustomer> turned) {
    return turned.stream()
        .map(TurnedCustomer::owner)
        .collect(collectingAndThen(toSet(), TurnedCustomers::theOnly));
  }

  private static String theOnly(Set<String> owners) {
    return owners.size() == 1 ? owners.iterator().next() : Work.ANYBODY;
  }
}
