package dev.parcelbell.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The part of Java that only computes, and the corners of it that do not. */
final class PureJava {
  private static final String[] PACKAGES = {
    "java.lang",
    "java.lang.annotation",
    "java.lang.runtime",
    "java.math",
    "java.nio.charset",
    "java.time",
    "java.time.format",
    "java.time.temporal",
    "java.time.zone",
    "java.util",
    "java.util.function",
    "java.util.regex",
    "java.util.stream",
    "org.jspecify.annotations",
  };

  private static final Set<String> SINGLE_CLASSES =
      Set.of(
          "java.net.URI",
          "java.security.DigestException",
          "java.security.MessageDigest",
          "java.security.NoSuchAlgorithmException",
          "java.text.Normalizer",
          "java.text.Normalizer$Form");

  static final DescribedPredicate<JavaClass> TYPES =
      resideInAnyPackage(PACKAGES)
          .or(describe("a pure class", type -> SINGLE_CLASSES.contains(type.getName())))
          .as("pure Java");

  /** Ways to learn the time. A clock that is handed in may be asked. */
  private static final List<String> CLOCKS =
      List.of(
          "java\\.time\\.[A-Za-z.]+\\.now\\((?!java\\.time\\.Clock\\)).*",
          "java\\.time\\.Clock\\.(system|tick(Millis|Seconds|Minutes)).*",
          "java\\.time\\.InstantSource\\.system\\(.*",
          "java\\.lang\\.System\\.currentTimeMillis\\(.*",
          "java\\.util\\.(Date|GregorianCalendar)\\.<init>\\(\\)",
          "java\\.util\\.Calendar\\.getInstance\\(.*");

  /** Everything else that is different from one run to the next, or waits. */
  private static final List<String> SURROUNDINGS =
      List.of(
          "java\\.time\\.ZoneId\\.systemDefault\\(.*",
          "java\\.util\\.(Locale|TimeZone)\\.getDefault\\(.*",
          "java\\.nio\\.charset\\.Charset\\.defaultCharset\\(.*",
          "java\\.util\\.(Random|SplittableRandom)\\.<init>.*",
          "java\\.util\\.UUID\\.randomUUID\\(.*",
          "java\\.lang\\.(Strict)?Math\\.random\\(.*",
          "java\\.util\\.Collections\\.shuffle\\(java\\.util\\.List\\)",
          "java\\.util\\.(Timer|ServiceLoader|ResourceBundle)\\..*",
          "java\\.lang\\.System\\.(?!arraycopy\\().*",
          "java\\.lang\\.Runtime\\..*",
          "java\\.lang\\.Process(Builder|Handle)?\\..*",
          "java\\.lang\\.Thread(\\$Builder.*)?\\..*",
          "java\\.lang\\.Class\\.(getResource|forName).*",
          "java\\.lang\\.Object\\.(wait|notify).*");

  private PureJava() {}

  static ArchCondition<JavaClass> readAClock() {
    return touch("read a clock", CLOCKS);
  }

  static ArchCondition<JavaClass> lookAround() {
    return touch("look around", SURROUNDINGS);
  }

  private static ArchCondition<JavaClass> touch(String what, List<String> members) {
    var pattern = Pattern.compile(String.join("|", members));
    return accessTargetWhere(
            describe(
                "its target is ambient",
                (JavaAccess<?> access) ->
                    pattern.matcher(access.getTarget().getFullName()).matches()))
        .as(what);
  }
}
