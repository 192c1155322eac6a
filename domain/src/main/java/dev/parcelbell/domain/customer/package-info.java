/** Customers: how they want to be reached, and how not. */
@NullMarked
package dev.parcelbell.domain.customer;

import org.jspecify.annotations.NullMarked;
