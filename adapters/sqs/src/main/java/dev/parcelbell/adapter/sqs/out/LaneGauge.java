package dev.parcelbell.adapter.sqs.out;

/** How full the lanes are. Values are at most about ten seconds old while SQS can be reached. */
public interface LaneGauge {
  /** Lanes are numbered from 0. */
  int lanes();

  /** About how many tickets of a lane are received and neither deleted nor back. */
  long inFlight(int lane);

  /** How many of them a lane can hold; beyond, nothing is received and nobody is told. */
  int inFlightMax();
}
