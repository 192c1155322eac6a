/**
 * The embedded cloud: queues, simulators, stores, one movable time, and the control API. It starts
 * the application as a process of its own and knows it only over the wire and one pipe.
 */
@NullMarked
package dev.parcelbell.playground;

import org.jspecify.annotations.NullMarked;
