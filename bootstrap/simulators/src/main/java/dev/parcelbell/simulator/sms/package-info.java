/** AWS End User Messaging SMS, pinpoint-sms-voice-v2: AWS JSON 1.0. */
@NullMarked
package dev.parcelbell.simulator.sms;

import org.jspecify.annotations.NullMarked;
