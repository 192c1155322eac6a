/**
 * Publishing to SNS as its clients see it: FIFO topics that bring messages to queues. What others
 * tell over SNS is brought by {@link dev.parcelbell.simulator.aws.Sns}.
 */
@NullMarked
package dev.parcelbell.simulator.sns;

import org.jspecify.annotations.NullMarked;
