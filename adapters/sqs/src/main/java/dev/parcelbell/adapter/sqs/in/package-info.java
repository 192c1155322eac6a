/** Workers: what comes out of queues, handed to the application. */
@NullMarked
package dev.parcelbell.adapter.sqs.in;

import org.jspecify.annotations.NullMarked;
