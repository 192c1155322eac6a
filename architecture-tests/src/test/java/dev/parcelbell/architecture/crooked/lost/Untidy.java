package dev.parcelbell.architecture.crooked.lost;

import java.util.Date;

/** Throws anything, and lives in the past. */
@SuppressWarnings({"deprecation", "JavaUtilDate"})
public class Untidy {
  int year(Date date) {
    if (date.getYear() < 0) {
      throw new RuntimeException("something");
    }
    return date.getYear();
  }
}
