@NullMarked
package dev.parcelbell.adapter.sms.out;

import org.jspecify.annotations.NullMarked;
