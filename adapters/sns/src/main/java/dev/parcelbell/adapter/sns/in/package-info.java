@org.jspecify.annotations.NullMarked
package dev.parcelbell.adapter.sns.in;
