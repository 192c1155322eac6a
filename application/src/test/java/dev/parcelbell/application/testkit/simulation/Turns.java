package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.domain.delivery.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Threads of which exactly one runs, until it hands over or ends. */
final class Turns {
  /**
   * Calls something that lets tasks take turns. On a platform thread every hand-over would wake
   * another thread of the machine, which costs four times as much.
   */
  static <T> T amongTasks(Callable<T> scheduler) {
    if (Thread.currentThread().isVirtual()) {
      return call(scheduler);
    }
    var answer = new FutureTask<>(scheduler);
    Thread.ofVirtual().start(answer);
    return call(answer::get);
  }

  private static <T> T call(Callable<T> one) {
    try {
      return one.call();
    } catch (Exception failed) {
      throw new IllegalStateException("the simulation itself failed", failed);
    }
  }

  private boolean smooth;
  private final Semaphore scheduler = new Semaphore(0);
  private final List<Task> tasks = new ArrayList<>();
  private @Nullable Task current;

  Task start(String name, Runnable body) {
    return start(name, Optional.empty(), body);
  }

  Task start(String name, Optional<Ticket> ticket, Runnable body) {
    var task = new Task(name, ticket, smooth);
    tasks.add(task);
    Thread.ofVirtual()
        .start(
            () -> {
              task.begin(body);
              scheduler.release();
            });
    return task;
  }

  /** Nothing gets in the way of tasks that start from now on. */
  void goSmoothly() {
    smooth = true;
  }

  List<Task> running() {
    return tasks;
  }

  /** How many work on a ticket. */
  long working(Ticket ticket) {
    return tasks.stream().filter(task -> task.ticket().equals(Optional.of(ticket))).count();
  }

  /** Lets a task run until it hands over or ends. */
  void run(Task task) {
    current = task;
    task.letGo();
    scheduler.acquireUninterruptibly();
    current = null;
    if (task.isDone()) {
      tasks.remove(task);
    }
  }

  /** Called by the running task: anybody may be next. */
  void handOver() {
    var me = current;
    if (me == null) {
      return; // preparing or checking, outside of any task
    }
    scheduler.release();
    me.awaitTurn();
  }

  Optional<Task> current() {
    return Optional.ofNullable(current);
  }

  String currentName() {
    return current == null ? "-" : current.name;
  }

  /** Kills a task: it gets no further than where it is. */
  void kill(Task task) {
    task.doom();
    run(task);
  }

  void killAll() {
    for (var task : List.copyOf(tasks)) {
      kill(task);
    }
  }
}
