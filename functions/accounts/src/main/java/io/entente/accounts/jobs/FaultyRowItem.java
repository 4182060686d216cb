package io.entente.accounts.jobs;

import io.entente.kernel.DataClass;
import io.entente.kernel.Fault;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.util.List;

/** A row that was left out. One item each, so that a row's many faults find room. */
record FaultyRowItem(
    @Stored(DataClass.BUSINESS) String jobId,
    @Stored(DataClass.BUSINESS) int row,
    @Stored(DataClass.BUSINESS) List<StoredFault> faults) {
  static final String PREFIX = "FAULTS#";

  /** A fault as it is stored. */
  record StoredFault(
      @Stored(DataClass.BUSINESS) String pointer,
      @Stored(DataClass.BUSINESS) String code,
      @Stored(DataClass.BUSINESS) String message) {}

  static final ItemType<FaultyRowItem> TYPE =
      ItemType.named("job_faulty_row", 1, "accounts")
          .holding(
              FaultyRowItem.class,
              faulty ->
                  new ItemKey(JobItem.pk(faulty.jobId), PREFIX + "%07d".formatted(faulty.row)));

  static FaultyRowItem of(String jobId, FaultyRow faulty) {
    return new FaultyRowItem(
        jobId,
        faulty.row(),
        faulty.faults().stream()
            .map(f -> new StoredFault(f.pointer(), f.code(), f.message()))
            .toList());
  }

  FaultyRow shown() {
    return new FaultyRow(
        row, faults.stream().map(f -> new Fault(f.pointer, f.code, f.message)).toList());
  }
}
