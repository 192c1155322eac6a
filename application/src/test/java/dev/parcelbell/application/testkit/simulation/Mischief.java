package dev.parcelbell.application.testkit.simulation;

/** What queues and people with a kill command do now and then. */
final class Mischief {
  private final World world;
  private final Installation site;
  private final Processes processes;

  Mischief(World world, Installation site, Processes processes) {
    this.world = world;
    this.site = site;
    this.processes = processes;
  }

  void strike() {
    switch (world.dice().below(8)) {
      case 0, 1, 2 -> deliverAgain();
      case 3 -> loseTicket();
      case 4 -> {
        world.tell("kill -9");
        world.turns().killAll();
      }
      default -> {}
    }
  }

  private void deliverAgain() {
    site.queue
        .receiveAgain(world.dice().below(1000))
        .ifPresent(ticket -> processes.work("again", ticket));
  }

  private void loseTicket() {
    site.queue
        .lose(world.dice().below(1000))
        .ifPresent(
            ticket -> {
              world.tell("lost ticket " + ticket);
              world.lostTicket(ticket.delivery());
            });
  }
}
