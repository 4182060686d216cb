package io.entente.crm.port;

import java.util.List;

/**
 * What the CRM knows, read by what changed. Records come in the order of their ids from one mark
 * on; one that changes meanwhile may come twice, and none is left out as long as marks overlap.
 */
public interface Books {
  List<Changed<Company>> companies(Mark mark);

  List<Changed<Sale>> sales(Mark mark);
}
