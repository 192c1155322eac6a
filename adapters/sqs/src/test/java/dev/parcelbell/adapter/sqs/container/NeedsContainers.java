package dev.parcelbell.adapter.sqs.container;

import java.lang.System.Logger.Level;
import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;

/**
 * Skips tests where no container engine is, unless {@code PARCELBELL_REQUIRE} names {@code
 * containers}: then they run, and fail.
 */
final class NeedsContainers implements ExecutionCondition {
  private static final String NO_ENGINE = "no container engine answers";

  /** Looked for once, and told once. */
  private static final class Here {
    static final ConditionEvaluationResult RESULT = look();

    private static ConditionEvaluationResult look() {
      var result =
          decide(
              System.getenv().getOrDefault("PARCELBELL_REQUIRE", ""),
              DockerClientFactory.instance().isDockerAvailable());
      if (result.isDisabled()) {
        System.getLogger(NeedsContainers.class.getName())
            .log(Level.INFO, "tests on ElasticMQ in a container are skipped: " + NO_ENGINE);
      }
      return result;
    }
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return Here.RESULT;
  }

  static ConditionEvaluationResult decide(String required, boolean isThere) {
    if (isThere) {
      return ConditionEvaluationResult.enabled("a container engine is there");
    }
    return List.of(required.split("[, ]+", -1)).contains("containers")
        ? ConditionEvaluationResult.enabled("PARCELBELL_REQUIRE wants it, so it fails")
        : ConditionEvaluationResult.disabled(NO_ENGINE);
  }
}
