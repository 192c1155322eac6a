package dev.parcelbell.bootstrap.commands;

import dev.parcelbell.application.port.in.LinkMessenger;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.customer.CustomerId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Who is whom in Messenger. */
@Command(
    name = "links",
    description = "Connects customers with their Messenger users.",
    mixinStandardHelpOptions = true)
public final class LinksCommand {
  private final Assembled assembled;
  @Spec private CommandSpec spec = CommandSpec.create();

  public LinksCommand(Assembled assembled) {
    this.assembled = assembled;
  }

  @Command(
      name = "add",
      description = "Links a customer with a Messenger user whose identity you vouch for.",
      mixinStandardHelpOptions = true)
  int add(
      @Parameters(paramLabel = "CUSTOMER", description = "the customer's id") String customer,
      @Parameters(paramLabel = "PSID", description = "the page-scoped id of the user")
          String psid) {
    if (!CustomerId.isId(customer) || !Psid.isPsid(psid)) {
      spec.commandLine().getErr().println("parcelbell: that is no customer id or no PSID");
      return 2;
    }
    return assembled.run(
        app -> tell(app.useCases().linkMessenger().link(new CustomerId(customer), new Psid(psid))));
  }

  private int tell(LinkMessenger.Outcome outcome) {
    return switch (outcome) {
      case LINKED -> {
        spec.commandLine().getOut().println("linked");
        yield 0;
      }
      case NO_SUCH_CUSTOMER -> {
        spec.commandLine().getErr().println("parcelbell: there is no such customer");
        yield 1;
      }
      case TAKEN -> {
        spec.commandLine().getErr().println("parcelbell: another customer has this user");
        yield 1;
      }
    };
  }
}
