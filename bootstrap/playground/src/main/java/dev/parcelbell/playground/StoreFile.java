package dev.parcelbell.playground;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file of DynamoDB Local, a SQLite database. It is made here, empty and with a write-ahead log:
 * DynamoDB Local would choose a rollback journal, which forces several writes to the disk for every
 * commit instead of one, and keeps readers out meanwhile. What is committed is as durable as
 * before.
 *
 * <p>Source: SQLite, "Database File Format", sections 1.3 (the header) and 1.6 (the first page).
 */
final class StoreFile {
  /** What DynamoDB Local calls it when it is started with {@code -sharedDb}. */
  private static final String NAME = "shared-local-instance.db";

  private static final int PAGE_BYTES = 4096;
  private static final byte WRITE_AHEAD = 2;
  private static final int SCHEMA_FORMAT = 4;
  private static final int UTF_8 = 1;
  private static final int PAGE_HEADER = 100;
  private static final byte LEAF_OF_A_TABLE = 0x0D;

  private StoreFile() {}

  /** Makes it where there is none; one that is there stays as it is. */
  static void makeIn(Path directory) throws IOException {
    var file = directory.resolve(NAME);
    if (Files.notExists(file)) {
      Files.write(file, empty());
    }
  }

  private static byte[] empty() {
    var page = ByteBuffer.allocate(PAGE_BYTES);
    page.put("SQLite format 3\0".getBytes(US_ASCII)).putShort((short) PAGE_BYTES);
    page.put(WRITE_AHEAD).put(WRITE_AHEAD); // who may write it, and who may read it
    page.put((byte) 0).put((byte) 64).put((byte) 32).put((byte) 32); // fixed by the format
    page.putInt(1).putInt(1); // changed once; one page
    page.putInt(44, SCHEMA_FORMAT).putInt(56, UTF_8).putInt(92, 1); // valid for the first change
    page.put(PAGE_HEADER, LEAF_OF_A_TABLE).putShort(PAGE_HEADER + 5, (short) PAGE_BYTES);
    return page.array();
  }
}
