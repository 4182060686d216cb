package io.entente.local.match;

import io.entente.matching.Measure;
import java.util.List;
import java.util.stream.DoubleStream;
import org.apache.commons.csv.CSVRecord;

/**
 * A labelled pair, measured.
 *
 * @param group pairs of one asked company stand and fall together
 * @param steps how far each step between two knots of each measure is gone, 0 to 1; against: -1
 * @param weight made-up pairs count half
 * @param plain whether it says something certain of real companies: what goodness is told by
 */
record Example(String group, boolean same, List<Double> steps, double weight, boolean plain) {
  static Example of(CSVRecord row, double[] measured) {
    boolean synthetic = CompanyRows.cell(row, "synthetic").equals("1");
    String relation = CompanyRows.cell(row, "relation");
    String asked = CompanyRows.cell(row, "left_query_id");
    return new Example(
        asked.isEmpty() ? row.get("pair_id") : asked,
        row.get("label").equals("1"),
        steps(measured),
        synthetic ? 0.5 : 1,
        !synthetic && !relation.equals("related") && !relation.equals("shared_domain"));
  }

  boolean isInEvenHalf() {
    return Math.floorMod(group.hashCode() * 31, 2) == 0;
  }

  private static List<Double> steps(double[] measured) {
    var steps = DoubleStream.builder();
    Measure[] measures = Measure.values();
    for (int i = 0; i < measures.length; i++) {
      double sign = measures[i].speaks() == Measure.Speaks.FOR ? 1 : -1;
      double[] knots = measures[i].knots();
      for (int k = 1; k < knots.length; k++) {
        double gone = (measured[i] - knots[k - 1]) / (knots[k] - knots[k - 1]);
        steps.add(sign * Math.clamp(gone, 0, 1));
      }
    }
    return steps.build().boxed().toList();
  }
}
