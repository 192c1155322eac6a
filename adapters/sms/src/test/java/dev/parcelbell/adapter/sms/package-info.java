@NullMarked
package dev.parcelbell.adapter.sms;

import org.jspecify.annotations.NullMarked;
