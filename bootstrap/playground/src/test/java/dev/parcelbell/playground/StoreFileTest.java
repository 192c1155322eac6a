package dev.parcelbell.playground;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFileTest {
  @TempDir private Path directory;

  @Test
  void isADatabaseOfOnePageWithAWriteAheadLog() throws IOException {
    StoreFile.makeIn(directory);

    var bytes = Files.readAllBytes(file());
    assertEquals(4096, bytes.length);
    assertArrayEquals(new byte[] {2, 2}, new byte[] {bytes[18], bytes[19]});
  }

  @Test
  void leavesWhatIsThere() throws IOException {
    Files.writeString(file(), "tables of yesterday");

    StoreFile.makeIn(directory);

    assertEquals("tables of yesterday", Files.readString(file()));
  }

  private Path file() {
    return directory.resolve("shared-local-instance.db");
  }
}
