/**
 * What the channels have in common: people's boxes, faults, time, and events on their way to the
 * application.
 */
@NullMarked
package dev.parcelbell.simulator.world;

import org.jspecify.annotations.NullMarked;
