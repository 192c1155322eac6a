/**
 * The whole application over simulated ports, one step at a time: one seed decides the order of
 * everything, every fault and every move of the clock.
 */
@NullMarked
package dev.parcelbell.application.testkit.simulation;

import org.jspecify.annotations.NullMarked;
