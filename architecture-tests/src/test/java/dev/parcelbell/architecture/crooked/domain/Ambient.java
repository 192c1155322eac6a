package dev.parcelbell.architecture.crooked.domain;

import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.JapaneseDate;
import java.util.Calendar;
import java.util.Collections;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.ServiceLoader;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.Timer;
import java.util.UUID;
import java.util.function.Supplier;

/** One method for every way to read a clock, to roll dice, to wait, or to look around. */
@SuppressWarnings({
  "DefaultCharset",
  "DefaultLocale",
  "JavaTimeDefaultTimeZone",
  "JavaUtilDate",
  "SystemOut",
  "ThreadPriorityCheck",
  "TimeZoneUsage",
  "WaitNotInLoop"
})
public final class Ambient {
  Instant now() {
    return Instant.now();
  }

  Supplier<Instant> nowByReference() {
    return Instant::now;
  }

  YearMonth nowOfAnyType() {
    return YearMonth.now();
  }

  LocalDate nowSomewhere() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  JapaneseDate nowInAnyCalendar() {
    return JapaneseDate.now();
  }

  Clock clock() {
    return Clock.systemUTC();
  }

  Clock clockSomewhere() {
    return Clock.system(ZoneOffset.UTC);
  }

  Clock tickingClock() {
    return Clock.tickSeconds(ZoneOffset.UTC);
  }

  InstantSource instantSource() {
    return InstantSource.system();
  }

  long millis() {
    return System.currentTimeMillis();
  }

  Date date() {
    return new Date();
  }

  Calendar calendar() {
    return Calendar.getInstance();
  }

  Calendar gregorianCalendar() {
    return new GregorianCalendar();
  }

  long stopwatch() {
    return System.nanoTime();
  }

  ZoneId zone() {
    return ZoneId.systemDefault();
  }

  TimeZone timeZone() {
    return TimeZone.getDefault();
  }

  Locale locale() {
    return Locale.getDefault();
  }

  Charset charset() {
    return Charset.defaultCharset();
  }

  Object random() {
    return new Random();
  }

  Object seededRandom() {
    return new Random(7);
  }

  Object splittableRandom() {
    return new SplittableRandom();
  }

  UUID uuid() {
    return UUID.randomUUID();
  }

  double dice() {
    return Math.random();
  }

  double strictDice() {
    return StrictMath.random();
  }

  void shuffle(List<String> cards) {
    Collections.shuffle(cards);
  }

  Object timer() {
    return new Timer();
  }

  Object services() {
    return ServiceLoader.load(Runnable.class);
  }

  Object bundle() {
    return ResourceBundle.getBundle("texts");
  }

  String environment() {
    return System.getenv("HOME");
  }

  String property() {
    return System.getProperty("user.dir");
  }

  void print() {
    System.out.println("hello");
  }

  int identity() {
    return System.identityHashCode(this);
  }

  int processors() {
    return Runtime.getRuntime().availableProcessors();
  }

  long process() {
    return ProcessHandle.current().pid();
  }

  Object program() {
    return new ProcessBuilder("true");
  }

  void sleep() throws InterruptedException {
    Thread.sleep(1);
  }

  Object thread() {
    return Thread.ofVirtual().unstarted(() -> {});
  }

  void yieldToOthers() {
    Thread.yield();
  }

  synchronized void waitForOthers() throws InterruptedException {
    wait();
  }

  Object file() {
    return Ambient.class.getResource("texts.properties");
  }

  Object byName() throws ClassNotFoundException {
    return Class.forName("java.net.Socket");
  }
}
