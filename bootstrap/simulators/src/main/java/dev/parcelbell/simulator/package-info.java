/**
 * Messenger, SES, SMS and Dialogflow as their clients see them, behind one facade: {@link
 * dev.parcelbell.simulator.Simulators}.
 */
@NullMarked
package dev.parcelbell.simulator;

import org.jspecify.annotations.NullMarked;
