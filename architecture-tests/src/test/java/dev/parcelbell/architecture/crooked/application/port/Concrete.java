package dev.parcelbell.architecture.crooked.application.port;

import dev.parcelbell.architecture.crooked.domain.Clocked;
import java.io.File;

/** A port that is a class, reads files, and closes a cycle. */
public class Concrete {
  Clocked clocked;
  File file;
}
