@NullMarked
package dev.parcelbell.adapter.sms.in;

import org.jspecify.annotations.NullMarked;
