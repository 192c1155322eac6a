package dev.parcelbell.simulator.aws;

import java.util.Optional;
import java.util.Set;

/**
 * The simulated account.
 *
 * @param verifiedIdentities addresses and domains that may send; empty for all
 * @param configurationSets those that exist; empty for every name
 * @param defaultConfigurationSet what a request uses that names none. Without one such a request
 *     has no events
 * @param originationNumber the number that text messages come from
 */
public record AwsSettings(
    String accessKeyId,
    String region,
    String accountId,
    Set<String> verifiedIdentities,
    Set<String> configurationSets,
    Optional<String> defaultConfigurationSet,
    String originationNumber) {
  public AwsSettings {
    verifiedIdentities = Set.copyOf(verifiedIdentities);
    configurationSets = Set.copyOf(configurationSets);
  }

  /** The account of the playground: everything may send, and everything has events. */
  public static AwsSettings playground() {
    return new AwsSettings(
        "playground",
        "eu-central-1",
        "000000000000",
        Set.of(),
        Set.of(),
        Optional.of("default"),
        "+4915735990000");
  }

  public AwsSettings withVerifiedIdentities(String... identities) {
    return new AwsSettings(
        accessKeyId,
        region,
        accountId,
        Set.of(identities),
        configurationSets,
        defaultConfigurationSet,
        originationNumber);
  }

  /** Only these sets exist, and a request that names none has no events. */
  public AwsSettings withConfigurationSets(String... names) {
    return new AwsSettings(
        accessKeyId,
        region,
        accountId,
        verifiedIdentities,
        Set.of(names),
        Optional.empty(),
        originationNumber);
  }

  public String arn(String service, String resource) {
    return "arn:aws:%s:%s:%s:%s".formatted(service, region, accountId, resource);
  }

  /** The configuration set of a request, if it has any. */
  public Optional<String> configurationSet(Optional<String> named) {
    return named.or(() -> defaultConfigurationSet);
  }

  public boolean configurationSetExists(String name) {
    return configurationSets.isEmpty() || configurationSets.contains(name);
  }

  @Override
  public String toString() {
    return "AwsSettings[" + region + "]";
  }
}
