package dev.parcelbell.adapter.httpapi.in;

import java.util.Set;

/**
 * Who calls.
 *
 * @param name of the API key
 */
record Caller(String name, Set<Role> roles) {
  Caller {
    roles = Set.copyOf(roles);
  }

  boolean is(Role role) {
    return roles.contains(role);
  }
}
