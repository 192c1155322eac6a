/** Tickets, waiting input and the queues themselves, on SQS. */
@NullMarked
package dev.parcelbell.adapter.sqs.out;

import org.jspecify.annotations.NullMarked;
