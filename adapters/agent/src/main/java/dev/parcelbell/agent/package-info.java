/**
 * What the bot is taught, as files. Recognisers are trained from it, and an agent of Dialogflow is
 * made of it; it knows neither.
 */
@NullMarked
package dev.parcelbell.agent;

import org.jspecify.annotations.NullMarked;
