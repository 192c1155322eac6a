/** Text messages, handed to AWS End User Messaging, and what is known of phone numbers. */
@NullMarked
package dev.parcelbell.adapter.sms.out;

import org.jspecify.annotations.NullMarked;
