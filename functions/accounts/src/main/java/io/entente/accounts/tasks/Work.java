package io.entente.accounts.tasks;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person is to do.
 *
 * @param owner a user, or a role: then it is everybody's who has it
 * @param title what it is about
 * @param text what is to be done
 * @param accounts of many, the first
 * @param deals of many, the first
 * @param jobId the import that it comes from, if it does
 */
public record Work(
    @Stored(DataClass.BUSINESS) Task.Kind kind,
    @Stored(DataClass.BUSINESS) String owner,
    @Stored(DataClass.BUSINESS) String title,
    @Stored(DataClass.BUSINESS) String text,
    @Stored(DataClass.BUSINESS) List<String> accounts,
    @Stored(DataClass.BUSINESS) List<String> deals,
    @Stored(DataClass.BUSINESS) @Nullable String jobId) {
  /** Where nobody is responsible by the program. */
  public static final String ANYBODY = "channel-manager";

  private static final int MOST = 100;

  public Work {
    accounts = accounts.stream().limit(MOST).toList();
    deals = deals.stream().limit(MOST).toList();
  }
}
