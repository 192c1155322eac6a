package dev.parcelbell.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.architecture.crooked.domain.Clocked;
import dev.parcelbell.domain.parcel.Parcel;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the JDK itself says about the domain. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DomainModulesTest {
  @Test
  void the_domain_needs_no_more_of_java_than_its_base() {
    assertEquals("java.base", modulesOf(homeOf(Parcel.class)));
  }

  @Test
  void a_domain_that_needs_more_would_be_noticed() {
    var crooked = Clocked.class.getPackageName().replace('.', '/');

    assertEquals("java.base,java.net.http", modulesOf(homeOf(Clocked.class).resolve(crooked)));
  }

  private static Path homeOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String modulesOf(Path classes) {
    var said = new StringWriter();
    var printer = new PrintWriter(said);
    int exit =
        ToolProvider.findFirst("jdeps")
            .orElseThrow()
            .run(
                printer,
                printer,
                "--ignore-missing-deps",
                "--print-module-deps",
                classes.toString());
    assertEquals(0, exit, said::toString);
    return said.toString().strip();
  }
}
