package dev.parcelbell.adapter.texts.out;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.domain.parcel.ParcelStatus;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PicturesTest {
  private static final Pictures PICTURES = Pictures.onClassPath();
  private static final Path DRAWN = Path.of("src", "main", "resources", "pictures");
  private static final Path PAIRS = Path.of("src", "test", "resources", "picture-pairs.txt");

  /** An SVG and the PNG that was made from it belong together: change both, then their hashes. */
  @Test
  void every_png_belongs_to_its_svg() throws IOException {
    List<String> pairs =
        Arrays.stream(ParcelStatus.values()).map(PicturesTest::pair).sorted().toList();
    assertEquals(Files.readAllLines(PAIRS), pairs);
  }

  @Test
  void there_is_no_other_picture() throws IOException {
    try (var files = Files.list(DRAWN)) {
      assertEquals(2L * ParcelStatus.values().length, files.count());
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_picture_has_the_shape_of_a_card_and_is_small(ParcelStatus status) throws IOException {
    byte[] png = PICTURES.png(status).orElseThrow();
    var image = ImageIO.read(new ByteArrayInputStream(png));
    assertEquals(955, image.getWidth());
    assertEquals(500, image.getHeight());
    assertTrue(png.length < 60_000, png.length + " bytes");
  }

  @ParameterizedTest
  @EnumSource
  void a_picture_has_no_hole_that_a_dark_page_would_show_through(ParcelStatus status)
      throws IOException {
    var image = ImageIO.read(new ByteArrayInputStream(PICTURES.png(status).orElseThrow()));
    var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, 955);
    assertTrue(Arrays.stream(pixels).allMatch(pixel -> pixel >>> 24 == 0xFF));
  }

  @ParameterizedTest
  @EnumSource
  void a_drawing_says_what_it_shows_and_loads_nothing(ParcelStatus status) throws IOException {
    String svg = Files.readString(file(status, ".svg"));
    assertTrue(svg.contains("aria-label=\""));
    assertFalse(svg.contains("href") || svg.contains("<text") || svg.contains("<image"));
  }

  @Test
  void nobody_can_paint_over_a_picture() {
    Arrays.fill(PICTURES.png(ParcelStatus.LOST).orElseThrow(), (byte) 0);
    assertEquals((byte) 0x89, PICTURES.png(ParcelStatus.LOST).orElseThrow()[0]);
  }

  @ParameterizedTest
  @CsvSource({
    "https://p.example, https://p.example/pictures/AT_DEPOT.png",
    "https://p.example/, https://p.example/pictures/AT_DEPOT.png",
    "http://localhost:8080/bell, http://localhost:8080/bell/pictures/AT_DEPOT.png"
  })
  void a_picture_is_addressed_below_the_public_address(URI publicUrl, URI address) {
    assertEquals(address, Pictures.address(publicUrl, ParcelStatus.AT_DEPOT));
  }

  private static String pair(ParcelStatus status) {
    return status.name().toLowerCase(Locale.ROOT)
        + " svg:"
        + sha256(file(status, ".svg"))
        + " png:"
        + sha256(file(status, ".png"));
  }

  private static Path file(ParcelStatus status, String ending) {
    return DRAWN.resolve(status.name().toLowerCase(Locale.ROOT) + ending);
  }

  private static String sha256(Path file) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (IOException | NoSuchAlgorithmException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
